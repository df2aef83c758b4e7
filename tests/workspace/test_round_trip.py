"""Every entry of an export, brought into an empty ledger, is the entry that was exported."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.entries import SPEND_KINDS, Entry, EntryKind, Source
from app.domain.statements import Statement
from app.importing.plan import RowState
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

_TODAY = date(2026, 3, 10)
_TEXTS = (
    st.none() | st.text(max_size=12) | st.sampled_from(["=1+1", "'", "a\nb", "\u202eabc", "-5", ""])
)
_DAYS = st.dates(date(2025, 6, 1), _TODAY)


@st.composite
def _entries(draw: st.DrawFn) -> list[Entry]:
    made = []
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(EntryKind))
        connects = draw(st.integers(0, 60))
        day = draw(_DAYS)
        made.append(
            Entry(
                id=f"e-{number}",
                wallet="",
                occurred_on=day,
                kind=kind,
                connects=-connects if kind in SPEND_KINDS else connects,
                occurred_at=draw(
                    st.none() | st.just(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
                ),
                source=draw(st.sampled_from([None, Source.FREE])),
                cost_cents=draw(st.none() | st.integers(0, 10**6)),
                currency=draw(st.sampled_from(["USD", "EUR"])),
                title=draw(_TEXTS),
                member=draw(_TEXTS),
                wording=draw(_TEXTS),
                note=draw(_TEXTS),
                job_key=draw(st.sampled_from([None, "~022000000000000000001"])),
                upstream_id=draw(st.sampled_from([None, f"up-{number}"])),
                expires_on=draw(st.none() | st.just(day + timedelta(days=400))),
            )
        )
    return made


_STATEMENTS = st.lists(
    st.builds(
        Statement,
        id=st.uuids().map(str),
        wallet=st.just(""),
        occurred_on=_DAYS,
        balance=st.integers(0, 300),
        day_sum=st.integers(-20, 20),
    ),
    max_size=3,
    unique_by=lambda one: one.occurred_on,
)


@contextmanager
def _ledger(folder: str, name: str) -> Iterator[Workspace]:
    workspace = Workspace.create(Path(folder) / f"{name}.bidbook", Clock(_TODAY))
    try:
        yield workspace
    finally:
        workspace.close()


def _fill(workspace: Workspace, rows: Sequence[Entry | Statement]) -> None:
    wallet = workspace.wallet_named(None).id
    workspace._write("add", [replace(row, wallet=wallet) for row in rows])


def _bare(workspace: Workspace) -> list[Entry]:
    """The entries in order of id, each without the id of its wallet; '' was never stated."""
    rows = sorted(workspace.records().entries, key=lambda entry: entry.id)
    return [replace(row, wallet="") for row in rows]


def _bring_in(workspace: Workspace, path: Path) -> list[RowState]:
    preview = workspace.plan([workspace.read(path)])
    workspace.record(preview)
    return [row.state for plan in preview.plans for row in plan.rows]


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
@settings(max_examples=25)
@given(entries=_entries(), statements=_STATEMENTS)
def test_that_an_export_makes_the_same_ledger_again(
    format_: str, entries: list[Entry], statements: list[Statement]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first, again = Path(folder) / f"1.{format_}", Path(folder) / f"2.{format_}"
        with _ledger(folder, "one") as one, _ledger(folder, "two") as two:
            _fill(one, [*entries, *statements])
            rows = one.export(format_, first)
            if rows == 0:
                return
            _bring_in(two, first)
            assert _bare(two) == _bare(one)
            assert two.ledger().balance == one.ledger().balance
            two.export(format_, again)
            assert sorted(_without_opening(again)) == sorted(_without_opening(first))
            for ledger, path in ((one, first), (one, again), (two, first), (two, again)):
                states = set(_bring_in(ledger, path))
                assert RowState.NEW not in states, (ledger.path.name, path.name)
                assert ledger.ledger().balance == one.ledger().balance


def _without_opening(path: Path) -> list[str]:
    """The lines; one of what was held before has the id of the wallet it stood in."""
    lines = path.read_text("utf-8").split("\n")
    return [line for line in lines if not line.startswith(("opening:", '{"id":"opening:'))]


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
def test_that_what_no_row_explains_survives_an_export(tmp_path: Path, format_: str) -> None:
    path = tmp_path / f"all.{format_}"
    with _ledger(str(tmp_path), "one") as one, _ledger(str(tmp_path), "two") as two:
        one.add("bought 40 on 2026-01-05")
        one.add("spent 14 on 2026-02-01 on “Sew a sail”")
        one.state_balance(20)  # the rows add up to 26
        assert one.ledger().balance == 20
        assert one.export(format_, path) == 3
        _bring_in(two, path)
        assert two.ledger().balance == 20
        assert _bring_in(two, path) == [RowState.ALREADY_HERE] * 3
        assert _bring_in(one, path) == [RowState.ALREADY_HERE] * 3
        shown = [a.connects for book in two.ledger().books.values() for a in book.adjustments]
        assert shown == [-6]
