"""packaging/dev: what it says, and how it asks for what a system lacks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DEV = ROOT / "packaging" / "dev"
# dpkg-query asked for `-W -f=FORMAT NAME...` answers like this for each name that it knows.
ANSWER = 'printf " {status}:%s " {name}'


@pytest.fixture
def plain_user_system(tmp_path: Path) -> Path:
    """A folder of programs for PATH: a user without rights on a Debian that lacks everything."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("sh", "dirname", "cat", "mkdir"):
        real = shutil.which(name)
        assert real
        (programs / name).symlink_to(real)
    _put(programs / "id", "echo 1000")
    _put(programs / "uname", "echo Linux")
    _put(programs / "sudo", "exit 1")
    _put(programs / "dpkg-query", "exit 1")
    return programs


def _put(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def _run(
    *arguments: str, path: Path | None = None, screen: str = ""
) -> subprocess.CompletedProcess[str]:
    environment = {
        "HOME": os.environ["HOME"],
        "LC_ALL": "C",
        "PATH": str(path or os.environ["PATH"]),
        "DISPLAY": screen,
    }
    return subprocess.run(
        [str(DEV), *arguments],
        cwd="/",
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _asked_packages(done: subprocess.CompletedProcess[str]) -> set[str]:
    line = re.search(r"sudo apt-get update && sudo apt-get install -y \S+ (.*)", done.stderr)
    assert line, done.stderr
    return set(line[1].split())


def test_that_help_names_every_verb_and_only_those() -> None:
    done = _run("help")
    assert done.returncode == 0
    verbs = set(re.findall(r"^  (\w+)", done.stdout, re.MULTILINE))
    assert verbs == {
        "run",
        "test",
        "check",
        "shots",
        "bench",
        "faults",
        "installers",
        "setup",
        "help",
    }


def test_that_an_unknown_verb_is_refused_with_the_usage() -> None:
    done = _run("frobnicate")
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage:" in done.stderr


def test_that_a_plain_user_is_given_the_line_that_installs_what_is_missing(
    plain_user_system: Path,
) -> None:
    done = _run("check", path=plain_user_system)
    assert done.returncode == 1
    assert {"libegl1", "libglib2.0-0", "fonts-dejavu-core"} <= _asked_packages(done)


def test_that_libraries_under_their_newer_name_count(plain_user_system: Path) -> None:
    known = ANSWER.format(status="installed", name="libglib2.0-0t64 libgl1")
    _put(plain_user_system / "dpkg-query", known)
    asked = _asked_packages(_run("check", path=plain_user_system))
    assert not asked & {"libglib2.0-0", "libgl1"}
    assert "libegl1" in asked


def test_that_removed_packages_and_longer_names_do_not_count(plain_user_system: Path) -> None:
    removed = ANSWER.format(status="not-installed", name="libegl1")
    longer = ANSWER.format(status="installed", name="libgl1-mesa-dri")
    _put(plain_user_system / "dpkg-query", f"{removed}; {longer}")
    asked = _asked_packages(_run("check", path=plain_user_system))
    assert {"libegl1", "libgl1"} <= asked


def test_that_only_a_screen_asks_for_the_libraries_of_a_window(plain_user_system: Path) -> None:
    without = _asked_packages(_run("run", path=plain_user_system))
    assert "libxcb-cursor0" not in without
    assert _asked_packages(_run("run", path=plain_user_system, screen=":7")) > without
