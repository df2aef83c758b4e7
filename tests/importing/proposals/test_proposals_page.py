import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import LedgerError
from app.domain.proposals import Outcome
from app.importing.drafts import InputKind, ProposalDraft
from app.importing.proposals.proposals_page import looks_like_proposals, read_proposals
from app.importing.proposals.rows import outcome_of

ON = date(2026, 3, 4)
PAGES = Path(__file__).parents[2] / "pages" / "proposals"
TIP = "Your proposal may still appear if a boosted slot reopens before the auction ends."


def page(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def drafts(text: str) -> tuple[ProposalDraft, ...]:
    return read_proposals(text, on=ON).proposals


def only(*lines: str, section: str = "Submitted proposals (1)") -> ProposalDraft:
    (draft,) = drafts("\n".join((section, "Initiated", "Mar 1, 2026", "3 days ago", *lines)))
    return draft


def test_that_every_section_of_the_active_tab_is_read() -> None:
    got = drafts(page("active_tab.txt"))
    assert [(row.title, row.outcome) for row in got] == [
        ("Offer for a lighthouse timetable", Outcome.INTERVIEW),
        ("Received", Outcome.PENDING),
        ("New", Outcome.INTERVIEW),
        ("Boosted", Outcome.INTERVIEW),
        ("Chart the tides of 12 harbours", Outcome.VIEWED),
        ('Foghorn 📯 – "louder" (ASAP)', Outcome.PENDING),
        ("A title without a profile", Outcome.PENDING),
        ("A day that never was", Outcome.PENDING),
        ("Badge without its sentence", Outcome.PENDING),
    ]
    assert [row.row for row in got] == list(range(1, 10))
    assert [row.is_invited for row in got] == [False, True] + [False] * 7
    viewed = [True, None, True, True, True, None, None, None, None]
    assert [row.is_viewed for row in got] == viewed
    assert [row.boost_state for row in got] == [
        None, None, "outbid", None, "boosted", None, None, None, "boosted",
    ]  # fmt: skip
    assert [row.profile for row in got] == [
        "General Profile",
        "Keeper of Lamps",
        "General Profile",
        "General Profile",
        "General Profile",
        "Keeper of Lamps",
        None,
        "General Profile",
        "Keeper of Lamps",
    ]


def test_that_days_come_from_the_date_line() -> None:
    got = drafts(page("active_tab.txt"))
    assert [row.sent_on for row in got[:4]] == [
        date(2026, 3, 2),
        date(2026, 3, 3),
        date(2026, 2, 27),
        date(2026, 2, 26),
    ]
    assert got[7].sent_on is None
    assert got[7].problem
    assert got[7].problem.code == "no_date"
    assert sum(row.problem is not None for row in got) == 1


def test_that_archived_rows_end_by_their_reason() -> None:
    reading = read_proposals(page("archived_tab.txt"), on=ON)
    assert [row.outcome for row in reading.proposals] == [
        Outcome.DECLINED,
        Outcome.WITHDRAWN,
        Outcome.CLOSED,
        Outcome.OTHER_HIRED,
        Outcome.HIRED,
        Outcome.EXPIRED,
        Outcome.WITHDRAWN,
        Outcome.PENDING,
        Outcome.PENDING,
        Outcome.INTERVIEW,
    ]
    assert reading.not_understood == ("Archived after the storm",)
    profiles = {row.profile for row in reading.proposals}
    assert profiles == {"General Profile", "Keeper of Lamps"}
    assert [row.is_viewed for row in reading.proposals].count(True) == 2


def test_that_a_saved_page_gives_its_visible_rows_with_their_ids() -> None:
    reading = read_proposals(page("saved_page.html"), on=ON)
    assert (reading.kind, reading.taken_on) == (InputKind.PROPOSALS, ON)
    got = reading.proposals
    assert [(row.title, row.upstream_id) for row in got] == [
        ("Lamp oil & wicks", "3000000000000000001"),
        ("Is 3 > 2? <tr> tags", "3000000000000000002"),
        ("Tide clock", "3000000000000000003"),
        ("Plain row", "3000000000000000004"),
    ]
    assert [row.outcome for row in got] == [
        Outcome.PENDING,
        Outcome.INTERVIEW,
        Outcome.CLOSED,
        Outcome.PENDING,
    ]
    assert [row.sent_on for row in got] == [
        date(2026, 3, 3),
        date(2026, 2, 27),
        date(2026, 3, 1),
        date(2026, 3, 2),
    ]
    assert [row.is_invited for row in got] == [True, False, False, False]
    assert [row.is_viewed for row in got] == [None, True, True, None]
    assert [row.boost_state for row in got] == [None, "outbid", None, None]
    assert got[0].profile == "Keeper of Lamps"
    assert got[2].job_key == "~022000000000000000009"


@pytest.mark.parametrize("label", ["Offers", "Invites from clients", "Submitted proposals"])
def test_that_both_generations_of_headings_and_empty_sections_are_known(label: str) -> None:
    for heading in (f"{label} (0)", f"{label}\nwith (0) proposals", f"{label}\n(0)"):
        assert looks_like_proposals(f"My proposals\n{heading}\n") > 0.5
        assert drafts(heading) == ()


def test_that_a_copied_table_row_with_tabs_reads_like_lines() -> None:
    text = f"Active proposals (1)\nReceived Jan 2, 2026\n3 days ago\tBoosted\n{TIP}\tA lamp\tMine"
    (row,) = drafts(text)
    assert (row.title, row.profile, row.boost_state) == ("A lamp", "Mine", "boosted")
    assert (row.sent_on, row.is_invited) == (date(2026, 1, 2), False)


@pytest.mark.parametrize(
    "title",
    ["New", "Boosted", "Boost outbid", "Received", "Initiated", "Viewed by client", "Next", "7",
     "Offers", "Active proposals", "yesterday at sea", "Hired", "Fix <html> and <tr>",
     "مصباح", "=1+1"],
)  # fmt: skip
def test_that_a_title_may_read_like_any_label(title: str) -> None:
    row = only(title, "General Profile", "Viewed by client")
    assert (row.title, row.profile) == (title, "General Profile")
    assert (row.boost_state, row.outcome) == (None, Outcome.VIEWED)
    boosted = only("Boosted", TIP, title, "General Profile")
    assert (boosted.title, boosted.boost_state) == (title, "boosted")


def test_that_a_row_cut_short_needs_a_look() -> None:
    row = only()
    assert row.title == ""
    assert row.problem
    assert row.problem.code == "missing_title"
    assert only("Boosted", TIP).title == ""


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [
        ("Declined", Outcome.DECLINED),
        ("Client declined", Outcome.DECLINED),
        ("Not selected", Outcome.DECLINED),
        ("You withdrew your proposal", Outcome.WITHDRAWN),
        ("Withdrawn by you", Outcome.WITHDRAWN),
        ("Withdrawn by client", Outcome.DECLINED),
        ("Closed", Outcome.CLOSED),
        ("Job closed", Outcome.CLOSED),
        ("The job is no longer available", Outcome.CLOSED),
        ("Job cancelled by client", Outcome.CLOSED),
        ("Client hired another freelancer", Outcome.OTHER_HIRED),
        ("Position filled", Outcome.OTHER_HIRED),
        ("Proposal expired", Outcome.EXPIRED),
        ("You're hired", Outcome.HIRED),
        ("General Profile", None),
        ("Close-up photographer", None),
        ("Hired gun for pumps", None),
        ("x" * 5000, None),
    ],
)
def test_that_reasons_are_told_apart(reason: str, outcome: Outcome | None) -> None:
    assert outcome_of(reason) is outcome


