"""The command estimate: how many Connects a job is likely to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from app.cli.named_job import named_job
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import connects

if TYPE_CHECKING:
    from app.advice.estimate import Estimate, EstimateBasis
    from app.domain.proposals import Job


@click.command()
@click.argument("job")
@click.option("--wallet", help="Learn from the jobs of this wallet.")
@pass_session
@says_errors_plainly
def estimate(session: Session, job: str, wallet: str | None) -> None:
    """How many Connects JOB is likely to ask, where its post does not say.

    JOB is a file with the post, - for stdin, or a job on the list.
    """
    with session.workspace() as workspace:
        post = named_job(workspace, job)
        found = workspace.estimate(post, wallet)
    session.answer(_document(found), lambda: _text(post, found))


def _document(found: Estimate) -> dict[str, object]:
    based = found.based_on
    return {
        "low": found.low,
        "likely": found.likely,
        "high": found.high,
        "based_on": {
            "code": based.code,
            "cell": based.cell,
            "market_jobs": based.market_jobs,
            "market_on": based.market_on and based.market_on.isoformat(),
            "prices_since": based.prices_since and based.prices_since.isoformat(),
            "own_jobs": based.own_jobs,
        },
    }


def _text(post: Job, found: Estimate) -> str:
    title, based = post.title or "This job", found.based_on
    if based.code == "stated":
        return f"{title}: the post asks {connects(found.likely)}."
    return (
        f"{title}: probably {connects(found.likely)}, between {found.low} and {found.high} "
        f"in 8 of 10 cases.\n{_basis_text(based)}"
    )


def _basis_text(based: EstimateBasis) -> str:
    text = f"It rests on {based.market_jobs:,} posts of its kind seen on {based.market_on}"
    if based.prices_since:
        text += f", on prices as they are since {based.prices_since}"
    if based.own_jobs:
        return f"{text}, and on {based.own_jobs} of your own recent jobs."
    return f"{text}. None of your own recent jobs tells its Connects yet."
