"""Fixes: what would settle a difference to Upwork's balance, as data to apply or to act on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.entries import EntryKind


class FixCode(StrEnum):
    """All but the last are applied with one click; that one is for the user to do."""

    REMOVE_ENTRY = "remove_entry"
    ADD_ENTRY = "add_entry"
    ANSWER_TWIN = "answer_twin"
    STATE_BALANCE = "state_balance"
    BRING_IN = "bring_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What settles `connects` of a difference.

    An entry to add has `kind`, `connects`, `on`, and a `title` and `job_key` where it is of a job.
    `ids` name what is removed or answered. A balance is stated as `connects` on `on`. Rows of the
    days from `since` to `until` are to be brought in.
    """

    code: FixCode
    connects: int
    wallet: str
    on: date
    ids: tuple[str, ...] = ()
    kind: EntryKind | None = None
    title: str | None = None
    job_key: str | None = None
    since: date | None = None
    until: date | None = None

    @property
    def is_one_click(self) -> bool:
        return self.code is not FixCode.BRING_IN
