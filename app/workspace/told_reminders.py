"""Which reminders were given on this computer, so that none comes twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

from app.workspace.json_file import read_json, write_json
from app.workspace.places import told_path

_KEPT = timedelta(days=500)
"""Longer than any lot lives."""
_MOST = 5_000


class ToldReminders:
    """The keys of what was said, each with its day, and until when to be silent."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or told_path()
        document = read_json(self._path)
        found = document if isinstance(document, Mapping) else {}
        self._told = _days(found.get("told"))
        self._until = _day(found.get("snoozed_until"))

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(self._told)

    def is_snoozed(self, today: date) -> bool:
        """Whether the user asked for silence over `today`."""
        return self._until is not None and today < self._until

    def note(self, keys: Iterable[str], today: date) -> bool:
        """Keep what was said; False where the disk did not allow it (it then holds until exit)."""
        self._told.update(dict.fromkeys(keys, today))
        kept = [(key, day) for key, day in self._told.items() if today - day <= _KEPT]
        self._told = dict(kept[-_MOST:])
        return self._write()

    def forget(self, keys: Iterable[str]) -> bool:
        """Say it again."""
        for key in keys:
            self._told.pop(key, None)
        return self._write()

    def snooze(self, until: date | None) -> bool:
        """Be silent before a day; None ends the silence."""
        self._until = until
        return self._write()

    def _write(self) -> bool:
        document = {
            "told": {key: day.isoformat() for key, day in self._told.items()},
            "snoozed_until": self._until.isoformat() if self._until else None,
        }
        return write_json(self._path, document)


def _days(value: object) -> dict[str, date]:
    if not isinstance(value, Mapping):
        return {}
    pairs = ((key, _day(day)) for key, day in value.items() if isinstance(key, str))
    return {key: day for key, day in pairs if day is not None}


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
