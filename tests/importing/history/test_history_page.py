from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.importing.drafts import EntryDraft, Reading
from app.importing.history.paste import read_paste
from app.importing.history.saved_page import read_page
from tests.importing.history_pages import (
    PageRow,
    Tagged,
    copy_of,
    flat,
    page_of,
    phone_of,
    state_of,
    state_rows,
    table_of,
)

_SAVED = Path(__file__).parents[2] / "pages" / "history" / "saved_page.html"
_ON = date(2025, 5, 8)
_BASE = PageRow(
    "Applied to job",
    -12,
    "May 8, 2025",
    "Thu May 08 10:00:00 UTC 2025",
    "Bind a book",
    "1900000000000000001",
    total=40,
)
_BADGE = PageRow("Availability Badge", -1, "May 7, 2025", "Wed May 07 10:00:00 UTC 2025", total=52)


def _read(rows: list[PageRow], table: list[PageRow] | None = None, balance: object = 40) -> Reading:
    shown = table_of(rows if table is None else table)
    return read_page(page_of(shown, state_of(rows, balance), balance), on=_ON)


def _visible(draft: EntryDraft) -> tuple[object, ...]:
    return (draft.occurred_on, draft.kind, draft.title, draft.connects, draft.member)


def _codes(reading: Reading) -> list[str | None]:
    return [draft.problem.code if draft.problem else None for draft in reading.entries]


def test_that_a_saved_page_gives_every_row_of_its_state() -> None:
    reading = read_page(_SAVED.read_text(encoding="utf-8"), on=_ON)
    assert [
        (draft.kind.value, draft.connects, draft.running_total) for draft in reading.entries
    ] == [
        ("proposal", -13, 41),
        ("badge", -1, 54),
        ("badge", -1, 55),
        ("badge", -1, 56),
        ("refund", 9, 57),
        ("proposal", -9, 48),
    ]
    refund = reading.entries[4]
    assert refund.title == "Index & bind a choir archive"
    assert refund.job_key == "~021900000000000000017"
    assert refund.occurred_at == datetime(2025, 5, 6, 0, 10, tzinfo=UTC)
    assert (refund.occurred_on, refund.wording) == (date(2025, 5, 6), "Job cancelled")
    assert len({draft.upstream_id for draft in reading.entries}) == 6
    assert (reading.balance_shown, reading.taken_on, reading.problems) == (41, _ON, ())


def test_that_every_total_follows_from_the_one_before() -> None:
    reading = read_page(_SAVED.read_text(encoding="utf-8"), on=_ON)
    for newer, older in zip(reading.entries, reading.entries[1:], strict=False):
        assert newer.running_total is not None
        assert newer.connects is not None
        assert newer.running_total - newer.connects == older.running_total


def test_that_the_page_proves_its_own_day() -> None:
    reading = read_page(_SAVED.read_text(encoding="utf-8"), on=date(2025, 9, 1))
    assert reading.taken_on == date(2025, 5, 8)


def test_that_without_a_state_the_table_is_read() -> None:
    page = page_of(table_of([replace(_BASE, day="Today"), replace(_BADGE, amount=-2)]), balance=40)
    reading = read_page(page, on=_ON)
    assert [_visible(draft) for draft in reading.entries] == [
        (_ON, EntryKind.PROPOSAL, "Bind a book", -12, None),
        (date(2025, 5, 7), EntryKind.BADGE, None, -2, None),
    ]
    assert reading.entries[0].job_key == "~021900000000000000001"
    assert (reading.balance_shown, reading.problems) == (40, ())


def test_that_a_store_that_is_still_empty_leaves_the_table() -> None:
    reading = read_page(page_of(table_of([_BASE]), state_of([], 33), "n/a"), on=_ON)
    assert [draft.connects for draft in reading.entries] == [-12]
    assert reading.balance_shown == 33


def test_that_the_layout_for_phones_is_read_where_there_is_no_table() -> None:
    rows = [_BASE, replace(_BADGE, amount=-2)]
    drafts = read_page(page_of(phone_of(rows), balance=40), on=_ON).entries
    table = read_page(page_of(table_of(rows), balance=40), on=_ON).entries
    assert [_visible(draft) for draft in drafts] == [_visible(draft) for draft in table]
    assert drafts[0].job_key == "~021900000000000000001"


