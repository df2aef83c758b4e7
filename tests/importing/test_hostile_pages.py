"""Ways to spoil My proposals and job posts: what is read is on the page, or the page is refused."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from app.domain.problems import LedgerError
from app.domain.proposals import Outcome
from app.importing.drafts import InputKind, Reading
from app.importing.read import read
from tests.importing.hostile import CUT, SPOILED, Spoil

ON = date(2026, 3, 10)
AT = datetime(2026, 3, 10, 12, tzinfo=UTC)

PROPOSALS = """My proposals
Active Referrals Archived
Offers
with (0) proposals
Active proposals
with (1) proposals
Initiated
Feb 26, 2026
12 days ago
Boosted
Tide table for 12 harbours
General Profile
Viewed by client
Submitted proposals
with (157) proposals
Initiated
Mar 4, 2026
6 days ago
Kiln log
General Profile
Initiated
Mar 2, 2026
8 days ago
Choir rota
Keeper of Lamps"""
SENT = {
    ("Tide table for 12 harbours", date(2026, 2, 26)),
    ("Kiln log", date(2026, 3, 4)),
    ("Choir rota", date(2026, 3, 2)),
}

JOB = """Kiln log for a pottery
Posted 4 minutes ago
Worldwide
Summary
A log of firings, with a chart. About the client: a potter with 3 kilns.
$200.00
Fixed-price
Intermediate
I am looking for a mix of experience and value
Project Type: One-time project
Skills and Expertise
Python
Activity on this job
Proposals:
5 to 10
Last viewed by client:
3 minutes ago
Interviewing:
2
Invites sent:
1
Unanswered invites:
0
Apply now
Save job
Send a proposal for: 14 Connects
Available Connects: 46
About the client
Payment method verified
Rating is 4.9 out of 5.
4.9
4.93 of 6 reviews
Norway
Bergen 5:12 PM
8 jobs posted
67% hire rate, 1 open job
$5.9K total spent
10 hires, 3 active
Member since Jun 11, 2024
Job link
https://www.upwork.com/jobs/~022010041812770723469
Client's recent history (2)
Another job
Rating is 3.0 out of 5.
$999.00
Fixed-price"""
STATED = {
    "connects": 14,
    "available_connects": 46,
    "proposals_low": 5,
    "proposals_high": 10,
    "interviewing": 2,
    "invites_sent": 1,
    "client_hires": 10,
    "client_jobs_posted": 8,
    "job_key": "~022010041812770723469",
    "value_cents": 20_000,
    "client_spent_cents": 590_000,
}


def outcome(content: str | bytes, kind: InputKind | None = None) -> Reading | str:
    """The reading, or the code of the refusal."""
    try:
        return read(content, on=ON, at=AT, kind=kind, new_id=lambda: "id")
    except LedgerError as refusal:
        return refusal.code


OWN_PROPOSALS: dict[str, Spoil] = {
    "no sections": lambda text: re.sub(r"(?m)^(Offers|Active proposals|Submitted proposals|with "
                                       r"\(\d+\) proposals)\n", "", text),
    "sections of 2026": lambda text: re.sub(r"\nwith \((\d+)\) proposals", r" (\1)", text),
    "no relative days": lambda text: re.sub(r"\n\d+ days ago", "", text),
    "no profiles": lambda text: text.replace("\nGeneral Profile", ""),
    "no badges": lambda text: text.replace("\nBoosted", ""),
    "days and words in one line": lambda text: re.sub(r"(Initiated)\n", r"\1 ", text),
    "tabs for lines": lambda text: re.sub(r"(2026)\n", "\\1\t", text),
    "the archived words": lambda text: text.replace("Submitted proposals", "Archived proposals"),
    "long months": lambda text: text.replace("Feb 26", "February 26").replace("Mar", "March"),
    "a title like a date": lambda text: text + "\nInitiated\nMar 1, 2026\n9 days ago\nMay 5, 2026",
    "a count of none": lambda text: text.replace("(157)", "(0)"),
    "an hour ago": lambda text: text.replace("6 days ago", "1 hour ago"),
}  # fmt: skip


@pytest.mark.parametrize("name", [*SPOILED, *CUT, *OWN_PROPOSALS])
def test_that_a_spoiled_proposals_page_tells_only_what_was_on_it(name: str) -> None:
    spoil = {**SPOILED, **CUT, **OWN_PROPOSALS}[name]
    found = outcome(spoil(PROPOSALS))
    if isinstance(found, str):
        assert name not in {"as it is", "windows ends", "utf-8", "no badges", "no profiles"}
        return
    sure = {(one.title, one.sent_on) for one in found.proposals if one.problem is None}
    days = {on for _, on in SENT} | {date(2026, 3, 1)}
    assert {on for _, on in sure} <= days
    assert all(one.outcome in {Outcome.PENDING, Outcome.VIEWED, Outcome.INTERVIEW}
               for one in found.proposals)  # fmt: skip
    if name in {*OWN_PROPOSALS, "as it is"} - {"a title like a date"}:
        assert sure == SENT
    assert len(found.proposals) <= len(SENT) + 1


OWN_JOBS: dict[str, Spoil] = {
    "required connects": lambda text: text.replace(
        "Send a proposal for: 14 Connects", "Required Connects to submit a proposal: 14"
    ),
    "no link": lambda text: re.sub(r"Job link\nhttps\S+\n", "", text),
    "no history": lambda text: text[: text.index("Client's recent history")],
    "history of another price": lambda text: text.replace("$999.00", "$1,999,999.00"),
    "a heading in the brief": lambda text: text.replace("A log of", "Activity on this job\nA log"),
    "a price in the brief": lambda text: text.replace("with a chart", "for $5,000.00 in all"),
    "a cost in the brief": lambda text: text.replace("with a chart", "not for 99 Connects, please"),
    "a foreign link in the brief": lambda text: text.replace(
        "with a chart", "see https://www.upwork.com@evil.example/jobs/~021111111111111111111"
    ),
    "labels and values in one line": lambda text: re.sub(r":\n", ": ", text),
    "feed words": lambda text: text.replace("Payment method verified", "Payment verified"),
    "no rating": lambda text: text.replace("Rating is 4.9 out of 5.", "Rating is 0 out of 5."),
    "country code": lambda text: text.replace("Norway", "NOR"),
    "joined place": lambda text: text.replace("Bergen 5:12 PM", "Bergen5:12 PM"),
    "more than fifty": lambda text: text.replace("5 to 10", "50+"),
}


@pytest.mark.parametrize("name", [*SPOILED, *CUT, *OWN_JOBS])
def test_that_a_spoiled_job_post_never_tells_another_number(name: str) -> None:
    """A number may be lost with what spoiled it; no other ever takes its place."""
    spoil = {**SPOILED, **CUT, **OWN_JOBS}[name]
    found = outcome(spoil(JOB), InputKind.JOB if name in OWN_JOBS else None)
    if isinstance(found, str) or found.kind is not InputKind.JOB:
        return
    (job,) = found.jobs
    wanted = STATED | ({"proposals_low": 50, "proposals_high": None} if "fifty" in name else {})
    for field, value in wanted.items():
        told = getattr(job, field)
        is_cut = name in CUT and field in {"connects", "available_connects"}
        assert told in (None, value) or is_cut, (field, told)
        if name in OWN_JOBS and not (name == "no link" and field == "job_key"):
            assert told == value, (field, told)
