"""The server between the machines of a team, as the exchange sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from app.domain.team_rows import DeviceKey, Position, Seat, WireRow

SCHEMA = 1
"""The schema of the server that this program writes."""
CLIENT = 1
"""What this program calls itself to a server, which may ask for a later one."""


class Head(NamedTuple):
    """The end of a device's rows on the server."""

    key: DeviceKey
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """What the server says to a device that comes in: whose seat it is, and all that it may see
    of the others. `board` is what the owner published last, JSON; "" for nothing yet."""

    seat: Seat
    seats: tuple[Seat, ...]
    team: str
    board: str


class Server(Protocol):
    """Three calls; any server that can answer them may stand between the machines.

    All raise LedgerError `team_unreachable`, `team_refused`, `team_revoked`, `team_server_newer`,
    `team_server_older`, `team_client_old`.
    """

    def heads(self) -> list[Head]:
        """The ends of all devices that this seat may see."""
        ...

    def pull(self, key: DeviceKey, after: int, most: int) -> list[WireRow]:
        """Rows of a device beyond a sequence number, in order, at most so many."""
        ...

    def push(self, key: DeviceKey, rows: Sequence[WireRow]) -> int:
        """Carry on the chain of a device; the last number that the server holds then.

        Another seat's device only where this seat sees all: a server that was put back to an
        earlier state gets its rows from whoever has them. The same rows may come again.
        Raises LedgerError `team_gap`, `team_chain_broken`.
        """
        ...
