"""Connects History as copied from the page: three lines a row, cells, or a phone's layout.

A row begins at a date and ends at its signed amount. The wordings and the amounts are the
anchors; what stands between them is the title and, on an agency account, the member.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.problems import Problem
from app.domain.progress import told
from app.importing.drafts import InputKind, Reading
from app.importing.history.rows import HistoryRow, amount_and_spoken, draft_of, job_key_in
from app.importing.history.tokens import (
    DASHES,
    FILTERS,
    Token,
    is_amount,
    is_chrome,
    is_day,
    read_header,
    tokens_of,
)
from app.importing.history.wordings import Recognised, recognise

_HEADING = re.compile(r"my balance\b", re.IGNORECASE)
_LONGEST_ROW = 14
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class _Span:
    """The tokens of one row: `first` is the date or, under a shared date, the wording."""

    first: int
    end: int
    day: str


def read_paste(text: str, *, on: date, name: str = "") -> Reading:
    """The rows of a copied page, newest first as copied. `on` is the day it was copied."""
    return read_tokens(tokens_of(text), on=on, name=name)


def read_tokens(tokens: list[Token], *, on: date, name: str = "") -> Reading:
    """The rows of a page's texts in reading order: a copy, or the layout for phones."""
    texts = [token.text for token in tokens]
    spans = _spans(texts, on)
    inside = {place for span in spans for place in range(span.first, span.end)}
    around = [(place, shown) for place, shown in enumerate(texts) if place not in inside]
    header = read_header([shown for _, shown in around])
    count = len(spans)
    shown = told(spans, count, 0.5, 0.75)
    rows = [_row(tokens, span, has_members=header.has_members) for span in shown]
    numbered = enumerate(told(rows, count, 0.75), start=1)
    return Reading(
        kind=InputKind.HISTORY,
        taken_on=on,
        name=name,
        entries=tuple(draft_of(row, number, on) for number, row in numbered),
        balance_shown=header.balance,
        is_filtered=header.is_filtered,
        not_understood=_left_over(texts, inside),
        problems=tuple(_unsound(rows, spans, around, len(texts))),
    )


def _unsound(
    rows: Sequence[HistoryRow],
    spans: Sequence[_Span],
    around: Iterable[tuple[int, str]],
    end: int,
) -> Iterator[Problem]:
    """Why the rows cannot be counted: two copies in one paste would count rows twice."""
    if _is_cut(rows, spans, end):
        yield Problem("page_cut")
    first, last = (spans[0].first, spans[-1].first) if spans else (0, 0)
    if any(first < place < last and _HEADING.match(shown) for place, shown in around):
        yield Problem("several_pages")


def _is_cut(rows: Sequence[HistoryRow], spans: Sequence[_Span], end: int) -> bool:
    """Whether the copy ends inside its last row: others say their amount in words below it."""
    if len(rows) < 2 or spans[-1].end < end or rows[-1].spoken is not None:
        return False
    return all(row.spoken is not None for row in rows[:-1])


def rows_of(tokens: list[Token]) -> list[HistoryRow]:
    """The rows alone, for recognising a page; what they say of days is not looked into."""
    spans = _spans([token.text for token in tokens], _ANY_DAY)
    return [_row(tokens, span, has_members=False) for span in spans]


def _spans(texts: list[str], on: date) -> list[_Span]:
    """Where the rows are. A row without a date of its own stands under the one before."""
    spans: list[_Span] = []
    day = ""
    place = 0
    while place < len(texts):
        shown = texts[place]
        if is_day(shown, on):
            begin = place + 1
            end = _end_of_row(texts, begin, on)
            day = shown
        else:
            begin = place
            starts = bool(spans) and spans[-1].end == place and recognise(shown) is not None
            end = _end_of_row(texts, begin, on) if starts else begin
        if end > begin:
            spans.append(_Span(place, end, day))
        place = max(end, place + 1)
    return spans


def _end_of_row(texts: list[str], begin: int, on: date) -> int:
    """One past the row's amount; `begin` where no row begins there.

    A title may look like an amount or a date, so an amount ends a row only where something that
    ends or begins a row follows, and a date cuts a row short only where a wording follows.
    """
    last = min(begin + _LONGEST_ROW, len(texts))
    if begin < last and is_day(texts[begin], on):
        return begin
    for place in range(begin, last):
        following = texts[place + 1] if place + 1 < len(texts) else None
        if place > begin and is_amount(texts[place]):
            if following is None or not is_amount(following):
                return place + 1
            if _is_spoken_only(following):
                return place + 2
        elif is_day(texts[place], on) and following and recognise(following):
            return _end_without_amount(texts, begin, place)
    return _end_without_amount(texts, begin, last)