def test_that_table_and_phone_layout_on_one_page_count_once() -> None:
    page = page_of(table_of([_BASE]) + phone_of([_BASE]), balance=40)
    assert len(read_page(page, on=_ON).entries) == 1


def test_that_the_table_of_an_agency_names_the_member() -> None:
    page = page_of(table_of([_BASE, _BADGE], "Ada Moss"), state_of([_BASE, _BADGE], 40), 40)
    assert [draft.member for draft in read_page(page, on=_ON).entries] == ["Ada Moss", None]


def test_that_an_unknown_reason_takes_its_kind_from_the_table() -> None:
    row = replace(_BASE, wording="You've been outbid to boost your proposal", amount=12)
    (draft,) = _read([row]).entries
    assert (draft.kind, draft.wording) == (EntryKind.BOOST_REFUND, row.wording)
    assert draft.problem is None


def test_that_an_unknown_reason_with_an_unknown_wording_is_kept() -> None:
    reading = _read([replace(_BASE, wording="Gift from a badger", amount=5)])
    (draft,) = reading.entries
    assert (draft.kind, draft.connects, draft.wording) == (
        EntryKind.UNKNOWN,
        5,
        "Gift from a badger",
    )
    assert _codes(reading) == ["unknown_wording"]


def test_that_an_unknown_reason_without_a_table_names_the_reason() -> None:
    row = replace(_BASE, reason="77")
    (draft,) = read_page(page_of("", state_of([row], 40), 40), on=_ON).entries
    assert (draft.kind, draft.wording) == (EntryKind.UNKNOWN, "reasonId 77")


def test_that_base_and_boost_of_one_size_keep_their_own_wordings() -> None:
    boost = replace(_BASE, wording="Connects bid for boosted proposal.")
    odd = replace(_BASE, reason="77", wording="Gift to a badger")
    drafts = _read([boost, odd, _BASE], [odd, _BASE, boost]).entries
    assert [draft.wording for draft in drafts] == [boost.wording, odd.wording, _BASE.wording]
    assert [draft.kind.value for draft in drafts] == ["boost", "unknown", "proposal"]


def test_that_grouped_badge_rows_are_not_counted_beside_single_ones() -> None:
    singles = [replace(_BADGE, at=f"Wed May 07 {hour}:00:00 UTC 2025") for hour in ("22", "10")]
    reading = _read([_BASE, *singles], [_BASE, replace(_BADGE, amount=-2)])
    assert [draft.connects for draft in reading.entries] == [-12, -1, -1]
    assert reading.problems == ()


def test_that_table_rows_from_before_the_state_are_added_without_ids() -> None:
    older = replace(_BASE, day="May 1, 2025", title="Mend a sail", opening=None, amount=-8)
    badge = replace(_BADGE, day="May 1, 2025", amount=-2)
    reading = _read([_BASE, _BADGE], [_BASE, _BADGE, badge, older])
    assert [(draft.row, draft.connects, draft.upstream_id) for draft in reading.entries] == [
        (1, -12, "7000"),
        (2, -1, "6999"),
        (3, -2, None),
        (4, -8, None),
    ]
    assert _codes(reading) == [None] * 4


def test_that_the_rest_of_a_half_known_badge_day_is_to_be_looked_at() -> None:
    reading = _read([_BASE, _BADGE], [_BASE, replace(_BADGE, amount=-2)])
    assert [draft.connects for draft in reading.entries] == [-12, -1, -1]
    assert _codes(reading) == [None, None, "partly_counted_day"]


def test_that_a_badge_day_of_another_zone_is_not_counted_beside_the_state() -> None:
    """West of Greenwich the evening of May 6 is May 7 in the state: no row is older."""
    early = replace(_BADGE, at="Wed May 07 05:00:00 UTC 2025")
    shown = [_BASE, replace(_BADGE, day="May 7, 2025"), replace(_BADGE, day="May 6, 2025")]
    reading = _read([_BASE, _BADGE, early], shown)
    assert [draft.connects for draft in reading.entries] == [-12, -1, -1]
    assert _codes(reading) == [None] * 3


