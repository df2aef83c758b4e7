"""Commands that tie records to one job by hand, and part them again."""

from __future__ import annotations

import click

from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import many


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@pass_session
@says_errors_plainly
def merge(session: Session, ids: tuple[str, ...]) -> None:
    """Tie entries, proposals, jobs and payments to one job, by their ids."""
    with session.workspace() as workspace:
        change = workspace.merge(ids)
    document = {"batch": change.batch, "tied": len(ids)}
    session.answer(document, lambda: f"Tied {many(len(ids), 'record', 'records')} to one job.")


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@pass_session
@says_errors_plainly
def split(session: Session, ids: tuple[str, ...]) -> None:
    """Take records out of their job, by their ids; together they are a job of their own."""
    with session.workspace() as workspace:
        change = workspace.split(ids)
    document = {"batch": change.batch, "parted": len(ids)}
    session.answer(
        document, lambda: f"Took {many(len(ids), 'record', 'records')} out of their job."
    )
