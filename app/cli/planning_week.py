"""`bidbook plan` and `bidbook nudges`: what to send this week, which habits pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from app.cli.figures import FIGURES
from app.cli.looking import looked_at
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import money, table
from app.words import nudges as nudge_words
from app.words import track_record as words

if TYPE_CHECKING:
    from app.advice.nudges import Nudges, Share
    from app.domain.ledger import Ledger
    from app.workspace.judging import JobsPlan


@click.command("plan")
@click.option("--budget", type=int, help="Spend at most so many Connects this week.")
@click.option("--minutes", type=int, help="Write for at most so many minutes this week.")
@click.option("--without", multiple=True, metavar="JOB", help="Leave this job out (title or key).")
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def plan_command(
    session: Session,
    budget: int | None,
    minutes: int | None,
    without: tuple[str, ...],
    wallet: str | None,
) -> None:
    """Which jobs of the shortlist to send this week, and why not the others."""
    from app.workspace.judging import Asked, open_jobs, plan_of  # noqa: PLC0415 - numpy

    ledger = _one_wallet(session, wallet)
    jobs = open_jobs(ledger)
    out = {
        job.id
        for job in jobs
        for name in without
        if name in (job.id, job.job_key) or name.casefold() == (job.title or "").casefold()
    }
    plan = plan_of(ledger, jobs, session.clock, Asked(budget, minutes, frozenset(out)))
    session.answer(_plan_document(plan), lambda: _plan_text(plan))


@click.command("nudges")
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def nudges_command(session: Session, wallet: str | None) -> None:
    """Up to three habits that your own proposals speak for."""
    from app.workspace.judging import nudges_of  # noqa: PLC0415 - numpy only where wanted

    found = nudges_of(looked_at(session, wallet), session.clock)
    session.answer(_nudges_document(found), lambda: _nudges_text(found))


def _one_wallet(session: Session, name: str | None) -> Ledger:
    """The ledger through one wallet: the first where none is named."""
    with session.workspace() as workspace:
        name = workspace.wallet_named(name).name
    return looked_at(session, name)


def _plan_document(plan: JobsPlan) -> dict[str, object]:
    def job(place: int) -> dict[str, object]:
        post = plan.jobs[place]
        return {
            "id": post.id,
            "job_key": post.job_key,
            "title": post.title,
            "connects": int(plan.choices.connects[place]),
            "minutes": float(plan.choices.minutes[place]),
            "net_value_cents": plan.worth_cents[place],
        }

    chosen = []
    for place in plan.week.chosen:
        cost = plan.cost_of_leaving(plan.jobs[place].id)
        without = None if cost is None else round(cost.cents)
        chosen.append(job(place) | {"cost_of_leaving_cents": without})
    return {
        "chosen": chosen,
        "left_out": [
            job(place) | {"why": why.value} for place, why in sorted(plan.week.left_out.items())
        ],
        "connects": plan.week.connects,
        "minutes": plan.week.minutes,
        "expected_value_cents": round(plan.week.value_cents),
        "budget": plan.asked.budget,
        "held": plan.limits.held,
    }


def _plan_text(plan: JobsPlan) -> str:
    if not plan.jobs:
        return "There is no job on the shortlist. Bring one in: bidbook import FILE --kind job"
    week, jobs = plan.week, plan.jobs
    lines = [
        f"Send {len(week.chosen)} of {len(jobs)} this week: {week.connects} Connects, "
        f"about {round(week.minutes)} minutes, worth {money(week.value_cents)} after cost.",
    ]
    if week.chosen:
        rows = [
            (
                jobs[at].title or "A job without a title",
                int(plan.choices.connects[at]),
                money(plan.worth_cents[at]),
                money(cost.cents) if (cost := plan.cost_of_leaving(jobs[at].id)) else "",
            )
            for at in week.chosen
        ]
        lines += ["", table(["Send", "Connects", "Worth", "Without it"], rows, {1, 2, 3})]
    if week.left_out:
        left = [
            (
                jobs[at].title or "A job without a title",
                int(plan.choices.connects[at]),
                money(plan.worth_cents[at]),
                words.LEFT_OUT[why.value],
            )
            for at, why in sorted(week.left_out.items())
        ]
        lines += ["", table(["Left out", "Connects", "Worth", "Why"], left, {1, 2})]
    return "\n".join(lines)


def _nudges_document(found: Nudges) -> dict[str, object]:
    return {
        "nudges": [
            {
                "code": one.code,
                "practice": nudge_words.practice(one.code),
                "with": _share_document(one.with_it),
                "without": _share_document(one.without),
                "counts": "hires" if one.counts_hires else "answers",
                "recent_90_days": {"n": one.recent_sent, "connects": one.recent_connects},
            }
            for one in found.found
        ],
        "settled": found.settled,
        "answered": found.hits,
        "enough": found.is_enough,
    }


def _share_document(share: Share) -> dict[str, float]:
    return {"hits": share.hits, "n": share.count, "low": share.low, "high": share.high}


def _nudges_text(found: Nudges) -> str:
    if found.found:
        return "\n\n".join(
            f"{nudge_words.practice(one.code)}.\n{nudge_words.evidence(one, FIGURES)}"
            for one in found.found
        )
    return _nothing_words(found)


def _nothing_words(found: Nudges) -> str:
    """Why there is no nudge."""
    template = nudge_words.NOTHING if found.is_enough else nudge_words.TOO_EARLY
    return template.format(settled=found.settled, hits=found.hits, enough=20, enough_hits=5)
