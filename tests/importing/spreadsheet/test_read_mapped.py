from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.importing.drafts import EntryDraft, Reading
from app.importing.spreadsheet.finding import table_in
from app.importing.spreadsheet.mapping import (
    ColumnRole,
    DateOrder,
    Mapping,
    SignRule,
    mapping_from,
)
from app.importing.spreadsheet.read_mapped import read_mapped
from app.words.problems import PROBLEMS

_ON = date(2026, 3, 10)
_DATE, _N, _KIND = ColumnRole.DATE, ColumnRole.CONNECTS, ColumnRole.KIND
_TITLE, _COST, _BOOST = ColumnRole.TITLE, ColumnRole.COST, ColumnRole.BOOST


def _read(text: str, *roles: ColumnRole | None, **more: object) -> Reading:
    table = table_in(text)
    assert table is not None
    asked: dict[str, object] = {"sign": SignRule.AS_WRITTEN, **more}
    return read_mapped(table, Mapping(roles=roles, **asked), on=_ON)  # type: ignore[arg-type]


def _short(draft: EntryDraft) -> tuple[object, ...]:
    return (draft.occurred_on, draft.kind.value, draft.connects, draft.title)


def _codes(reading: Reading) -> list[str | None]:
    return [draft.problem.code if draft.problem else None for draft in reading.entries]


def test_that_a_table_becomes_drafts_in_its_own_order() -> None:
    reading = _read(
        "Day,What,Connects,Job,Paid,Who,Why,Link\n"
        "2026-01-05,Bought,40,,6.00,,gift card,\n"
        "2026-01-06,Applied,-14,Sew a sail,,Ada,,https://www.upwork.com/jobs/~022000000000000000001\n",
        *(_DATE, _KIND, _N, _TITLE, _COST, ColumnRole.MEMBER, ColumnRole.NOTE, ColumnRole.JOB_LINK),
    )
    bought, applied = reading.entries
    assert _short(bought) == (date(2026, 1, 5), "bought", 40, None)
    assert (bought.cost_cents, bought.currency, bought.note) == (600, "USD", "gift card")
    assert _short(applied) == (date(2026, 1, 6), "proposal", -14, "Sew a sail")
    assert (applied.member, applied.job_key) == ("Ada", "~022000000000000000001")
    assert (applied.cost_cents, _codes(reading)) == (None, [None, None])


def test_that_the_chosen_order_of_the_date_counts() -> None:
    for order, day in ((DateOrder.DMY, date(2026, 1, 5)), (DateOrder.MDY, date(2026, 5, 1))):
        reading = _read("5/1/2026,4\n6/1/2026,4\n", _DATE, _N, has_header=False, date_order=order)
        assert reading.entries[0].occurred_on == day


@pytest.mark.parametrize(
    ("sign", "signed"),
    [(SignRule.AS_WRITTEN, [14, -3]), (SignRule.REVERSED, [-14, 3]), (SignRule.BY_KIND, [-14, -3])],
)
def test_that_the_chosen_sign_counts(sign: SignRule, signed: list[int]) -> None:
    text = "2026-01-05,applied,14\n2026-01-06,badge,-3\n"
    reading = _read(text, _DATE, _KIND, _N, has_header=False, sign=sign)
    assert [draft.connects for draft in reading.entries] == signed


def test_that_a_number_of_a_row_without_a_kind_has_no_sign_by_kind() -> None:
    text = "2026-01-05,applied,14\n2026-01-06,mystery,3\n"
    reading = _read(text, _DATE, _KIND, _N, has_header=False, sign=SignRule.BY_KIND)
    assert _codes(reading) == [None, "open_sign"]
    assert reading.entries[1].connects is None


def test_that_columns_for_spent_and_added_need_no_sign() -> None:
    text = "2026-01-05,40,\n2026-01-06,,14\n2026-01-07,0,5\n2026-01-08,3,4\n2026-01-09,,-6\n"
    roles = (_DATE, ColumnRole.ADDED, ColumnRole.SPENT)
    reading = _read(text, *roles, has_header=False, sign=None, kind=None)
    assert [draft.connects for draft in reading.entries] == [40, -14, -5, None, -6]
    assert _codes(reading)[3] == "amounts_disagree"


def test_that_a_boost_stands_beside_its_proposal() -> None:
    text = "Day,N,Boost,Job\n2026-01-05,9,5,Sew\n2026-01-06,9,,Cut\n2026-01-07,,4,Dye\n"
    reading = _read(
        text, _DATE, _N, _BOOST, _TITLE, sign=SignRule.REVERSED, kind=EntryKind.PROPOSAL
    )
    assert [_short(draft)[1:] for draft in reading.entries] == [
        ("proposal", -9, "Sew"),
        ("boost", -5, "Sew"),
        ("proposal", -9, "Cut"),
        ("boost", -4, "Dye"),
    ]
    assert [draft.row for draft in reading.entries] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "cell", ["1.5", "1.234", "1e3", "ten", "14 or 15", "0x10", "9" * 30, "--4", "²", "½", "4%"]
)
def test_that_an_ambiguous_number_is_never_booked(cell: str) -> None:
    reading = _read(f"Day;N;X\n2026-01-05;{cell};a\n2026-01-06;-4;b\n", _DATE, _N, None)
    assert reading.entries[0].connects is None
    assert _codes(reading)[0] == "not_a_whole_number"


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        *(("-14", -14), ("−14", -14), ("(14)", -14), ("+40", 40), ("14 Connects", 14)),
        *(("-1 connect", -1), ("14.00", 14), ("14,0", 14), ("1,234", 1234), ("1'234", 1234)),
        *(("١٤", 14), ("\u200e-14\u00a0", -14), ("0", 0)),
    ],
)
def test_that_clear_numbers_are_read_in_every_form(cell: str, number: int) -> None:
    reading = _read(f"Day;N;X\n2026-01-05;{cell};a\n2026-01-06;-4;b\n", _DATE, _N, None)
    assert reading.entries[0].connects == number


