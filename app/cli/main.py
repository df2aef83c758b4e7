"""`bidbook`: the options before every command, and the window where no command is named."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import click

from app.cli.late_group import LateGroup
from app.cli.session import CIVIL_DATE, Session
from app.cli.tables import json_text


def _print_versions(*, as_json: bool) -> None:
    from app.workspace.versions import versions  # noqa: PLC0415 - only for this answer

    found = versions()
    if as_json:
        click.echo(json_text({name.casefold(): version for name, version in found.items()}))
    else:
        click.echo("\n".join(f"{name} {version}" for name, version in found.items()))


@click.group(
    cls=LateGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--ledger", "path", type=click.Path(path_type=Path), help="The ledger file.")
@click.option("--as-of", type=CIVIL_DATE, help="Take this day as today.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@click.option("--version", is_flag=True, help="Print the versions of Bidbook, Python, Qt, SQLite.")
@click.option("--self-test", "is_test", is_flag=True, help="Try everything on a temporary ledger.")
@click.pass_context
def bidbook(
    ctx: click.Context,
    path: Path | None,
    as_of: date | None,
    as_json: bool,
    version: bool,
    is_test: bool,
) -> None:
    """The ledger, the forecast and the second opinion for Upwork Connects.

    Without a command, opens the window.
    """
    if version:
        _print_versions(as_json=as_json)
        ctx.exit()
    if is_test:
        from app.ui.self_test import self_test  # noqa: PLC0415 - Qt only where it is wanted

        ctx.exit(0 if self_test(click.echo) else 1)
    ctx.obj = Session(path, as_of, as_json)
    if ctx.invoked_subcommand is None:
        gc.enable()  # a window stays open for long
        from app.ui.application import run  # noqa: PLC0415 - Qt only where a window is wanted

        ctx.exit(run(path, as_of))
