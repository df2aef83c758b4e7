"""What is tracked is complete, locked and names no machine, registry or neighbour folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "requirements.lock"
FREEZE_LOCK = ROOT / "packaging" / "freeze.lock"
FREEZE_GROUP = "freeze"
"""What only freezing the app needs; it has a lock of its own."""
TOP_LEVEL = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "app",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}

# Written in parts, so that this file does not hold what it looks for.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("crates", "io"),
        ("rubygems", "org"),
        ("docker", "io"),
        ("anaconda", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("archive", "ubuntu", "com"),
        ("proxy", "golang", "org"),
    ]
]
MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(?:root|work|home/\w+|Users/\w+)/|[A-Z]:\\Users\\")
NEIGHBOUR = "sha" + "red"
NEIGHBOUR_FOLDER = re.compile(rf"""["'/\\]{NEIGHBOUR}["'/\\]""")


def _git(*arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    done = subprocess.run(
        [git, "-C", str(ROOT), *arguments], capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        pytest.skip("this copy is not a git repository")
    return done.stdout


@cache
def _tracked() -> tuple[str, ...]:
    """Paths relative to the root; none of them is a file that was removed but not yet committed."""
    if not (ROOT / ".git").exists():
        pytest.skip("this copy is not a git repository")
    names = [name for name in _git("ls-files", "-z").split("\0") if (ROOT / name).is_file()]
    if not any(names):
        pytest.skip("nothing is tracked yet")
    return tuple(names)


def _tracked_texts() -> Iterator[tuple[str, str]]:
    """(path, text) of each tracked file that is UTF-8 text."""
    for name in _tracked():
        content = (ROOT / name).read_bytes()
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            yield name, text


def _locked(lock: Path = LOCK) -> list[Requirement]:
    lines = lock.read_text(encoding="utf-8").splitlines()
    return [
        Requirement(line.removesuffix("\\").strip())
        for line in lines
        if line and not line.startswith((" ", "#"))
    ]


def _declared() -> list[Requirement]:
    """What pyproject.toml asks for to run, build and test the app."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for name, group in project["dependency-groups"].items():
        if name != FREEZE_GROUP:
            lines += [line for line in group if isinstance(line, str)]
    for extra in project["project"].get("optional-dependencies", {}).values():
        lines += extra
    return [Requirement(line) for line in lines]


def test_that_the_lock_names_no_address() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert "http" not in text
    assert not re.search(r"^-|@ |file:", text, re.MULTILINE)


def test_that_every_locked_requirement_is_one_version_with_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8").strip())
    assert len(entries) == len(_locked())
    for entry in entries:
        assert re.match(r"[\w.-]+==[\w.]+ ", entry), entry.splitlines()[0]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry.splitlines()[0]


@pytest.mark.parametrize("declared", _declared(), ids=str)
def test_that_what_pyproject_asks_for_is_locked(declared: Requirement) -> None:
    pinned = [
        str(locked.specifier).removeprefix("==")
        for locked in _locked()
        if canonicalize_name(locked.name) == canonicalize_name(declared.name)
    ]
    assert pinned
    assert all(declared.specifier.contains(version) for version in pinned)


def test_that_only_the_known_rooms_stand_at_the_top() -> None:
    tops = {name.partition("/")[0] for name in _tracked()}
    assert {name for name in tops if not name.startswith(".")} <= TOP_LEVEL


def test_that_no_file_names_a_registry_host() -> None:
    found = [
        (name, host) for name, text in _tracked_texts() for host in REGISTRY_HOSTS if host in text
    ]
    assert not found


def test_that_no_file_names_a_path_of_one_machine() -> None:
    found = [
        (name, hit[0]) for name, text in _tracked_texts() if (hit := MACHINE_PATH.search(text))
    ]
    assert not found


def test_that_the_repository_needs_no_folder_beside_it() -> None:
    found = [name for name, text in _tracked_texts() if NEIGHBOUR_FOLDER.search(text)]
    assert len(found) <= 1
    assert all(re.fullmatch(r"tests/.*test_\w+\.py", name) for name in found)


@pytest.mark.parametrize("path", ["packaging/dev", ".ci/run"])
def test_that_the_commands_can_be_run(path: str) -> None:
    assert os.access(ROOT / path, os.X_OK)


def test_that_what_is_frozen_is_locked_as_it_is_run() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"][FREEZE_GROUP]]
    frozen = {canonicalize_name(one.name): one for one in _locked(FREEZE_LOCK)}
    run: dict[str, set[str]] = {}
    for one in _locked():
        run.setdefault(canonicalize_name(one.name), set()).add(str(one.specifier))
    for line in asked:
        wanted = Requirement(line)
        name = canonicalize_name(wanted.name)
        found = frozen[name]
        version = str(found.specifier).removeprefix("==")
        assert wanted.specifier.contains(version), line
        if name in run:
            assert str(found.specifier) in run[name], line
    assert "http" not in FREEZE_LOCK.read_text(encoding="utf-8")