def test_that_rows_without_a_day_or_a_number_are_kept_in_view() -> None:
    reading = _read(
        "Day,N,Job\nsoon,-4,Sew\n2026-01-05,,Cut\n,-4,Dye\n2026-01-06,-4,Tie\n", _DATE, _N, _TITLE
    )
    assert _codes(reading) == ["no_date", "no_amount", "no_date", "no_kind"]


def test_that_totals_headings_and_repeated_names_are_no_rows() -> None:
    text = "My log,,\nDay,N,Job\n2026-01-05,-4,Sew\nDay,N,Job\nTotal,-4,\n,-4,\n2026-01-06,-5,Cut\n"
    reading = _read(text, _DATE, _N, _TITLE, kind=EntryKind.PROPOSAL)
    assert [draft.connects for draft in reading.entries] == [-4, -5]
    assert reading.not_understood == ("My log", "Day | N | Job", "Total | -4", "-4")


def test_that_words_without_a_known_kind_are_kept_to_be_named() -> None:
    (draft,) = _read("Day,What,N\n2026-01-05,Frobnicated,-4\n", _DATE, _KIND, _N).entries
    assert (draft.kind, draft.wording) == (EntryKind.UNKNOWN, "Frobnicated")
    assert draft.problem is not None
    assert draft.problem.code == "unknown_wording"


def test_that_upworks_own_wordings_are_known_and_leave_their_title() -> None:
    text = "Day,What,N\n2026-01-05,Applied to job Sew a sail,-4\n2026-01-06,Availability Badge,-1\n"
    reading = _read(text, _DATE, _KIND, _N)
    assert [_short(draft)[1:] for draft in reading.entries] == [
        ("proposal", -4, "Sew a sail"),
        ("badge", -1, None),
    ]


def test_that_a_sign_against_the_kind_is_marked() -> None:
    reading = _read("Day,What,N\n2026-01-05,applied,4\n", _DATE, _KIND, _N)
    assert _codes(reading) == ["sign_contradicts_wording"]


def test_that_costs_have_their_own_currency_and_only_on_additions() -> None:
    text = (
        "Day;What;N;Paid\n2026-01-05;bought;40;6,00 €\n2026-01-06;bought;40;£5,00\n"
        "2026-01-07;applied;-4;x\n2026-01-08;bought;4;lots\n"
    )
    reading = _read(text, _DATE, _KIND, _N, _COST, currency="EUR")
    costs = [(draft.cost_cents, draft.currency) for draft in reading.entries]
    assert costs == [(600, "EUR"), (500, "GBP"), (None, "EUR"), (None, "EUR")]
    assert _codes(reading) == [None, None, None, "unreadable_cost"]


@pytest.mark.parametrize(
    ("roles", "more", "code"),
    [
        ((None, _N), {}, "mapping_no_date"),
        ((_DATE, None), {}, "mapping_no_connects"),
        ((_DATE, _DATE), {}, "mapping_no_connects"),
        ((_DATE, _N), {"sign": None}, "mapping_sign"),
        ((_DATE, _N), {"sign": SignRule.BY_KIND}, "mapping_sign_needs_kind"),
    ],
)
def test_that_an_open_question_is_an_error_with_its_own_code(
    roles: tuple[ColumnRole | None, ...], more: dict[str, object], code: str
) -> None:
    with pytest.raises(LedgerError, match=code):
        _read("Day,N\n2026-01-05,-4\n", *roles, **more)


def test_that_an_open_order_of_dates_is_an_error() -> None:
    with pytest.raises(LedgerError, match="mapping_date_order"):
        _read("Day,N\n5/1/2026,-4\n", _DATE, _N)


@given(
    st.lists(st.sampled_from([None, *ColumnRole]), max_size=8),
    st.sampled_from([None, *DateOrder]),
    st.sampled_from([None, *SignRule]),
    st.sampled_from([None, *EntryKind]),
)
def test_that_a_mapping_reads_back_from_its_text(
    roles: list[ColumnRole | None],
    order: DateOrder | None,
    sign: SignRule | None,
    kind: EntryKind | None,
) -> None:
    mapping = Mapping(roles=tuple(roles), date_order=order, sign=sign, kind=kind, currency="EUR")
    assert mapping_from(mapping.as_text()) == mapping


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '{"roles": 3, "sign": null}', '{"roles": ["x"]}', "[" * 9999]
)
def test_that_a_text_that_is_no_mapping_maps_nothing(text: str) -> None:
    assert mapping_from(text) is None


@given(
    st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=4), min_size=1, max_size=6),
    st.lists(st.sampled_from([None, *ColumnRole]), min_size=1, max_size=5),
)
def test_that_any_table_is_read_or_asked_about(
    rows: list[list[str]], roles: list[ColumnRole | None]
) -> None:
    table = table_in("\n".join("\t".join(row) for row in rows))
    if table is None:
        return
    mapping = Mapping(roles=tuple(roles), date_order=DateOrder.DMY, sign=SignRule.AS_WRITTEN)
    try:
        reading = read_mapped(table, mapping, on=_ON)
    except LedgerError as error:
        asked = error.code
    else:
        asked = "mapping_"
        assert [draft.row for draft in reading.entries] == list(range(1, len(reading.entries) + 1))
        assert {d.problem.code for d in reading.entries if d.problem} <= PROBLEMS.keys()
    assert asked.startswith("mapping_")
