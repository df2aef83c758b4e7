"""Commands on what Connects bring: wins and advise."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.holdings import looked_at
from app.cli.named_job import named_job
from app.cli.session import CIVIL_DATE, Session, pass_session, says_errors_plainly
from app.cli.tables import json_text, money, money_range, table
from app.domain.problems import LedgerError
from app.domain.wins import ENOUGH_PROPOSALS, GROUPINGS, Range, Spend
from app.words.reasons import NAMES, merged_reasons, reason_words, unknown_features

if TYPE_CHECKING:
    from app.advice.advise import Advice
    from app.domain.proposals import Job


@click.command()
@click.option("--by", type=click.Choice(GROUPINGS), help="Group by this.")
@click.option("--since", type=CIVIL_DATE)
@click.option("--until", type=CIVIL_DATE)
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def wins(
    session: Session, by: str | None, since: date | None, until: date | None, wallet: str | None
) -> None:
    """Spend per interview and win, with the range that the numbers allow."""
    ledger = looked_at(session, wallet)
    total = ledger.spend(since, until)
    grouped = ledger.spend_by(by, since, until) if by else ()
    first = since or ledger.first_day
    document = {
        "period": {
            "since": first and first.isoformat(),
            "until": (until or ledger.as_of).isoformat(),
        },
        **_spend_document(total),
        "groups": [{"name": one.name, **_spend_document(one)} for one in grouped],
    }

    def text() -> str:
        lines = [
            f"{total.proposals} proposals, {total.pending} too young to count, "
            f"{total.interviews} interviews, {total.wins} wins.",
            f"{total.connects_gross} Connects spent, {total.connects_net} net of what came back: "
            f"{money(total.cash_cents)} cash, {money(total.full_cents)} in full.",
        ]
        if total.is_too_early:
            lines.append(
                f"Too early for a cost per win: {total.settled} settled proposals of about "
                f"{ENOUGH_PROPOSALS} needed, {total.wins} wins."
            )
        else:
            lines.append(f"A win costs {money_range(total.cash_per_win)} in cash, "
                         f"{money_range(total.full_per_win)} in full.")  # fmt: skip
        if grouped:
            lines += ["", _groups_table(by or "", grouped)]
        return "\n".join(lines)

    session.answer(document, text)


def _groups_table(by: str, grouped: tuple[Spend, ...]) -> str:
    headers = [by.capitalize(), "Sent", "Pending", "Interviews", "Wins", "Net", "Cash", "A win"]
    rows = [
        (
            one.name or "not known",
            one.proposals,
            one.pending,
            one.interviews,
            one.wins,
            one.connects_net,
            money(one.cash_cents),
            "too early" if one.is_too_early else money_range(one.cash_per_win),
        )
        for one in grouped
    ]
    return table(headers, rows, {1, 2, 3, 4, 5, 6})


def _spend_document(spend: Spend) -> dict[str, object]:
    return {
        "proposals": spend.proposals,
        "pending": spend.pending,
        "viewed": spend.viewed,
        "interviews": spend.interviews,
        "wins": spend.wins,
        "connects_gross": spend.connects_gross,
        "connects_net": spend.connects_net,
        "cash_cents": spend.cash_cents,
        "full_cents": spend.full_cents,
        "revenue_cents": spend.revenue_cents,
        "cash_per_win_cents": _range_document(spend.cash_per_win),
        "full_per_win_cents": _range_document(spend.full_per_win),
        "cash_per_interview_cents": _range_document(spend.cash_per_interview),
        "too_early": spend.is_too_early,
    }


def _range_document(value: Range) -> dict[str, int | None]:
    return {"value": value.value, "low": value.low, "high": value.high}


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
        f"proposals, {based.interviews} interviews and {based.hires} wins, and on the market "
        "where yours say little.",
        "",
    ]
    rows: list[tuple[str, str]] = [("A typical job", money(advice.typical_cents))]
    rows += [
        (reason_words(line, _Figures(), job), _money_signed(line.cents))
        for line in merged_reasons(advice)
    ]
    rows.append(("Worth after cost", money(advice.net_value_cents)))
    return "\n".join(lines) + table(["Why", "Adds"], rows, {1}) + _unknown_text(advice)


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
