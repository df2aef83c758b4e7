"""What each day changed of what is held, by source: read off what booking wrote down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from app.domain.book_log import BookLog, NewLot
from app.domain.book_views import Postings
from app.domain.booking import WalletBook
from app.domain.columns import column
from app.domain.entries import Source
from app.domain.lots import Posting

DayMoves = dict[tuple[date, Source], int]
"""Connects that came (positive) or went, by day and source."""


def day_moves(book: WalletBook) -> DayMoves:
    """All of a wallet; found once for each book."""
    return book.derived("moves", None, lambda: _moves_of(book))


def _moves_of(book: WalletBook) -> DayMoves:
    moves: DayMoves = defaultdict(int)
    postings = book.postings
    rows: Iterable[Posting]
    if isinstance(postings, Postings):
        for log in postings.logs:
            _add_log(log, postings.lots, moves)
        rows = (row for log in postings.logs for named in log.named for row in named.postings)
        sources = {lot.id: lot.source for lot in postings.lots}
    else:
        rows = (row for found in postings.values() for row in found)
        sources = {lot.id: lot.source for lot in book.lots}
    for row in rows:
        moves[row.occurred_on, sources[row.lot_id]] += row.connects
    for lapse in book.lapses:
        moves[lapse.occurred_on, sources[lapse.lot_id]] -= lapse.connects
    return moves


def _add_log(log: BookLog, lots: Sequence[NewLot], moves: DayMoves) -> None:
    """Add what the entries of a log moved, day by day."""
    first, start = 0, 0
    for day, on_day in groupby(column(log.entries, "occurred_on")):
        first += sum(1 for _ in on_day)
        end = log.ends[first - 1]
        held: dict[int, int] = {}
        for place, connects in zip(log.places[start:end], log.moved[start:end], strict=True):
            held[place] = held.get(place, 0) + connects
        for place, connects in held.items():
            moves[day, lots[place].source] += connects
        start = end
