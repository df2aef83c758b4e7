"""What the panel says of one row: words and figures, no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.currencies import USUAL
from app.domain.entries import EntryKind, Source
from app.domain.lots import Lot, Posting, Reason
from app.domain.other_order import ORDER, is_as_it_would_be
from app.domain.rules import Rule
from app.domain.sent import SentProposal
from app.domain.statements import Check
from app.ui import formats
from app.ui.ledger.words import cost_words, kind_name, outcome_name, source_name, what
from app.ui.plurals import many
from app.words.names import REASONS
from app.workspace.rows.ledger_row import DerivedKind, LedgerRow
from app.workspace.rows.ledger_rows import LedgerRows

_RULE_OF = {
    Reason.ORDER_RECEIVED: "order_of_use",
    Reason.PAID_FIRST: "order_of_use",
    Reason.FREE_AFTER_PAID: "order_of_use",
    Reason.BACK_TO_LOT: "refund_keeps_expiry",
    Reason.BACK_AS_NEW: "refund_keeps_expiry",
    Reason.BACK_TOO_LATE: "refund_keeps_expiry",
}


@dataclass(frozen=True, slots=True)
class PostingLine:
    """One line of the postings: an account with what it gained (or lost) in cents and Connects."""

    account: str
    cents: int
    connects: int
    source: Source | None = None
    currency: str = USUAL


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and its value; `is_proposal` values lead to the proposal."""

    name: str
    value: str
    is_proposal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """All that the panel says. `postings` add up to 0; `agrees` is None where Upwork showed no
    balance with the row."""

    kind: str
    title: str
    when: str
    figure: str
    unit: str
    postings: tuple[PostingLine, ...]
    why: tuple[str, ...]
    facts: tuple[Fact, ...]
    shown: str = ""
    agrees: bool | None = None
    proposal: str = ""


def detail_of(row: LedgerRow, rows: LedgerRows) -> Detail:
    """Everything known of one row."""
    entry = row.entry
    sent = rows.proposals.get(entry.id) if entry else None
    shown = entry.running_total if entry else None
    return Detail(
        kind=kind_name(row.kind),
        title=what(row),
        when=_when(row),
        figure=formats.signed(row.connects) if row.check is None else _shown(row.check),
        unit=_unit(row),
        postings=_postings(row),
        why=_why(row, rows),
        facts=_facts(row, sent, rows.ledger.as_of),
        shown="" if shown is None else formats.connects(shown),
        agrees=None if shown is None else shown == row.balance,
        proposal=sent.id if sent else "",
    )


def _shown(check: Check) -> str:
    return formats.connects(check.shown)


def _when(row: LedgerRow) -> str:
    day = formats.full_day(row.occurred_on)
    at = row.entry.occurred_at if row.entry else None
    if at is None:
        return day
    return _tr("{day}, {time}").format(day=day, time=formats.clock(at.astimezone()))


def _unit(row: LedgerRow) -> str:
    if row.check is not None:
        return _tr("Connects, shown by Upwork")
    if row.costs is None:
        return _tr("Connects, cost not known")
    return _tr("Connects, {cost}").format(cost=cost_words(row))


def _postings(row: LedgerRow) -> tuple[PostingLine, ...]:
    """A line for each lot, one for what the rows cannot place, and the account they came from.

    None for a check, which moves nothing.
    """
    if row.check is not None:
        return ()
    if row.postings:
        lots = {lot.id: lot for lot in row.lots}
        lines = [_line(lots[posting.lot_id], posting) for posting in row.postings]
    else:
        lines = _derived_lines(row)
    missing = row.connects - sum(line.connects for line in lines)
    if missing:
        currency = lines[0].currency if lines else USUAL
        lines.append(PostingLine(_tr("No known lot"), 0, missing, currency=currency))
    return (*lines, *_counter_lines(row, lines))


def _counter_lines(row: LedgerRow, lines: Sequence[PostingLine]) -> Iterator[PostingLine]:
    """What stands against some lines: one for each currency, which are never added up."""
    for currency in dict.fromkeys(line.currency for line in lines):
        own = [line for line in lines if line.currency == currency]
        cents, connects = sum(line.cents for line in own), sum(line.connects for line in own)
        yield PostingLine(_counter_account(row), -cents, -connects, currency=currency)


def _derived_lines(row: LedgerRow) -> list[PostingLine]:
    cents = (row.cost_cents or 0) * (-1 if row.connects < 0 else 1)
    return [
        PostingLine(_lot_name(lot), cents, row.connects, lot.source, lot.currency)
        for lot in row.lots[:1]
    ]


def _line(lot: Lot, posting: Posting) -> PostingLine:
    cents, connects = posting.cost_cents, posting.connects
    return PostingLine(_lot_name(lot), cents, connects, lot.source, lot.currency)


def _lot_name(lot: Lot) -> str:
    source = source_name(lot.source)
    if lot.issued_on is None:
        return _tr("Lot: {source}").format(source=source)
    day = formats.day_and_year(lot.issued_on)
    return _tr("Lot: {source}, {day}").format(source=source, day=day)


