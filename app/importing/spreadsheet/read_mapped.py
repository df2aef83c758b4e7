"""A hand-kept table, read as its mapping says: every row a draft, nothing dropped unseen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.entries import SPEND_KINDS, EntryKind
from app.domain.problems import LedgerError, Problem
from app.domain.progress import told
from app.importing.drafts import EntryDraft, InputKind, Reading
from app.importing.history.rows import LARGEST_CONNECTS, checked_kind, job_key_in
from app.importing.history.wordings import recognise
from app.importing.money.amount_column import amounts_of
from app.importing.spreadsheet.cells import connects_in, is_filler
from app.importing.spreadsheet.currencies import currency_in
from app.importing.spreadsheet.days import day_of
from app.importing.spreadsheet.doubts import column_of, date_order, doubts_of
from app.importing.spreadsheet.kind_words import kind_of_words
from app.importing.spreadsheet.mapping import ColumnRole, DateOrder, Mapping, SignRule
from app.importing.spreadsheet.table import Table

_LONGEST_SHOWN = 500
_TOTALS = ("total", "sum", "subtotal", "итого", "gesamt", "summe", "toplam", "suma", "المجموع")


def read_mapped(table: Table, mapping: Mapping, *, on: date, name: str = "") -> Reading:
    """Entry drafts in the order of the table; a boost stands as a draft behind its proposal's.

    A row without a readable date or number is kept with its problem and is never written. Rows
    of totals and repeated names are in `not_understood`. Raises LedgerError with the code of the
    first doubt that must be answered.
    """
    for doubt in doubts_of(table, mapping, on=on):
        if doubt.must_be_answered:
            raise LedgerError(doubt.code, **doubt.problem.details)
    sheet = _Sheet(table, mapping, on)
    drafts = [draft for row in sheet.rows() for draft in sheet.drafts(row)]
    return Reading(
        kind=InputKind.SPREADSHEET,
        taken_on=on,
        name=name,
        entries=tuple(replace(draft, row=row) for row, draft in enumerate(drafts, start=1)),
        not_understood=(*table.above, *sheet.left_out),
        table=table,
        mapping=mapping,
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """One row by role; `cost_cents` was read with its whole column."""

    cells: dict[ColumnRole, str]
    text: str
    cost_cents: int | None

    def __getitem__(self, role: ColumnRole) -> str:
        return self.cells.get(role, "")


class _Sheet:
    """A table under its mapping."""

    def __init__(self, table: Table, mapping: Mapping, on: date) -> None:
        self._table, self._mapping, self._on = table, mapping, on
        self._order: DateOrder | None = date_order(table, mapping)
        self.left_out: list[str] = []

    def rows(self) -> Iterator[_Row]:
        """The rows under the header that are neither totals nor the header once more."""
        roles = self._mapping.roles[: self._table.width]
        rows = self._table.rows_under(has_header=self._mapping.has_header)
        costs = amounts_of(column_of(self._table, self._mapping, ColumnRole.COST))
        for place, cells in enumerate(told(rows, len(rows), 0.4)):
            by_role: dict[ColumnRole, str] = {}
            for role, cell in zip(roles, cells, strict=False):
                if role is not None and not is_filler(cell):
                    by_role.setdefault(role, cell)
            text = " | ".join(cell for cell in cells if cell)[:_LONGEST_SHOWN]
            row = _Row(by_role, text, costs[place] if costs else None)
            if _is_total(row, cells) or cells == self._table.headers:
                self.left_out.append(text)
            else:
                yield row

    def drafts(self, row: _Row) -> Iterator[EntryDraft]:
        """The row's own draft, and one for the boost beside it."""
        kind, wording = self._kind(row)
        connects, problem = self._connects(row, kind)
        boost, boost_problem = _number(row[ColumnRole.BOOST])
        has_boost = bool(boost) or boost_problem is not None
        if problem is None or problem.code != "no_amount" or not has_boost:
            yield self._draft(row, kind, wording, (connects, problem))
        if has_boost:
            spent = None if boost is None else -abs(boost)
            yield self._draft(row, EntryKind.BOOST, None, (spent, boost_problem))

    def _draft(
        self,
        row: _Row,
        kind: EntryKind | None,
        wording: str | None,
        number: tuple[int | None, Problem | None],
    ) -> EntryDraft:
        connects, problem = number
        day = day_of(row[ColumnRole.DATE], self._on, self._order)
        booked_as, doubt = checked_kind(kind, wording, connects)
        if kind is None and wording is None:
            doubt = Problem("no_kind")
        is_cost_unread = bool(row[ColumnRole.COST]) and row.cost_cents is None
        if day is None:
            problem = problem or Problem("no_date", {"text": row[ColumnRole.DATE]})
        if connects is not None and connects > 0 and is_cost_unread:
            problem = problem or Problem("unreadable_cost", {"text": row[ColumnRole.COST]})
        title = row[ColumnRole.TITLE] or _title_in(row[ColumnRole.KIND])
        link = row[ColumnRole.JOB_LINK] or title
        return EntryDraft(
            row=0,
            text=row.text,
            occurred_on=day,
            kind=booked_as,
            connects=connects,
            wording=wording,
            title=title or None,
            job_key=job_key_in(link),
            member=row[ColumnRole.MEMBER] or None,
            cost_cents=_cost(row, connects),
            currency=self._currency(row),
            note=row[ColumnRole.NOTE] or None,
            problem=problem or doubt,
        )

    def _kind(self, row: _Row) -> tuple[EntryKind | None, str | None]:
        """The kind, None where it is open, and the wording to keep: Upwork's, or an unknown one."""
        words = row[ColumnRole.KIND]
        if not words:
            return self._mapping.kind, None
        kind = kind_of_words(words)
        known = recognise(words)
        if known is not None and (known.title is None or not row[ColumnRole.TITLE]):
            return known.kind, known.text
        return kind, None if kind else words

    def _connects(self, row: _Row, kind: EntryKind | None) -> tuple[int | None, Problem | None]:
        number, problem = _number(row[ColumnRole.CONNECTS])
        if problem is not None:
            return None, problem
        if number is not None:
            return self._signed(number, kind, row[ColumnRole.CONNECTS])
        spent, spent_problem = _number(row[ColumnRole.SPENT])
        added, added_problem = _number(row[ColumnRole.ADDED])
        if spent_problem or added_problem:
            return None, spent_problem or added_problem
        if spent and added:
            return None, Problem("amounts_disagree", {"amount": added, "spoken": -spent})
        if spent is None and added is None:
            return None, Problem("no_amount")
        return abs(added or 0) - abs(spent or 0), None

    def _signed(
        self, number: int, kind: EntryKind | None, shown: str
    ) -> tuple[int | None, Problem | None]:
        if self._mapping.sign is SignRule.REVERSED:
            return -number, None
        if self._mapping.sign is not SignRule.BY_KIND:
            return number, None
        if kind is None:
            return None, Problem("open_sign", {"text": shown})
        return -abs(number) if kind in SPEND_KINDS else abs(number), None

    def _currency(self, row: _Row) -> str:
        stated = currency_in(row[ColumnRole.CURRENCY]) or currency_in(row[ColumnRole.COST])
        return stated or self._mapping.currency


