"""Advice on the ledger's own terms: its proposals as history, its lots as the wallet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from statistics import median

from app.advice.advise import Advice, advise
from app.advice.batch import latest_instant, read_history, read_jobs, read_wallet
from app.advice.estimate import estimator
from app.advice.model import fit
from app.advice.preferences import Award, Preferences
from app.advice.wallet import WalletLot, WalletView
from app.domain.entries import EntryKind
from app.domain.frozen import frozen_pool
from app.domain.job_index import JobIndex
from app.domain.ledger import Ledger
from app.domain.plans import can_buy
from app.domain.proposals import Job, Proposal
from app.domain.rule_readings import boost_terms
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.workspace.clock import Clock
from app.workspace.country_tiers import tiers_of
from app.workspace.estimating import priced_jobs
from app.workspace.niche_terms import NicheTerms, filled, niches_of, with_niche_terms
from app.workspace.own_terms import with_own_terms

ENOUGH_WINS_FOR_VALUE = 3


def advise_jobs(ledger: Ledger, jobs: Sequence[Job], clock: Clock) -> list[Advice]:
    """Advice on `jobs` in their order, for the wallet that `ledger` looks at."""
    as_of = clock.instant_on(ledger.as_of)
    preferences = preferences_of(ledger)
    model = fit(history_of(ledger), as_of, preferences)
    prices = estimator(ledger.as_of, priced_jobs(ledger))
    jobs = jobs_in_own_terms(ledger, jobs)
    return advise(model, jobs, wallet_view(ledger), as_of, preferences, prices)


def jobs_in_own_terms(ledger: Ledger, jobs: Iterable[Job]) -> list[Job]:
    """The jobs with what the user said of their niches, where they leave it open."""
    niches = niches_of(ledger.records.settings)
    return [with_niche_terms(job, niches) for job in jobs]


def usual_terms(ledger: Ledger, niche: str | None) -> Job:
    """What counts for a job of a niche that says nothing itself."""
    said = preferences_of(ledger)
    usual = NicheTerms(
        value_cents=said.value_cents,
        margin=said.margin,
        minutes=said.minutes,
        hourly_worth_cents=said.hourly_worth_cents,
        my_rate_cents=said.my_rate_cents,
        my_level=said.my_level,
    )
    [job] = jobs_in_own_terms(ledger, [Job(id="", niche=niche)])
    return filled(job, usual)


def history_of(ledger: Ledger) -> list[Proposal]:
    """The proposals of the ledger, each with the job as it was known when it was sent."""
    jobs = JobIndex(ledger.records.jobs.values())
    niches = niches_of(ledger.records.settings)
    found = []
    for proposal in (sent.proposal for sent in ledger.sent):
        job = proposal.job or jobs.of_proposal(proposal)
        if job is not None and niches:
            job = with_niche_terms(job, niches)
        found.append(proposal if job is proposal.job else replace(proposal, job=job))
    return found


def wallet_view(ledger: Ledger) -> WalletView:
    """The open lots in order of use, at what they cost, and what a new Connect costs."""
    week = ledger.as_of - timedelta(days=7)
    awarded = sum(
        entry.connects
        for one in ledger.shown
        for entry in one.entries
        if entry.kind in (EntryKind.AWARD, EntryKind.AWARD_REFUND) and entry.occurred_on > week
    )
    pools = [frozen_pool(one, ledger.rules_of(one.wallet.id)) for one in ledger.shown]
    frozen = frozenset().union(*(pool.lot_ids for pool in pools if pool))
    return WalletView(
        lots=tuple(
            WalletLot(lot.left, lot.expires_on, lot.unit_cost_cents, lot.source)
            for lot in ledger.open_lots
            if lot.id not in frozen
        ),
        can_buy=all(
            can_buy(one.wallet, ledger.rules_of(one.wallet.id), ledger.as_of)
            for one in ledger.shown
        ),
        price_cents=ledger.price_cents,
        order_of_use=ledger.rules.text("order_of_use", ledger.as_of),
        awarded_in_7_days=awarded,
        boost_terms=boost_terms(ledger.rules, ledger.as_of),
        refund_keeps_expiry=ledger.rules.text("refund_keeps_expiry", ledger.as_of) == "yes",
    )


def preferences_of(ledger: Ledger) -> Preferences:
    """What the user told of themselves, else what the rules and their own wins say."""
    usual = Preferences()
    worth = [sent.revenue_cents for sent in ledger.sent]
    found = replace(
        usual,
        value_cents=usual_win(worth) or usual.value_cents,
        fee_rate=ledger.rules.number("service_fee_percent", ledger.as_of) / 100,
        award=Award(ledger.rules.text("interview_award_state", ledger.as_of)),
        country_tiers=tiers_of(ledger.records.settings).in_force,
    )
    return with_own_terms(found, ledger.records.settings)


def usual_win(revenues: Iterable[int | None]) -> int | None:
    """The middle of what the user's own wins brought, in cents; None where they are too few."""
    worth = [cents for cents in revenues if cents]
    return round(median(worth)) if len(worth) >= ENOUGH_WINS_FOR_VALUE else None


def advise_batch(
    jobs_text: str, history_text: str, wallet_text: str | None, clock: Clock
) -> list[Advice]:
    """The batch interface: JSON lines of jobs and past proposals, a JSON wallet; no ledger.

    Raises LedgerError for the first line that cannot be, with its file, line and field.
    """
    jobs = read_jobs(jobs_text.split("\n"), clock.today())
    history = read_history(history_text.split("\n"))
    wallet = WalletView() if wallet_text is None else read_wallet(wallet_text)
    as_of = latest_instant(clock.today(), jobs, history)
    rules, today = Rulebook.load(resource_path("rulebook")), as_of.date()
    usual = Preferences()
    preferences = replace(
        usual,
        value_cents=usual_win(past.revenue_cents for past in history) or usual.value_cents,
        award=Award(rules.text("interview_award_state", today)),
    )
    wallet = replace(wallet, boost_terms=boost_terms(rules, today))
    model = fit(history, as_of, preferences)
    return advise(model, jobs, wallet, as_of, preferences)
