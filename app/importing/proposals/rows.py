"""One row of the proposals page, whichever way it was shown, and the draft it becomes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from app.domain.problems import Problem
from app.domain.proposals import Outcome
from app.importing.drafts import ProposalDraft
from app.importing.text.dates import civil_date


class Section(Enum):
    """The parts of the page's tabs, each under its own heading."""

    OFFERS = auto()
    INVITATIONS = auto()
    ACTIVE = auto()
    SUBMITTED = auto()
    ARCHIVED = auto()
    ARCHIVED_INTERVIEWS = auto()


_LABELS = {
    "offers": Section.OFFERS,
    "invitations to interview": Section.INVITATIONS,
    "invites from clients": Section.INVITATIONS,
    "active proposals": Section.ACTIVE,
    "submitted proposals": Section.SUBMITTED,
    "archived proposals": Section.ARCHIVED,
    "archived interviews": Section.ARCHIVED_INTERVIEWS,
}
_COUNT = r"(?:with )?\(\d[\d,]{0,6}\)(?: (?:proposals?|interviews?|invitations?|offers?))?"
_COUNT_LINE = re.compile(_COUNT, re.IGNORECASE)
_COUNTED_LABEL = re.compile(rf"({'|'.join(_LABELS)}) *{_COUNT}", re.IGNORECASE)
_ENGAGED = {Section.ACTIVE, Section.OFFERS, Section.ARCHIVED_INTERVIEWS}

ROW_VERBS = {"received", "initiated", "submitted"}
BADGES = {"boosted": "boosted", "boost outbid": "outbid"}
VIEWED = "viewed by client"
GENERAL_PROFILE = "general profile"
_BADGE_TIP = re.compile(r"your (?:proposal|bid|boost)\b.*\.", re.IGNORECASE)
_NOISE = re.compile(
    r"viewed by client|close the tooltip|new|proposal views|boosted|boost outbid|off|on|previous"
    r"|next|show more|available now|you will now see when clients view your proposals\."
    r"|your proposal may still appear if .{1,80}|[\d.…<>‹›«» ]+|page \d+( of \d+)?",
    re.IGNORECASE,
)
# In this order: 'another freelancer was hired' is no hire, 'declined by you' no client's word.
_REASONS: tuple[tuple[Outcome, re.Pattern[str]], ...] = tuple(
    (outcome, re.compile(form, re.IGNORECASE))
    for outcome, form in (
        (
            Outcome.OTHER_HIRED,
            (
                r".*\b(?:another|other|different|someone)\b.*\b(?:hired|selected|chosen)\b.*"
                r"|.*\bhired (?:another|someone|other)\b.*|.*\bfilled\b.*"
            ),
        ),
        (Outcome.WITHDRAWN, r".*\b(?:declined|withdrawn|withdrew)\b.*\b(?:you|freelancer)\b.*"),
        (Outcome.WITHDRAWN, r"you (?:declined|withdrew)\b.*"),
        (Outcome.DECLINED, r".*\b(?:declined|rejected|not selected)\b.*|.*withdrawn by client.*"),
        (Outcome.WITHDRAWN, r"(?:\w+ )?with(?:drawn|drew)(?: .*)?"),
        (Outcome.EXPIRED, r"(?:\w+ ){0,3}expired\b.*"),
        (
            Outcome.CLOSED,
            (
                r"closed|cancell?ed|.*\b(?:cancell?ed|closed) (?:by client|the job).*"
                r"|(?:the )?(?:job|post|posting|position)\b.*"
                r"\b(?:closed|cancell?ed|removed|unavailable|no longer \w+)\b.*"
            ),
        ),
        (Outcome.HIRED, r"(?:you(?:'re|’re| are| were) )?hired|offer accepted|contract started"),
    )
)
_LONGEST_REASON = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownProposal:
    """A row as shown: `verb` and `day` of its first column, the rest as far as it has them."""

    section: Section | None
    verb: str
    day: str
    title: str
    badge: str | None = None
    reason: str | None = None
    profile: str | None = None
    is_viewed: bool = False
    upstream_id: str | None = None
    job_key: str | None = None