def _title_in(words: str) -> str:
    """The title that a copy of Upwork's table leaves behind the wording."""
    known = recognise(words) if words else None
    return (known.title or "") if known is not None else ""


def _number(cell: str) -> tuple[int | None, Problem | None]:
    """The whole number of a cell, none for an empty one, or what is wrong with it."""
    if not cell:
        return None, None
    try:
        read = connects_in(cell)
    except ValueError:
        return None, Problem("not_a_whole_number", {"text": cell[:80]})
    if abs(read) > LARGEST_CONNECTS:
        return None, Problem("not_a_whole_number", {"text": cell[:80]})
    return read, None


def _cost(row: _Row, connects: int | None) -> int | None:
    """What an addition cost; what a spend was worth is told by its lots."""
    if row.cost_cents is None or connects is None or connects <= 0:
        return None
    return abs(row.cost_cents)


def _is_total(row: _Row, cells: tuple[str, ...]) -> bool:
    """A row of sums: no date, and a word for a total or nothing but figures."""
    if row[ColumnRole.DATE] and not row[ColumnRole.DATE].casefold().startswith(_TOTALS):
        return False
    words = [cell.casefold() for cell in cells if cell and not cell[-1].isdecimal()]
    return not words or any(word.startswith(_TOTALS) for word in words)
