"""Commands that bring rows in: import and add."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.mapping import ColumnChoice, column_options, likely_options, mapped
from app.cli.session import (
    CIVIL_DATE,
    ROWS_NEED_A_LOOK,
    Session,
    pass_session,
    says_errors_plainly,
)
from app.cli.tables import many
from app.domain.problems import LedgerError
from app.domain.proposals import Job
from app.words.problems import sentence

if TYPE_CHECKING:
    from app.importing.drafts import Reading
    from app.importing.plan import PlanRow
    from app.workspace.intake import Preview
    from app.workspace.workspace import Workspace

_KINDS = [
    "auto",
    "history",
    "transactions",
    "proposals",
    "job",
    "summary",
    "entries",
    "spreadsheet",
]


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH... | -")
@click.option("--kind", type=click.Choice(_KINDS), default="auto", show_default=True)
@click.option("--on", type=CIVIL_DATE, help="The day on which the page was taken.")
@click.option("--wallet", help="The wallet that the rows belong to.")
@click.option("--dry-run", is_flag=True, help="Show the plan and write nothing.")
@click.option(
    "--twins",
    type=click.Choice(["keep", "skip", "ask"]),
    default="ask",
    show_default=True,
    help="Rows that may be here already: add them, take them as the same, or be asked later.",
)
@column_options
@click.pass_context
@pass_session
@says_errors_plainly
def import_(
    session: Session,
    ctx: click.Context,
    paths: tuple[str, ...],
    kind: str,
    on: date | None,
    wallet: str | None,
    dry_run: bool,
    twins: str,
    columns: str | None,
    date_order: str | None,
    sign: str | None,
    row_kind: str | None,
) -> None:
    """Read pages and files, show the plan, and write it as one change."""
    from app.importing.drafts import InputKind  # noqa: PLC0415 - keeps --help fast

    wanted = None if kind == "auto" else InputKind(kind)
    choice = ColumnChoice(columns, date_order, sign, row_kind)
    with session.workspace() as workspace:
        readings = []
        for name, content in _contents(paths):
            try:
                reading = workspace.read(content, on=on, kind=wanted, name=name)
                readings.append(mapped(workspace, reading, choice, keep=not dry_run))
            except LedgerError as error:
                error.details["input"] = name if len(paths) > 1 else ""
                raise
        preview = _with_twins(workspace, _planned(workspace, readings, wallet), twins)
        batch = None if dry_run else workspace.record(preview).batch
    document = _document(preview, batch)
    session.answer(document, lambda: _text(preview, is_written=not dry_run))
    ctx.exit(ROWS_NEED_A_LOOK if preview.needs_an_answer else 0)


def _with_twins(workspace: Workspace, preview: Preview, twins: str) -> Preview:
    """The preview with one answer for all rows that may be twins."""
    from app.importing.plan import Choice, RowState  # noqa: PLC0415 - keeps --help fast

    choice = {"keep": Choice.ADD, "skip": Choice.SAME}.get(twins)
    if choice is None:
        return preview
    for at, plan in enumerate(preview.plans):
        asked = [row.row for row in plan.rows if row.state is RowState.POSSIBLE_TWIN]
        if asked:
            preview = workspace.choose(preview, at, dict.fromkeys(asked, choice))
    return preview


def _planned(workspace: Workspace, readings: list[Reading], wallet: str | None) -> Preview:
    """The plan; for a table that is new here, the error says which options would read it."""
    try:
        return workspace.plan(readings, wallet)
    except LedgerError as error:
        if error.code != "mapping_needed":
            raise
        reading = next(one for one in readings if one.name == error.details["name"])
        raise LedgerError(
            "columns_needed", **error.details, options=likely_options(reading)
        ) from error


def _contents(paths: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        if path == "-":
            yield "", sys.stdin.buffer.read()
            continue
        try:
            yield Path(path).name, Path(path).read_bytes()
        except OSError as error:
            reason = error.strerror or "unknown"
            raise LedgerError("cannot_read", path=path, reason=reason) from error


def _document(preview: Preview, batch: str | None) -> dict[str, object]:
    from app.importing.plan import RowState  # noqa: PLC0415 - keeps --help fast

    kinds = {plan.kind.value for plan in preview.plans}
    document: dict[str, object] = {
        "batch": batch,
        "kind": kinds.pop() if len(kinds) == 1 else "several",
        "read": preview.read,
        "new": preview.added,
        "already_here": preview.count(RowState.ALREADY_HERE),
        "possible_twin": preview.count(RowState.POSSIBLE_TWIN),
        "needs_a_look": [
            {"row": row.row, "text": row.text, "problem": row.problem.code}
            for row in _rows(preview)
            if row.state is RowState.NEEDS_A_LOOK and row.problem is not None
        ],
        "not_understood": [line for plan in preview.plans for line in plan.reading.not_understood],
        "opening": preview.opening,
        "balance_shown": preview.balance_shown,
        "balance_ledger": preview.balance_ledger,
        "reconciled": preview.is_reconciled,
    }
    jobs = [job for plan in preview.plans for job in plan.reading.jobs]
    if jobs:
        document["job"] = job_document(jobs[0])
        document["jobs"] = [job_document(job) for job in jobs]
    return document


def _rows(preview: Preview) -> list[PlanRow]:
    return [row for plan in preview.plans for row in plan.rows]


def job_document(job: Job) -> dict[str, object]:
    """The job as read, under the field names of the batch interface."""
    document: dict[str, object] = {}
    for field in fields(Job):
        value = getattr(job, field.name)
        if hasattr(value, "isoformat"):
            value = value.isoformat()
        document[field.name] = list(value) if isinstance(value, tuple) else value
    bids = {name: document.pop(f"bid_{name}_cents") for name in ("low", "avg", "high")}
    document["bid_range_cents"] = bids if any(v is not None for v in bids.values()) else None
    document["closed"] = document.pop("is_closed")
    return document


def _text(preview: Preview, *, is_written: bool) -> str:
    from app.importing.plan import RowState  # noqa: PLC0415 - keeps --help fast

    here, twins = preview.count(RowState.ALREADY_HERE), preview.count(RowState.POSSIBLE_TWIN)
    verb = "Added" if is_written else "Would add"
    lines = [
        f"{verb} {preview.added} of {many(preview.read, 'row', 'rows')}; "
        f"{many(here, 'was', 'were')} here already."
    ]
    if preview.open_twins:
        lines.append(
            f"{twins} may be twins of rows that are here: left out, and kept as a question. "
            "See bidbook twins."
        )
    lines += [
        f"Row {row.row}, “{row.text}”: {sentence(row.problem)}"
        for row in _rows(preview)
        if row.problem is not None
    ]
    if preview.balance_shown is not None:
        lines.append(_balance_words(preview))
    return "\n".join(lines)


def _balance_words(preview: Preview) -> str:
    here, shown = preview.balance_ledger, preview.balance_shown
    if preview.is_reconciled:
        return f"The ledger's {here} matches the {shown} that Upwork showed."
    if preview.is_reconciled is None:
        return f"Upwork showed {shown}; a page with a filter proves no balance."
    if here == shown:
        return f"The balance is the {shown} that Upwork showed, but rows before it are missing."
    return f"The ledger's {here} does not match the {shown} that Upwork showed."


@click.command()
@click.argument("text")
@click.option("--wallet", help="The wallet that the entry belongs to.")
@pass_session
@says_errors_plainly
def add(session: Session, text: str, wallet: str | None) -> None:
    """Quick add: bought 40 for 6.00 on 2026-03-01, spent 14+22 on "Title", award 6, badge 2."""
    with session.workspace() as workspace:
        change = workspace.add(text, wallet)
        held = workspace.ledger().of_wallet(workspace.wallet_named(wallet).id).balance
    document: dict[str, object] = {
        "batch": change.batch,
        "entry": change.ids[0],
        "entries": list(change.ids),
        "warnings": [{"code": one.code, "text": sentence(one)} for one in change.warnings],
    }
    session.answer(document, lambda: f"Added. The balance is {held}.")
    if not session.as_json:
        for one in change.warnings:
            click.echo(sentence(one), err=True)
