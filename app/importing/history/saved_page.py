"""A saved Connects History page: its state first, its table second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain.problems import LedgerError, Problem
from app.domain.progress import tell, told
from app.importing.drafts import EntryDraft, InputKind, Reading
from app.importing.history.alignment import align
from app.importing.history.markup import HistoryMarkup, read_markup
from app.importing.history.paste import read_tokens
from app.importing.history.rows import draft_of
from app.importing.history.state import StateHistory, read_state
from app.importing.history.state_drafts import state_drafts
from app.importing.history.state_rows import StateRow
from app.importing.history.tokens import read_header


def read_page(page: str, *, on: date, name: str = "") -> Reading:
    """The rows of a saved page, newest first.

    `on` is the day the page was saved; where the page's own state proves another day, that day
    counts. Raises LedgerError `damaged_page` where neither state nor table can be trusted, and
    `not_a_whole_number` for an amount of the state that is none.
    """
    markup = read_markup(page)
    tell(0.85)
    history, problem = _state_of(markup)
    tell(0.85)
    if history is not None and history.rows:
        return _from_state(history, markup, on, name)
    if problem is None and _is_cut(page):
        problem = Problem("page_cut")
    reading = _from_rows(markup, on, name)
    if reading.balance_shown is None and history is not None:
        reading = replace(reading, balance_shown=history.balance)
    if not reading.entries and (problem or reading.balance_shown is None):
        raise LedgerError("damaged_page", why="no rows")
    return replace(reading, problems=(problem,) if problem else ())


def _state_of(markup: HistoryMarkup) -> tuple[StateHistory | None, Problem | None]:
    """The state's history, or the reason why only the table can be read."""
    if markup.is_state_cut:
        return None, Problem("state_cut")
    if markup.state is None:
        return None, None
    try:
        return read_state(markup.state), None
    except ValueError:
        return None, Problem("state_cut")


def _is_cut(page: str) -> bool:
    """Whether a whole page was begun and not ended; a copied piece of one is no whole page."""
    end = page[-1000:].casefold()
    return "<html" in page[:5000].casefold() and "</html" not in end


def _from_rows(markup: HistoryMarkup, on: date, name: str) -> Reading:
    """The table, or the phone layout where there is no table; either must be whole."""
    if markup.is_cut_in_rows:
        raise LedgerError("damaged_page", why="cut inside the table")
    header = read_header(list(markup.texts))
    if not markup.has_table and markup.phone:
        entries = read_tokens(list(markup.phone), on=on).entries
    else:
        entries = _table_drafts(markup, on)
    return Reading(
        kind=InputKind.HISTORY,
        taken_on=on,
        name=name,
        entries=entries,
        balance_shown=header.balance,
        is_filtered=header.is_filtered,
    )


def _table_drafts(markup: HistoryMarkup, on: date) -> tuple[EntryDraft, ...]:
    rows = told(markup.rows, len(markup.rows), 0.85, 0.95)
    return tuple(draft_of(row, number, on) for number, row in enumerate(rows, start=1))


def _from_state(history: StateHistory, markup: HistoryMarkup, on: date, name: str) -> Reading:
    """All rows of the state, then what the table shows from before them."""
    taken_on = _taken_on(history.rows, markup, on)
    alignment = align(history.rows, _table_drafts(markup, taken_on))
    drafts = state_drafts(history.rows, alignment.shown)
    drafts += [
        replace(draft, row=number)
        for number, draft in enumerate(alignment.older, start=len(drafts) + 1)
    ]
    lacking = Problem("table_differs", {"rows": alignment.unmatched})
    return Reading(
        kind=InputKind.HISTORY,
        taken_on=taken_on,
        name=name,
        entries=_marked_conflicts(drafts),
        balance_shown=history.balance,
        problems=(lacking,) if alignment.unmatched else (),
    )


def _taken_on(rows: Sequence[StateRow], markup: HistoryMarkup, on: date) -> date:
    """The day of saving: where the newest row says 'Today', the day of its instant.

    A day's difference is left alone: the page's zone may be ahead of UTC or behind it.
    """
    newest = rows[0].at
    if newest is None or not markup.rows or markup.rows[0].day.casefold() != "today":
        return on
    return on if abs((on - newest.date()).days) <= 1 else newest.date()


def _marked_conflicts(drafts: Sequence[EntryDraft]) -> tuple[EntryDraft, ...]:
    """Rows whose id was there before with other content carry a problem: one of them is false."""
    ids = [draft.upstream_id for draft in drafts if draft.upstream_id is not None]
    if len(set(ids)) == len(ids):
        return tuple(drafts)
    seen: set[str] = set()
    marked = []
    for draft in drafts:
        upstream_id = draft.upstream_id
        if upstream_id is not None and upstream_id in seen:
            problem = Problem("same_id_differs", {"upstream_id": upstream_id})
            marked.append(replace(draft, problem=problem))
            continue
        if upstream_id is not None:
            seen.add(upstream_id)
        marked.append(draft)
    return tuple(marked)