@pytest.mark.parametrize(
    "text", ["", "My proposals", "Applied to job\n-20", "<html><body>Nothing</body></html>", "<"]
)
def test_that_other_text_is_refused(text: str) -> None:
    assert looks_like_proposals(text) < 0.5
    with pytest.raises(LedgerError) as caught:
        drafts(text)
    assert caught.value.code == "no_proposals"


def test_that_each_page_is_recognised() -> None:
    for name in ("active_tab.txt", "archived_tab.txt", "saved_page.html"):
        assert looks_like_proposals(page(name)) > 0.9


def test_that_a_saved_page_cut_anywhere_gives_its_whole_rows() -> None:
    text = page("saved_page.html")
    whole = drafts(text)
    for end in range(0, len(text), 97):
        try:
            got = drafts(text[:end])
        except LedgerError:
            continue
        assert [row.upstream_id for row in got] == [row.upstream_id for row in whole[: len(got)]]


TITLES = st.text(
    st.characters(codec="ascii", categories=("L", "N", "P", "Zs")), min_size=1, max_size=30
).map(lambda text: f"T {text.strip()}".strip())
ROWS = st.tuples(TITLES, st.integers(0, 900), st.booleans(), st.booleans())


@given(st.lists(ROWS, max_size=12))
def test_that_printed_rows_read_back(rows: list[tuple[str, int, bool, bool]]) -> None:
    lines = ["Submitted proposals", f"with ({len(rows) + 40}) proposals"]
    for title, age, is_boosted, is_viewed in rows:
        day = ON - timedelta(days=age)
        lines += ["Initiated", f"{day:%b} {day.day}, {day.year}", f"{age} days ago"]
        lines += ["Boosted", TIP] if is_boosted else []
        lines += [title, "General Profile"] + (["Viewed by client"] if is_viewed else [])
    got = drafts("\n".join(lines))
    assert [
        (row.title, (ON - (row.sent_on or ON)).days, bool(row.boost_state), bool(row.is_viewed))
        for row in got
    ] == [(" ".join(title.split(" ")), *rest) for title, *rest in rows]


