"""What a ledger file remembers of its team, and what the windows and commands are told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, cast

from app.domain.problems import LedgerError, Problem
from app.domain.records import Record, RecordKind
from app.domain.team_rows import Seat, SeatRole
from app.team.address import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLink:
    """The way to the server and the seat of this file; no password is ever in it.

    `admin` is the administrator's login, on the owner's machine only. `board` is what the owner
    published, JSON.
    """

    address: Address
    seat: str
    label: str
    role: SeatRole
    admin: Address | None = None
    board: str = ""
    synced_at: datetime | None = None
    tried_at: datetime | None = None
    problem: Problem | None = None

    @property
    def fault(self) -> LedgerError | None:
        """Why the last round with the server came to nothing; None where it did not."""
        return LedgerError(self.problem.code, **self.problem.details) if self.problem else None


def link_of(said: Mapping[str, object] | None) -> TeamLink | None:
    """The link as the file remembers it; None for a ledger that is not shared."""
    if said is None:
        return None
    read = cast("Mapping[str, Any]", said)
    admin, problem = read.get("admin"), read.get("problem")
    return TeamLink(
        address=Address(**read["address"]),
        seat=read["seat"],
        label=read["label"],
        role=SeatRole(read["role"]),
        admin=Address(**admin) if admin else None,
        board=read.get("board") or "",
        synced_at=_instant(read.get("synced_at")),
        tried_at=_instant(read.get("tried_at")),
        problem=Problem(problem["code"], problem["details"]) if problem else None,
    )


def said_by(link: TeamLink) -> dict[str, object]:
    """The link as JSON holds it."""
    return {
        "address": asdict(link.address),
        "seat": link.seat,
        "label": link.label,
        "role": link.role.value,
        "admin": asdict(link.admin) if link.admin else None,
        "board": link.board,
        "synced_at": link.synced_at and link.synced_at.isoformat(),
        "tried_at": link.tried_at and link.tried_at.isoformat(),
        "problem": link.problem and asdict(link.problem),
    }


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolBalance:
    """What the owner's ledger held in a pool of the team as of a day, in Connects."""

    wallet: str
    name: str
    balance: int
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of several states of a record, edited at once. `record` None: it was removed there.

    `by` is the name of the seat; the first version of a conflict is the one that stands.
    """

    revision: str
    by: str
    is_own: bool
    recorded_at: datetime
    record: Record | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    kind: RecordKind
    id: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdraft:
    """Connects spent that no lot of the pool held: reconcile says why. `members` spent them."""

    wallet: str
    name: str
    connects: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamState:
    """All that the card of the team shows. `waiting` own rows have not gone out; `quiet` are seats
    that nobody came in from for a week."""

    link: TeamLink
    seats: tuple[Seat, ...] = ()
    quiet: tuple[Seat, ...] = ()
    waiting: int = 0
    pools: tuple[PoolBalance, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    overdrafts: tuple[Overdraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What came of one exchange with the server. `returned` rows the server had lost; `behind` are
    seats that were not in for a week. `problems` each stopped one device only."""

    pushed: int = 0
    pulled: int = 0
    returned: int = 0
    behind: int = 0
    new_device: bool = False
    problems: tuple[Problem, ...] = field(default=())
