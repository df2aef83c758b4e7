"""Sharing a ledger with a team: setting up, inviting, joining, synchronising, leaving.

The file stays where everything is written. A round with the server takes what the others wrote
and sends what was written here; without a network it simply waits.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from app.domain.bodies import body_of, record_from
from app.domain.entries import Wallet, WalletKind
from app.domain.problems import LedgerError, Problem
from app.domain.progress import Watch, unwatched
from app.domain.records import Record, RecordKind
from app.domain.settings import RuleOverride
from app.domain.team_rows import Seat, SeatRole
from app.storage.batches import Put, Remove
from app.workspace.change import Change
from app.workspace.reversing import Reversing
from app.workspace.team_passwords import HELD, Passwords

if TYPE_CHECKING:
    from app.team.address import Address, Invite
    from app.workspace.team_link import (
        Conflict,
        Overdraft,
        PoolBalance,
        Synced,
        TeamLink,
        TeamState,
    )

# What only a shared ledger needs is loaded where it is used: it takes longer than to open a file.
QUIET = timedelta(days=7)
SAMPLE_SETTING = "sample"


class Teamwork(Reversing):
    """The use cases of a workspace on its team."""

    passwords: Passwords = HELD

    # -- what is known

    @property
    def team_link(self) -> TeamLink | None:
        """The way to the team's server; None for a ledger that is not shared."""
        said = self._file.team.link()
        if said is None:
            return None
        from app.workspace.team_link import link_of  # noqa: PLC0415 - see the top

        return link_of(said)

    def team_state(self) -> TeamState | None:
        """Where the sharing stands; None for a ledger that is not shared. Asks no server."""
        link = self.team_link
        if link is None:
            return None
        from app.workspace.team_link import TeamState  # noqa: PLC0415 - see the top

        seats = tuple(self._file.team.seats())
        return TeamState(
            link=link,
            seats=seats,
            quiet=tuple(one for one in seats if _is_quiet(one, link.seat, self.clock.now())),
            waiting=self._file.team.waiting(),
            pools=_pools_on(link.board),
            conflicts=self.conflicts(),
            overdrafts=self.overdrafts(),
        )

    def conflicts(self) -> tuple[Conflict, ...]:
        """Records edited on two machines at once, each with all its versions."""
        from app.workspace.team_link import Conflict, Version  # noqa: PLC0415 - see the top

        names = {one.id: one.label for one in self._file.team.seats()}
        link = self.team_link
        found = []
        for kind_name, record_id in self._file.team.conflicts():
            kind = RecordKind(kind_name)
            versions = tuple(
                Version(
                    revision=one.id,
                    by=names.get(seat, ""),
                    is_own=link is not None and seat == link.seat,
                    recorded_at=datetime.fromisoformat(one.recorded_at),
                    record=None if one.body is None else record_from(kind, one.body),
                )
                for one, seat in self._file.team.versions(kind, record_id)
            )
            if versions:
                found.append(Conflict(kind=kind, id=record_id, versions=versions))
        return tuple(found)

    def settle(self, kind: RecordKind, record_id: str, revision: str) -> Change:
        """Choose one version of a record that was edited twice; the others stay in the history.

        Raises LedgerError `conflict_missing`.
        """
        conflicts = {(one.kind, one.id): one for one in self.conflicts()}
        conflict = conflicts.get((kind, record_id))
        chosen = [one for one in conflict.versions if one.revision == revision] if conflict else []
        if not chosen:
            raise LedgerError("conflict_missing")
        record = chosen[0].record
        write = Remove(kind, record_id) if record is None else Put(replace(record, id=record_id))
        return self._commit("team_choice", [write], {"name": chosen[0].by})

    def overdrafts(self) -> tuple[Overdraft, ...]:
        """Pools from which more was spent than any lot held, and who spent it."""
        from app.workspace.team_link import Overdraft  # noqa: PLC0415 - see the top

        ledger = self.ledger()
        found = []
        for book in ledger.books.values():
            rows = [row for row in book.shortfalls if book.wallet.kind is WalletKind.AGENCY]
            if not rows:
                continue
            ids = {row.entry_id for row in rows}
            entries = [entry for entry in book.entries if entry.id in ids]
            members = sorted({entry.member for entry in entries if entry.member})
            found.append(
                Overdraft(
                    wallet=book.wallet.id,
                    name=book.wallet.name,
                    connects=sum(row.connects for row in rows),
                    members=tuple(members),
                )
            )
        return tuple(found)

    # -- setting up

    def init_team(self, url: str, label: str, authority: str = "") -> bool:
        """Set a database up for this ledger's team and take the owner's seat; whether the system's
        keyring keeps the passwords.

        `url` is the administrator's; `authority` the server's own certificate authority (PEM).
        Raises LedgerError `team_already_shared` and those of `address_of`, `connected`, `install`.
        """
        from app.team import seats  # noqa: PLC0415 - see the top
        from app.team.address import address_of  # noqa: PLC0415 - see the top

        self._refuse_shared()
        address, password = address_of(url)
        address = replace(address, authority=authority)
        password = password or self.passwords.of(address)
        with _server(address, password) as conn:
            invite = seats.install(conn, address, label, self.clock.now())
        self._take_seat(invite, SeatRole.OWNER, admin=address)
        self.passwords.keep(address, password)
        return self.passwords.keep(invite.address, invite.password)

    def invite(self, label: str, role: SeatRole = SeatRole.MEMBER) -> str:
        """A new seat; the line to give to its member, told once.

        Raises LedgerError `team_not_owner`, `team_password_needed` and those of `seats.invite`.
        """
        from app.team import seats  # noqa: PLC0415 - see the top
        from app.team.address import invite_line  # noqa: PLC0415 - see the top

        admin = self._admin()
        with _server(admin, self.passwords.of(admin)) as conn:
            return invite_line(seats.invite(conn, admin, label, role, self.clock.now()))

    def revoke(self, label: str) -> None:
        """Close a seat by its name; what it sent stays.

        Raises LedgerError `team_not_owner`, `team_seat_missing`, `team_password_needed`.
        """
        from app.team import seats  # noqa: PLC0415 - see the top

        admin = self._admin()
        name = " ".join(label.split()).casefold()
        found = [one for one in self._file.team.seats() if one.label.casefold() == name]
        open_ = [one for one in found if not one.is_revoked]
        if not open_:
            raise LedgerError("team_seat_missing", name=label)
        with _server(admin, self.passwords.of(admin)) as conn:
            seats.revoke(conn, open_[0].id)
        self._file.team.set_seats([replace(open_[0], is_revoked=True)])

    def join_team(self, line: str, *, is_whole: bool = False) -> bool:
        """Take the seat of an invite and synchronise; whether the keyring keeps the password.

        Everything in a shared ledger goes to the team. A ledger that holds rows already is refused
        (`team_ledger_in_use`) unless `is_whole` says that all of it may.
        """
        from app.team.address import invite_of  # noqa: PLC0415 - see the top

        self._refuse_shared()
        invite = invite_of(line)
        if self._file.has_entries() and not is_whole:
            raise LedgerError("team_ledger_in_use")
        from app.team.postgres import PostgresServer, connected  # noqa: PLC0415 - see the top

        with connected(invite.address, invite.password) as conn:
            welcome = PostgresServer(conn).hello(None)
        self._take_seat(invite, welcome.seat.role, admin=None)
        kept = self.passwords.keep(invite.address, invite.password)
        self._make_room(welcome.board)
        self.sync_team()
        return kept

    def hold_password(self, secret: str, *, is_admin: bool = False) -> None:
        """Use a password, or that of an invite's line, for this run; kept where a keyring is.

        Raises LedgerError `team_not_shared`, `team_not_owner`, `team_bad_invite`.
        """
        from app.team.address import PREFIX, invite_of  # noqa: PLC0415 - see the top

        address = self._admin() if is_admin else self._linked().address
        password = invite_of(secret).password if secret.startswith(PREFIX) else secret
        self.passwords.keep(address, password)

    def leave_team(self) -> None:
        """Stop sharing. The rows stay here and what was sent stays with the team.

        Raises LedgerError `team_not_shared`.
        """
        link = self._linked()
        self.passwords.forget(link.address)
        if link.admin is not None:
            self.passwords.forget(link.admin)
        self._file.team.set_link(None)

    # -- synchronising

    def sync_team(self, watch: Watch = unwatched) -> Synced:
        """One round with the server. Works on a file that another window has open as well.

        Raises LedgerError `team_not_shared`, `team_password_needed`, `team_unreachable`, ...; what
        was taken and sent until then stays, and the next round goes on from there.
        """
        link = self._linked()
        try:
            done, board, seats = self._exchanged(link, watch)
        except LedgerError as fault:
            problem = Problem(fault.code, {k: v for k, v in fault.details.items() if k != "path"})
            self._note(replace(self._linked(), tried_at=self.clock.now(), problem=problem))
            self._forget()
            raise
        now = self.clock.now()
        self._note(replace(self._linked(), tried_at=now, synced_at=now, problem=None, board=board))
        self._forget()
        quiet = sum(_is_quiet(one, link.seat, now) for one in seats)
        return replace(done, behind=quiet)

    def _exchanged(self, link: TeamLink, watch: Watch) -> tuple[Synced, str, tuple[Seat, ...]]:
        from app.team.exchange import Exchange  # noqa: PLC0415 - see the top
        from app.team.postgres import PostgresServer, connected  # noqa: PLC0415 - see the top

        with connected(link.address, self.passwords.of(link.address)) as conn:
            server = PostgresServer(conn)
            welcome = server.hello(self._file.team.device())
            self._file.team.set_seats(welcome.seats)
            if link.role is SeatRole.MEMBER:
                self._follow_board(welcome.board)
            exchange = Exchange(self._file.team, server, welcome.seat, self.clock.now, watch)
            done = exchange.run()
            self._forget()
            board = welcome.board
            if link.role is SeatRole.OWNER:
                board = self._board()
                if _without_day(board) != _without_day(welcome.board):
                    server.publish(board)
        from app.workspace.team_link import Synced  # noqa: PLC0415 - see the top

        synced = Synced(
            pushed=done.pushed,
            pulled=done.pulled,
            returned=done.returned,
            new_device=done.new_device is not None,
            problems=tuple(map(self._named, done.problems)),
        )
        return synced, board, welcome.seats

    def _named(self, problem: Problem) -> Problem:
        """A problem with the name of the seat that it is about."""
        names = {one.id: one.label for one in self._file.team.seats()}
        name = names.get(str(problem.details.get("seat", "")), "")
        return Problem(problem.code, {**problem.details, "name": name})

    # -- the board: what the owner shows to all

    def _board(self) -> str:
        """The pools of this ledger with their balance, and the owner's own rules."""
        ledger = self.ledger()
        records = self.records()
        pools = [
            {"wallet": body_of(book.wallet), "balance": book.balance}
            for book in ledger.books.values()
        ]
        rules = [body_of(one) for one in records.overrides]
        said = {"as_of": ledger.as_of.isoformat(), "pools": pools, "rules": rules}
        return json.dumps(said, sort_keys=True, ensure_ascii=True)

    def _follow_board(self, board: str) -> None:
        """Take the owner's pools and rules over, as records of this ledger's own."""
        wanted = _records_on(board)
        records = self.records()
        known: dict[str, Record] = {**records.wallets, **{one.id: one for one in records.overrides}}
        new = [record for record in wanted if known.get(record.id) != record]
        if new:
            self._write("team_board", new, rows=len(new))

    def _make_room(self, board: str) -> None:
        """In a ledger without rows, the wallet that it began with gives way to the team's."""
        if self._file.has_entries() or not _records_on(board):
            return
        records = self.records()
        gone = [Remove(RecordKind.WALLET, id_) for id_ in records.wallets]
        gone += [Remove(RecordKind.STATEMENT, one.id) for one in records.statements]
        puts = [Put(record) for record in _records_on(board)]
        self._commit("team_board", [*gone, *puts], {"rows": len(puts)})

    # -- inside

    def _linked(self) -> TeamLink:
        link = self.team_link
        if link is None:
            raise LedgerError("team_not_shared")
        return link

    def _admin(self) -> Address:
        link = self._linked()
        if link.admin is None:
            raise LedgerError("team_not_owner")
        return link.admin

    def _refuse_shared(self) -> None:
        if self.team_link is not None:
            raise LedgerError("team_already_shared")
        if self._file.has_setting(SAMPLE_SETTING):
            raise LedgerError("team_sample")

    def _take_seat(self, invite: Invite, role: SeatRole, admin: Address | None) -> None:
        from app.workspace.team_link import TeamLink  # noqa: PLC0415 - see the top

        self._note(
            TeamLink(
                address=invite.address, seat=invite.seat, label=invite.label, role=role, admin=admin
            )
        )
        self._file.team.set_seats([Seat(id=invite.seat, label=invite.label, role=role)])

    def _note(self, link: TeamLink) -> None:
        from app.workspace.team_link import said_by  # noqa: PLC0415 - see the top

        self._file.team.set_link(said_by(link))


