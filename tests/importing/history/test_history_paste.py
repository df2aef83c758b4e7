from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import EntryKind
from app.importing.drafts import EntryDraft
from app.importing.history.history import looks_like_history
from app.importing.history.paste import read_paste
from tests.importing.history_pages import PageRow, copy_of

_PAGES = Path(__file__).parents[2] / "pages" / "history"
_ON = date(2025, 5, 5)
_LABELS = ["Today", "Applied to job", "-20", "Spent 20 Connects", "—", "Job cancelled", "+3"]
_LABELS += ["May 4, 2025", "My balance", "451 Connects", "Connects type", "Show more", "Date", "x"]


def _page(name: str) -> str:
    return (_PAGES / name).read_text(encoding="utf-8")


def _short(draft: EntryDraft) -> tuple[object, ...]:
    return (draft.occurred_on, draft.kind.value, draft.connects, draft.title, draft.member)


def _rows(text: str) -> list[tuple[object, ...]]:
    return [_short(draft) for draft in read_paste(text, on=_ON).entries]


def _codes(text: str) -> list[str | None]:
    drafts = read_paste(text, on=_ON).entries
    return [draft.problem.code if draft.problem else None for draft in drafts]


def test_that_an_agency_copy_is_read_with_its_members() -> None:
    reading = read_paste(_page("agency_copy.txt"), on=_ON)
    fourth, third = date(2025, 5, 4), date(2025, 5, 3)
    fox = "Draw 12 fox icons | flat style"
    assert [_short(draft) for draft in reading.entries] == [
        (_ON, "proposal", -12, "Tidy up a bakery's stock sheet", "Orla Finch"),
        (_ON, "badge", -1, None, None),
        (fourth, "badge", -2, None, None),
        (fourth, "boost_refund", 30, fox, "Piet Lark"),
        (third, "boost", -30, fox, "Piet Lark"),
        (third, "plan", 100, None, None),
    ]
    assert [draft.row for draft in reading.entries] == [1, 2, 3, 4, 5, 6]
    assert (reading.balance_shown, reading.is_filtered) == (1204, False)
    assert (reading.not_understood, reading.taken_on) == ((), _ON)


def test_that_three_lines_a_row_are_read_without_a_heading() -> None:
    reading = read_paste(_page("three_lines_copy.txt"), on=_ON)
    january = date(2024, 1, 31)
    assert [_short(draft) for draft in reading.entries] == [
        (_ON, "proposal", -9, "Write a tide-table widget", None),
        (january, "refund", 6, "Sort 900 seed packets", None),
        (january, "boost", -4, "Translate a kite manual", None),
        (january, "boost_refund", 11, "Translate a kite manual", None),
        (date(2024, 1, 1), "plan", 10, None, None),
    ]
    assert reading.balance_shown is None


def test_that_the_layout_for_phones_is_read() -> None:
    reading = read_paste(_page("phone_copy.txt"), on=date(2025, 6, 3))
    assert [_short(draft) for draft in reading.entries] == [
        (date(2025, 6, 2), "refund", 8, "Count the lamps of a lighthouse museum", None),
        (date(2025, 6, 1), "badge", -2, None, None),
    ]
    assert reading.balance_shown == 57


@pytest.mark.parametrize(
    "line",
    [
        "Today\tApplied to job\tBind a book\t-20",
        "Today\tApplied to jobBind a book\t-20 Connects",
        "Today\tApplied to job Bind a book\t-20 Spent 20 Connects",
        "Today\r\nApplied to job\r\nBind a book\r\n−20\r\nSpent 20 Connects\r\n",
        "today\rapplied to job\rBind a book\r-20",
        "Today\n\n\u200bApplied\u00a0to job\n\nBind a book\n\n\u200e-20\n\nSpent 20 Connects\n\n",
        "Today\nApplied to job\nBind a book\nSpent 20 Connects",
    ],
)
def test_that_one_row_is_the_same_in_every_layout(line: str) -> None:
    assert _rows(line) == [(_ON, "proposal", -20, "Bind a book", None)]


@pytest.mark.parametrize(
    "line",
    [
        "Today\tApplied to job\tBind a book\tAda Moss\t-20",
        "Today\tApplied to jobBind a book\tAda Moss\t-20 Spent 20 Connects",
        "Today\nApplied to jobBind a book\nAda Moss\n—\n-20",
        "Action\nFreelancer\nToday\nApplied to job\nBind a book\nAda Moss\n-20",
    ],
)
def test_that_a_member_is_told_from_the_title(line: str) -> None:
    assert _rows(line) == [(_ON, "proposal", -20, "Bind a book", "Ada Moss")]


@pytest.mark.parametrize(
    "title",
    [
        "2048",
        "-20",
        "+3",
        "January 1, 2025",
        "Today",
        "Job cancelled",
        "Applied to job",
        "3 Connects",
    ],
)
def test_that_a_title_may_look_like_anything(title: str) -> None:
    rows = f"Today\nApplied to job\n{title}\n-12\nSpent 12 Connects\nToday\nJob cancelled\nB\n+3"
    assert _rows(rows) == [
        (_ON, "proposal", -12, title, None),
        (_ON, "refund", 3, "B", None),
    ]


