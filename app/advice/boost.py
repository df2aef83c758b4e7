"""How much boost a job bears: the bid that leaves the most of what a better place earns.

Boosts pay what they bid, four seats win, and a bid pushed out before the client acts comes back.
"""

from __future__ import annotations

from app.domain.proposals import Job

RELATIVE_CHANCE = 1.15
SEATS = 4
# The chance of still holding a seat later, for a bid that now takes the fourth, third, ... seat.
# A judgement: no figures on later bids are public.
_HOLDS = (0.55, 0.70, 0.82, 0.90)


def boost_bid(job: Job, win_cents: float, shadow_price: float, room: float) -> int:
    """The best boost in Connects, 0 for none or where the post shows no bids.

    `win_cents` is P(hire) times the profit of being hired, `shadow_price` cents per Connect,
    `room` the Connects that may go into the bid.
    """
    if job.boost_bids is None:
        return 0
    gain = win_cents * (RELATIVE_CHANCE - 1.0)
    bids = sorted(job.boost_bids, reverse=True)[:SEATS]
    seats = [*reversed(bids)] if len(bids) == SEATS else [0, *reversed(bids)]
    holds = _HOLDS[SEATS - len(seats) :]
    best, best_bid = 0.0, 0
    for taken, hold in zip(seats, holds, strict=True):
        bid = taken + 1
        worth = hold * (gain - shadow_price * bid)
        if bid <= room and worth > best:
            best, best_bid = worth, bid
    return best_bid
