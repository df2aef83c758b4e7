"""The sample ledger: two years of a freelancer and of an agency, invented by code from a seed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from operator import attrgetter
from typing import TypeVar

from app.domain.entries import Member, Wallet
from app.domain.proposals import Job, Proposal
from app.domain.records import Records
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.workspace.sample.dice import Dice
from app.workspace.sample.personal import tell_personal
from app.workspace.sample.shortlist import shortlist
from app.workspace.sample.studio import studio_members, tell_studio
from app.workspace.sample.titles import Titles
from app.workspace.sample.weeks import evening_before

__all__ = ["sample_records"]

Named = TypeVar("Named", Wallet, Member, Job, Proposal)

_BY_ID = attrgetter("id")


def sample_records(as_of: date, seed: int = 1, rules: Rulebook | None = None) -> Records:
    """The sample as it stands on `as_of`: the same records for the same arguments, ids included.

    It covers the two years up to the evening before `as_of`. `rules` (those that ship, unless
    given) decide prices, lapses and the order of use, so that the running totals fit booking.
    """
    rules = rules or Rulebook.load(resource_path("rulebook"))
    dice = Dice("sample", seed)
    titles = Titles(dice.named("titles"))
    stories = (
        tell_personal(as_of, rules, dice.named("personal"), titles),
        tell_studio(as_of, rules, dice.named("studio"), titles),
    )
    shown_at = evening_before(as_of) + timedelta(minutes=15)
    pools = [story.pool for story in stories]
    return Records(
        wallets=_by_id([pool.wallet for pool in pools]),
        members=_by_id(studio_members(as_of, dice)),
        entries=tuple(sorted((e for pool in pools for e in pool.entries), key=_BY_ID)),
        payments=tuple(sorted((p for pool in pools for p in pool.payments), key=_BY_ID)),
        statements=tuple(sorted((pool.statement(shown_at) for pool in pools), key=_BY_ID)),
        jobs=_by_id(shortlist(as_of, dice.named("shortlist"))),
        proposals=_by_id([sent for story in stories for sent in story.proposals]),
    )


def _by_id(records: Iterable[Named]) -> dict[str, Named]:
    return {record.id: record for record in sorted(records, key=_BY_ID)}
