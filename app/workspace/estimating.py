"""What a job is likely to ask, learnt from the proposals and jobs of the ledger."""

from __future__ import annotations

from app.advice.estimate import Estimate, PricedJob, estimate_connects
from app.domain.job_index import JobIndex
from app.domain.ledger import Ledger
from app.domain.proposals import Job


def estimate_job(ledger: Ledger, job: Job) -> Estimate:
    """The Connects that `job` is likely to ask on the ledger's day."""
    return estimate_connects(job, ledger.as_of, priced_jobs(ledger))


def priced_jobs(ledger: Ledger) -> list[PricedJob]:
    """Every job whose Connects are known: what proposals took, and what other posts stated.

    A proposal without a post counts as a job of which nothing else is known. An undated post
    is left out.
    """
    posts = JobIndex(ledger.records.jobs.values())
    found: list[PricedJob] = []
    told: set[str] = set()
    for sent in ledger.sent:
        proposal = sent.proposal
        known = posts.of_proposal(proposal)
        told |= {known.id} if known else set()
        if sent.base and not proposal.is_invited:
            post = proposal.job or known or Job(id=sent.id)
            found.append(PricedJob(post, sent.base, proposal.sent_on))
    for job in posts.jobs:
        seen = job.seen_at or job.posted_at
        if job.connects and seen and job.id not in told:
            found.append(PricedJob(job, job.connects, seen.date()))
    return found
