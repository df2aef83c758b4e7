"""The words of the team's card: where the sharing stands, seats, conflicts and overdrafts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.entries import Entry, Member, Wallet
from app.domain.proposals import Job, Proposal
from app.domain.records import Record, RecordKind
from app.domain.settings import RuleOverride, Setting
from app.domain.team_rows import Seat, SeatRole
from app.ui import formats
from app.ui.plurals import many
from app.workspace.team_link import Conflict, Overdraft, PoolBalance, TeamState, Version


def standing(state: TeamState) -> str:
    """'Shared as Member B on db.example. Synchronised on 3 March at 14:05.'"""
    link = state.link
    shared = _tr("Shared as {name} on {host}.").format(
        name=formats.isolated(formats.name(link.label)), host=formats.isolated(link.address.host)
    )
    if link.synced_at is None:
        return f"{shared} {_tr('Not synchronised yet.')}"
    return f"{shared} {_tr('Synchronised on {moment}.').format(moment=moment(link.synced_at))}"


def moment(instant: datetime) -> str:
    """A day and a time of day, by this computer's clock."""
    local = instant.astimezone()
    return _tr("{day}, {time}").format(
        day=formats.day(local.date()), time=formats.isolated(formats.clock(local))
    )


def waiting(state: TeamState) -> str:
    """How much has not gone out yet; nothing to say where all has."""
    if not state.waiting:
        return _tr("Everything recorded here has gone out.")
    return many(
        state.waiting,
        _tr("{count} row waits to go out; it goes with the next synchronising."),
        _tr("{count} rows wait to go out; they go with the next synchronising."),
    )


def pool(one: PoolBalance) -> str:
    """What the owner's ledger held in a pool."""
    return _tr("{name} holds {count} Connects, as the owner's ledger said on {day}.").format(
        name=formats.isolated(formats.name(one.name)),
        count=formats.connects(one.balance),
        day=formats.day_and_year(datetime.fromisoformat(one.as_of).date()),
    )


def role(seat: Seat) -> str:
    if seat.is_revoked:
        return _tr("Closed")
    return {
        SeatRole.OWNER: _tr("Owner"),
        SeatRole.MANAGER: _tr("Manager"),
        SeatRole.MEMBER: _tr("Member"),
    }[seat.role]


def seen(seat: Seat) -> str:
    if seat.last_seen_at is None:
        return _tr("Not in yet")
    return _tr("Last in on {moment}").format(moment=moment(seat.last_seen_at))


def sees(state: TeamState) -> str:
    """Who sees the rows of this ledger."""
    if state.link.role is SeatRole.MEMBER:
        return _tr(
            "The owner and managers see all of this ledger; other members see nothing of it."
        )
    return _tr("You see the rows of everybody; members see their own and the pool's balance.")


def conflict(one: Conflict) -> str:
    """'Two versions of the entry “Kiln log”.'"""
    record = next((v.record for v in one.versions if v.record is not None), None)
    return _tr("{kind}: {what}").format(kind=_kind(one.kind), what=_title(record, one.id))


def version(one: Version) -> str:
    """'By Member B on 3 March: -14 Connects, note “late”.'"""
    by = _tr("this computer") if not one.by else formats.isolated(formats.name(one.by))
    said = _tr("removed") if one.record is None else _content(one.record)
    return _tr("{name}, {moment}: {what}").format(
        name=by, moment=moment(one.recorded_at), what=said
    )


def overdraft(one: Overdraft) -> str:
    """That more was spent than any lot held, and by whom."""
    said = many(
        one.connects,
        _tr("{name}: {count} Connect more was spent than any lot held."),
        _tr("{name}: {count} Connects more were spent than any lot held."),
        name=formats.isolated(formats.name(one.name)),
    )
    if not one.members:
        return said
    names = formats.listed(formats.isolated(formats.name(name)) for name in one.members)
    return f"{said} {_tr('Spent by: {names}').format(names=names)}"


def _kind(kind: RecordKind) -> str:
    names = {
        RecordKind.ENTRY: _tr("Entry"),
        RecordKind.PROPOSAL: _tr("Proposal"),
        RecordKind.JOB: _tr("Job"),
        RecordKind.WALLET: _tr("Wallet"),
        RecordKind.MEMBER: _tr("Member"),
        RecordKind.SETTING: _tr("Setting"),
        RecordKind.RULE_OVERRIDE: _tr("Rule"),
        RecordKind.STATEMENT: _tr("Balance"),
        RecordKind.PAYMENT: _tr("Payment"),
        RecordKind.TWIN: _tr("Question"),
    }
    return names[kind]


def _title(record: Record | None, id_: str) -> str:
    match record:
        case Entry() | Proposal() | Job() if record.title:
            return formats.quoted(formats.title(record.title))
        case Wallet() | Member():
            return formats.quoted(formats.name(record.name))
        case RuleOverride():
            return formats.quoted(record.key)
        case Entry():
            return formats.day_and_year(record.occurred_on)
        case _:
            return formats.quoted(id_)


def _content(record: Record) -> str:
    match record:
        case Entry():
            parts = [
                _tr("{count} Connects").format(count=formats.signed(record.connects)),
                formats.day_and_year(record.occurred_on),
                record.member and formats.isolated(formats.name(record.member)),
                record.note and formats.quoted(formats.title(record.note)),
            ]
            return formats.listed(part for part in parts if part)
        case Proposal():
            return formats.isolated(record.outcome.value)
        case Setting() | RuleOverride():
            return formats.quoted(record.value)
        case _:
            return _tr("another state")


def _tr(text: str) -> str:
    return QCoreApplication.translate("sharing", text)
