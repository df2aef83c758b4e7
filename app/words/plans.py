"""Plans, grants and rewards as the words people read."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.awards import RewardState
from app.domain.grants import GrantState
from app.domain.one_time import PLAN_ONCE, Basis

GRANT_STATES: Mapping[GrantState, str] = {
    GrantState.EXPECTED: "expected",
    GrantState.CONFIRMED: "came",
    GrantState.PARTLY: "came in part",
    GrantState.MISSING: "missing",
    GrantState.MAY_COME: "may come",
}
MILESTONES: Mapping[str, str] = {
    "sign_up": "Signing up",
    "profile_approved": "Profile approved",
    "readiness_test": "Readiness test",
    "rising_talent": "Rising Talent",
    "certification": "Certification",
    "promo_code": "Promo code",
    "task": "Task of Upwork",
    "courtesy": "Courtesy of support",
    PLAN_ONCE: "With the plan",
}
BASES: Mapping[Basis, str] = {
    Basis.TOLD: "your word",
    Basis.NAMED: "the row’s words",
    Basis.SIZE: "the row’s size",
    Basis.PLAN: "the plan",
}
REWARDS: Mapping[RewardState, str] = {
    RewardState.OPEN: "An interview may bring a reward of {least} to {most} Connects.",
    RewardState.COOLING: "No further reward comes before {from_on}; from {until_on} on nothing "
    "holds one back.",
    RewardState.MAY_COOL: "A further reward of {least} to {most} Connects may come; "
    "from {until_on} on nothing holds one back.",
}
LAST_REWARD = "The last one came on {last_on}: {connects}."
COOL_DOWN = "Between two lie {weeks_least} to {weeks_most} weeks."
FEEDBACK = "Give feedback on the interview first, then claim it."
UNCERTAIN = "Uncertain: few interviews bring one, and nothing is counted on."
FROZEN = (
    "{connects} Connects are frozen since {since} and come back with Agency Plus; "
    "the first of them lapse on {next_end}."
)
