"""When the backups of a ledger were last opened, checked and counted, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.workspace.json_file import read_json, write_json

if TYPE_CHECKING:
    from app.workspace.keeping import ProvenBackup

_NAME = "restore-test.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreTest:
    """`tested` backups at one instant, of which `passed`; numbers of the newest that did, None
    where none did."""

    at: datetime
    tested: int
    passed: int
    entries: int | None
    connects: int | None

    @property
    def is_passed(self) -> bool:
        return self.passed == self.tested > 0


def test_of(proofs: Sequence[ProvenBackup], now: datetime) -> RestoreTest:
    """What proving backups, newest first, came to."""
    good = [one.tally for one in proofs if one.tally is not None]
    return RestoreTest(
        at=now.astimezone(UTC),
        tested=len(proofs),
        passed=len(good),
        entries=good[0].entries if good else None,
        connects=good[0].total if good else None,
    )


def keep_test(folder: Path, test: RestoreTest) -> None:
    """Remember a test beside the backups; counts only, nothing of what they hold."""
    document = {
        "at": test.at.isoformat(),
        "tested": test.tested,
        "passed": test.passed,
        "entries": test.entries,
        "connects": test.connects,
    }
    write_json(folder / _NAME, document)


def last_test(folder: Path) -> RestoreTest | None:
    """The newest test of the backups in a folder; None where none is remembered."""
    found = read_json(folder / _NAME)
    if not isinstance(found, dict):
        return None
    try:
        at = datetime.fromisoformat(str(found["at"]))
        tested, passed = int(found["tested"]), int(found["passed"])
    except (KeyError, TypeError, ValueError):
        return None
    if at.tzinfo is None:
        return None
    entries, connects = _count(found.get("entries")), _count(found.get("connects"))
    return RestoreTest(at=at, tested=tested, passed=passed, entries=entries, connects=connects)


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None
