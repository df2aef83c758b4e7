"""`bidbook`: the options before every command, and the window where no command is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from app.cli.bringing_in import add, import_
from app.cli.files import check, demo, export, history, new, redo, undo
from app.cli.holdings import balance, expiring, ledger, lots, reconcile
from app.cli.session import CIVIL_DATE, Session
from app.cli.winning import advise, wins


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from app.workspace.versions import versions  # noqa: PLC0415 - only for this answer

    for name, version in versions().items():
        click.echo(f"{name} {version}")
    ctx.exit()


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--ledger", "path", type=click.Path(path_type=Path), help="The ledger file.")
@click.option("--as-of", type=CIVIL_DATE, help="Take this day as today.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the versions of Bidbook, Python, Qt and SQLite.",
)
@click.pass_context
def bidbook(ctx: click.Context, path: Path | None, as_of: date | None, as_json: bool) -> None:
    """The ledger, the forecast and the second opinion for Upwork Connects.

    Without a command, opens the window.
    """
    ctx.obj = Session(path, as_of, as_json)
    if ctx.invoked_subcommand is None:
        from app.ui.application import run  # noqa: PLC0415 - Qt only where a window is wanted

        ctx.exit(run(path, as_of))


for command in (
    new, demo, import_, add, balance, lots, expiring, ledger, reconcile, wins, advise, undo, redo,
    history, export, check,
):  # fmt: skip
    bidbook.add_command(command)