def test_that_identical_rows_of_one_day_are_all_kept() -> None:
    assert len(_rows("Today\nApplied to job\nBind a book\n-20\n" * 3)) == 3


def test_that_an_unknown_wording_is_kept_with_its_connects() -> None:
    (draft,) = read_paste("Today\nGift from a badger\n+7\nAdded 7 Connects", on=_ON).entries
    assert (draft.kind, draft.connects) == (EntryKind.UNKNOWN, 7)
    assert draft.problem is not None
    assert draft.problem.code == "unknown_wording"
    assert draft.problem.details == {"wording": "Gift from a badger"}


def test_that_a_new_wording_which_begins_like_a_known_one_is_not_taken_for_it() -> None:
    (draft,) = read_paste("Today\nApplied to job by post\nBind a book\n-7", on=_ON).entries
    assert (draft.kind, draft.title) == (EntryKind.UNKNOWN, "Bind a book")
    assert draft.wording == "Applied to job by post"


@pytest.mark.parametrize("amount", ["-2.5", "-2,5", "1e3", "-1.234", "+99999999999", "-2147483648"])
def test_that_an_amount_that_is_no_possible_integer_is_not_read(amount: str) -> None:
    (draft,) = read_paste(f"Today\nApplied to job\nBind a book\n{amount}", on=_ON).entries
    assert draft.connects is None
    assert draft.problem is not None
    assert draft.problem.code == "not_a_whole_number"
    assert draft.problem.details == {"text": amount}


def test_that_the_amount_and_its_spoken_form_must_agree() -> None:
    text = "Today\nApplied to job\nBind a book\n-20\nSpent 21 Connects"
    assert _codes(text) == ["amounts_disagree"]
    assert read_paste(text, on=_ON).entries[0].connects is None


def test_that_a_sign_against_the_wording_is_kept_and_marked() -> None:
    assert _rows("Today\nApplied to job\nBind a book\n+20") == [
        (_ON, "unknown", 20, "Bind a book", None)
    ]
    assert _codes("Today\nApplied to job\nBind a book\n+20") == ["sign_contradicts_wording"]


def test_that_an_impossible_date_costs_one_row_its_day_only() -> None:
    text = "February 30, 2025\nJob cancelled\nB\n+3\nToday\nApplied to job\nC\n-2"
    assert _codes(text) == ["no_date", None]
    assert _rows(text)[0] == (None, "refund", 3, "B", None)


def test_that_a_copy_cut_in_its_last_row_says_so() -> None:
    text = "Today\nJob cancelled\nB\n+3\nToday\nApplied to job\nC"
    assert _codes(text) == [None, "no_amount"]


def test_that_lines_that_fit_nothing_are_reported() -> None:
    text = "Connects History\nwhat is this\nToday\nJob cancelled\nB\n+3\nstray line"
    assert read_paste(text, on=_ON).not_understood == ("what is this", "stray line")


def test_that_a_filtered_page_is_told_from_a_full_one() -> None:
    text = copy_of([PageRow("Job cancelled", 3, title="B")], balance=9)
    assert not read_paste(text, on=_ON).is_filtered
    filtered = read_paste(text.replace("All connects", "Refunds"), on=_ON)
    assert filtered.is_filtered
    assert filtered.not_understood == ()


def test_that_an_empty_page_keeps_its_balance() -> None:
    text = copy_of([], balance=12).replace("Show more", "No Connects transactions.")
    reading = read_paste(text, on=_ON)
    assert (reading.entries, reading.balance_shown, reading.not_understood) == ((), 12, ())


_TITLES = st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=20).map(
    lambda text: f"q{text}q"
)
_ROWS = st.builds(
    lambda wording, amount, day, title: PageRow(
        wording[0], amount * wording[1], day, title=title if wording[2] else None
    ),
    st.sampled_from(
        [
            ("Applied to job", -1, True),
            ("Job cancelled", 1, True),
            ("Connects bid for boosted proposal.", -1, True),
            ("Availability Badge", -1, False),
            ("Monthly Connects renewal", 1, False),
            ("Zeal of a wording", 1, False),
        ]
    ),
    st.integers(1, 10**6),
    st.sampled_from(["Today", "May 4, 2025", "December 31, 2024"]),
    _TITLES,
)


@given(st.lists(_ROWS, max_size=8), st.sampled_from([None, "Ada Moss"]))
def test_that_every_copied_row_comes_back_once_and_in_order(
    rows: list[PageRow], member: str | None
) -> None:
    reading = read_paste(copy_of(rows, member, balance=5), on=_ON)
    assert [(draft.wording, draft.connects) for draft in reading.entries] == [
        (row.wording, row.amount) for row in rows
    ]
    titles = [" ".join(row.title.split()) if row.title else None for row in rows]
    assert [draft.title for draft in reading.entries] == titles
    assert [draft.member for draft in reading.entries] == [
        member if row.title else None for row in rows
    ]
    assert (reading.balance_shown, reading.not_understood) == (5, ())


