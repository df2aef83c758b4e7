"""Every example of the guide prints what the guide says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tests.help_examples import HELP, Example, examples

COMMANDS = HELP / "commands.md"
AS_OF = "2026-11-21"


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _outputs(folder: Path) -> list[tuple[Example, str]]:
    """What each example prints, run one after the other on one sample ledger."""
    found, files = examples(COMMANDS.read_text(encoding="utf-8"))
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    line = CommandLine(Path("sample.bidbook"), AS_OF)
    with _inside(folder):
        assert line.run("demo", "sample.bidbook").exit_code == 0
        return [(one, line.run(*one.arguments).output) for one in found]


def test_that_every_example_prints_what_the_guide_says(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    outputs = _outputs(tmp_path)
    assert len(outputs) > 15
    wrong = [(one, output) for one, output in outputs if not one.is_met_by(output)]
    if request.config.getoption("--update-golden"):
        text = COMMANDS.read_text(encoding="utf-8")
        for one, output in reversed(wrong):
            start, end = one.span
            text = text[:start] + one.block(output) + text[end:]
        COMMANDS.write_text(text, encoding="utf-8")
        return
    for one, output in wrong:
        assert one.printed == output, f"{one.typed}: update with --update-golden"


def test_that_an_example_may_leave_out_lines_and_words() -> None:
    text = "```console\n$ bidbook x 'a b'\nfirst …\n…\nlast\n```\n"
    (one,), files = examples(text)
    assert (one.arguments, files) == (("x", "a b"), {})
    assert one.is_met_by("first of all\nsecond\nthird\nlast\n")
    assert one.is_met_by("first of all\nlast\n")
    assert not one.is_met_by("first of all\nsecond\n")
    assert not one.is_met_by("second\nfirst of all\nlast\n")


def test_that_what_a_chapter_asks_to_save_is_a_file() -> None:
    _, files = examples(COMMANDS.read_text(encoding="utf-8"))
    assert set(files) == {"job.txt", "history.txt", "sheet.csv"}
