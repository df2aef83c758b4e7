"""The sentence under the chart of upcoming expiries."""

from __future__ import annotations

from app.ui import formats
from app.ui.insights.expiry import DayEnd, Expiries
from app.ui.insights.picture import Answer
from app.ui.insights.words import full_month, near_day, tr


def expiries_answer(data: Expiries) -> Answer:
    """What ends next and what of it will lapse; then what comes after."""
    days = data.days
    if not data.is_pace_known and days:
        return _without_pace(data, days[0])
    risky = next((day for day in days if day.lapse), None)
    if risky is None:
        return _safe(data)
    day = near_day(risky.ends_on, data.as_of)
    if risky.frozen == risky.lapse:
        said = tr("{frozen} frozen ones end on {day} and lapse, unless Agency Plus is back before.")
        lead = said.format(frozen=formats.connects(risky.frozen), day=day)
        return Answer(lead, _after(data, risky))
    said = tr("{total} end on {day}; {lapse} of them lapse at your pace.")
    if risky.lapse == risky.connects:
        said = tr("{total} end on {day}; at your pace all of them lapse.")
    lead = said.format(
        total=formats.connects(risky.connects), day=day, lapse=formats.connects(risky.lapse)
    )
    return Answer(lead, _after(data, risky))


def _after(data: Expiries, risky: DayEnd) -> str:
    low, high = risky.low, risky.high
    likely = tr("Likely {low} to {high}.").format(
        low=formats.connects(low), high=formats.connects(high)
    )
    later = [day for day in data.days if day.ends_on > risky.ends_on]
    if not later:
        return likely if low != high else ""
    more = sum(day.lapse for day in later)
    if more:
        rest = tr("{count} more lapse by {month}.").format(
            count=formats.connects(more), month=full_month(data.last_month)
        )
    else:
        rest = tr("Nothing else is at risk by {month}.").format(month=full_month(data.last_month))
    return f"{likely} {rest}" if low != high else rest


def _without_pace(data: Expiries, first: DayEnd) -> Answer:
    lead = tr("{count} end on {day} at the latest.").format(
        count=formats.connects(first.connects), day=near_day(first.ends_on, data.as_of)
    )
    return Answer(lead, tr("Too early to say what will lapse: your pace is not known yet."))


def _safe(data: Expiries) -> Answer:
    lead = tr("Nothing is projected to lapse by {month}.").format(month=full_month(data.last_month))
    if not data.days:
        return Answer(lead)
    first = data.days[0]
    slow = sum(day.high for day in data.days)
    rest = tr("Next to end: {count} on {day}.").format(
        count=formats.connects(first.connects), day=near_day(first.ends_on, data.as_of)
    )
    if slow:
        rest += " " + tr("In slow weeks up to {count} may lapse.").format(
            count=formats.connects(slow)
        )
    return Answer(lead, rest)
