"""The groups that proposals fall into: by time, by who and what, by client, by cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.domain.job_index import JobIndex
from app.domain.proposals import Job
from app.domain.sent import SentProposal

GROUPINGS = (
    "month", "member", "niche", "boosted", "wallet", "weekday", "client_spent", "hire_rate", "cost",
)  # fmt: skip
BID = "bid"
"""A grouping of its own: by the Connects bid on top."""
BID_BANDS = ((0, "0-none"), (12, "1-1-to-12"), (24, "2-13-to-24"))
BID_ABOVE = "3-25-and-up"
BY_TIME_OR_WALLET = frozenset({"month", "wallet"})
"""Groupings in which badges, lapses and plan fees have a group of their own."""
UNKNOWN = ""
_SPENT = ((0, "0-nothing"), (100_000, "1-under-1k"), (1_000_000, "2-1k-to-10k"),
          (10_000_000, "3-10k-to-100k"))  # fmt: skip
_COST = ((0, "0-free"), (6, "1-1-to-6"), (12, "2-7-to-12"), (18, "3-13-to-18"), (24, "4-19-to-24"))


@dataclass(frozen=True, slots=True)
class Known:
    """What the groups need beyond the proposal: names of wallets by id, and the jobs."""

    wallets: Mapping[str, str] = field(default_factory=dict)
    jobs: JobIndex = field(default_factory=lambda: JobIndex(()))

    def job_of(self, sent: SentProposal) -> Job | None:
        """The post as it was when the proposal was sent, else as it is known now."""
        proposal = sent.proposal
        if not self.jobs.jobs:
            return proposal.job
        return proposal.job or self.jobs.of_proposal(proposal)


def group_name(sent: SentProposal, by: str, known: Known) -> str:
    """The code of the group that a proposal falls into; empty where it is not known."""
    return _NAMES[by](sent, known)


def _month(sent: SentProposal, _: Known) -> str:
    return f"{sent.proposal.sent_on:%Y-%m}"


def _weekday(sent: SentProposal, _: Known) -> str:
    return str(sent.proposal.sent_on.isoweekday())


def _member(sent: SentProposal, _: Known) -> str:
    return sent.proposal.member or UNKNOWN


def _niche(sent: SentProposal, known: Known) -> str:
    job = known.job_of(sent)
    return sent.proposal.niche or (job.niche if job else None) or UNKNOWN


def _boosted(sent: SentProposal, _: Known) -> str:
    return "boosted" if sent.boost or sent.proposal.boost else "not boosted"


def _wallet(sent: SentProposal, known: Known) -> str:
    wallet = sent.proposal.wallet
    return known.wallets.get(wallet, wallet)


def _client_spent(sent: SentProposal, known: Known) -> str:
    job = known.job_of(sent)
    if job is None or job.client_spent_cents is None:
        return UNKNOWN
    return _band(job.client_spent_cents, _SPENT, "4-over-100k")


def _hire_rate(sent: SentProposal, known: Known) -> str:
    job = known.job_of(sent)
    rate = job.client_hire_rate if job else None
    if job is not None and rate is None and job.client_jobs_posted and job.client_hires is not None:
        rate = min(job.client_hires / job.client_jobs_posted, 1.0)
    if rate is None:
        return UNKNOWN
    return "1-under-40" if rate < 0.4 else "2-40-to-69" if rate < 0.7 else "3-70-and-more"


def _cost(sent: SentProposal, _: Known) -> str:
    return _band(sent.base + sent.boost, _COST, "5-25-and-more")


def _bid(sent: SentProposal, _: Known) -> str:
    return _band(sent.boost or sent.proposal.boost or 0, BID_BANDS, BID_ABOVE)


def _band(value: int, bands: tuple[tuple[int, str], ...], above: str) -> str:
    for top, name in bands:
        if value <= top:
            return name
    return above


_NAMES: Mapping[str, Callable[[SentProposal, Known], str]] = {
    "month": _month,
    "member": _member,
    "niche": _niche,
    "boosted": _boosted,
    "wallet": _wallet,
    "weekday": _weekday,
    "client_spent": _client_spent,
    "hire_rate": _hire_rate,
    "cost": _cost,
    BID: _bid,
}
