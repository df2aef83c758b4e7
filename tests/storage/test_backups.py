"""Backups are whole, proven and thinned out; restoring keeps what it replaces."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Entry
from app.domain.problems import LedgerError
from app.storage.backups import copying
from app.storage.backups.copying import finished_copy, proven
from app.storage.backups.names import Occasion, backup_name, parsed_name
from app.storage.backups.restoring import restore
from app.storage.backups.rotation import kept
from app.storage.backups.shelf import (
    back_up,
    backups_of,
    holds_same_journal,
    newest_good,
    thin_out,
)
from app.storage.batches import BatchDraft, Put
from app.storage.ledger_file import LedgerFile
from app.storage.repairing import repair

MakeEntry = Callable[..., Entry]


def record(path: Path, now: datetime, *entries: Entry) -> None:
    with LedgerFile.open(path) as ledger:
        draft = BatchDraft(now=now, label="add")
        ledger.journal.record(draft, [Put(entry) for entry in entries])


def ids_in(path: Path) -> list[str]:
    with LedgerFile.open(path) as ledger:
        assert ledger.check() == []
        return [entry.id for entry in ledger.read_records().entries]


@pytest.fixture
def filled(path: Path, now: datetime, make_entry: MakeEntry) -> Path:
    LedgerFile.create(path, now=now).close()
    record(path, now, make_entry("e1"), make_entry("e2", 40), make_entry("e3", wallet="w2"))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "safe" / "backups"


def test_that_a_backup_is_the_ledger_counted_and_private(
    filled: Path, folder: Path, now: datetime
) -> None:
    made, tally = back_up(filled, folder, Occasion.DAILY, now)
    assert made.path.name == "connects-20260301T093000Z-daily.bidbook"
    assert (tally.entries, tally.connects, tally.batches) == (3, {"w1": 34, "w2": -6}, 1)
    assert ids_in(made.path) == ids_in(filled)
    assert list(folder.iterdir()) == [made.path]
    if os.name != "nt":
        assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_that_two_backups_of_one_second_both_stay(
    filled: Path, folder: Path, now: datetime
) -> None:
    names = [back_up(filled, folder, Occasion.ASKED, now)[0].path.name for _ in range(2)]
    assert names[1] == "connects-20260301T093000Z-asked-2.bidbook"
    assert [one.path.name for one in backups_of(filled, folder)] == names[::-1]


def test_that_a_copy_that_differs_never_gets_its_name(
    filled: Path, folder: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = copying.tally_of
    counts = iter([0, 1])

    def tally_of(conn: object) -> object:
        found = real(conn)  # type: ignore[arg-type]
        return found if next(counts) == 0 else None

    monkeypatch.setattr(copying, "tally_of", tally_of)
    with pytest.raises(LedgerError, match="backup_differs"):
        back_up(filled, folder, Occasion.DAILY, now)
    assert list(folder.iterdir()) == []


def test_that_an_unfinished_copy_is_no_backup(filled: Path, folder: Path, now: datetime) -> None:
    made, _ = back_up(filled, folder, Occasion.DAILY, now)
    made.path.with_name(f".{made.path.name}.part").write_bytes(b"half")
    made.path.with_name("other-20260301T093000Z-daily.bidbook").write_bytes(b"")
    made.path.with_name("connects-20260301T093000Z-sometime.bidbook").write_bytes(b"")
    assert backups_of(filled, folder) == [made]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_that_a_folder_open_to_everyone_is_refused(
    filled: Path, tmp_path: Path, now: datetime
) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o777)
    with pytest.raises(LedgerError, match="open_folder"):
        back_up(filled, folder, Occasion.ASKED, now)
    assert list(folder.iterdir()) == []


def test_that_a_damaged_backup_is_passed_over_and_left(
    filled: Path, folder: Path, now: datetime
) -> None:
    good, _ = back_up(filled, folder, Occasion.DAILY, now)
    bad, _ = back_up(filled, folder, Occasion.DAILY, now + timedelta(days=1))
    content = bytearray(bad.path.read_bytes())
    content[4096:9000] = b"\xa5" * 4904
    bad.path.write_bytes(content)
    with pytest.raises(LedgerError, match="backup_damaged"):
        proven(bad.path)
    found = newest_good(filled, folder)
    assert found is not None
    assert found[0] == good
    assert bad.path.read_bytes() == content


def test_that_a_backup_knows_whether_it_is_behind(
    filled: Path, folder: Path, now: datetime, make_entry: MakeEntry
) -> None:
    made, _ = back_up(filled, folder, Occasion.DAILY, now)
    assert holds_same_journal(made.path, filled)
    record(filled, now, make_entry("e4"))
    assert not holds_same_journal(made.path, filled)


def naive_kept(instants: list[datetime]) -> set[datetime]:
    """By hand: walk from the newest, ask of each whether its day, week or month is a new one."""
    stays, days, weeks, months = set(), [], [], []
    for at in sorted(instants, reverse=True):
        week = (at - timedelta(days=at.weekday())).date()
        for span, seen, most in (
            (at.date(), days, 7),
            (week, weeks, 4),
            ((at.year, at.month), months, 12),
        ):
            if span not in seen and len(seen) < most:
                seen.append(span)  # type: ignore[arg-type]
                stays.add(at)
    return stays


@given(st.lists(st.integers(0, 900 * 24), max_size=60))
def test_that_the_rotation_keeps_seven_days_four_weeks_twelve_months(hours: list[int]) -> None:
    instants = [datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=hour) for hour in hours]
    assert kept(instants) == naive_kept(instants)
    assert len(kept(instants)) <= 7 + 4 + 12


def test_that_a_backup_a_day_for_a_year_leaves_the_promised_ones() -> None:
    instants = [datetime(2025, 1, 1, 18, tzinfo=UTC) + timedelta(days=day) for day in range(365)]
    stays = sorted(kept(instants), reverse=True)
    assert stays[:7] == sorted(instants, reverse=True)[:7]
    assert {(at.year, at.month) for at in stays} == {(2025, month) for month in range(1, 13)}


def test_that_thinning_out_spares_what_was_asked_for(
    filled: Path, folder: Path, now: datetime
) -> None:
    made, _ = back_up(filled, folder, Occasion.ASKED, now - timedelta(days=800))
    content = made.path.read_bytes()
    for day in range(60):
        name = backup_name(filled.stem, now - timedelta(days=day), Occasion.CLOSE)
        (folder / name).write_bytes(content)
    gone = thin_out(filled, folder)
    left = [one.made_at for one in backups_of(filled, folder)]
    assert len(gone) + len(left) == 61
    assert made.path.exists()
    assert now in left
    assert thin_out(filled, folder) == []


def test_that_a_name_of_another_ledger_or_day_is_none(now: datetime) -> None:
    name = backup_name("a-20260101T000000Z-daily", now, Occasion.CLOSE)
    assert parsed_name(Path(name), "a-20260101T000000Z-daily") == (now, Occasion.CLOSE)
    assert parsed_name(Path(name), "a") is None
    assert parsed_name(Path("a-20261301T000000Z-daily.bidbook"), "a") is None


def test_that_restoring_keeps_the_file_and_starts_a_new_chain(
    filled: Path, folder: Path, now: datetime, make_entry: MakeEntry
) -> None:
    made, _ = back_up(filled, folder, Occasion.DAILY, now)
    record(filled, now, make_entry("e4"))
    replaced = filled.read_bytes()
    kept_at = restore(made.path, filled, now)
    assert kept_at is not None
    assert kept_at.name == "connects.before-restore-20260301T093000Z.bidbook"
    assert kept_at.read_bytes() == replaced
    assert ids_in(filled) == ["e1", "e2", "e3"]
    record(filled, now, make_entry("e5"))
    record(kept_at, now, make_entry("e6"))
    with LedgerFile.open(filled) as one, LedgerFile.open(kept_at) as other:
        assert one.journal.batches(1)[0].device_id != other.journal.batches(1)[0].device_id
    assert ids_in(filled) == ["e1", "e2", "e3", "e5"]
    assert sorted(filled.parent.iterdir()) == sorted([filled, kept_at, folder.parent])


def test_that_stale_side_files_go_with_the_old_file(
    filled: Path, folder: Path, now: datetime
) -> None:
    made, _ = back_up(filled, folder, Occasion.DAILY, now)
    filled.write_bytes(b"not a ledger any more")
    for ending in ("-journal", "-wal", "-shm"):
        filled.with_name(filled.name + ending).write_bytes(b"stale" + ending.encode())
    kept_at = restore(made.path, filled, now)
    assert kept_at is not None
    assert ids_in(filled) == ["e1", "e2", "e3"]
    for ending in ("-journal", "-wal", "-shm"):
        side = kept_at.with_name(kept_at.name + ending)
        assert side.read_bytes() == b"stale" + ending.encode()


def test_that_a_missing_ledger_is_restored(filled: Path, folder: Path, now: datetime) -> None:
    made, _ = back_up(filled, folder, Occasion.DAILY, now)
    filled.unlink()
    assert restore(made.path, filled, now) is None
    assert ids_in(filled) == ["e1", "e2", "e3"]


def test_that_what_is_no_good_backup_restores_nothing(
    filled: Path, tmp_path: Path, now: datetime
) -> None:
    before = filled.read_bytes()
    bad = tmp_path / "bad.bidbook"
    bad.write_bytes(before[:9000])
    for backup, code in [
        (bad, "backup_damaged"),
        (filled, "restore_itself"),
        (tmp_path / "absent.bidbook", "file_missing"),
    ]:
        with pytest.raises((LedgerError, OSError)) as caught:
            restore(backup, filled, now)
        assert isinstance(caught.value, LedgerError)
        assert caught.value.code == code
    assert filled.read_bytes() == before


def test_that_a_ledger_in_use_is_not_replaced(
    filled: Path, folder: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, _ = back_up(filled, folder, Occasion.DAILY, now)
    monkeypatch.setattr("app.storage.database.BUSY_SECONDS", 0.01)
    with LedgerFile.open(filled) as other:
        other._conn.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="file_busy"):
            restore(made.path, filled, now)
    assert ids_in(filled) == ["e1", "e2", "e3"]


def test_that_a_disk_without_links_keeps_the_file_by_its_only_name(
    filled: Path, folder: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    made, _ = back_up(filled, folder, Occasion.DAILY, now)
    replaced = filled.read_bytes()
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    kept_at = restore(made.path, filled, now)
    assert kept_at is not None
    assert kept_at.read_bytes() == replaced
    assert ids_in(filled) == ["e1", "e2", "e3"]


def test_that_copying_replaces_an_older_copy_only_when_it_is_whole(
    filled: Path, tmp_path: Path
) -> None:
    target = tmp_path / "copy.bidbook"
    target.write_bytes(b"older")
    filled_before = filled.read_bytes()
    filled.write_bytes(filled_before[:5000])
    with pytest.raises(LedgerError):
        finished_copy(filled, target)
    assert target.read_bytes() == b"older"
    filled.write_bytes(filled_before)
    finished_copy(filled, target)
    assert ids_in(target) == ["e1", "e2", "e3"]


def break_page(path: Path, name: str) -> None:
    """Overwrite the root page of a table."""
    from contextlib import closing

    from app.storage.database import connect

    with closing(connect(path)) as conn:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = conn.execute(query, (name,)).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)


@pytest.mark.parametrize("table", ["entry", "setting", "revision_record", "wallet"])
def test_that_damage_outside_of_the_journal_loses_nothing(
    filled: Path, now: datetime, table: str
) -> None:
    break_page(filled, table)
    broken = filled.read_bytes()
    done = repair(filled, None, now)
    assert (done.verbatim, done.recovered, done.lost, done.is_exact) == (3, 0, 0, True)
    assert done.kept is not None
    assert done.kept.read_bytes() == broken
    assert ids_in(filled) == ["e1", "e2", "e3"]


def test_that_a_lost_journal_leaves_the_entries_as_a_batch_of_their_own(
    filled: Path, now: datetime
) -> None:
    break_page(filled, "revision")
    done = repair(filled, None, now)
    assert (done.verbatim, done.recovered, done.lost) == (0, 3, 3)
    assert ids_in(filled) == ["e1", "e2", "e3"]
    with LedgerFile.open(filled) as ledger:
        assert [batch.label for batch in ledger.journal.batches()] == ["repair"]


def test_that_a_backup_is_carried_on_with_the_later_journal(
    filled: Path, folder: Path, now: datetime, make_entry: MakeEntry, tamper: Callable[..., None]
) -> None:
    made, _ = back_up(filled, folder, Occasion.DAILY, now)
    for name in ("e4", "e5", "e6"):
        record(filled, now, make_entry(name))
    tamper(filled, "UPDATE revision SET body = replace(body, '-6', '-7') WHERE arrival IN (2, 5)")
    rehearsal = repair(filled, made.path, now, is_rehearsal=True)
    assert rehearsal.kept is None
    done = repair(filled, made.path, now)
    assert (done.verbatim, done.recovered, done.lost, done.quarantined) == (4, 2, 0, 1)
    assert (rehearsal.verbatim, rehearsal.quarantined) == (done.verbatim, done.quarantined)
    assert done.quarantine is not None
    assert '"record_id": "e5"' in done.quarantine.read_text(encoding="utf-8")
    assert ids_in(filled) == ["e1", "e2", "e3", "e4", "e5", "e6"]


def test_that_a_sound_ledger_is_not_repaired(filled: Path, now: datetime) -> None:
    before = filled.read_bytes()
    assert repair(filled, None, now).is_sound
    assert filled.read_bytes() == before
    assert list(filled.parent.iterdir()) == [filled]


def test_that_where_nothing_can_be_read_nothing_is_touched(filled: Path, now: datetime) -> None:
    filled.write_bytes(b"\0" * 40_000)
    with pytest.raises(LedgerError, match="nothing_to_save"):
        repair(filled, None, now)
    assert filled.read_bytes() == b"\0" * 40_000
    assert list(filled.parent.iterdir()) == [filled]
