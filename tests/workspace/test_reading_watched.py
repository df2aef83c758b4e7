"""Reading one large input: it says how far it is, and it stops where the one who waits says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import progress
from app.domain.problems import LedgerError
from app.domain.progress import Progress, Step, cancelled
from app.importing.drafts import Reading
from app.importing.history import markup, state_drafts
from app.importing.money import csv_table
from app.importing.spreadsheet.mapping import ColumnRole, Mapping, SignRule
from app.workspace.clock import Clock
from app.workspace.reading import read_content, rows_in
from app.workspace.workspace import Workspace
from tests.importing.history_pages import PageRow, copy_of, page_of, state_of, table_of

ON = date(2026, 3, 10)
ROWS = 900
_ROWS = [
    PageRow(
        "Applied to job",
        -8,
        day=f"March {1 + number % 9}, 2026",
        at=f"Mon Mar 0{1 + number % 9} 09:18:01 UTC 2026",
        title=f"Job {number} > {number % 7} & more",
        opening=f"20{number:017d}",
        total=9_000 - 8 * number,
    )
    for number in range(ROWS)
]
_DAYS = [f"2026-03-0{1 + number % 9}" for number in range(ROWS)]
_REPORT = "Date,Transaction ID,Transaction type,Transaction summary,Amount $,Currency\n"
MAPPING = Mapping(
    roles=(ColumnRole.DATE, ColumnRole.TITLE, ColumnRole.CONNECTS), sign=SignRule.AS_WRITTEN
)


def _jsonl() -> str:
    rows = ({"occurred_on": day, "kind": "proposal", "connects": -8} for day in _DAYS)
    return "\n".join(map(json.dumps, rows))


INPUTS: dict[str, Callable[[], str]] = {
    "copy": lambda: copy_of(_ROWS, balance=9_000),
    "saved page": lambda: page_of(table_of(_ROWS), state_of(_ROWS, 9_000), 9_000),
    "saved table": lambda: page_of(table_of(_ROWS), None, 9_000),
    "own csv": lambda: "occurred_on,kind,connects\n" + "".join(f"{d},proposal,-8\n" for d in _DAYS),
    "own lines": _jsonl,
    "spreadsheet": lambda: "Day;What;N\n" + "".join(f"{day};A job;-8\n" for day in _DAYS),
}


@pytest.fixture(autouse=True)
def _speak_often(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (progress, csv_table, state_drafts):
        monkeypatch.setattr(room, "CHUNK", 64)
    monkeypatch.setattr(markup, "_PART", 4_000)


def read(text: str, watch: Callable[[Progress], None]) -> Reading:
    mapping = MAPPING if text.startswith("Day;") else None
    with progress.reading_watched(watch):
        return read_content(text, Clock(ON), on=ON, mapping=mapping)


@pytest.mark.parametrize("name", INPUTS)
def test_that_a_reading_tells_how_far_it_is_and_reads_the_same(name: str) -> None:
    text, heard = INPUTS[name](), list[Progress]()
    watched, alone = read(text, heard.append), read(text, progress.unwatched)
    assert watched == alone
    assert rows_in(alone) == ROWS
    assert len(heard) >= ROWS // 64
    assert {one.step for one in heard} == {Step.READ}
    shares = [one.done / one.total for one in heard]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.1
    assert 0.7 < shares[-1] <= 1


@pytest.mark.parametrize("name", INPUTS)
def test_that_it_stops_at_whichever_tick_it_is_told_to(name: str) -> None:
    text, ticks = INPUTS[name](), list[Progress]()
    read(text, ticks.append)
    for last in (1, 2, len(ticks) // 2, len(ticks)):
        heard: list[Progress] = []

        def stop(tick: Progress, heard: list[Progress] = heard, last: int = last) -> None:
            heard.append(tick)
            if len(heard) == last:
                raise cancelled()

        with pytest.raises(LedgerError, match="cancelled"):
            read(text, stop)
        assert heard == ticks[:last]


def test_that_a_reading_called_off_in_the_middle_writes_nothing(workspace: Workspace) -> None:
    before = len(workspace.batches())
    heard: list[Progress] = []

    def stop(tick: Progress) -> None:
        heard.append(tick)
        if len(heard) == 9:
            raise cancelled()

    with pytest.raises(LedgerError, match="cancelled"):
        workspace.read(INPUTS["saved page"](), on=ON, watch=stop)
    assert (len(heard), len(workspace.batches())) == (9, before)
    reading = workspace.read(INPUTS["saved page"](), on=ON)
    workspace.record(workspace.plan([reading]))
    assert len(workspace.records().entries) == ROWS


@given(
    part=st.integers(1, 3_000),
    few=st.integers(0, 9),
    script=st.text("<>/! abc&;-\"'=", max_size=60),
)
@settings(max_examples=60)
def test_that_a_page_in_parts_is_the_page(part: int, few: int, script: str) -> None:
    rows = [
        PageRow("Applied to job", -8, title=f"{script}{n} > & <b>", total=n) for n in range(few)
    ]
    page = page_of(table_of(rows) + f"<p>{script}</p>", state_of(rows, 9))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_PART", len(page) + 1)
        whole = markup.read_markup(page)
        patch.setattr(markup, "_PART", part)
        assert markup.read_markup(page) == whole
