"""Reports as the words people read: statements of members, the expense pack, the calendar."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.stock import Flow
from app.domain.waiting import Milestone

STATEMENT = "Statement of Connects"
EXPENSES = "Connects: expenses of {year}"
MEMBER, WALLET, JOB = "Member", "Wallet", "Job"
PERIOD, FROM, UP_TO, NICHE = "Period", "From", "Up to", "Niche"
EVERYONE = "Everyone"
NOBODY = "No member named"

SENT, PENDING, REPLIES, INTERVIEWS, WINS = "Sent", "Pending", "Replies", "Interviews", "Wins"
CONNECTS, SPENT, BACK, NET = "Connects", "Spent", "Came back", "Net"
CASH, COST, CURRENCY, DAY, RESULT = "Cash", "Cost", "Currency", "Day", "Result"
BASE, BOOST, NOTE = "Base", "Boost", "Note"

SUMMARY = "What was spent, and what came of it"
COSTS = "What one costs"
MILESTONES: Mapping[Milestone, str] = {
    Milestone.REPLY: "A reply",
    Milestone.INTERVIEW: "An interview",
    Milestone.WIN: "A win",
}
BETWEEN_LOW, BETWEEN_HIGH = "Between", "and"
TOO_EARLY = "Too early: {have} of about {needed} needed"
NONE_YET = "None among {have} yet"
RANGE_NOTE = "The range holds the true figure in 8 of 10 cases."

PART = "Part of the pool"
USED_PART, LAPSED_PART, WON_PART = "Used, net", "Lapsed", "Wins"
OF_ALL = "Of all"
PART_NOTE = (
    "What lapsed is shared out as the pool was used. Upwork keeps no account for a member, so this "
    "is a reckoning and nobody’s debt. An award goes to whoever submitted the proposal."
)
AWARDED = "Awarded"
PROPOSALS = "Proposals"
NO_PROPOSALS = "No proposal was sent in this period."
MEMBERS = "Members"
CAPS = "Soft caps"
CAP, USED, LEFT = "Cap", "Used", "Left"
WEEK, MONTH = "Week", "Month"
TOTAL = "Total"

AHEAD = "What will lapse at this pace"
ENDS, WILL_LAPSE, FROZEN = "Ends", "Will lapse", "Frozen"
LAPSE_NOTE = "The range holds what comes in 8 of 10 cases. Frozen Connects cannot be used."
NOTHING_HELD = "Nothing is held, so nothing lapses."
TO_BUY = "What to buy"
BUNDLE, TO_PAY, LASTS = "Bundle", "To pay", "Lasts, in weeks"

STOCK = "Connects held, used and lapsed"
FLOWS: Mapping[Flow, str] = {
    Flow.OPENING: "Held at the start",
    Flow.BOUGHT: "Bought",
    Flow.PLAN: "Came with the plan",
    Flow.FREE: "Given free",
    Flow.AWARDED: "Awarded",
    Flow.FOUND: "Held, but no row tells of it",
    Flow.USED: "Used, net of what came back",
    Flow.LAPSED: "Lapsed",
    Flow.MISSING: "Gone, but no row tells of it",
    Flow.CLOSING: "Held at the end",
}
STOCK_NOTE = (
    "Each Connect has the cost of the lot it came from. Held at the start and all that came is as "
    "much as used, lapsed, gone and held at the end."
)
PAID = "What was paid"
PURCHASES, TAX, PLAN_FEES = "Purchases of Connects", "Tax", "Plan fees"
BOUGHT_LIST = "Purchases"
NO_PURCHASES = "Nothing was bought in this period."
NO_PAYMENTS = "Nothing was paid in this period."
FEE_LIST = "Plan fees"
NO_FEES = "No money row tells of a plan fee in this period."
BY_PRICE = "by the price of the day"
NOT_ADDED = "Amounts in different currencies are not added up."
MADE_ON = "Made by Bidbook on {day} from the rows it holds. Not a document of Upwork."

CALENDAR = "Connects that lapse"
LAPSES = "{count} Connects lapse: {wallet}"
LAPSES_ONE = "1 Connect lapses: {wallet}"
LAPSE_COST = "They cost {money}. From this day on they cannot be used."
LAPSE_FREE = "From this day on they cannot be used."
LAPSE_LATEST = "Their age is not known: this is the latest possible day."
