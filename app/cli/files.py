"""Commands on the file as a whole: make, undo, redo, history, export, check."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.session import CIVIL_DATE, USER_CAN_ACT, Session, pass_session, says_errors_plainly
from app.cli.tables import table
from app.domain.entries import PlanName
from app.words.names import CHANGES
from app.words.problems import sentence

if TYPE_CHECKING:
    from app.workspace.change import Change
    from app.workspace.workspace import Workspace

_PLANS = [plan.value for plan in PlanName]


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--plan", type=click.Choice(_PLANS), default=_PLANS[0], show_default=True)
@click.option("--billing-day", type=int, help="Day of the month on which the plan renews.")
@click.option("--since", type=CIVIL_DATE, help="The day from which the ledger counts.")
@click.option("--balance", type=int, help="Connects held on that day, of unknown age.")
@pass_session
@says_errors_plainly
def new(
    session: Session,
    file: Path,
    plan: str,
    billing_day: int | None,
    since: date | None,
    balance: int | None,
) -> None:
    """Make a new ledger in FILE."""
    from app.workspace.workspace import Workspace  # noqa: PLC0415 - keeps --help fast

    workspace = Workspace.create(
        file,
        session.clock,
        plan=PlanName(plan),
        billing_day=billing_day,
        since=since,
        balance=balance,
    )
    _answer_made(session, workspace)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
@says_errors_plainly
def demo(session: Session, file: Path) -> None:
    """Make the sample ledger in FILE: two years, two wallets, four members."""
    from app.workspace.workspace import Workspace  # noqa: PLC0415 - keeps --help fast

    _answer_made(session, Workspace.create_sample(file, session.clock))


def _answer_made(session: Session, workspace: Workspace) -> None:
    wallet = workspace.wallet_named(None)
    document = {"ledger": str(workspace.path), "wallet": wallet.name}
    workspace.close()
    session.answer(document, lambda: f"Made {document['ledger']}.")


@click.command()
@click.argument("batch", required=False)
@pass_session
@says_errors_plainly
def undo(session: Session, batch: str | None) -> None:
    """Undo the last change, or the one with the id BATCH."""
    with session.workspace() as workspace:
        _answer_change(session, workspace.undo(batch), "Undone")


@click.command()
@pass_session
@says_errors_plainly
def redo(session: Session) -> None:
    """Do again what was undone last."""
    with session.workspace() as workspace:
        _answer_change(session, workspace.redo(), "Done again")


def _answer_change(session: Session, change: Change, done: str) -> None:
    document = {"batch": change.batch, "undone": change.details.get("target")}
    what = CHANGES.get(str(change.details.get("what")), "").format_map(change.details)
    session.answer(document, lambda: f"{done}: {what}.")


@click.command()
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True)
@pass_session
@says_errors_plainly
def history(session: Session, limit: int) -> None:
    """List the last changes, newest first."""
    with session.workspace() as workspace:
        batches = workspace.history(limit)
    document = {
        "batches": [
            {
                "batch": batch.id,
                "recorded_at": batch.recorded_at.isoformat(),
                "label": batch.label,
                "details": batch.details,
                "role": batch.role,
                "target": batch.target,
                "revisions": batch.revisions,
                "stands": batch.stands,
            }
            for batch in batches
        ]
    }
    rows = [
        (
            batch.recorded_at.strftime("%Y-%m-%d %H:%M"),
            {"do": "", "undo": "Undo: ", "redo": "Redo: "}[batch.role]
            + CHANGES.get(batch.label, batch.label).format_map(batch.details),
            "" if batch.stands or batch.role != "do" else "undone",
            batch.revisions,
            batch.id,
        )
        for batch in batches
    ]
    session.answer(
        document,
        lambda: table(["When (UTC)", "Change", "", "Records", "Id"], rows, {3}),
    )


@click.command()
@click.option("--format", "format_", type=click.Choice(["csv", "jsonl"]), required=True)
@click.argument("path", type=click.Path(path_type=Path))
@pass_session
@says_errors_plainly
def export(session: Session, format_: str, path: Path) -> None:
    """Write every entry to PATH."""
    with session.workspace() as workspace:
        rows = workspace.export(format_, path)
    document = {"path": str(path), "rows": rows}
    session.answer(document, lambda: f"Wrote {rows} entries to {path}.")


@click.command()
@click.option("--rebuild", is_flag=True, help="Rebuild every record table and compare.")
@click.pass_context
@pass_session
@says_errors_plainly
def check(session: Session, ctx: click.Context, rebuild: bool) -> None:
    """Prove that the file, the journal and the booking are sound."""
    with session.workspace() as workspace:
        problems = workspace.check(rebuild=rebuild)
        books = workspace.ledger().books.values()
        counted = sum(len(book.entries) for book in books)
    document = {
        "ok": not problems,
        "entries": counted,
        "rebuilt": rebuild,
        "problems": [
            {"code": problem.code, "text": sentence(problem), **problem.details}
            for problem in problems
        ],
    }
    lines = [sentence(problem) for problem in problems] or [f"Sound: {counted} entries checked."]
    session.answer(document, lambda: "\n".join(lines))
    ctx.exit(USER_CAN_ACT if problems else 0)
