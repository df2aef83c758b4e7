"""Boost bids: how many Connects, and whether somebody bids more."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.workspace.sample.dice import Dice


def drawn_bid(dice: Dice, sent_at: datetime, share: float) -> tuple[int, datetime | None]:
    """The bid (0 for none, in `share` of cases some) and when it is outbid, if it is."""
    if not dice.happens(share):
        return 0, None
    bid = min(max(4, int(dice.around(13, 0.55))), 60)
    if dice.happens(0.5):
        return bid, sent_at + timedelta(hours=dice.around(20, 0.8), seconds=17)
    return bid, None
