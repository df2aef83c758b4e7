"""The command on what a job is worth: advise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.named_job import named_job
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import json_text, many, money, table
from app.domain.problems import LedgerError
from app.words.reasons import NAMES, merged_reasons, reason_words, unknown_features
from app.words.turning import turning_words

if TYPE_CHECKING:
    from app.advice.advise import Advice
    from app.domain.proposals import Job


_file_option = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("job", required=False)
@click.option("--jobs", "jobs_file", type=_file_option, help="Jobs, one JSON object a line.")
@click.option("--history", "history_file", type=_file_option, help="Past proposals, likewise.")
@click.option("--wallet", "wallet_file", help="A JSON file with lots; or a wallet's name.")
@pass_session
@says_errors_plainly
def advise(
    session: Session,
    job: str | None,
    jobs_file: Path | None,
    history_file: Path | None,
    wallet_file: str | None,
) -> None:
    """Is JOB worth its Connects? JOB is a file with the post, - for stdin, or a job on the list.

    With --jobs, advises on every line of a file and prints a line of JSON for each.
    """
    if (job is None) == (jobs_file is None):
        raise click.UsageError("Name one job, or a file of jobs with --jobs.")
    if jobs_file is not None:
        for line in _batch(session, jobs_file, history_file, wallet_file):
            click.echo(line)
        return
    with session.workspace() as workspace:
        post = named_job(workspace, job or "")
        advice = workspace.advise([post], wallet_file)[0]
    from app.advice.batch import advice_json  # noqa: PLC0415 - numpy only where wanted

    session.answer(advice_json(advice) | {"title": post.title}, lambda: _advice_text(post, advice))


def _batch(
    session: Session, jobs_file: Path, history_file: Path | None, wallet_file: str | None
) -> list[str]:
    from app.advice.batch import advice_json  # noqa: PLC0415 - numpy only where wanted
    from app.workspace.advising import advise_batch  # noqa: PLC0415

    found = advise_batch(
        _text_of(jobs_file),
        _text_of(history_file) if history_file else "",
        _text_of(Path(wallet_file)) if wallet_file else None,
        session.clock,
    )
    return [json_text(advice_json(advice)) for advice in found]


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError("cannot_read", path=str(path), reason=str(error)) from error


_DECISIONS = {
    "apply": "Apply",
    "only_if_spare": "Only if you have Connects to spare",
    "skip": "Skip",
}


def _advice_text(job: Job, advice: Advice) -> str:
    low, high = (round(100 * p) for p in (advice.p_hire_low, advice.p_hire_high))
    chance = f"between {low} and {high}" if low < high else f"about {high}"
    based = advice.based_on
    lines = [
        f"{job.title or 'This job'}: {_DECISIONS[advice.decision]}.",
        f"Chance of a win: {chance} in 100; {_worth_from(advice.break_even_p_hire)}",
        f"Worth up to {advice.max_connects} Connects, boost included; "
        f"it asks {job.connects if job.connects is not None else 'an unknown number'}.",
        f"Worth after cost: {money(advice.net_value_cents)}. It rests on {based.proposals} of your "
        f"proposals, {many(based.interviews, 'interview', 'interviews')} and "
        f"{many(based.hires, 'win', 'wins')}, and on the market where yours say little.",
        "",
    ]
    rows: list[tuple[str, str]] = [("A typical job", money(advice.typical_cents))]
    rows += [
        (reason_words(line, _Figures(), job), _money_signed(line.cents))
        for line in merged_reasons(advice)
    ]
    rows.append(("Worth after cost", money(advice.net_value_cents)))
    why = table(["Why", "Adds"], rows, {1})
    return "\n".join(lines) + why + _turning_text(advice) + _unknown_text(advice)


def _turning_text(advice: Advice) -> str:
    """What would change the answer; nothing where nothing would."""
    told = turning_words(advice.turning, _Figures())
    return f"\n\nWhat would change it: {' '.join(told)}" if told else ""


def _unknown_text(advice: Advice) -> str:
    """What the post leaves open, said last; nothing where it leaves nothing open."""
    unknown = [NAMES[feature].lower() for feature in unknown_features(advice) if feature in NAMES]
    return f"\n\nNot known, and not counted against it: {', '.join(unknown)}." if unknown else ""


class _Figures:
    """Numbers as the terminal writes them."""

    def count(self, number: int) -> str:
        return f"{number:,}"

    def money(self, cents: int) -> str:
        return f"${cents / 100:,.0f}"

    def decimal(self, value: float) -> str:
        return f"{value:.1f}"


def _worth_from(chance: float | None) -> str:
    return "a win pays nothing." if chance is None else f"worth it from {100 * chance:.1f} in 100."


def _money_signed(cents: float) -> str:
    return f"{'+' if cents > 0 else ''}{money(cents)}"
