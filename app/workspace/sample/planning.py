"""One application, drawn: the post, the bid and the fate that chance gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.workspace.sample.applications import Application
from app.workspace.sample.bids import drawn_bid
from app.workspace.sample.dice import Dice
from app.workspace.sample.fates import drawn_fate
from app.workspace.sample.niches import NICHES
from app.workspace.sample.posts import drawn_post
from app.workspace.sample.titles import Titles


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who applies: the niches by their share, how well each fits (1 to 5), and with what skill.

    `skill` is added to the log-odds of each stage; `boosts` is the share of boosted proposals.
    `member` is the name in an agency and `volume` the member's share of its proposals.
    """

    niches: Mapping[str, float]
    fits: Mapping[str, int]
    skill: float
    boosts: float
    member: str | None = None
    volume: float = 1.0


def drawn_application(dice: Dice, titles: Titles, who: Applicant, sent_at: datetime) -> Application:
    niche = NICHES[dice.weighted(who.niches)]
    job = drawn_post(dice, niche, titles.next_for(niche), who.fits[niche.name], sent_at)
    boost, outbid_at = drawn_bid(dice, sent_at, who.boosts)
    is_seen_boosted = boost > 0 and outbid_at is None
    return Application(
        job=job,
        sent_at=sent_at,
        fate=drawn_fate(dice, job, sent_at, who.skill, is_seen_boosted),
        boost=boost,
        outbid_at=outbid_at,
        member=who.member,
    )
