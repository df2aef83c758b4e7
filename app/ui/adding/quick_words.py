"""A quick-add line in words: its chips, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.entries import EntryKind
from app.importing.quick_add import QuickLine
from app.ui import formats
from app.ui.workspace_bridge import sentence_of
from app.words.names import KINDS

_PRICED = frozenset({EntryKind.BOUGHT, EntryKind.PLAN})
_OF_A_JOB = frozenset(
    {EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.REFUND, EntryKind.BOOST_REFUND}
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was understood: "Cost" "$6.00"."""

    label: str
    value: str


def facts(line: QuickLine) -> list[Fact]:
    """What of a line was understood so far, in the order of a sentence."""
    found: list[Fact] = []
    if line.kind is None:
        return found
    found.append(Fact(_tr("Kind"), QCoreApplication.translate("names", KINDS[line.kind])))
    sign = -1 if line.kind.is_spend else 1
    labels = (_tr("Connects"), _tr("Boost"))
    found += [
        Fact(label, formats.signed(sign * amount))
        for label, amount in zip(labels, line.amounts, strict=False)
    ]
    if line.amounts:
        found += _said(line)
    return found


def _said(line: QuickLine) -> list[Fact]:
    said = line.said
    foreign = {
        _tr("Job"): formats.title(said.title) if said.title else "",
        _tr("Member"): formats.name(said.member) if said.member else "",
        _tr("Paid by"): said.paid or "",
        _tr("Code"): said.promo or "",
        _tr("Note"): formats.title(said.note) if said.note else "",
    }
    found = [Fact(_tr("Day"), formats.day_and_year(said.day))]
    if said.cost_cents is not None:
        found.append(Fact(_tr("Cost"), formats.money(said.cost_cents)))
    if said.tax_cents is not None:
        found.append(Fact(_tr("Tax"), formats.money(said.tax_cents)))
    found += [
        Fact(label, formats.isolated(_short(value))) for label, value in foreign.items() if value
    ]
    return found


def guidance(line: QuickLine) -> tuple[str, bool]:
    """What to type next or what was not understood, in one sentence; whether that is a fault."""
    if line.missing:
        return _missing(line.missing), False
    if line.fault is not None:
        return sentence_of(line.fault), True
    if line.kind in _OF_A_JOB and line.said.title is None:
        return _tr("You may name the job: on “Title”."), False
    if line.kind in _PRICED and line.said.cost_cents is None:
        return _tr("You may give the price: for 6.00."), False
    return "", False


def _missing(word: str) -> str:
    return {
        "verb": _tr("Begin with what happened: spent, bought, refund, award, badge, plan, free."),
        "connects": _tr("How many Connects? A number, or a sum such as 14+22."),
        "on": _tr("Which job or day? A title, or a day such as 2026-03-01."),
        "for": _tr("What did it cost? An amount such as 6.00."),
        "by": _tr("Which member? A name."),
        "note": _tr("What note? A few words."),
        "tax": _tr("How much tax? An amount such as 1.20."),
        "paid": _tr("How was it paid? card, paypal, balance or reserve."),
        "promo": _tr("Which promo code?"),
    }[word]


def _short(text: str) -> str:
    return text if len(text) <= 48 else f"{text[:47]}…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuickAdd", text)
