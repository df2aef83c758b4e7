"""Commands that share a ledger with a team: `bidbook team ...`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.session import ROWS_NEED_A_LOOK, Session, pass_session, says_errors_plainly
from app.cli.tables import connects, many, table
from app.domain.problems import LedgerError
from app.domain.team_rows import SeatRole
from app.words.problems import sentence

if TYPE_CHECKING:
    from app.workspace.team_link import Synced, TeamState
    from app.workspace.workspace import Workspace

_password = click.option(
    "--password-stdin",
    is_flag=True,
    help="Read the password, or the line of the invite, from the standard input.",
)


@click.group()
def team() -> None:
    """Share the ledger with a team on a PostgreSQL server."""


@team.command("init")
@click.argument("address")
@click.option("--label", required=True, help="Your name in the team.")
@click.option("--ca", type=click.Path(path_type=Path), help="The server's own authority, PEM.")
@_password
@pass_session
@says_errors_plainly
def init(session: Session, address: str, label: str, ca: Path | None, password_stdin: bool) -> None:
    """Set up the empty database ADDRESS (postgresql://name@host/database) for a team."""
    if password_stdin:
        address = _with_password(address, _secret())
    with session.workspace() as workspace:
        kept = workspace.init_team(address, label, _authority(ca))
        done = workspace.sync_team()
    note = "" if kept else f"\n{_NOT_KEPT}"
    _answer(session, done, {"kept": kept}, lambda: f"The team is set up. {_synced(done)}{note}")


@team.command("invite")
@click.argument("name")
@click.option("--role", type=click.Choice(["member", "manager"]), default="member")
@_password
@pass_session
@says_errors_plainly
def invite(session: Session, name: str, role: str, password_stdin: bool) -> None:
    """Make a seat for NAME and print the one line to give to them."""
    with session.workspace() as workspace:
        _give_admin_password(workspace, password_stdin)
        line = workspace.invite(name, SeatRole(role))
    session.answer({"name": name, "role": role, "invite": line}, lambda: line)


@team.command("join")
@click.argument("line", required=False)
@click.option("--whole", is_flag=True, help="Everything this ledger holds may go to the team.")
@pass_session
@says_errors_plainly
def join(session: Session, line: str | None, whole: bool) -> None:
    """Take the seat of an invite; LINE may come from the standard input, out of sight."""
    with session.workspace() as workspace:
        kept = workspace.join_team(line or _secret(), is_whole=whole)
        state = workspace.team_state()
    if state is None:
        raise LedgerError("team_not_shared")
    text = f"You are in the team as {state.link.label}."
    document = {"name": state.link.label, "role": state.link.role.value, "kept": kept}
    session.answer(document, lambda: text if kept else f"{text}\n{_NOT_KEPT}")


@team.command("sync")
@_password
@pass_session
@says_errors_plainly
def sync(session: Session, password_stdin: bool) -> None:
    """Send what was recorded here and take what the others recorded."""
    with session.workspace() as workspace:
        _give_password(workspace, password_stdin)
        done = workspace.sync_team()
        conflicts = len(workspace.conflicts())
    _answer(session, done, {"conflicts": conflicts}, lambda: _synced(done))


@team.command("status")
@pass_session
@says_errors_plainly
def status(session: Session) -> None:
    """Who is in the team, what has not gone out yet, and what to decide. Asks no server."""
    with session.workspace() as workspace:
        state = workspace.team_state()
    if state is None:
        raise LedgerError("team_not_shared")
    session.answer(_state_document(state), lambda: _state_text(state))


@team.command("settle")
@click.argument("conflict", type=click.IntRange(1))
@click.argument("version", type=click.IntRange(1))
@pass_session
@says_errors_plainly
def settle(session: Session, conflict: int, version: int) -> None:
    """Choose a VERSION of a record that was edited on two computers; see team status."""
    with session.workspace() as workspace:
        found = workspace.conflicts()
        if conflict > len(found) or version > len(found[conflict - 1].versions):
            raise LedgerError("conflict_missing")
        one = found[conflict - 1]
        change = workspace.settle(one.kind, one.id, one.versions[version - 1].revision)
    session.answer({"batch": change.batch}, lambda: "Settled. The others stay in the history.")


@team.command("revoke")
@click.argument("name")
@_password
@pass_session
@says_errors_plainly
def revoke(session: Session, name: str, password_stdin: bool) -> None:
    """Close the seat of NAME at once. What they sent stays."""
    with session.workspace() as workspace:
        _give_admin_password(workspace, password_stdin)
        workspace.revoke(name)
    session.answer({"name": name, "revoked": True}, lambda: f"The seat of {name} is closed.")


@team.command("leave")
@pass_session
@says_errors_plainly
def leave(session: Session) -> None:
    """Stop sharing. The rows stay here, and what was sent stays with the team."""
    with session.workspace() as workspace:
        workspace.leave_team()
    session.answer({"is_shared": False}, lambda: "This ledger is not shared any more.")


_NOT_KEPT = (
    "There is no keyring here that keeps passwords safe: give the password, or the line of the "
    "invite, to each call with --password-stdin."
)


def _secret() -> str:
    text = sys.stdin.readline() if not sys.stdin.isatty() else click.prompt("", hide_input=True)
    return str(text).strip()


def _with_password(address: str, password: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - rarely wanted

    before, at, after = address.partition("@")
    return f"{before}:{quote(password, safe='')}{at}{after}"


def _authority(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        text = path.read_text("ascii")
    except (OSError, ValueError):
        text = ""
    if "BEGIN CERTIFICATE" not in text:
        raise LedgerError("team_bad_authority", path=str(path))
    return text


def _give_password(workspace: Workspace, is_given: bool) -> None:
    link = workspace.team_link
    if is_given and link is not None:
        workspace.hold_password(_secret())


def _give_admin_password(workspace: Workspace, is_given: bool) -> None:
    link = workspace.team_link
    if is_given and link is not None and link.admin is not None:
        workspace.hold_password(_secret(), is_admin=True)


def _answer(
    session: Session, done: Synced, more: dict[str, object], text: Callable[[], str]
) -> None:
    document = {
        "pushed": done.pushed,
        "pulled": done.pulled,
        "returned": done.returned,
        "behind": done.behind,
        "new_device": done.new_device,
        "problems": [{"code": one.code, "text": sentence(one)} for one in done.problems],
        **more,
    }
    session.answer(document, text)
    if done.problems or more.get("conflicts"):
        click.get_current_context().exit(ROWS_NEED_A_LOOK)


def _synced(done: Synced) -> str:
    lines = [
        f"Sent {many(done.pushed, 'row', 'rows')}, took {many(done.pulled, 'row', 'rows')}.",
        *map(sentence, done.problems),
    ]
    if done.behind:
        lines.append(f"{many(done.behind, 'seat was', 'seats were')} not in for a week.")
    return "\n".join(lines)


def _state_document(state: TeamState) -> dict[str, object]:
    link = state.link
    quiet = {one.id for one in state.quiet}
    return {
        "name": link.label,
        "role": link.role.value,
        "host": link.address.host,
        "synced_at": link.synced_at and link.synced_at.isoformat(),
        "problem": sentence(link.fault) if link.fault else None,
        "waiting": state.waiting,
        "behind": len(quiet),
        "seats": [
            {
                "name": one.label,
                "role": one.role.value,
                "revoked": one.is_revoked,
                "seen_at": one.last_seen_at and one.last_seen_at.isoformat(),
                "quiet": one.id in quiet,
            }
            for one in state.seats
        ],
        "pools": [
            {"name": one.name, "balance": one.balance, "as_of": one.as_of} for one in state.pools
        ],
        "conflicts": [
            {
                "kind": one.kind.value,
                "id": one.id,
                "versions": [
                    {"by": v.by, "at": v.recorded_at.isoformat(), "removed": v.record is None}
                    for v in one.versions
                ],
            }
            for one in state.conflicts
        ],
        "overdrafts": [
            {"wallet": one.name, "connects": one.connects, "members": list(one.members)}
            for one in state.overdrafts
        ],
        "problems": [link.problem.code] if link.problem else [],
    }


def _state_text(state: TeamState) -> str:
    link = state.link
    when = f"{link.synced_at:%Y-%m-%d %H:%M} UTC" if link.synced_at else "never"
    lines = [
        f"In the team as {link.label} ({link.role.value}), on {link.address.host}.",
        f"Last synchronised: {when}. Waiting to go out: {many(state.waiting, 'row', 'rows')}.",
    ]
    lines += [sentence(link.fault)] if link.fault else []
    lines += [f"{one.name}: {connects(one.balance)} on {one.as_of}." for one in state.pools]
    rows = [
        (
            one.label,
            "closed" if one.is_revoked else one.role.value,
            f"{one.last_seen_at:%Y-%m-%d %H:%M}" if one.last_seen_at else "never",
        )
        for one in state.seats
    ]
    lines += ["", table(["Seat", "Role", "Last in (UTC)"], rows, set())]
    for number, one in enumerate(state.conflicts, 1):
        said = ", ".join(
            f"{at}: {v.by or 'this computer'}{', removed' if v.record is None else ''}"
            for at, v in enumerate(one.versions, 1)
        )
        lines.append(f"Edited twice ({number}), {one.kind.value}: {said}. bidbook team settle")
    for over in state.overdrafts:
        by = f" by {', '.join(over.members)}" if over.members else ""
        lines.append(f"{over.name}: {connects(over.connects)} more spent{by} than any lot held.")
    return "\n".join(lines)
