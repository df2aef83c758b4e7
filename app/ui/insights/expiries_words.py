"""The sentence under the chart of upcoming expiries."""

from __future__ import annotations

from app.ui import formats
from app.ui.insights.expiry import Expiries, LotEnd
from app.ui.insights.picture import Answer
from app.ui.insights.words import full_month, near_day, tr


def expiries_answer(data: Expiries) -> Answer:
    """What ends next and what of it will lapse; then what comes after."""
    if not data.is_pace_known and data.lots:
        return _without_pace(data)
    risky = next((lot for lot in data.lots if lot.lapse), None)
    if risky is None:
        return _safe(data)
    same_day = [lot for lot in data.lots if lot.ends_on == risky.ends_on]
    total, lapse = (sum(lot.connects for lot in same_day), sum(lot.lapse for lot in same_day))
    day = near_day(risky.ends_on, data.as_of)
    said = tr("{total} end on {day}; {lapse} of them lapse at your pace.")
    if lapse == total:
        said = tr("{total} end on {day}; at your pace all of them lapse.")
    lead = said.format(total=formats.connects(total), day=day, lapse=formats.connects(lapse))
    return Answer(lead, _after(data, same_day))


def _after(data: Expiries, same_day: list[LotEnd]) -> str:
    low, high = (sum(lot.low for lot in same_day), sum(lot.high for lot in same_day))
    likely = tr("Likely {low} to {high}.").format(
        low=formats.connects(low), high=formats.connects(high)
    )
    last = same_day[0].ends_on
    if data.lots[-1].ends_on == last:
        return likely if low != high else ""
    more = sum(lot.lapse for lot in data.lots if lot.ends_on > last)
    if more:
        rest = tr("{count} more lapse by {month}.").format(
            count=formats.connects(more), month=full_month(data.last_month)
        )
    else:
        rest = tr("Nothing else is at risk by {month}.").format(month=full_month(data.last_month))
    return f"{likely} {rest}" if low != high else rest


def _without_pace(data: Expiries) -> Answer:
    first = data.lots[0]
    lead = tr("{count} end on {day} at the latest.").format(
        count=formats.connects(first.connects), day=near_day(first.ends_on, data.as_of)
    )
    return Answer(lead, tr("Too early to say what will lapse: your pace is not known yet."))


def _safe(data: Expiries) -> Answer:
    lead = tr("Nothing is projected to lapse by {month}.").format(month=full_month(data.last_month))
    if not data.lots:
        return Answer(lead)
    first = data.lots[0].ends_on
    count = sum(lot.connects for lot in data.lots if lot.ends_on == first)
    slow = sum(lot.high for lot in data.lots)
    rest = tr("Next to end: {count} on {day}.").format(
        count=formats.connects(count), day=near_day(first, data.as_of)
    )
    if slow:
        rest += " " + tr("In slow weeks up to {count} may lapse.").format(
            count=formats.connects(slow)
        )
    return Answer(lead, rest)
