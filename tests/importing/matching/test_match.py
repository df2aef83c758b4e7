"""What becomes of each row: new, already here, possible twin, needs a look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Entry, EntryKind, Wallet
from app.domain.records import Records, with_records
from app.domain.twins import Twin
from app.importing.drafts import EntryDraft, InputKind, Reading
from app.importing.matching.match import Target, match
from app.importing.plan import Plan, RowState

DAY = date(2026, 3, 9)
WALLET = Wallet(id="w", name="Personal")


def draft(row: int = 1, **fields: object) -> EntryDraft:
    """A pasted application for 10 Connects, unless the fields say otherwise."""
    usual: dict[str, object] = {
        "text": "",
        "occurred_on": DAY,
        "kind": EntryKind.PROPOSAL,
        "connects": -10,
        "title": "A job",
        "wording": "Applied to job",
    }
    return EntryDraft(row=row, **(usual | fields))  # type: ignore[arg-type]


def badge(row: int, connects: int, **fields: object) -> EntryDraft:
    wording = "Availability Badge"
    return draft(
        row, kind=EntryKind.BADGE, connects=connects, title=None, wording=wording, **fields
    )


def plan_of(drafts: Iterable[EntryDraft], there: Sequence[Entry] = ()) -> Plan:
    numbers = count()
    records = Records(wallets={"w": WALLET}, entries=tuple(there))
    reading = Reading(kind=InputKind.HISTORY, taken_on=DAY, entries=tuple(drafts))
    return match(reading, Target(records, "w", lambda: f"new-{next(numbers)}"))


def recorded(*plans: Iterable[EntryDraft]) -> list[Entry]:
    """The entries after importing each list of drafts in turn."""
    records = Records(wallets={"w": WALLET})
    for turn, drafts in enumerate(plans):
        numbers = count()
        reading = Reading(kind=InputKind.HISTORY, taken_on=DAY, entries=tuple(drafts))
        target = Target(records, "w", lambda turn=turn, n=numbers: f"{turn}-{next(n)}")  # type: ignore[misc]
        records = with_records(records, match(reading, target).puts())
    return list(records.entries)


def states(plan: Plan) -> list[str]:
    return [row.state.value for row in plan.rows]


def at(hour: int, day: int = 9) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=UTC)


def test_that_two_identical_rows_of_one_day_stay_two() -> None:
    entries = recorded([draft(1), draft(2)])
    assert [entry.connects for entry in entries] == [-10, -10]
    again = plan_of([draft(1), draft(2), draft(3)], entries)
    assert states(again) == ["already_here", "already_here", "new"]


def test_that_upworks_own_id_decides_before_anything_else() -> None:
    entries = recorded([draft(1, upstream_id="7")])
    other_words = draft(1, upstream_id="7", title="Renamed since")
    assert states(plan_of([other_words], entries)) == ["already_here"]
    same_words = draft(1, upstream_id="8")
    assert states(plan_of([same_words], entries)) == ["new"]


def test_that_one_id_with_another_amount_is_left_out_and_needs_a_look() -> None:
    entries = recorded([draft(1, upstream_id="7")])
    plan = plan_of([draft(1, upstream_id="7", connects=-12)], entries)
    assert states(plan) == ["needs_a_look"]
    assert plan.puts() == ()


def test_that_a_saved_row_brings_its_id_instant_and_total_to_a_pasted_one() -> None:
    saved = draft(1, upstream_id="7", occurred_at=at(8), running_total=40, job_key="~021")
    (entry,) = recorded([draft(1)], [saved])
    assert (entry.upstream_id, entry.occurred_at, entry.running_total) == ("7", at(8), 40)
    assert recorded([draft(1)], [saved]) == recorded([draft(1)], [saved], [saved], [draft(1)])


@pytest.mark.parametrize("hours", [-11, -8, 0, 5, 13])
def test_that_a_copy_matches_a_saved_page_in_any_time_zone(hours: int) -> None:
    instants = [at(1), at(9), at(15), at(23), at(4, day=10), at(20, day=11)]
    saved = [
        draft(n, title=f"Job {n}", upstream_id=str(n), occurred_on=i.date(), occurred_at=i)
        for n, i in enumerate(instants)
    ]
    local = [datetime.fromtimestamp(i.timestamp() + 3600 * hours, UTC).date() for i in instants]
    pasted = [draft(n, title=f"Job {n}", occurred_on=day) for n, day in enumerate(local)]
    assert set(states(plan_of(pasted, recorded(saved)))) == {"already_here"}
    assert set(states(plan_of(saved, recorded(pasted)))) == {"already_here"}


def test_that_a_grouped_badge_day_equals_its_single_rows_in_either_order() -> None:
    singles = [
        badge(n, -1, upstream_id=str(n), occurred_at=at(6 * n), running_total=50 - n)
        for n in (1, 2)
    ]
    group = [badge(1, -2)]
    for turns in ([singles, group], [group, singles], [group, group, singles, group]):
        entries = recorded(*turns)
        assert sorted(e.upstream_id or "" for e in entries) == ["1", "2"]
        assert [e.connects for e in entries] == [-1, -1]


def test_that_a_badge_day_that_grew_adds_only_the_rest() -> None:
    entries = recorded([badge(1, -1)], [badge(1, -3)])
    assert sum(entry.connects for entry in entries) == -3
    assert states(plan_of([badge(1, -2)], entries)) == ["already_here"]


def test_that_a_partial_badge_group_shrinks_as_single_rows_arrive() -> None:
    single = badge(1, -1, upstream_id="1", occurred_at=at(6))
    entries = recorded([badge(1, -2)], [single])
    assert sorted((e.connects, e.upstream_id) for e in entries if e.upstream_id) == [(-1, "1")]
    assert sum(entry.connects for entry in entries) == -2


def test_that_exported_badge_rows_stand_for_themselves() -> None:
    rows = [badge(1, -2, entry_id="a"), badge(2, 0, entry_id="b"), badge(3, -1, entry_id="c")]
    first = plan_of(rows)
    assert states(first) == ["new", "new", "new"]
    entries = [put for put in first.puts() if isinstance(put, Entry)]
    assert {e.id: e.connects for e in entries} == {"a": -2, "b": 0, "c": -1}
    assert plan_of(rows, entries).puts() == ()
    # one more of a day whose other rows are here
    more = plan_of([*rows, badge(4, -1, entry_id="d")], entries)
    assert [put.id for put in more.puts()] == ["d"]


def test_that_an_export_of_anothers_ledger_does_not_double_a_badge_day() -> None:
    single = recorded([badge(1, -1, upstream_id="1"), badge(2, -1, upstream_id="2")])
    assert states(plan_of([badge(1, -2, entry_id="theirs")], single)) == ["already_here"]
    grouped = recorded([badge(1, -2)])
    theirs = [badge(1, -2, entry_id="theirs")]
    assert plan_of(theirs, grouped).puts() == ()


def test_that_a_badge_row_of_nothing_is_kept() -> None:
    assert [entry.connects for entry in recorded([badge(1, 0)])] == [0]
    assert [entry.connects for entry in recorded([badge(1, 0)], [badge(1, 0)])] == [0]


def test_that_resemblance_marks_a_twin_and_leaves_it_out() -> None:
    there = recorded([draft(1, title=None, wording=None)])
    plan = plan_of([draft(1)], there)
    assert states(plan) == ["possible_twin"]
    assert [type(put) for put in plan.puts()] == [Twin], "only the question is kept"
    taken = plan.choosing({1: True})
    assert [type(put) for put in taken.puts()] == [Entry]
    a_day_off = plan_of([draft(1, occurred_on=date(2026, 3, 10))], recorded([draft(1)]))
    assert [row.reason for row in a_day_off.rows] == ["a_day_apart"]


def test_that_the_seal_changes_with_what_would_be_written() -> None:
    plan = plan_of([draft(1), draft(2, title="B")])
    assert plan.seal() == plan_of([draft(1), draft(2, title="B")]).seal()
    assert plan.seal() != plan.choosing({2: False}).seal()


def test_that_an_unreadable_row_is_never_written() -> None:
    plan = plan_of([draft(1, connects=None), draft(2, occurred_on=None)])
    assert states(plan) == ["needs_a_look", "needs_a_look"]
    assert plan.choosing({1: True, 2: True}).puts() == ()


rows = st.lists(
    st.tuples(st.sampled_from(["A", "B", "C"]), st.sampled_from([-10, -8, 10]), st.integers(0, 3)),
    max_size=12,
)


@given(rows, rows)
def test_that_importing_is_the_larger_count_of_each_row(
    one: list[tuple[str, int, int]], two: list[tuple[str, int, int]]
) -> None:
    def drafts(some: list[tuple[str, int, int]]) -> list[EntryDraft]:
        return [
            draft(n, title=title, connects=connects, occurred_on=date(2026, 3, 2 + 3 * day))
            for n, (title, connects, day) in enumerate(some, start=1)
        ]

    entries = recorded(drafts(one), drafts(two))
    found = Counter((e.title, e.connects, (e.occurred_on.day - 2) // 3) for e in entries)
    assert found == Counter(one) | Counter(two)
    plan = plan_of(drafts(two), entries)
    assert all(row.state is RowState.ALREADY_HERE for row in plan.rows)


def test_that_lines_of_another_wallet_go_to_that_wallet() -> None:
    lines = [draft(1, wallet="Personal"), draft(2, wallet="Studio"), draft(3, wallet="Studio")]
    reading = Reading(kind=InputKind.ENTRIES, taken_on=DAY, entries=tuple(lines))
    numbers = count()
    target = Target(Records(wallets={"w": WALLET}), "w", lambda: f"id-{next(numbers)}")
    plan = match(reading, target)
    (studio,) = plan.wallets
    assert studio.name == "Studio"
    entries = [put for put in plan.puts() if isinstance(put, Entry)]
    assert [entry.wallet for entry in entries] == ["w", studio.id, studio.id]
    assert replace(studio, name="x").id == studio.id


def test_that_badge_days_alone_tell_the_zone_of_a_page() -> None:
    """Five hours west: the badge of 02:00 and 14:00 UTC stands on one day and the next."""
    pasted = [
        badge(1, -1, occurred_on=date(2026, 3, 10)),
        badge(2, -2, occurred_on=DAY),
        badge(3, -1, occurred_on=date(2026, 3, 8)),
    ]
    singles = [
        badge(n, -1, occurred_at=when, occurred_on=when.date(), upstream_id=str(n))
        for n, when in enumerate([at(14, 10), at(2, 10), at(14), at(2)], start=1)
    ]
    for order in ([pasted, singles], [singles, pasted]):
        entries = recorded(*order)
        assert sorted(e.upstream_id or "" for e in entries) == ["1", "2", "3", "4"]


def test_that_a_row_without_a_title_a_day_apart_may_be_a_twin() -> None:
    bought = {"kind": EntryKind.BOUGHT, "connects": 80, "title": None}
    pasted = recorded([draft(1, **bought), draft(2, title="B"), draft(3, title="C")])
    timed = draft(
        1, upstream_id="7", occurred_at=at(20, 10), occurred_on=at(0, 10).date(), **bought
    )
    known = draft(2, title="B", upstream_id="6", occurred_at=at(12))
    assert states(plan_of([timed, known], pasted)) == ["possible_twin", "already_here"]
    shown = [
        draft(1, occurred_on=date(2026, 3, 11)),
        draft(2, **{**bought, "occurred_on": date(2026, 3, 10)}),
        draft(3, title="B"),
        draft(4, occurred_on=date(2026, 3, 8)),
    ]
    assert states(plan_of(shown, pasted)) == ["new", "possible_twin", "already_here", "new"]
