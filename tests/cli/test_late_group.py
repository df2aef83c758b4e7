"""Commands are loaded when they are called, and only what they need."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from app.cli.late_group import COMMANDS
from app.cli.main import bidbook

_LOADED = """
import sys
from app.cli.main import bidbook
from app.workspace import looking
bidbook(["balance", "--help"], standalone_mode=False)
print(sorted({"numpy", "rich", "sqlite_utils", "app.cli.winning"} & set(sys.modules)))
"""


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_that_every_command_is_found_under_its_name(name: str) -> None:
    found = bidbook.get_command(click.Context(bidbook), name)
    assert found is not None
    assert found.name == name


def test_that_an_unknown_command_is_none() -> None:
    assert bidbook.get_command(click.Context(bidbook), "nosuch") is None


def test_that_a_balance_loads_no_heavy_library() -> None:
    program = [sys.executable, "-c", _LOADED]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
