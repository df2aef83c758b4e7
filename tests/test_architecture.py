"""The house keeps its shape: imports point inwards, rooms stay small, nothing comes undeclared."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "app").rglob("*.py"))
MOST_LINES_OF_A_FILE = 600
MOST_LINES_OF_A_FUNCTION = 60

every_module = pytest.mark.parametrize(
    "path", MODULES, ids=[path.relative_to(ROOT).as_posix() for path in MODULES]
)


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _imported_packages(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield str(node.module).partition(".")[0]


def _distribution_name(text: str) -> str:
    """`Name_of.it>=2 ; marker` -> `name-of-it`."""
    found = re.match(r"[A-Za-z0-9._-]+", text)
    assert found, text
    return re.sub(r"[-_.]+", "-", found[0]).lower()


@cache
def _declared_packages() -> frozenset[str]:
    """Top-level packages of what pyproject.toml declares for the program itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_distribution_name(line) for line in project["dependencies"]}
    for lines in project.get("optional-dependencies", {}).values():
        declared |= {_distribution_name(line) for line in lines}
    found = frozenset(
        package
        for package, distributions in packages_distributions().items()
        if declared & {_distribution_name(name) for name in distributions}
    )
    # shiboken6 is the half of PySide6 that owns its objects, in a distribution of its own
    return found | ({"shiboken6"} if "PySide6" in found else set())


def test_that_imports_keep_the_contracts_of_pyproject() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-logo", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@every_module
def test_that_no_module_imports_what_is_not_declared(path: Path) -> None:
    known = sys.stdlib_module_names | _declared_packages() | {"app"}
    assert set(_imported_packages(path)) <= known


@every_module
def test_that_files_and_functions_stay_short(path: Path) -> None:
    too_long = [
        f"{node.name}: {length} lines"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1)
        > MOST_LINES_OF_A_FUNCTION
    ]
    assert not too_long
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_A_FILE


@every_module
def test_that_every_public_module_says_what_it_is(path: Path) -> None:
    is_private = path.stem.startswith("_") and path.stem not in {"__init__", "__main__"}
    assert is_private or ast.get_docstring(_tree(path))
