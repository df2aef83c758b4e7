"""The rows of a preview in words: what Upwork says, the kind, the amount, the lot or the match."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.entries import Entry
from app.domain.lots import Lot, Posting, Reason
from app.domain.money import Payment, PaymentKind
from app.domain.proposals import Job, Proposal
from app.domain.records import Record
from app.importing.drafts import EntryDraft, PaymentDraft, ProposalDraft
from app.importing.plan import PlanRow, RowState
from app.ui import formats
from app.ui.importing.choice_words import choice_name
from app.ui.jobs.post_words import budget
from app.ui.problem_words import fault_words
from app.words.names import KINDS, OUTCOMES, SOURCES
from app.workspace.intake import Preview


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the plan `at`, as the table shows it."""

    at: int
    row: PlanRow

    @property
    def is_open_to_choice(self) -> bool:
        """Choosing makes a difference: a row that is here as it is has nothing to choose."""
        return len(self.row.choices) > 1 and bool(self.row.puts or self.row.spare_id)


class RowWords:
    """Says what the rows of one preview say; asked only for rows in sight."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._lots = {lot.id: lot for book in preview.ledger.books.values() for lot in book.lots}
        year = preview.ledger.as_of.year
        days = (_day_of(self, ShownRow(at, row)) for at, plan in enumerate(preview.plans)
                for row in plan.rows)  # fmt: skip
        self.has_years = any(day is not None and day.year != year for day in days)
        self._day = formats.day_and_year if self.has_years else formats.day

    def day(self, shown: ShownRow) -> str:
        found = _day_of(self, shown)
        return self._day(found) if found else "–"

    def words(self, shown: ShownRow) -> str:
        """'Applied to job: “Title”', of an entry; else the title or the report's own words."""
        draft = shown.row.draft
        if isinstance(draft, EntryDraft):
            return _entry_words(draft.wording or draft.note or "", draft.title) or _raw(shown.row)
        if isinstance(draft, ProposalDraft):
            return _title(draft.title) or _raw(shown.row)
        if isinstance(draft, PaymentDraft):
            return formats.title(draft.words or shown.row.text)
        job = self.job(shown)
        return _title(job.title if job else shown.row.text) or _tr("A job without a title")

    def kind(self, shown: ShownRow) -> str:
        """The kind of an entry or payment, a proposal's outcome, a job's budget."""
        draft = shown.row.draft
        if isinstance(draft, EntryDraft):
            return QCoreApplication.translate("kinds", KINDS[draft.kind])
        if isinstance(draft, PaymentDraft):
            return payment_kind(draft.kind)
        if isinstance(draft, ProposalDraft):
            return QCoreApplication.translate("outcomes", OUTCOMES[draft.outcome])
        job = self.job(shown)
        return (budget(job) or "–") if job else "–"

    def amount(self, shown: ShownRow) -> str:
        """Connects with their sign, money, a boost, or what a job asks."""
        draft = shown.row.draft
        if isinstance(draft, EntryDraft):
            return "–" if draft.connects is None else formats.signed(draft.connects)
        if isinstance(draft, PaymentDraft):
            cents = draft.amount_cents
            return "–" if cents is None else formats.signed_money(cents, draft.currency)
        if isinstance(draft, ProposalDraft):
            return formats.connects(draft.boost) if draft.boost else ""
        job = self.job(shown)
        return formats.connects(job.connects) if job and job.connects is not None else "–"

    def fate(self, shown: ShownRow) -> str:
        """'Add', 'Update', 'Same', 'Skip' or 'Ask'."""
        return choice_name(shown.row, shown.row.choice)

    def source(self, shown: ShownRow) -> str:
        """The file that a row is from."""
        return self._preview.plans[shown.at].reading.name or _tr("Pasted")

    def reason(self, shown: ShownRow) -> str:
        """Why a row needs a look, which record it matches, or where its Connects go."""
        row = shown.row
        if row.problem is not None:
            return _in_short(row.problem.code) or self.why(shown)
        match = self._preview.matched.get(row.matches[0]) if row.matches else None
        if match is not None:
            return self._match(row, match)
        if row.state is RowState.ALREADY_HERE:
            return _tr("Here already")
        draft = row.draft
        if isinstance(draft, PaymentDraft):
            return formats.title(draft.contract or draft.client or "")
        return self._destination(row) if isinstance(draft, EntryDraft) else ""

    def why(self, shown: ShownRow) -> str:
        """The same in full, for the tooltip."""
        row = shown.row
        if row.problem is not None:
            return fault_words(row.problem)
        match = self._preview.matched.get(row.matches[0]) if row.matches else None
        if match is not None and row.state is RowState.POSSIBLE_TWIN:
            return _tr("{why}: {what}").format(why=self.reason(shown), what=self._record(match))
        return self.reason(shown)

    def job(self, shown: ShownRow) -> Job | None:
        """The job of a row of a job reading."""
        jobs = self._preview.plans[shown.at].reading.jobs
        return jobs[shown.row.row - 1] if 0 < shown.row.row <= len(jobs) else None

    def _match(self, row: PlanRow, match: Record) -> str:
        if row.state is RowState.POSSIBLE_TWIN:
            return self._twin(row, match)
        said = _of_reason(row.reason, match)
        if said:
            return said
        if isinstance(match, Proposal) and row.puts and isinstance(row.puts[0], Proposal):
            return _news(match, row.puts[0])
        if row.puts:
            return _tr("Adds what {what} lacks").format(what=self._record(match))
        return self._record(match)

    def _twin(self, row: PlanRow, match: Record) -> str:
        day = self._day(match.occurred_on) if isinstance(match, Entry) else ""
        return {
            "a_day_apart": _tr("Same job a day apart, on {day}"),
            "without_title": _tr("Same day, {day}, one has no title"),
            "edge_of_page": _tr("At the page’s edge; may be the one of {day}"),
            "other_title": _tr("Same job and day, {day}, another title"),
        }.get(row.reason, _tr("Much like the one of {day}")).format(day=day)

    def _record(self, record: Record) -> str:
        """'9 Feb, “Newsletter layout”'."""
        if isinstance(record, Entry):
            name = _quoted(record.title) or record.wording or KINDS[record.kind]
            return _dated(self._day(record.occurred_on), name)
        if isinstance(record, Payment):
            return _dated(self._day(record.occurred_on), payment_kind(record.kind))
        if isinstance(record, Proposal):
            return _dated(self._day(record.sent_on), _quoted(record.title))
        return ""

    def _destination(self, row: PlanRow) -> str:
        """The lots that a new row meets, or the one it opens."""
        book = self._preview.ledger.books.get(self._wallet_of(row))
        entry = row.puts[0] if row.puts else None
        if book is None or entry is None or not row.is_taken:
            return ""
        postings = book.postings.get(entry.id, ())
        lots = [self._lots[id_] for id_ in dict.fromkeys(p.lot_id for p in postings)
                if id_ in self._lots]  # fmt: skip
        if not lots:
            return _tr("No lot held them")
        return _lots_in_words(lots, postings)

    def _wallet_of(self, row: PlanRow) -> str:
        entry = row.puts[0] if row.puts else None
        return entry.wallet if isinstance(entry, Entry) else ""


