"""Which lots a proposal would use, and what one of their Connects counts as now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.advice.advise import Advice
from app.domain.lots import Lot
from app.ui import formats

MOST_LOTS = 3
NOTHING_CENTS = 0.5
SAME_CENTS = 0.25


def paying_sentence(
    advice: Advice, lots: Sequence[Lot], price_cents: int, currency: str = "USD"
) -> str:
    """'Connects it would use: 12 that end on 3 Dec, 2 bought anew. One counts as $0.15 now, what a
    new one costs.' `lots` come in order of use; empty for a job that asks nothing."""
    if not advice.connects:
        return ""
    said = _tr("Connects it would use: {parts}.").format(parts=_used(advice.connects, lots))
    return f"{said} {_counted(advice.shadow_price_cents, price_cents, currency)}"


def _used(asked: int, lots: Sequence[Lot]) -> str:
    parts, left = [], asked
    for lot in lots[:MOST_LOTS]:
        taken = min(left, lot.left)
        if taken:
            left -= taken
            parts.append(
                _tr("{count} that end on {day}").format(
                    count=formats.connects(taken), day=formats.day(lot.expires_on)
                )
            )
    held = sum(lot.left for lot in lots[MOST_LOTS:])
    if later := min(left, held):
        left -= later
        parts.append(_tr("{count} that end later").format(count=formats.connects(later)))
    if left:
        parts.append(_tr("{count} bought anew").format(count=formats.connects(left)))
    return formats.listed(parts)


def _counted(counts: float, price: int, currency: str) -> str:
    """What a Connect counts as, and why it is not what a new one costs."""
    if counts < NOTHING_CENTS:
        return _tr("They count as nothing now: they would lapse unused.")
    shown = formats.money(round(counts), currency)
    anew = formats.money(price, currency)
    if abs(counts - price) <= SAME_CENTS:
        template = _tr("One counts as {shown} now, what a new one costs.")
    elif counts < price:
        template = _tr(
            "One counts as {shown} now, less than {anew} anew: some would lapse unused, or "
            "before a refund could come back to them."
        )
    else:
        template = _tr(
            "One counts as {shown} now, more than {anew} anew: the list holds better uses than "
            "there are Connects."
        )
    return template.format(shown=shown, anew=anew)


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
