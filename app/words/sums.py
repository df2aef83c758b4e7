"""The lines of sums as the words people read, and the advice they lead to."""

from __future__ import annotations

from collections.abc import Mapping

SUM_LINES: Mapping[str, str] = {
    "bundle": "The bundle",
    "tax": "Tax",
    "to_pay": "To pay",
    "lasts": "Lasts at your pace",
    "lapse_today": "Would lapse more, bought today",
    "lapse_then": "Would lapse more, bought on the day advised",
    "plan_fee": "A month of the plan",
    "plan_used": "Connects you use a month",
    "plan_brings": "Connects it brings for certain",
    "plan_bought": "Connects to buy on top",
    "plan_bought_cents": "They cost",
    "plan_tax": "Tax on them",
    "plan_total": "In all",
    "plan_unused": "Connects you would not use",
    "plan_months": "Months paid for",
    "plan_fees": "Plan fees",
    "plan_lapsed": "Connects that would have lapsed",
    "plan_left": "Connects left over today",
    "badge_weeks_on": "Weeks with the badge",
    "badge_invitations_on": "Invitations in them",
    "badge_weeks_off": "Weeks without it",
    "badge_invitations_off": "Invitations in those",
    "badge_extra": "More invitations a week with it",
    "badge_worth": "What an invitation has brought",
    "badge_brought": "What those more may bring a week",
    "badge_cost": "What the badge costs a week",
    "badge_left": "Left over",
}
BUYING: Mapping[str, str] = {
    "now": "Buy {bundle} now: what you hold may go within a week.",
    "later": "Buy {bundle} on {when}, not before: then a fast week or two may use up what you "
    "hold.",
    "no_need": "No need to buy within two months: what you hold lasts longer, even at a fast pace.",
    "no_pace": "No Connects were used of late, so nothing says what you will need.",
    "no_bundle": "The rules of this day name no bundle. Set the sizes under Rules.",
    "plan_cannot_buy": "Your plan does not sell Connects.",
    "cap_full": "The cap leaves no room for any bundle.",
}
PLAN_ADVICE: Mapping[str, str] = {
    "keep": "{plan} is the cheapest for what you use. You are on it.",
    "switch": "{plan} is the cheapest for what you use, at a slow and at a fast pace of yours too.",
    "close": "{plan} is the cheapest at your usual pace, but not at a slow or a fast one: your "
    "pace does not settle it.",
    "no_pace": "No Connects were used of late, so no plan can be called the cheapest.",
}
BADGE_ADVICE: Mapping[str, str] = {
    "pays": "The badge pays: even the least that the weeks allow is more than it costs.",
    "does_not_pay": "The badge does not pay: even the most that the weeks allow is less than it "
    "costs.",
    "cannot_tell": "It cannot be told whether the badge pays.",
    "never_used": "The badge was never on, so nothing can be told.",
}
BADGE_NEEDS = (
    "{weeks} weeks with it and as many without are needed, and {invitations} invitations, some of "
    "them with known income."
)
BADGE_DOUBT = "Weeks with it may have had more invitations for other reasons."
ONLY_CONNECTS = "Only Connects count here; what else a plan offers has no price in it."
HINDSIGHT = "This is hindsight: it shows what would have been, not what a rule will do from now on."
SAME_PURCHASES = "What was bought is taken to be the same."
NOT_TRUTH = (
    "These are words of others, not facts about you; Bidbook never reckons with them. A reply of "
    "others is an interview here."
)
MEASURES: Mapping[str, str] = {
    "reply_rate": "Replies",
    "interview_rate": "Interviews",
    "win_rate": "Wins",
    "cost_per_win": "Cost of a win",
    "connects_per_job": "Connects a job asks",
    "boost_bid": "Connects of a boost",
    "monthly_spend": "Spent a month",
    "hire_share_of_posts": "Posts that end in a hire",
    "proposals_per_job": "Proposals a job gets",
    "jobs_without_invites": "Jobs without invitations",
}
TRUST: Mapping[str, str] = {
    "official": "Upwork's own",
    "vendor": "sells tools for it",
    "anecdote": "one voice",
    "estimate": "worked out here",
}
