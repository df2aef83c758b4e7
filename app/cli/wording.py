"""Commands about wordings of the history that have no kind yet."""

from __future__ import annotations

import click

from app.cli.mapping import KINDS
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import many, signed, table
from app.domain.entries import EntryKind


@click.group("wordings", invoke_without_command=True)
@click.pass_context
@pass_session
@says_errors_plainly
def wordings_command(session: Session, ctx: click.Context) -> None:
    """Wordings whose rows have no kind yet, and those that you named."""
    if ctx.invoked_subcommand is not None:
        return
    with session.workspace() as workspace:
        unknown, named = workspace.unknown_wordings(), workspace.mapped_wordings()
    document = {
        "unknown": [
            {
                "wording": one.wording,
                "rows": one.count,
                "connects": one.connects,
                "last_on": one.example.occurred_on.isoformat(),
                "title": one.example.title,
            }
            for one in unknown
        ],
        "named": [{"wording": text, "kind": kind.value} for text, kind in sorted(named.items())],
    }

    def text() -> str:
        if not unknown and not named:
            return "Every row has a kind."
        rows = [
            (one.count, signed(one.connects), one.example.occurred_on, one.wording or "(none)")
            for one in unknown
        ]
        shown = table(("Rows", "Connects", "Last", "Wording"), rows, {0, 1}) if rows else ""
        told = "\n".join(f"“{text}” is {kind.value}." for text, kind in sorted(named.items()))
        return "\n\n".join(part for part in (shown, told) if part)

    session.answer(document, text)


@wordings_command.command("map")
@click.argument("wording", metavar="TEXT")
@click.argument("kind", type=click.Choice(KINDS))
@pass_session
@says_errors_plainly
def map_command(session: Session, wording: str, kind: str) -> None:
    """Say once what a wording is: the rows that are here and those of later imports."""
    with session.workspace() as workspace:
        change = workspace.map_wording(wording, EntryKind(kind))
    rows = int(change.details["rows"] or 0)
    session.answer(
        {"batch": change.batch, "rows": rows, **change.details},
        lambda: (
            f"“{change.details['wording']}” is {kind} from now on, in "
            f"{many(rows, 'row', 'rows')} here and in later imports."
        ),
    )


@wordings_command.command("forget")
@click.argument("wording", metavar="TEXT")
@pass_session
@says_errors_plainly
def forget_command(session: Session, wording: str) -> None:
    """Take a name back: the rows of that wording have no kind again."""
    with session.workspace() as workspace:
        change = workspace.forget_wording(wording)
    rows = int(change.details["rows"] or 0)
    session.answer(
        {"batch": change.batch, **change.details},
        lambda: f"“{wording}” has no kind again, in {many(rows, 'row', 'rows')}.",
    )