def test_that_a_table_row_that_the_state_lacks_is_said_and_not_counted() -> None:
    strange = replace(_BASE, title="Mend a sail", amount=-8)
    last = replace(_BASE, day="May 6, 2025", at="Tue May 06 10:00:00 UTC 2025", title="Z")
    reading = _read([_BASE, last], [_BASE, strange, last])
    assert [draft.connects for draft in reading.entries] == [-12, -12]
    assert [(problem.code, problem.details) for problem in reading.problems] == [
        ("table_differs", {"rows": 1})
    ]


def test_that_equal_rows_with_their_own_ids_are_both_kept_and_one_id_once() -> None:
    twice = [replace(_BASE, id="a"), replace(_BASE, id="b"), replace(_BASE, id="a")]
    assert [draft.upstream_id for draft in _read(twice, twice[:2]).entries] == ["a", "b"]


def test_that_a_row_whose_title_reads_otherwise_in_the_table_is_not_counted_twice() -> None:
    reading = _read([_BASE], [replace(_BASE, title="Bind a book (closed)")])
    assert [draft.connects for draft in reading.entries] == [-12]
    assert [problem.code for problem in reading.problems] == ["table_differs"]


def test_that_one_id_with_two_contents_is_a_problem() -> None:
    reading = _read([replace(_BASE, id="a"), replace(_BASE, id="a", amount=-13)])
    assert _codes(reading) == [None, "same_id_differs"]


def test_that_a_missing_instant_falls_back_to_the_day_shown() -> None:
    reading = _read([replace(_BASE, at=None)])
    assert (reading.entries[0].occurred_on, reading.entries[0].occurred_at) == (_ON, None)
    bare = read_page(page_of("", state_of([replace(_BASE, at="soon")], 40), 40), on=_ON)
    assert _codes(bare) == ["no_date"]


@pytest.mark.parametrize("amount", [-2.5, "-14", 2**31, -(2**53) - 1, None, True, "", [1], 10**400])
def test_that_an_amount_of_the_state_that_is_no_integer_refuses_the_page(amount: object) -> None:
    with pytest.raises(LedgerError) as error:
        _read([replace(_BASE, amount=amount)], [_BASE])
    assert (error.value.code, error.value.details["row"]) == ("not_a_whole_number", 1)


@pytest.mark.parametrize("total", [40.5, "40", True, 2**60])
def test_that_a_running_total_that_is_no_integer_refuses_the_page(total: object) -> None:
    with pytest.raises(LedgerError, match="damaged_page"):
        _read([replace(_BASE, total=total)])


def test_that_a_cyclic_state_is_refused_even_beside_a_whole_table() -> None:
    knot: list[object] = []
    knot.append(knot)
    for history in (knot, [Tagged("ConnectsTransactionEntity", knot)]):
        state = flat({"connectsHistoryList": history, "balance": {"available": 1}})
        with pytest.raises(LedgerError, match="damaged_page"):
            read_page(page_of(table_of([_BASE]), state), on=_ON)
    wrapper = Tagged("Reactive")
    wrapper.value = wrapper
    with pytest.raises(LedgerError, match="damaged_page"):
        read_page(page_of("", flat({"connectsHistoryList": wrapper})), on=_ON)


def test_that_deep_nesting_and_lost_indexes_are_refused() -> None:
    for state in ("[" * 100_000 + "]" * 100_000, '[{"connectsHistoryList": 7}]'):
        with pytest.raises(LedgerError, match="damaged_page"):
            read_page(page_of(table_of([_BASE]), state), on=_ON)


def test_that_the_list_is_found_wherever_it_lies_and_read_once() -> None:
    held = state_rows([_BASE, _BADGE])
    stores = {"a": {"connectsHistoryList": []}, "b": [{"connectsHistoryList": Tagged("Ref", held)}]}
    reading = read_page(page_of("", flat([stores, {"connectsHistoryList": True}]), 9), on=_ON)
    assert [draft.connects for draft in reading.entries] == [-12, -1]


def test_that_a_page_cut_inside_its_state_is_read_from_its_table_and_says_so() -> None:
    page = page_of(table_of([_BASE, _BADGE]), state_of([_BASE, _BADGE], 40), 40)
    cut = page[: page.index("connectsHistoryList")]
    reading = read_page(cut, on=_ON)
    assert [draft.connects for draft in reading.entries] == [-12, -1]
    assert [problem.code for problem in reading.problems] == ["state_cut"]


