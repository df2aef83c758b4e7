"""The instants of a whole page: nearly all are written alike, and few days are new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from app.importing.text.dates import state_instant

_LENGTH = len("Mon Jan 12 09:18:01 UTC 2026")
_CLOCK = slice(11, 19)
"""Where the clock stands, in the state's texts and in ISO's."""


class _Days(dict[str, str]):
    """The ISO day, with its 'T', by what stands around the clock; '' for what is no day."""

    def __missing__(self, around: str) -> str:
        midnight = state_instant(f"{around[:11]}00:00:00{around[11:]}")
        day = self[around] = f"{midnight.date()}T" if midnight else ""
        return day


def instants_of(texts: Sequence[str | None]) -> tuple[list[datetime | None], list[str]]:
    """The UTC instants of a page's state, each as `state_instant` reads it, and as a reader is
    shown them: to the second, '' where there is none."""
    written = _written(texts, _Days())
    try:
        instants: list[datetime | None] = list(map(datetime.fromisoformat, written))
    except ValueError:  # some are no instants, or written otherwise
        instants = [_instant(*pair) for pair in zip(written, texts, strict=True)]
        return instants, [f"{at.isoformat(' ')[:19]} UTC" if at else "" for at in instants]
    return instants, [f"{text[:10]} {text[_CLOCK]} UTC" for text in written]


def _written(texts: Iterable[str | None], days: _Days) -> list[str]:
    """Texts of the usual form in ISO's; what is of no such form, or no day, is ''."""
    return [
        f"{day}{text[_CLOCK]}+00:00"
        if text
        and len(text) == _LENGTH
        and text[13] == text[16] == ":"
        and text[3] == text[10] == text[19] == " "
        and (day := days[text[:11] + text[19:]])
        else ""
        for text in texts
    ]


def _instant(written: str, text: str | None) -> datetime | None:
    if not written:
        return state_instant(text) if text else None
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None
