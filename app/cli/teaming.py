"""Commands on the members of a pool: members, budget, statement."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.reporting import sheet_text, write_sheet
from app.cli.session import CIVIL_DATE, Session, pass_session, says_errors_plainly
from app.cli.spending import spend_document, spend_figure
from app.cli.tables import connects, many, money, table
from app.domain.caps import CapScope, CapUse
from app.domain.problems import LedgerError
from app.domain.waiting import Milestone

if TYPE_CHECKING:
    from app.domain.team import FairShare, MemberRow, PoolShares, Team

_SPANS = {"week": "a week", "month": "a month"}


@click.command()
@click.option("--since", type=CIVIL_DATE)
@click.option("--until", type=CIVIL_DATE)
@click.option("--wallet", help="The pool; without it the agency's.")
@pass_session
@says_errors_plainly
def members(session: Session, since: date | None, until: date | None, wallet: str | None) -> None:
    """Who spent what for which result, fair parts of the pool, and double bids."""
    with session.workspace() as workspace:
        found = workspace.team(since, until, wallet)
    document = {
        "period": {"since": since and since.isoformat(), "until": found.until.isoformat()},
        "total": spend_document(found.total),
        "members": [_row_document(row) for row in found.members],
        "niches": [_row_document(row) for row in found.niches],
        "resting": list(found.resting),
        "double_bids": [
            {
                "title": one.title,
                "members": list(one.members),
                "connects": one.connects,
                "same_job": one.is_same_job,
                "sent_on": [sent.proposal.sent_on.isoformat() for sent in one.sent],
            }
            for one in found.doubles
        ],
        "pools": [_pool_document(pool) for pool in found.pools],
    }
    session.answer(document, lambda: _members_text(found))


def _row_document(row: MemberRow) -> dict[str, object]:
    caps = [_cap_document(use) for use in row.caps]
    return {"name": row.name, "niche": row.niche, **spend_document(row.spend), "caps": caps}


def _pool_document(pool: PoolShares) -> dict[str, object]:
    return {
        "wallet": pool.name,
        "used": pool.used,
        "lapsed": pool.lapsed,
        "wins": pool.wins,
        "shares": [
            {
                "member": one.member,
                "spent": one.spent,
                "used": one.used,
                "cents": dict(one.cents),
                "lapsed": one.lapsed,
                "lapsed_cents": dict(one.lapsed_cents),
                "wins": one.wins,
                "awarded": one.awarded,
            }
            for one in pool.shares
        ],
    }


def _members_text(found: Team) -> str:
    if found.is_alone:
        return "You work alone here; add a member name to a row to see members side by side."
    lines = [
        f"{connects(found.total.connects_gross)} spent, {found.total.connects_net} net of what "
        f"came back: {money(found.total.cash_cents, found.total.currency)} cash.",
        "",
        _rows_table("Member", found.members),
        "",
        _rows_table("Niche", found.niches),
    ]
    for pool in found.pools:
        lines += ["", f"Fair parts of {pool.name}: what lapsed is shared out as it was used."]
        lines.append(_shares_table(pool))
    if found.resting:
        lines += ["", f"No proposal in this period: {', '.join(found.resting)}."]
    for one in found.doubles:
        kind = "the same job" if one.is_same_job else "jobs that read alike"
        lines.append(
            f"{' and '.join(one.members)} applied to {kind}: “{one.title}”, "
            f"{connects(one.connects)} on top."
        )
    return "\n".join(lines)


def _rows_table(header: str, rows: tuple[MemberRow, ...]) -> str:
    headers = [header, "Sent", "Pending", "Replies", "Wins", "Spent", "Net", "Cash", "A win", "Cap"]
    return table(
        headers,
        [
            (
                row.name or "not known",
                row.spend.proposals,
                row.spend.pending,
                row.spend.replies,
                row.spend.wins,
                row.spend.connects_gross,
                row.spend.connects_net,
                money(row.spend.cash_cents, row.spend.currency),
                spend_figure(row.spend, Milestone.WIN),
                "; ".join(_cap_words(use) for use in row.caps),
            )
            for row in rows
        ],
        {1, 2, 3, 4, 5, 6, 7},
    )


def _shares_table(pool: PoolShares) -> str:
    def cash(one: FairShare) -> str:
        return ", ".join(money(cents, name) for name, cents in one.cents.items()) or "–"

    rows: list[tuple[object, ...]] = [
        (one.member or "no member named", one.used, cash(one), one.lapsed, one.wins, one.awarded)
        for one in pool.shares
    ]
    rows.append(("All", pool.used, "", pool.lapsed, pool.wins, ""))
    return table(
        ["Member", "Used, net", "Cost", "Lapsed", "Wins", "Awarded"], rows, {1, 2, 3, 4, 5}
    )


def _cap_words(use: CapUse) -> str:
    left = f"{-use.left} over" if use.is_over else f"{use.left} left"
    return f"{use.used} of {use.limit} {_SPANS[use.span.value]}, {left}"


def _cap_document(use: CapUse) -> dict[str, object]:
    return {
        "scope": use.cap.scope.value,
        "name": use.cap.name,
        "span": use.span.value,
        "since": use.since.isoformat(),
        "until": use.until.isoformat(),
        "used": use.used,
        "cap": use.limit,
        "left": use.left,
    }


@click.group(invoke_without_command=True)
@click.option("--wallet", help="The pool; without it the agency's.")
@click.pass_context
@pass_session
@says_errors_plainly
def budget(session: Session, ctx: click.Context, wallet: str | None) -> None:
    """The soft caps of members and niches: they warn before a spend would pass one."""
    ctx.meta["wallet"] = wallet
    if ctx.invoked_subcommand is None:
        with session.workspace() as workspace:
            uses = workspace.cap_uses(wallet)
        session.answer({"caps": [_cap_document(use) for use in uses]}, lambda: _caps_text(uses))


def _caps_text(uses: tuple[CapUse, ...]) -> str:
    if not uses:
        return "No soft cap is set. Set one with: bidbook budget set --member NAME --week N"
    rows = [
        (use.cap.scope.value, use.cap.name, use.span.value, use.used, use.limit, use.left)
        for use in uses
    ]
    return table(["For", "Name", "A", "Used", "Cap", "Left"], rows, {3, 4, 5})


@budget.command("set")
@click.option("--member", help="Whose cap it is.")
@click.option("--niche", help="Of which niche it is.")
@click.option("--week", type=int, help="Connects a week, from Monday.")
@click.option("--month", type=int, help="Connects a month.")
@click.pass_context
@pass_session
@says_errors_plainly
def budget_set(
    session: Session,
    ctx: click.Context,
    member: str | None,
    niche: str | None,
    week: int | None,
    month: int | None,
) -> None:
    """Set the soft caps of a member or a niche; with no number, take them away."""
    if (member is None) == (niche is None):
        raise click.UsageError("Name one --member, or one --niche.")
    scope = CapScope.MEMBER if member is not None else CapScope.NICHE
    name = member if member is not None else niche or ""
    with session.workspace() as workspace:
        wallet = ctx.meta["wallet"]
        change = workspace.set_cap(scope, name, week=week, month=month, wallet=wallet)
        uses = [u for u in workspace.cap_uses(wallet) if u.cap.scope is scope]
    shown = [u for u in uses if u.cap.name.casefold() == name.strip().casefold()]
    document = {"batch": change.batch, "caps": [_cap_document(use) for use in shown]}

    def text() -> str:
        said = "; ".join(_cap_words(use) for use in shown)
        return f"{name.strip()}: {said}." if shown else f"{name.strip()} has no soft cap any more."

    session.answer(document, text)


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--member", help="Whose statement; without it everyone's.")
@click.option("--month", help="YYYY-MM; without it this month.")
@click.option("--wallet", help="The pool; without it the agency's.")
@click.option("--format", "format_", type=click.Choice(["text", "html", "pdf"]), default="text")
@click.option("--redacted", is_flag=True, help="Without names, titles and money.")
@pass_session
@says_errors_plainly
def statement(
    session: Session,
    path: Path | None,
    member: str | None,
    month: str | None,
    wallet: str | None,
    format_: str,
    redacted: bool,
) -> None:
    """The printable statement of a member, or of everyone, for a month. PDF needs a PATH."""
    if format_ == "pdf" and path is None:
        raise click.UsageError("Name the file that the PDF goes to.")
    with session.workspace() as workspace:
        sheet = workspace.statement(member, _month(month), wallet, is_redacted=redacted)
    if path is None and not session.as_json:
        click.echo(sheet_text(sheet, format_), nl=False)
        return
    if path is None:
        from app.cli.reporting import sheet_document  # noqa: PLC0415 - see `sheet_text`

        session.answer(sheet_document(sheet), str)
        return
    rows = write_sheet(sheet, path, format_)
    document = {"path": str(path), "rows": rows}
    session.answer(document, lambda: f"Wrote {many(rows, 'row', 'rows')} to {path}.")


def _month(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError as error:
        raise LedgerError("bad_month", text=text) from error