def _end_without_amount(texts: list[str], begin: int, end: int) -> int:
    """A row that lost its amount is kept where its wording is known, up to the next label."""
    if begin >= len(texts) or recognise(texts[begin]) is None:
        return begin
    for place in range(begin, end):
        if is_chrome(texts[place]):
            return place
    return min(end, begin + 2)


def _is_spoken_only(text: str) -> bool:
    read = amount_and_spoken(text)
    return read is not None and read[0] is None


def _row(tokens: list[Token], span: _Span, *, has_members: bool) -> HistoryRow:
    row_tokens = tokens[span.first : span.end]
    has_own_day = row_tokens[0].text == span.day
    body = row_tokens[1:] if has_own_day else row_tokens
    amount, spoken, body = _split_amount(body)
    action, title, member = _split_action(body, has_members=has_members)
    return HistoryRow(
        day=span.day,
        action=action,
        title=title,
        member=member,
        amount=amount,
        spoken=spoken,
        job_key=next((job_key_in(token.link) for token in body if token.link), None),
        text=" | ".join(token.text for token in row_tokens),
    )


def _split_amount(body: list[Token]) -> tuple[str | None, str | None, list[Token]]:
    """The amount and the spoken amount from the end of a row, and what stands before them."""
    read = amount_and_spoken(body[-1].text) if len(body) > 1 else None
    if read is None:
        return None, None, body
    amount, spoken = read
    rest = body[:-1]
    before = amount_and_spoken(rest[-1].text) if amount is None and len(rest) > 1 else None
    if before is not None and before[0] is not None and before[1] is None:
        return before[0], spoken, rest[:-1]
    return amount, spoken, rest


def _split_action(body: list[Token], *, has_members: bool) -> tuple[str, str | None, str | None]:
    """The action, the title and the member of a row without its date and amount."""
    if not body:
        return "", None, None
    action, rest = body[0].text, body[1:]
    shown = [token for token in rest if token.text not in DASHES]
    has_members = has_members or len(shown) < len(rest)
    known = recognise(action)
    is_joined = known is not None and known.title is not None
    if is_joined and _is_tight(action, known):
        count = 0
    elif any(token.cell != body[0].cell for token in shown):
        count = _titles_by_cells(body[0].cell, shown, is_joined=is_joined, has_members=has_members)
    elif has_members:
        can_have_title = known is None or known.is_titled
        count = _titles_by_order(len(shown), can_have_title=can_have_title and not is_joined)
    else:
        count = len(shown)
    title = " ".join(token.text for token in shown[:count]) or None
    member = " ".join(token.text for token in shown[count:]) or None
    return action, title, member


def _is_tight(action: str, known: Recognised | None) -> bool:
    """Whether a copy joined the title to the wording: then nothing stands between them.

    'Applied to job by invitation' is another wording, 'Applied to jobBy the sea' is joined.
    """
    title = known.title if known is not None else None
    return title is not None and not action[: -len(title)][-1:].isspace()


def _titles_by_cells(cell: int, shown: list[Token], *, is_joined: bool, has_members: bool) -> int:
    """How many texts are the title: those in the action's cell, else the first other cell."""
    inside = sum(token.cell == cell for token in shown)
    if inside or is_joined:
        return inside
    return 1 if len(shown) > 1 or not has_members else 0


def _titles_by_order(count: int, *, can_have_title: bool) -> int:
    """How many of `count` texts are the title where no cells tell: all but the last one."""
    return max(count - 1, min(count, 1)) if can_have_title else 0


def _left_over(texts: list[str], inside: set[int]) -> tuple[str, ...]:
    """The lines that are neither rows nor labels, between the page's heading and 'Show more'."""
    folded = [text.casefold() for text in texts]
    known = inside | {place for place, text in enumerate(folded, start=1) if text in FILTERS}
    first = folded.index("connects history") if "connects history" in folded else 0
    last = len(folded)
    if "show more" in folded[first:]:
        last = len(folded) - 1 - folded[::-1].index("show more")
    return tuple(
        text
        for place, text in enumerate(texts)
        if first <= place <= last and place not in known and not is_chrome(text)
    )