@given(st.text(max_size=300), st.sampled_from(["", "Offers (1)\nReceived\nMar 1, 2026\n", "<tr>"]))
def test_that_any_text_is_a_reading_or_a_clear_refusal(text: str, start: str) -> None:
    assert 0 <= looks_like_proposals(start + text) <= 1
    try:
        read_proposals(start + text, on=ON)
    except LedgerError as refusal:
        code = refusal.code
    else:
        code = "no_proposals"
    assert code == "no_proposals"


@pytest.mark.parametrize(
    "unit",
    ["<tr>", "<!--", "<a ", "<a x='", '<a x="', "</", "<?", "<script>", "&", "<td><a href=/x>",
     "<tr a=b ", "<script></scrip", "<tr><td>Received<a href='/nx/proposals/123456'>x",
     "<h2>Offers</h2><tr>"],
)  # fmt: skip
def test_that_hostile_pages_take_linear_time(unit: str) -> None:
    text = "<html>" + unit * (400_000 // len(unit)) + "<tr></tr>"
    began = time.perf_counter()
    try:
        drafts(text)
    except LedgerError:
        assert time.perf_counter() - began < 5
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("unit", ["Received\n", "Received\nMar 1, 2026\n", "Boosted\n", "Offers\n"])
def test_that_hostile_pastes_take_linear_time(unit: str) -> None:
    began = time.perf_counter()
    read_proposals("Offers (1)\n" + unit * (300_000 // len(unit)), on=ON)
    assert time.perf_counter() - began < 5


def test_that_a_reason_behind_the_profile_counts_as_well() -> None:
    page = (
        "Archived proposals (2)\nInitiated\nJan 2, 2026\n2 months ago\nSew a sail\n"
        "General Profile\nWithdrawn by you\n"
        "Initiated Jan 1, 2026\t2 months ago\tCut a kite\tKites\t"
        "Another freelancer was hired\n"
    )
    drafts = read_proposals(page, on=date(2026, 3, 10)).proposals
    assert [(d.outcome, d.profile) for d in drafts] == [
        (Outcome.WITHDRAWN, "General Profile"),
        (Outcome.OTHER_HIRED, "Kites"),
    ]
