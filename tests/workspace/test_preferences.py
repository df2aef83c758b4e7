"""Preferences of this computer: kept, tolerant of damage, written whole."""

from __future__ import annotations

import json
import stat
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workspace.places import preferences_path
from app.workspace.preference_file import PreferenceFile
from app.workspace.preferences import (
    DAYS_BEFORE,
    MONEY_SIGNS,
    TEXT_SIZES,
    THEMES,
    WEEK_STARTS,
    Preferences,
    WindowPlace,
    from_document,
    with_recent,
)

CLOCKS = st.times().map(lambda moment: moment.strftime("%H:%M"))
KEPT = st.builds(
    Preferences,
    theme=st.sampled_from(THEMES),
    text_size=st.sampled_from(TEXT_SIZES),
    language=st.sampled_from(["", "es", "ar", "pt_BR"]),
    region=st.sampled_from(["", "de_DE", "en_GB"]),
    money_sign=st.sampled_from(MONEY_SIGNS),
    week_start=st.sampled_from(WEEK_STARTS),
    start_page=st.sampled_from(["home", "jobs", "ledger"]),
    is_masked=st.booleans(),
    reminds=st.booleans(),
    remind_days=st.sets(st.sampled_from(DAYS_BEFORE)).map(
        lambda days: tuple(sorted(days, reverse=True))
    ),
    quiet_since=CLOCKS,
    quiet_until=CLOCKS,
    recent_files=st.lists(st.text(min_size=1, max_size=30), unique=True, max_size=10).map(tuple),
    window=st.none()
    | st.builds(
        WindowPlace,
        x=st.integers(-4000, 4000),
        y=st.integers(-4000, 4000),
        width=st.integers(1, 5000),
        height=st.integers(1, 5000),
        is_maximised=st.booleans(),
    ),
)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(KEPT)
def test_that_what_is_preferred_is_what_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, preferences: Preferences
) -> None:
    file = PreferenceFile(tmp_path_factory.getbasetemp() / "kept.json")
    is_writable = all(text.isprintable() for text in preferences.recent_files)
    assert file.write(preferences) or not is_writable
    if is_writable:
        assert file.read() == preferences


@given(st.dictionaries(st.sampled_from(Preferences.__slots__) | st.text(), ANY))
def test_that_nonsense_reads_as_usual_and_never_fails(document: dict[str, Any]) -> None:
    read = from_document(json.loads(json.dumps(document)))
    assert read.theme in THEMES
    assert read.text_size in TEXT_SIZES
    assert set(read.remind_days) <= set(DAYS_BEFORE)
    assert not read.quiet_since or time.fromisoformat(read.quiet_since)


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe\0", b"[1]", b"null", b"[" * 100_000])
def test_that_a_damaged_file_is_as_none(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(damage)
    assert PreferenceFile(path).read() == Preferences()


def test_that_one_bad_value_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"theme": "dark", "text_size": 1.5, "window": {"x": 1}, "of_later": 3}')
    assert PreferenceFile(path).read() == Preferences(theme="dark")


def test_that_a_true_is_no_number(tmp_path: Path) -> None:
    assert from_document({"window": {"x": True, "y": 0, "width": 5, "height": 5}}).window is None
    assert from_document({"text_size": "100"}) == Preferences()


def test_that_the_file_and_its_folder_are_for_the_owner_only(tmp_path: Path) -> None:
    file = PreferenceFile(tmp_path / "own" / "preferences.json")
    assert file.write(Preferences(theme="dark"))
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.path.parent.iterdir()] == ["preferences.json"]


def test_that_a_folder_in_the_way_is_no_crash(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("here first")
    assert not PreferenceFile(blocked / "preferences.json").write(Preferences())
    (tmp_path / "preferences.json").mkdir()
    file = PreferenceFile(tmp_path / "preferences.json")
    assert not file.write(Preferences())
    assert file.read() == Preferences()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "preferences.json"]


def test_that_only_what_differs_is_written(tmp_path: Path) -> None:
    file = PreferenceFile(tmp_path / "preferences.json")
    file.write(Preferences(text_size=150))
    assert json.loads(file.path.read_text()) == {"text_size": 150}


def test_that_the_latest_stands_first_and_once() -> None:
    assert with_recent(("b", "a"), "a", 3) == ("a", "b")
    assert with_recent(("c", "b", "a"), "d", 3) == ("d", "c", "b")


def test_that_preferences_lie_in_the_folder_for_configuration() -> None:
    assert preferences_path().name == "preferences.json"
    assert "bidbook" in preferences_path().parts