@contextmanager
def _server(address: Address, password: str) -> Iterator[Any]:
    from app.team.postgres import connected  # noqa: PLC0415 - see the top

    with connected(address, password) as conn:
        yield conn


def _is_quiet(seat: Seat, own: str, now: datetime) -> bool:
    if seat.is_revoked or seat.id == own:
        return False
    return seat.last_seen_at is None or now - seat.last_seen_at > QUIET


def _pools_on(board: str) -> tuple[PoolBalance, ...]:
    if not board:
        return ()
    from app.workspace.team_link import PoolBalance  # noqa: PLC0415 - see the top

    said = json.loads(board)
    wallets = [record_from(RecordKind.WALLET, one["wallet"]) for one in said["pools"]]
    return tuple(
        PoolBalance(
            wallet=wallet.id, name=wallet.name, balance=int(one["balance"]), as_of=said["as_of"]
        )
        for wallet, one in zip(wallets, said["pools"], strict=True)
        if isinstance(wallet, Wallet)
    )


def _records_on(board: str) -> list[Wallet | RuleOverride]:
    if not board:
        return []
    said = json.loads(board)
    found = [record_from(RecordKind.WALLET, one["wallet"]) for one in said["pools"]]
    found += [record_from(RecordKind.RULE_OVERRIDE, text) for text in said["rules"]]
    return [one for one in found if isinstance(one, Wallet | RuleOverride)]


def _without_day(board: str) -> str:
    return board.partition('"pools"')[2]
