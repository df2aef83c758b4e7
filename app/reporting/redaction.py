"""Entries without what is private: names, titles and money; what Connects did stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from app.domain.entries import Entry
from app.reporting.sheet import Masks


def redacted_entries(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries with stand-ins for jobs and members, and without costs, notes and Upwork's ids.

    A job keeps one stand-in through all its rows, so that base, boost and refund still belong
    together; the ids of entries are our own and stay.
    """
    masks = Masks()
    for entry in entries:
        job = masks.of("Job", entry.job_key or entry.title or "")
        yield replace(
            entry,
            cost_cents=None,
            title=job if entry.title else None,
            job_key=job if entry.job_key else None,
            member=masks.of("Member", entry.member) if entry.member else None,
            wording=None,
            upstream_id=None,
            note=None,
        )


def redacted_names(names: Mapping[str, str]) -> dict[str, str]:
    """Stand-ins for the names of wallets, by their ids."""
    return {id_: f"Wallet {at}" for at, id_ in enumerate(sorted(names), start=1)}