def _counter_account(row: LedgerRow) -> str:
    names = {
        EntryKind.PROPOSAL: _tr("Spent on proposals"),
        EntryKind.BOOST: _tr("Spent on boosts"),
        EntryKind.BADGE: _tr("Spent on the badge"),
        EntryKind.PROFILE_AD: _tr("Spent on profile ads"),
        EntryKind.BOUGHT: _tr("Bought"),
        EntryKind.PLAN: _tr("Given by the plan"),
        EntryKind.FREE: _tr("Given free"),
        EntryKind.AWARD: _tr("Awarded"),
        DerivedKind.OPENING: _tr("Held before"),
        DerivedKind.EXPIRY: _tr("Lapsed"),
        DerivedKind.DIFFERENCE: _tr("Not explained"),
        EntryKind.UNKNOWN: _tr("Not known"),
    }
    return names.get(row.kind, _tr("Returned by Upwork"))


def _why(row: LedgerRow, rows: LedgerRows) -> tuple[str, ...]:
    """A sentence for each reason that occurs, with the source of the rule behind it."""
    if row.entry is None:
        return (_why_derived(row),)
    said: dict[str, None] = {}
    for posting in row.postings:
        words = QCoreApplication.translate("reasons", REASONS[posting.reason])
        said[words.format(connects=formats.connects(posting.connects))] = None
        key = _RULE_OF.get(posting.reason)
        if key is not None:
            rule = rows.ledger.rules_of(row.wallet.id).on(key, row.occurred_on)
            is_assumed = key == ORDER and is_as_it_would_be(rows.ledger)
            said[_tr("As it would be.") if is_assumed else _rule_in_words(rule)] = None
    if not row.postings:
        said[_tr("No known lot held these Connects: rows before this one are missing.")] = None
    return tuple(said)


def _why_derived(row: LedgerRow) -> str:
    if row.kind is DerivedKind.OPENING:
        return QCoreApplication.translate("reasons", REASONS[Reason.HELD_BEFORE])
    if row.kind is DerivedKind.EXPIRY:
        return _tr("On its last day a lot ends, and what is left of it lapses.")
    if row.check is not None:
        return _why_check(row.check)
    adjustment = row.adjustment
    if adjustment is not None and adjustment.code == "lapse_not_seen":
        return _tr("Upwork still counts what should have lapsed.")
    if adjustment is not None and adjustment.since is not None:
        return _tr(
            "Both agreed last on {day}. Rows between that day and this one are missing."
        ).format(day=formats.long_day(adjustment.since))
    return QCoreApplication.translate("reasons", REASONS[Reason.UNEXPLAINED])


def _why_check(check: Check) -> str:
    if check.is_met:
        return _tr("A balance that Upwork showed on its own. It moves nothing and proves the rows "
                   "up to this day.")  # fmt: skip
    return _tr("A balance that Upwork showed on its own, and the rows up to this day do not meet "
               "it. Some of them are missing.")  # fmt: skip


def _rule_in_words(rule: Rule) -> str:
    source = formats.isolated(rule.source)
    if rule.is_override:
        return _tr("A rule of your own.")
    if rule.since is None:
        return _tr("Source: {source}.").format(source=source)
    return _tr("In force since {month}. Source: {source}.").format(
        month=formats.month(rule.since), source=source
    )


def _facts(row: LedgerRow, sent: SentProposal | None, as_of: date) -> tuple[Fact, ...]:
    found = [*_proposal_facts(sent, as_of)] if sent else []
    entry = row.entry
    if entry is not None:
        if entry.member:
            found.append(Fact(_tr("Member"), formats.name(entry.member)))
        if entry.wording and entry.title:
            found.append(Fact(_tr("Upwork's words"), entry.wording))
        if entry.note and (entry.title or entry.wording):
            found.append(Fact(_tr("Note"), entry.note))
    return tuple(found)


def _proposal_facts(sent: SentProposal, as_of: date) -> list[Fact]:
    title = formats.title(sent.proposal.title)
    found = [Fact(_tr("Proposal"), title, is_proposal=True)]
    found.append(Fact(_tr("Base"), formats.signed(-sent.base)))
    if sent.boost:
        found.append(Fact(_tr("Boost"), formats.signed(-sent.boost)))
    if sent.returned:
        found.append(Fact(_tr("Returned"), formats.signed(sent.returned)))
    if sent.awarded:
        found.append(Fact(_tr("Awarded"), formats.signed(sent.awarded)))
    found.append(Fact(_tr("State"), _state(sent, as_of)))
    return found


def _state(sent: SentProposal, as_of: date) -> str:
    outcome = outcome_name(sent.proposal.outcome)
    days = (as_of - sent.proposal.sent_on).days
    if not sent.is_pending(as_of):
        return outcome
    if days < 1:
        return _tr("{outcome}, sent today").format(outcome=outcome)
    ago = many(days, _tr("{count} day ago"), _tr("{count} days ago"))
    return _tr("{outcome}, {ago}").format(outcome=outcome, ago=ago)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)
