"""What a nudge says: the practice, and the figures that speak for it. Templates to translate."""

from __future__ import annotations

from typing import Protocol

from app.words.reasons import Figures, Translate


class Share(Protocol):
    @property
    def hits(self) -> int: ...
    @property
    def count(self) -> int: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


class Told(Protocol):
    """A nudge as far as its words go."""

    @property
    def code(self) -> str: ...
    @property
    def with_it(self) -> Share: ...
    @property
    def without(self) -> Share: ...
    @property
    def counts_hires(self) -> bool: ...
    @property
    def recent_sent(self) -> int: ...
    @property
    def recent_connects(self) -> int: ...


PRACTICES = {
    "few_proposals": "Bid while there are at most 10 proposals",
    "fresh": "Bid within a day of the post",
    "verified": "Bid where the payment is verified",
    "hire_rate": "Bid where the client hires for half of the posts or more",
    "fit": "Bid where you rate the fit 4 or 5",
    "few_interviewing": "Bid where fewer than 3 are in interview",
    "boosted": "Your boosts are answered more often",
}
ANSWERED = (
    "{hits} of {count} such proposals were answered (between {low} and {high} in {hundred}), "
    "of the others {other_hits} of {other_count} (between {other_low} and {other_high})."
)
WON = (
    "{hits} of {count} such proposals were won (between {low} and {high} in {hundred}), "
    "of the others {other_hits} of {other_count} (between {other_low} and {other_high})."
)
RECENT = "In the last {days} days {count} went the other way, for {connects} Connects."
RECENT_ONE = "In the last {days} days one went the other way, for {connects} Connects."
TOO_EARLY = (
    "Too early for advice from your own habits: {settled} settled proposals with {hits} answers, "
    "and about {enough} with {enough_hits} are needed."
)
NOTHING = (
    "None of your habits makes a difference beyond chance: {settled} settled proposals, "
    "{hits} answers."
)


def practice(code: str, translate: Translate = str) -> str:
    """The practice in a few words."""
    return translate(PRACTICES[code])


def evidence(nudge: Told, figures: Figures, translate: Translate = str) -> str:
    """What it rests on, with counts and ranges."""
    template = WON if nudge.counts_hires else ANSWERED
    said = translate(template).format(
        **_figures(nudge.with_it, figures, ""),
        **_figures(nudge.without, figures, "other_"),
        hundred=figures.count(100),
    )
    if not nudge.recent_sent:
        return said
    recent = translate(RECENT_ONE if nudge.recent_sent == 1 else RECENT).format(
        days=figures.count(90),
        count=figures.count(nudge.recent_sent),
        connects=figures.count(nudge.recent_connects),
    )
    return f"{said} {recent}"


def _figures(share: Share, figures: Figures, prefix: str) -> dict[str, str]:
    named = {
        "hits": share.hits,
        "count": share.count,
        "low": round(100 * share.low),
        "high": round(100 * share.high),
    }
    return {prefix + name: figures.count(number) for name, number in named.items()}
