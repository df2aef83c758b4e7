"""`bidbook advise` in words: reasons that add up to the cent, the unknown named, not blamed."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from app.advice.advise import Advice, advise
from app.advice.model import fit
from app.advice.wallet import WalletView
from app.cli.winning import _advice_text
from app.domain.proposals import Job

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
POST = Job(
    id="job",
    title="Tide tables as a calendar feed",
    connects=16,
    value_cents=400_00,
    level="expert",
    my_level="intermediate",
    posted_at=datetime(2026, 11, 21, 11, 56, tzinfo=UTC),
    proposals_low=5,
    proposals_high=10,
    interviewing=4,
    payment_verified=True,
    client_hire_rate=0.82,
    fit=4,
)


def advice_on(job: Job) -> Advice:
    return advise(fit([], NOW), [job], WalletView(), NOW)[0]


def amounts(text: str) -> list[int]:
    """The cents of the table's last column, in order."""
    rows = [line.rsplit(None, 1)[-1] for line in text.splitlines() if line.rstrip()]
    found = [re.fullmatch(r"([+−]?)\$([\d,]+)\.(\d\d)", word) for word in rows]
    return [
        (-1 if match[1] == "−" else 1) * (int(match[2].replace(",", "")) * 100 + int(match[3]))
        for match in found
        if match
    ]


def test_that_the_reasons_are_said_in_plain_words() -> None:
    text = _advice_text(POST, advice_on(POST))
    for words in (
        "5 to 10 proposals so far",
        "Hires for 82 of 100 posts",
        "Payment verified",
        "You rated the fit 4 of 5",
        "Asks for expert, you are not",
        "4 already in interview",
        "Posted 4 minutes ago",
    ):
        assert words in text
    assert "hire_rate" not in text
    assert "None" not in text


def test_that_the_reasons_add_up_to_the_worth() -> None:
    for job in (POST, Job(id="bare", connects=16), Job(id="fit", connects=16, fit=1)):
        advice = advice_on(job)
        *parts, total = amounts(_advice_text(job, advice))
        assert parts[0] == advice.typical_cents
        assert sum(parts) == total == advice.net_value_cents


def test_that_the_unknown_is_named_and_not_counted() -> None:
    text = _advice_text(POST, advice_on(POST))
    last = text.splitlines()[-1]
    assert last.startswith("Not known, and not counted against it: ")
    assert "the client’s rating" in last
    known = _advice_text(Job(id="bare"), advice_on(Job(id="bare")))
    assert "your rating of the fit" in known