@given(
    st.lists(st.sampled_from(_LABELS) | st.text(max_size=12), max_size=25), st.sampled_from("\n\t")
)
def test_that_any_text_is_read_without_failing(lines: list[str], between: str) -> None:
    reading = read_paste(between.join(lines), on=_ON)
    assert [draft.row for draft in reading.entries] == list(range(1, len(reading.entries) + 1))
    assert all(draft.connects is not None or draft.problem for draft in reading.entries)


@pytest.mark.parametrize(
    "line", ["Today\nx\n", "Today\n", "-20\n", "Today\nApplied to job\n", "\t", "x"]
)
def test_that_junk_of_megabytes_takes_linear_time(line: str) -> None:
    begun = time.process_time()
    read_paste(line * (200_000 // len(line)), on=_ON)
    assert time.process_time() - begun < 10  # what is quadratic takes minutes


@pytest.mark.parametrize("window", ["Last 7 days", "Last 30 days", "Last 90 days", "Custom range"])
@pytest.mark.parametrize(
    ("shown", "is_filtered"),
    [
        ("Connects type\nAll connects", False),
        ("Connects type\nConnects spent", True),
        ("Connects type\nAdded", True),
        ("Connects typeAll connects", False),
        ("Connects type: Refunded", True),
    ],
)
def test_that_every_filter_is_known_however_it_was_copied(
    window: str, shown: str, is_filtered: bool
) -> None:
    page = f"Connects History\nMy balance\n451 Connects\nBuy Connects\n{shown}\nDate\n{window}\n"
    page += "Date\tAction\tConnects\nToday\t\nApplied to job\nBind a book\n\t\n-20\nShow more\n"
    reading = read_paste(page, on=_ON)
    assert (reading.is_filtered, reading.balance_shown) == (is_filtered, 451)
    assert (len(reading.entries), reading.not_understood) == (1, ())


def test_that_a_balance_beside_its_label_is_read() -> None:
    page = "Connects History\nMy balance 1,451 Connects\nDate: Last 7 days\n"
    page += "Today\nJob cancelled\nA\n+3"
    reading = read_paste(page, on=_ON)
    assert (reading.balance_shown, reading.not_understood) == (1451, ())


@pytest.mark.parametrize(
    "line",
    [
        "Today Applied to job Bind a book -20",
        "Today Applied to jobBind a book −20 Connects",
        "Today Applied to job Bind a book -20 Connects Spent 20 Connects",
        "Today\nApplied to job\nBind a book\nSpent 20 Connects",
        "TODAY\nAPPLIED TO JOB\nBind a book\n-20 ConnectsSpent 20 Connects",
        "\u200fToday\nApplied to job\nBind a book\n\u202a-20\u202c",
    ],
)
def test_that_rows_of_unusual_copies_are_the_same_row(line: str) -> None:
    assert looks_like_history(line) > 0.5
    assert _rows(line) == [(_ON, "proposal", -20, "Bind a book", None)]


def test_that_three_lines_a_row_may_have_a_member_without_a_heading() -> None:
    text = "Today\nApplied to jobBind a book\nAda Moss\n-20\nToday\nAvailability Badge\n-2\n"
    assert _rows(text) == [
        (_ON, "proposal", -20, "Bind a book", "Ada Moss"),
        (_ON, "badge", -2, None, None),
    ]


def test_that_a_wording_in_letters_of_another_script_is_not_taken_for_the_known_one() -> None:
    (draft,) = read_paste("Today\n\u0410pplied to job\nBind a book\n-20", on=_ON).entries
    assert (draft.kind, draft.connects) == (EntryKind.UNKNOWN, -20)
    assert draft.wording == "\u0410pplied to job"


@pytest.mark.parametrize(
    ("shown", "days"),
    [("Today", 0), ("Yesterday", 1), ("3 days ago", 3), ("a day ago", 1), ("1 Day Ago", 1)],
)
def test_that_relative_days_count_back_from_the_day_of_the_copy(shown: str, days: int) -> None:
    row = (_ON - timedelta(days=days), "proposal", -20, "Bind a book", None)
    assert _rows(f"{shown}\nApplied to job\nBind a book\n-20\n") == [row]
    assert _rows(f"{shown}\tApplied to job\tBind a book\t-20\n") == [row]


def test_that_a_month_in_whole_words_or_short_is_the_same_day() -> None:
    shown = ("September 5, 2024", "Sep 5, 2024", "Sept. 5, 2024", "5 September 2024", "2024-09-05")
    days = {_rows(f"{day}\nApplied to job\nBind a book\n-20\n")[0][0] for day in shown}
    assert days == {date(2024, 9, 5)}
