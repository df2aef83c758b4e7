"""Plans, grants and rewards as the words people read."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.awards import RewardState
from app.domain.grants import GrantState

GRANT_STATES: Mapping[GrantState, str] = {
    GrantState.EXPECTED: "expected",
    GrantState.CONFIRMED: "came",
    GrantState.PARTLY: "came in part",
    GrantState.MISSING: "missing",
    GrantState.MAY_COME: "may come",
}
REWARDS: Mapping[RewardState, str] = {
    RewardState.OPEN: "An interview may bring a reward of {least} to {most} Connects.",
    RewardState.COOLING: "No further reward comes before {from_on}.",
    RewardState.MAY_COOL: "A further reward may come; from {until_on} on none waits any longer.",
}
FEEDBACK = "It is claimed by feedback on the interview."
FROZEN = (
    "{connects} Connects are frozen since {since} and come back with Agency Plus; "
    "the first of them lapse on {next_end}."
)
