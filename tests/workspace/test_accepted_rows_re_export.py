"""Whatever a reader accepted comes out of an export as it went in, twice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.importing.plan import RowState
from app.importing.spreadsheet.mapping import ColumnRole, DateOrder, Mapping, SignRule
from app.workspace.workspace import Workspace
from tests.importing.history_pages import PageRow, copy_of, page_of, state_of, table_of
from tests.workspace.test_round_trip import _bare, _bring_in, _ledger

ON = date(2026, 3, 10)
MAPPING = Mapping(
    roles=(ColumnRole.DATE, ColumnRole.TITLE, ColumnRole.CONNECTS, ColumnRole.NOTE),
    date_order=DateOrder.DMY,
    sign=SignRule.AS_WRITTEN,
)
WORDINGS = ("Applied to job", "Job cancelled", "Availability Badge", "Connects realigned")
_LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])
TITLES = st.text(_LETTERS, min_size=1, max_size=24).filter(str.strip) | st.sampled_from(
    [
        "=1+1",
        "'quoted",
        "-8",
        "@cmd",
        "a;b,c\td",
        '"',
        "\u202eabc",
        "مخزن",
        "ｆｕｌｌ",
        "+14",
        "a\u00adb",
    ]
)
ROWS = st.lists(
    st.tuples(st.sampled_from(WORDINGS), st.integers(1, 60), TITLES, st.integers(1, 9)),
    min_size=1,
    max_size=7,
)
Drawn = list[tuple[str, int, str, int]]


def page_rows(drawn: Drawn) -> list[PageRow]:
    return [
        PageRow(
            wording,
            connects if wording == "Job cancelled" else -connects,
            day=f"March {day}, 2026",
            at=f"Mon Mar 0{day} 09:18:01 UTC 2026",
            title=None if wording == "Availability Badge" else title,
            reason="97" if wording == "Connects realigned" else None,
        )
        for wording, connects, title, day in drawn
    ]


def saved(drawn: Drawn) -> str:
    rows = page_rows(drawn)
    return page_of(table_of(rows), state_of(rows))


def sheet(drawn: Drawn) -> str:
    lines = [
        f'0{day}.03.2026;"{title.replace(chr(34), chr(34) * 2)}";-{connects};{wording}'
        for wording, connects, title, day in drawn
    ]
    return "\n".join(["Day;Job;N;Remark", *lines])


def quick(drawn: Drawn) -> list[str]:
    return [f"spent {connects} on 2026-03-0{day}" for _, connects, _, day in drawn]


def fill(workspace: Workspace, source: str, drawn: Drawn) -> None:
    if source == "quick add":
        for line in quick(drawn):
            workspace.add(line)
        return
    text = {"copy": copy_of(page_rows(drawn)), "saved": saved(drawn), "sheet": sheet(drawn)}[source]
    mapping = MAPPING if source == "sheet" else None
    workspace.record(workspace.plan([workspace.read(text, on=ON, mapping=mapping)]))


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
@pytest.mark.parametrize("source", ["copy", "saved", "sheet", "quick add"])
@given(drawn=ROWS)
@settings(max_examples=6, deadline=None)
def test_that_an_accepted_row_is_the_same_row_after_an_export(
    source: str, format_: str, drawn: Drawn, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("export")
    path = folder / f"all.{format_}"
    with _ledger(str(folder), "one") as one, _ledger(str(folder), "two") as two:
        fill(one, source, drawn)
        accepted = _bare(one)
        assert accepted
        one.export(format_, path)
        _bring_in(two, path)
        assert _bare(two) == accepted
        for again in (one, two):
            assert set(_bring_in(again, path)) == {RowState.ALREADY_HERE}
        assert _bare(one) == accepted
