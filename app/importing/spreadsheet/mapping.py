"""What the columns of a hand-kept table mean: chosen once by the user, kept with the ledger."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.entries import EntryKind
from app.domain.problems import Problem

_MOST_COLUMNS = 200


class ColumnRole(StrEnum):
    """What a column tells. Numbers stand in CONNECTS, or apart in SPENT and ADDED.

    BOOST holds the Connects of a boost beside those of its proposal; JOB_LINK a job's address.
    """

    DATE = "date"
    CONNECTS = "connects"
    SPENT = "spent"
    ADDED = "added"
    BOOST = "boost"
    KIND = "kind"
    TITLE = "title"
    COST = "cost"
    CURRENCY = "currency"
    MEMBER = "member"
    NOTE = "note"
    JOB_LINK = "job_link"


NUMBER_ROLES = (ColumnRole.CONNECTS, ColumnRole.SPENT, ColumnRole.ADDED)


class DateOrder(StrEnum):
    """The order of day, month and year in dates written in figures."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class SignRule(StrEnum):
    """What a number in the CONNECTS column says.

    AS_WRITTEN: -14 was spent, 40 was added. REVERSED: 14 was spent, -40 was added. BY_KIND: the
    kind of the row says which, whatever the sign.
    """

    AS_WRITTEN = "as_written"
    REVERSED = "reversed"
    BY_KIND = "by_kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How to read a table. `roles` has the role of each column from the left, None to leave out.

    `date_order` is None while nobody chose one: right for dates with a month in words or with the
    year first. `sign` is None while nobody said it: right where numbers stand in SPENT and ADDED
    alone. `kind` is the kind of rows that name none. `currency` is the one of costs where no
    column names it. `has_header` says that the first row names the columns.
    """

    roles: tuple[ColumnRole | None, ...]
    date_order: DateOrder | None = None
    sign: SignRule | None = None
    kind: EntryKind | None = None
    currency: str = "USD"
    has_header: bool = True

    def column(self, role: ColumnRole) -> int | None:
        """Where the first column of that role stands, counted from 0."""
        return self.roles.index(role) if role in self.roles else None

    def as_text(self) -> str:
        """The mapping as a setting of the ledger keeps it."""
        return json.dumps(
            {
                "roles": self.roles,
                "date_order": self.date_order,
                "sign": self.sign,
                "kind": self.kind,
                "currency": self.currency,
                "has_header": self.has_header,
            }
        )


def mapping_from(text: str) -> Mapping | None:
    """The mapping that `as_text` wrote; None for a text that is none, by a newer Bidbook say."""
    try:
        read = json.loads(text)
        roles = read["roles"]
        if not isinstance(roles, list) or len(roles) > _MOST_COLUMNS:
            return None
        return Mapping(
            roles=_roles(roles),
            date_order=DateOrder(read["date_order"]) if read.get("date_order") else None,
            sign=SignRule(read["sign"]) if read.get("sign") else None,
            kind=EntryKind(read["kind"]) if read.get("kind") else None,
            currency=str(read.get("currency", "USD"))[:3],
            has_header=bool(read.get("has_header", True)),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _roles(names: Sequence[str | None]) -> tuple[ColumnRole | None, ...]:
    return tuple(ColumnRole(name) if name else None for name in names)


@dataclass(frozen=True, slots=True)
class MappingDoubt:
    """Something the user should look at before the table is read.

    `problem` has the sentence (`app.words.problems`); `column` is the column it is about, from 0.
    The table cannot be read while a doubt `must_be_answered`.
    """

    problem: Problem
    column: int | None = None
    must_be_answered: bool = False

    @property
    def code(self) -> str:
        return self.problem.code


@dataclass(frozen=True, slots=True)
class ProposedMapping:
    """The likeliest mapping of a table, and what is doubtful about it."""

    mapping: Mapping
    doubts: tuple[MappingDoubt, ...]
