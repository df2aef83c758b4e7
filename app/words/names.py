"""Codes as the words people read: kinds, sources, outcomes, reasons."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.entries import EntryKind, PlanName, Source
from app.domain.lots import Reason
from app.domain.proposals import Outcome

SOURCES: Mapping[Source, str] = {
    Source.PLAN: "Plan",
    Source.BOUGHT: "Bought",
    Source.FREE: "Free",
    Source.AWARDED: "Awarded",
    Source.OPENING: "Opening",
}

KINDS: Mapping[EntryKind, str] = {
    EntryKind.BOUGHT: "Purchase",
    EntryKind.PLAN: "Plan",
    EntryKind.FREE: "Free",
    EntryKind.AWARD: "Award",
    EntryKind.REFUND: "Refund",
    EntryKind.BOOST_REFUND: "Boost refund",
    EntryKind.AWARD_REFUND: "Award refund",
    EntryKind.PROPOSAL: "Proposal",
    EntryKind.BOOST: "Boost",
    EntryKind.BADGE: "Badge",
    EntryKind.PROFILE_AD: "Profile ad",
    EntryKind.UNKNOWN: "Unknown",
}

PLANS: Mapping[PlanName, str] = {
    PlanName.FREELANCER_BASIC: "Freelancer Basic",
    PlanName.FREELANCER_PLUS: "Freelancer Plus",
    PlanName.AGENCY_BASIC: "Agency Basic",
    PlanName.AGENCY_PLUS: "Agency Plus",
}

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.PENDING: "Sent",
    Outcome.VIEWED: "Viewed",
    Outcome.INTERVIEW: "Interview",
    Outcome.HIRED: "Won",
    Outcome.DECLINED: "Declined",
    Outcome.OTHER_HIRED: "Other hired",
    Outcome.CLOSED: "Closed, no hire",
    Outcome.WITHDRAWN: "Withdrawn",
    Outcome.EXPIRED: "Expired",
}

REASONS: Mapping[Reason, str] = {
    Reason.ISSUED: "A new lot: {connects} Connects came in.",
    Reason.HELD_BEFORE: "Held before the first known row; its age is not known.",
    Reason.ORDER_RECEIVED: "Connects go in the order received; this lot was the oldest left.",
    Reason.PAID_FIRST: "Paid Connects go before free ones; this paid lot was the oldest left.",
    Reason.FREE_AFTER_PAID: "No paid Connects were left, so the oldest free lot was used.",
    Reason.BACK_TO_LOT: "Back to the lot it came from, with that lot's last day.",
    Reason.BACK_AS_NEW: "Back as a new lot with a year of its own.",
    Reason.BACK_TOO_LATE: "Back after its lot had ended, so it lapsed at once.",
    Reason.SPENT_BEFORE_FIRST_ROW: "Spent before the first known row; its age is not known.",
    Reason.AWARD_BEYOND_SPEND: "More than the proposal had cost: the rest is an award.",
    Reason.UNKNOWN_WORDING: "The wording is not known, so neither is the source.",
    Reason.CORRECTION: "A correction.",
    Reason.UNEXPLAINED: "Upwork showed a balance that the rows do not explain.",
    Reason.PURCHASE_BY_MONEY_REPORT: "A purchase that only the money report shows so far.",
}

CAUSES: Mapping[str, str] = {
    "entered_twice": "“{title}” may be entered twice.",
    "lapse_not_yet": "Upwork may not have ended a lot yet.",
    "refund_not_recorded": "“{title}” closed without a hire; its refund is not recorded.",
    "proposal_not_recorded": "“{title}” was sent, but its Connects are not recorded.",
    "badge_not_recorded": "The Availability Badge may have taken them.",
    "grant_not_recorded": "A purchase or a monthly renewal may be missing.",
    "twin_left_out": "“{title}” was left out of an import as a possible twin.",
    "unknown_row": "“{title}” counts here; its wording is not known.",
    "lapse_already": "Upwork may have ended a lot already.",
    "boost_refund_not_recorded": "The boost of “{title}” may have come back; it is not recorded.",
    "award_not_recorded": "The award for the interview on “{title}” is not recorded.",
    "rows_missing": "Rows are missing: bring in the Connects History of these days.",
}

CHANGES: Mapping[str, str] = {
    "new": "Made the ledger",
    "sample": "Made the sample",
    "import": "Brought in several files",
    "import_history": "Brought in a Connects History",
    "import_transactions": "Brought in a transaction report",
    "import_proposals": "Brought in a proposals page",
    "import_job": "Brought in a job",
    "import_summary": "Brought in a weekly summary",
    "import_entries": "Brought in entries",
    "import_spreadsheet": "Brought in a spreadsheet",
    "mapping": "Remembered what {columns} columns hold",
    "map_wording": "Took “{wording}” as {shown}",
    "forget_wording": "Forgot what “{wording}” is",
    "add": "Added “{text}”",
    "mark": "Marked “{title}”",
    "mark_all": "Marked {rows} {rows:proposal/proposals}",
    "job": "Changed “{title}”",
    "niche": "Kept the terms of the niche “{title}”",
    "forget_niche": "Forgot the terms of the niche “{title}”",
    "tier": "Changed the tier of {name}",
    "tiers_on": "Let your tiers of countries count",
    "tiers_off": "Let your tiers of countries rest",
    "archive_job": "Put away “{title}”",
    "applied": "Applied to “{title}”",
    "statement": "Recorded the balance {balance}",
    "fix": "Settled {connects} Connects",
    "merge": "Tied {rows} records to one job",
    "split": "Took {rows} {rows:record/records} out of {rows:its/their} job",
    "twins": "Answered for {rows} possible {rows:twin/twins}",
    "remove_entries": "Removed {rows} {rows:entry/entries}",
    "team_rows": "Rows of {name}",
    "team_board": "Took over the pools and rules of the team",
    "team_choice": "Chose what {name} wrote",
    "plan": "Put {wallet} on {shown}",
    "drop_plan": "Took {shown} out of the plans of {wallet}",
    "milestone": "Noted {shown} on {since}",
    "no_milestone": "Took back the day of {shown}",
    "rule": "Set “{name}” to {shown}",
    "cap": "Set a soft cap for {name}",
    "no_cap": "Took away the soft cap of {name}",
    "term": "Changed what your work is worth",
    "repair": "Saved {rows} {rows:record/records} of a damaged ledger",
    "reset_rule": "Took back your own “{name}”",
    "edit_date": "Changed the day of “{title}”",
    "edit_kind": "Changed the kind of “{title}”",
    "edit_connects": "Changed the Connects of “{title}”",
    "edit_title": "Changed the title of “{title}”",
    "edit_member": "Changed the member of “{title}”",
    "edit_note": "Changed the note of “{title}”",
    "edit_niche": "Changed the niche of “{title}”",
    "set_member": "Set the member of {rows} {rows:row/rows}",
    "view": "Kept the view “{name}”",
    "rename_view": "Renamed the view to “{name}”",
    "drop_view": "Deleted the view “{name}”",
    "default_view": "Changed the view that the table opens with",
}

BACKUP_OCCASIONS: Mapping[str, str] = {
    "close": "On closing",
    "daily": "Daily",
    "import": "Before bringing in",
    "upgrade": "Before an upgrade",
    "asked": "By you",
}
