"""What was said stays said, whatever happens to its file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.workspace.told_reminders import ToldReminders

TODAY = date(2026, 3, 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "inside" / "told.json"


def test_that_what_was_said_is_known_after_a_restart(path: Path) -> None:
    ToldReminders(path).note(["lot:30", "lot:90"], TODAY)
    assert ToldReminders(path).keys == {"lot:30", "lot:90"}


def test_that_something_may_be_said_again(path: Path) -> None:
    told = ToldReminders(path)
    told.note(["a", "b"], TODAY)
    told.forget(["a", "never said"])
    assert ToldReminders(path).keys == {"b"}


def test_that_silence_ends_on_its_day(path: Path) -> None:
    ToldReminders(path).snooze(TODAY + timedelta(days=2))
    told = ToldReminders(path)
    silent = [told.is_snoozed(TODAY + timedelta(days=days)) for days in range(4)]
    assert silent == [True, True, False, False]


def test_that_what_was_said_long_ago_is_dropped(path: Path) -> None:
    told = ToldReminders(path)
    told.note(["old"], TODAY - timedelta(days=501))
    told.note(["new"], TODAY)
    assert ToldReminders(path).keys == {"new"}


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", "null", '{"told": 3}', '{"told": {"a": "2026-13-40", "b": 7}}', "\x00\xff"],
)
def test_that_a_damaged_file_means_nothing_was_said(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="latin-1")
    told = ToldReminders(path)
    assert told.keys == frozenset()
    assert not told.is_snoozed(TODAY)
    assert told.note(["a"], TODAY)
    assert ToldReminders(path).keys == {"a"}


def test_that_a_folder_in_the_way_is_no_crash(path: Path) -> None:
    path.mkdir(parents=True)
    told = ToldReminders(path)
    assert not told.note(["a"], TODAY)
    assert told.keys == {"a"}