def payment_kind(kind: PaymentKind) -> str:
    """What a money row is for."""
    return {
        PaymentKind.CONNECTS: _tr("Connects"),
        PaymentKind.PLAN_FEE: _tr("Plan fee"),
        PaymentKind.TAX: _tr("Tax"),
        PaymentKind.EARNING: _tr("Earnings"),
        PaymentKind.SERVICE_FEE: _tr("Service fee"),
        PaymentKind.REFUND: _tr("Refund"),
        PaymentKind.WITHDRAWAL: _tr("Withdrawal"),
        PaymentKind.OTHER: _tr("Other"),
    }[kind]


def _in_short(code: str) -> str:
    """The commonest problems in a few words; empty for the rest."""
    return {
        "unknown_wording": _tr("New wording; it counts all the same"),
        "unreadable_amount": _tr("No amount could be read"),
        "no_amount": _tr("No number could be read"),
        "no_date": _tr("No day could be read"),
        "missing_title": _tr("The row names no job"),
    }.get(code, "")


def _of_reason(reason: str, match: Record) -> str:
    """Why a row that is here counts as that; empty where the match itself says it."""
    if isinstance(match, Job):
        is_news = reason == "updated"
        return _tr("On your list: brings newer facts") if is_news else _tr("On your list as it is")
    return {
        "answered_same": _tr("You said before that it is the one here"),
        "part_is_here": _tr("Part of that day is here; the rest is added"),
    }.get(reason, "")


def _day_of(words: RowWords, shown: ShownRow) -> date | None:
    draft = shown.row.draft
    if isinstance(draft, ProposalDraft):
        return draft.sent_on
    if isinstance(draft, EntryDraft | PaymentDraft):
        return draft.occurred_on
    job = words.job(shown)
    return job.posted_at.date() if job and job.posted_at else None


def _lots_in_words(lots: list[Lot], postings: tuple[Posting, ...]) -> str:
    sources = dict.fromkeys(lot.source for lot in lots)
    names = [QCoreApplication.translate("sources", SOURCES[source]) for source in sources]
    first = lots[0]
    if len(lots) > 1:
        said = _tr("{count} lots: {names}")
        return said.format(count=formats.connects(len(lots)), names=formats.listed(names))
    if first.issued_on is None:
        return _tr("Opening lot, age not known")
    day = formats.day_and_year(first.expires_on)
    return {
        Reason.ISSUED: _tr("New {lot} lot, ends {day}"),
        Reason.BACK_TO_LOT: _tr("Back to {lot}, ends {day}"),
        Reason.BACK_TOO_LATE: _tr("Back to {lot}, ended {day}"),
    }.get(postings[0].reason, _tr("{lot}, ends {day}")).format(
        lot=names[0].lower() if postings[0].reason in _INSIDE else names[0], day=day
    )


_INSIDE = frozenset({Reason.ISSUED, Reason.BACK_TO_LOT, Reason.BACK_TOO_LATE})
"""Reasons whose words name the lot in the middle of the sentence."""


def _news(known: Proposal, newer: Proposal) -> str:
    if known.outcome is not newer.outcome:
        before, after = (
            QCoreApplication.translate("outcomes", OUTCOMES[one.outcome]) for one in (known, newer)
        )
        return _tr("Was {before}, is {after} now").format(before=before, after=after)
    return _tr("Adds what was not known")


def _entry_words(wording: str, title: str | None) -> str:
    wording = wording.rstrip(". ")
    if not title or not wording:
        return _quoted(title) or wording
    return _tr("{wording}: {title}").format(wording=formats.isolated(wording), title=_quoted(title))


def _dated(day: str, name: str) -> str:
    return _tr("{day}, {name}").format(day=day, name=name) if name else day


def _quoted(title: str | None) -> str:
    return _tr("“{title}”").format(title=_title(title)) if title else ""


def _title(title: str | None) -> str:
    return formats.isolated(formats.title(title)) if title else ""


def _raw(row: PlanRow) -> str:
    return formats.isolated(formats.title(row.text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
