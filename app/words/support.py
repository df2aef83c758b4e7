"""What to write to Upwork's support about Connects that are owed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from app.domain.owed import Chance, Owed, OwedCode, OwedKind
from app.domain.rule_readings import Certainty

Translate = Callable[[str], str]
DayWords = Callable[[date], str]

MOST_IN_A_TEXT = 10
MORE = "There are {more} more such proposals."
HELLO = "Hello, {reasons} Could you check this and return them? Thank you."
HELLO_UNSURE = "Hello, {reasons} Could you tell me whether they come back? Thank you."
REASONS: Mapping[OwedCode, str] = {
    OwedCode.JOB_CLOSED: "the job “{title}” that I applied to on {sent} was closed without a hire "
    "on {day}. The Connects of my proposal ({count}) have not come back to my balance.",
    OwedCode.PERHAPS_CLOSED: "the job “{title}” that I applied to on {sent} seems to be closed, "
    "and nobody was hired. The Connects of my proposal ({count}) have not come back to my balance.",
    OwedCode.ENDED: "my proposal of {sent} to “{title}” has ended. Its Connects ({count}) have "
    "not come back to my balance.",
    OwedCode.PRICE_FELL: "the job “{title}” asks fewer Connects now than when I applied on {sent}. "
    "The difference ({count}) has not come back to my balance.",
    OwedCode.BOOST_CLOSED: "the job “{title}” was closed without a hire on {day}. The Connects of "
    "my boost of {sent} ({count}) have not come back to my balance.",
    OwedCode.OUTBID: "my boost of {sent} for “{title}” was outbid. Its Connects ({count}) have not "
    "come back to my balance.",
    OwedCode.INTERVIEW: "I answered an interview on {day} for “{title}”, to which I had sent a "
    "proposal of my own on {sent}. The Connects for it ({count}) are not in my balance.",
}
UNDATED: Mapping[OwedCode, str] = {
    OwedCode.JOB_CLOSED: "the job “{title}” that I applied to on {sent} was closed without a hire. "
    "The Connects of my proposal ({count}) have not come back to my balance.",
    OwedCode.BOOST_CLOSED: "the job “{title}” was closed without a hire. The Connects of my boost "
    "of {sent} ({count}) have not come back to my balance.",
}
KINDS: Mapping[OwedKind, str] = {
    OwedKind.REFUND: "Refund",
    OwedKind.BOOST_REFUND: "Boost refund",
    OwedKind.AWARD: "Award",
}
CERTAINTIES: Mapping[Certainty, str] = {
    Certainty.CERTAIN: "certain",
    Certainty.POSSIBLE: "possible",
    Certainty.NEVER: "never",
}
CHANCES: Mapping[Chance, str] = {
    Chance.CERTAIN: "certain",
    Chance.LIKELY: "likely",
    Chance.UNLIKELY: "unlikely",
}
ENDS: Mapping[str, str] = {
    "pending": "Sent, no news",
    "viewed": "Viewed",
    "interview": "Interview",
    "hired": "Won",
    "declined": "Declined",
    "other_hired": "Another was hired",
    "closed": "Closed without a hire",
    "withdrawn": "Withdrawn",
    "expired": "The post ran out",
    "removed": "Removed by Upwork",
    "never_closed": "Never closed",
    "price_change": "The job asks less later",
    "account_closed": "You close the account",
    "suspended_for_good": "Suspended for good",
    "suspended": "Suspended for a time",
    "outbid": "Outbid before the client looked",
    "interacted": "The client looked or answered",
    "ranked": "Among the places at the end",
}


def support_text(
    due: Sequence[Owed], translate: Translate = str, day_words: DayWords = date.isoformat
) -> str:
    """A message about one or more things owed; it asks rather than claims where none is certain."""
    is_sure = any(one.certainty is Certainty.CERTAIN for one in due)
    reasons = [_reason(one, translate, day_words) for one in due[:MOST_IN_A_TEXT]]
    if len(due) > MOST_IN_A_TEXT:
        reasons.append(translate(MORE).format(more=len(due) - MOST_IN_A_TEXT))
    # Each reason after the first begins a sentence of its own.
    said = " ".join([*reasons[:1], *(reason[:1].upper() + reason[1:] for reason in reasons[1:])])
    return translate(HELLO if is_sure else HELLO_UNSURE).format(reasons=said)


def _reason(one: Owed, translate: Translate, day_words: DayWords) -> str:
    template = REASONS[one.code]
    if not one.is_dated:
        template = UNDATED.get(one.code, template)
    return translate(template).format(
        title=one.title or "–",
        day=day_words(one.since),
        sent=day_words(one.sent_on),
        count=one.connects,
    )
