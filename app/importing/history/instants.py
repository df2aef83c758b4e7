"""The instants of a whole page: nearly all are written alike, and few days are new."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.importing.text.dates import state_instant

_LENGTH = len("Mon Jan 12 09:18:01 UTC 2026")
_CLOCK = slice(11, 19)


class _Days(dict[str, str]):
    """The ISO day, with its 'T', by what stands around the clock; '' for what is no day."""

    def __missing__(self, around: str) -> str:
        midnight = state_instant(f"{around[:11]}00:00:00{around[11:]}")
        day = self[around] = f"{midnight.date()}T" if midnight else ""
        return day


def instants_of(texts: Iterable[str | None]) -> list[datetime | None]:
    """The UTC instants of a page's state, each as `state_instant` reads it."""
    days = _Days()
    return [_instant(text, days) if text else None for text in texts]


def _instant(text: str, days: _Days) -> datetime | None:
    if (
        len(text) == _LENGTH
        and text[13] == text[16] == ":"
        and text[3] == text[10] == text[19] == " "
    ):
        day = days[text[:11] + text[19:]]
        try:
            return datetime.fromisoformat(f"{day}{text[_CLOCK]}+00:00") if day else None
        except ValueError:
            return None
    return state_instant(text)
