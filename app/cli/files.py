"""Commands on the file as a whole: make, undo, redo, history."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.session import CIVIL_DATE, Session, pass_session, says_errors_plainly
from app.cli.tables import many, table
from app.domain.entries import PlanName
from app.words.counts import counted
from app.words.names import CHANGES

if TYPE_CHECKING:
    from app.workspace.change import Change, Dependence, PastBatch
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
@click.option("--explain", is_flag=True, help="Say what hangs on it and undo nothing.")
@click.option("--with-later", is_flag=True, help="Undo later changes of its records first.")
@pass_session
@says_errors_plainly
def undo(session: Session, batch: str | None, explain: bool, with_later: bool) -> None:
    """Undo the last change, or the one with the id BATCH."""
    with session.workspace() as workspace:
        if explain:
            named = batch or next((b.id for b in workspace.batches() if b.stands), "")
            found = workspace.what_depends_on(named)
            session.answer(_dependence_document(found), lambda: "\n".join(undo_lines(found)))
            return
        _answer_change(session, workspace.undo(batch, with_later=with_later), "Undone")


def _dependence_document(found: Dependence) -> dict[str, object]:
    return {
        "batch": found.batch.id,
        "undo_first": [one.id for one in found.blocking],
        "import_again": [one.id for one in found.overlapping],
        "entries_removed": found.removed,
        "entries_restored": found.restored,
        "balance": {"before": found.balance_before, "after": found.balance_after},
        "shortfall": {"before": found.shortfall_before, "after": found.shortfall_after},
        "text": undo_lines(found),
    }


def undo_lines(found: Dependence) -> list[str]:
    """What hangs on a change, in sentences."""
    lines = [
        f"It would remove {many(found.removed, 'entry', 'entries')} and put "
        f"{many(found.restored, 'entry', 'entries')} back as before. "
        f"The balance would go from {found.balance_before} to {found.balance_after}."
    ]
    if found.shortfall_after > found.shortfall_before:
        short = found.shortfall_after - found.shortfall_before
        lines.append(f"{short} Connects of later rows would then come from no known lot.")
    if found.blocking:
        lines.append("Later changes touch the same records and are undone first (--with-later):")
        lines += [f"  {change_words(one)}  {one.id}" for one in found.blocking]
    if found.overlapping:
        lines.append("Later imports found rows of these days already here. Bring them in again:")
        lines += [f"  {change_words(one)}  {one.id}" for one in found.overlapping]
    if found.is_free:
        lines.append("Nothing later hangs on it.")
    return lines


def change_words(batch: PastBatch) -> str:
    """A change in words, with the name of the file that was brought in."""
    words = CHANGES.get(batch.label, batch.label).format_map(counted(batch.details))
    return f"{words} from {batch.name}" if batch.name else words


@click.command()
@pass_session
@says_errors_plainly
def redo(session: Session) -> None:
    """Do again what was undone last."""
    with session.workspace() as workspace:
        _answer_change(session, workspace.redo(), "Done again")


def _answer_change(session: Session, change: Change, done: str) -> None:
    document = {"batch": change.batch, "undone": change.details.get("target")}
    what = CHANGES.get(str(change.details.get("what")), "").format_map(counted(change.details))
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
                "name": batch.name,
                "rows": batch.rows,
                "records": batch.counts,
                "since": batch.since and batch.since.isoformat(),
                "until": batch.until and batch.until.isoformat(),
            }
            for batch in batches
        ]
    }
    rows = [
        (
            batch.recorded_at.strftime("%Y-%m-%d %H:%M"),
            {"do": "", "undo": "Undo: ", "redo": "Redo: "}[batch.role]
            + change_words(batch)
            + ("" if batch.stands or batch.role != "do" else " (undone)"),
            batch.revisions,
            batch.id,
        )
        for batch in batches
    ]
    session.answer(
        document,
        lambda: table(["When (UTC)", "Change", "Records", "Id"], rows, {2}, whole={0, 3}),
    )