def test_that_every_cut_of_a_page_is_refused_said_or_without_loss() -> None:
    page = _SAVED.read_text(encoding="utf-8").strip()
    whole = [draft.connects for draft in read_page(page, on=_ON).entries]
    table = [-13, -1, -2, 9, -9]
    for length in range(0, len(page), 7):
        with suppress(LedgerError):
            reading = read_page(page[:length], on=_ON)
            read = [draft.connects for draft in reading.entries]
            assert read == whole or (read == table and reading.problems)


def test_that_markup_in_a_title_is_text_and_scripts_are_not_read() -> None:
    row = replace(_BASE, title='<script>alert("x")</script> & <b>bold</b>')
    page = page_of(table_of([row]) + "<script>Today Applied to job</script>", balance=40)
    assert read_page(page, on=_ON).entries[0].title == row.title


def test_that_an_empty_page_is_a_reading_with_its_balance() -> None:
    reading = read_page(page_of("<div>No Connects transactions.</div>", balance=8), on=_ON)
    assert (reading.entries, reading.balance_shown) == ((), 8)


_ROWS = st.lists(
    st.builds(
        PageRow,
        st.sampled_from(["Applied to job", "Job cancelled", "Added extra Connects"]),
        st.integers(1, 99),
        st.sampled_from(["Today", "May 4, 2025"]),
        title=st.text(st.characters(categories=["Lu", "Ll", "P", "Nd"]), max_size=9).map(
            lambda text: f"q{text}q"
        ),
        opening=st.sampled_from(["1900000000000000001", None]),
    ).map(lambda row: replace(row, amount=-row.amount) if row.wording[2] == "p" else row),
    max_size=6,
)


@given(_ROWS, st.sampled_from([None, "Ada Moss"]))
def test_that_a_copy_of_the_table_gives_the_rows_of_the_table(
    rows: list[PageRow], member: str | None
) -> None:
    saved = read_page(page_of(table_of(rows, member), balance=3), on=_ON)
    copied = read_paste(copy_of(rows, member, balance=3), on=_ON)
    assert [_visible(draft) for draft in saved.entries] == [
        _visible(draft) for draft in copied.entries
    ]
    assert saved.balance_shown == copied.balance_shown == 3


@given(st.binary(max_size=40), st.integers(0, 3800), st.integers(0, 200))
def test_that_any_damage_to_a_page_is_read_or_refused(junk: bytes, at: int, gone: int) -> None:
    page = _SAVED.read_text(encoding="utf-8")
    try:
        outcome = read_page(page[:at] + junk.decode("latin-1") + page[at + gone :], on=_ON).kind
    except LedgerError as refusal:
        outcome = refusal.code
    assert outcome in {"history", "damaged_page", "not_a_whole_number"}


@pytest.mark.parametrize(
    "junk",
    [
        "<",
        "<!--",
        "<a ",
        "<a b='",
        "</",
        "<table id='connects-history-table'><tr><td>",
        "&#",
        "<?",
        "<svg>",
        "<![CDATA[",
        "<script id='__NUXT_DATA__'>",
        "<a b=c d='e' ",
    ],
)
def test_that_junk_of_megabytes_takes_linear_time(junk: str) -> None:
    begun = time.process_time()
    with suppress(LedgerError):
        read_page("<html>" + junk * (300_000 // len(junk)), on=_ON)
    assert time.process_time() - begun < 10  # what is quadratic takes minutes


@pytest.mark.parametrize(
    "state", ['[["Reactive", 0]]', '[["Ref", 1], ["Ref", 0]]', '[{"connectsHistoryList": 0}]']
)
def test_that_a_state_that_leads_into_itself_is_damaged_even_beside_a_table(state: str) -> None:
    with pytest.raises(LedgerError) as caught:
        read_page(page_of(table_of([_BASE]), state, 40), on=_ON)
    assert caught.value.code == "damaged_page"


@pytest.mark.parametrize("odd", ["<![x[y]]>", "<![x[", "<![if !lists]>", "<![CDATA[<tr>]]>"])
def test_that_a_declaration_nobody_knows_costs_no_row(odd: str) -> None:
    rows = [PageRow("Applied to job", -12, title="Sew a sail")]
    page = page_of(table_of(rows), balance=86).replace("<section>", f"{odd}<p></p><section>")
    assert len(read_page(page, on=date(2026, 3, 10)).entries) == 1