@dataclass(frozen=True, slots=True)
class RowEnd:
    """What the lines behind a title say."""

    reason: str | None
    profile: str | None
    is_viewed: bool


def section_at(lines: Sequence[str], position: int) -> tuple[Section, int] | None:
    """The section whose heading, with its count, starts here, and the lines that it takes."""
    line = lines[position]
    if len(line) > _LONGEST_REASON:
        return None
    counted = _COUNTED_LABEL.fullmatch(line)
    if counted:
        return _LABELS[counted[1].casefold()], 1
    section = _LABELS.get(line.casefold())
    if section and position + 1 < len(lines) and _COUNT_LINE.fullmatch(lines[position + 1][:60]):
        return section, 2
    return None


def bare_section(line: str) -> Section | None:
    """The section of a heading without its count: to be trusted only where no title can stand."""
    return _LABELS.get(line.casefold())


def is_noise(line: str) -> bool:
    """Labels, tooltips and page numbers that stand behind rows."""
    return len(line) <= 120 and _NOISE.fullmatch(line) is not None


def is_badge_tip(line: str) -> bool:
    """The sentence that a badge carries in its tooltip."""
    return len(line) <= 200 and _BADGE_TIP.fullmatch(line) is not None


def row_end(lines: Sequence[str]) -> RowEnd:
    """Reason, profile and view from the lines behind the title: the page's footer may follow.

    A known reason may stand before the profile or behind it.
    """
    telling = [line for line in lines if not is_noise(line) and not is_badge_tip(line)][:2]
    has_reason = bool(telling) and outcome_of(telling[0]) is not None
    is_unknown_reason = len(telling) == 2 and telling[1].casefold() == GENERAL_PROFILE
    is_behind = not has_reason and len(telling) == 2 and outcome_of(telling[1]) is not None
    reason = telling.pop(0) if has_reason or is_unknown_reason else None
    reason = telling.pop() if is_behind else reason
    profile = telling[0] if telling and len(telling[0]) <= 100 else None
    return RowEnd(reason, profile, any(line.casefold() == VIEWED for line in lines))


def outcome_of(reason: str) -> Outcome | None:
    """What an archived row's reason means, None for words that are no known reason."""
    if len(reason) > _LONGEST_REASON:
        return None
    for outcome, form in _REASONS:
        if form.fullmatch(reason):
            return outcome
    return None


def draft_of(shown: ShownProposal, row: int, on: date) -> ProposalDraft:
    """The draft, with a problem where its day or title could not be read."""
    sent_on = civil_date(shown.day, on)
    problem = None
    if not shown.title:
        problem = Problem("missing_title", {"text": shown.day})
    elif sent_on is None:
        problem = Problem("no_date", {"text": shown.day[:80]})
    return ProposalDraft(
        row=row,
        text=" · ".join(filter(None, (f"{shown.verb} {shown.day}", shown.title, shown.reason))),
        title=shown.title,
        sent_on=sent_on,
        upstream_id=shown.upstream_id,
        job_key=shown.job_key,
        is_viewed=True if shown.is_viewed or shown.section in _ENGAGED else None,
        is_invited=shown.section is Section.INVITATIONS and shown.verb.casefold() == "received",
        outcome=_outcome(shown),
        boost_state=BADGES.get((shown.badge or "").casefold()),
        profile=shown.profile,
        problem=problem,
    )


def _outcome(shown: ShownProposal) -> Outcome:
    worded = outcome_of(shown.reason) if shown.reason else None
    if worded:
        return worded
    if shown.section in _ENGAGED:
        return Outcome.INTERVIEW
    return Outcome.VIEWED if shown.is_viewed else Outcome.PENDING
