"""Copies of one page by readers in other zones: one history, and a question where none can say."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime
from itertools import count, permutations

from app.domain.entries import Entry, Wallet
from app.domain.records import Records, with_records
from app.importing.drafts import Reading
from app.importing.matching.match import Target, match
from app.importing.plan import Plan, RowState
from app.importing.read import read
from tests.importing.history_pages import PageRow, copy_of
from tests.workspace.histories import pasted_page, true_history

NOW = datetime(2026, 3, 1, tzinfo=UTC)
WALLETS = {"w": Wallet(id="w", name="Personal")}


def reading(text: str, on: date) -> Reading:
    return read(text, on=on, at=NOW, new_id=lambda: "unused")


def imported(*readings: Reading) -> tuple[list[Plan], list[Entry]]:
    numbers, records, plans = count(), Records(wallets=WALLETS), []
    for one in readings:
        plan = match(one, Target(records, "w", lambda: f"{next(numbers):06}"))
        records = with_records(records, plan.puts())
        plans.append(plan)
    return plans, list(records.entries)


def copied(*rows: tuple[str, int, str, str | None]) -> Reading:
    """A copy of (day of February, Connects, wording, title), newest first."""
    shown = [
        PageRow(wording, connects, day=f"February {day}, 2026", title=title)
        for day, connects, wording, title in rows
    ]
    return reading(copy_of(shown), date(2026, 2, 25))


APPLIED, BOUGHT, BADGE = "Applied to job", "Added extra Connects", "Availability Badge"


def test_that_two_titles_a_day_later_prove_a_zone_and_untitled_rows_follow() -> None:
    here = copied(
        ("13", -8, APPLIED, "Kiln log"),
        ("12", 20, BOUGHT, None),
        ("11", 20, BOUGHT, None),
        ("10", -8, APPLIED, "Tide table"),
    )
    abroad = copied(
        ("14", -8, APPLIED, "Kiln log"),
        ("13", 20, BOUGHT, None),
        ("12", 20, BOUGHT, None),
        ("11", -8, APPLIED, "Tide table"),
    )
    (_, second), entries = imported(here, abroad)
    assert {row.state for row in second.rows} == {RowState.ALREADY_HERE}
    assert len(entries) == 4


def test_that_an_untitled_row_beyond_the_edge_of_the_page_is_asked_about() -> None:
    here = copied(
        ("13", -8, APPLIED, "Kiln log"),
        ("12", -8, APPLIED, "Tide table"),
        ("10", 20, BOUGHT, None),
    )
    abroad = copied(
        ("14", -8, APPLIED, "Kiln log"),
        ("13", -8, APPLIED, "Tide table"),
        ("11", 20, BOUGHT, None),
    )
    (_, second), entries = imported(here, abroad)
    asked = [(row.row, row.reason) for row in second.rows if row.question]
    assert asked == [(3, "edge_of_page")]
    assert len(entries) == 3


def test_that_badge_days_of_two_zones_add_up_to_the_same() -> None:
    here = copied(("13", -2, BADGE, None), ("12", -2, BADGE, None), ("10", -8, APPLIED, "Kiln"))
    abroad = copied(
        ("14", -1, BADGE, None),
        ("13", -2, BADGE, None),
        ("12", -1, BADGE, None),
        ("10", -8, APPLIED, "Kiln"),
    )
    plans, entries = imported(here, abroad)
    assert sum(entry.connects for entry in entries) == -12
    assert not any(row.question for plan in plans for row in plan.rows)
    (_, second), entries = imported(abroad, here)
    assert sum(entry.connects for entry in entries) == -12
    assert {row.reason for row in second.rows if row.question} == {"edge_of_page"}


def test_that_a_title_edited_in_between_is_asked_about_by_its_job() -> None:
    page = [PageRow(APPLIED, -8, day="February 10, 2026", title="Kiln log", opening="2" * 18)]
    edited = [PageRow(APPLIED, -8, day="February 10, 2026", title="Kiln book", opening="2" * 18)]
    first, second = (reading(copy_of(rows), date(2026, 2, 25)) for rows in (page, edited))
    assert first.entries[0].job_key == second.entries[0].job_key
    (_, plan), _ = imported(first, second)
    states = {row.reason for row in plan.rows}
    assert states <= {"other_title", ""}


def test_that_a_badge_day_at_the_cut_of_another_copy_is_new_and_no_neighbours() -> None:
    """One reader: the older copy tells of the 13th, which the newer one was cut off in."""
    newer = copied(
        ("15", -2, BADGE, None), ("14", -2, BADGE, None), ("13", -8, APPLIED, "Kiln log")
    )
    older = copied(
        ("15", -1, BADGE, None),
        ("14", -2, BADGE, None),
        ("13", -8, APPLIED, "Kiln log"),
        ("13", -1, BADGE, None),
        ("12", -8, APPLIED, "Tide table"),
    )
    for order in ((newer, older), (older, newer), (newer, older, newer)):
        plans, entries = imported(*order)
        days = Counter(e.occurred_on.day for e in entries for _ in range(-e.connects))
        assert days == {15: 2, 14: 2, 13: 9, 12: 8}
        assert not any(row.question for plan in plans for row in plan.rows)


def test_that_pages_that_fill_a_hole_between_others_shift_no_badge_day() -> None:
    """A badge every day, and pages of some days each, in every order."""

    def page(first: int, last: int) -> Reading:
        rows = [(str(day), -2, BADGE, None) for day in range(last, first - 1, -1)]
        return copied(*rows, (str(first), -8, APPLIED, f"Job {first}"))

    pages = [page(1, 6), page(5, 12), page(11, 18), page(16, 24)]
    for order in permutations(pages):
        plans, entries = imported(*order)
        assert sorted(e.occurred_on.day for e in entries if e.connects == -2) == [*range(1, 25)]
        assert not any(row.question for plan in plans for row in plan.rows)


def test_that_copies_of_one_zone_cut_anywhere_add_up_and_ask_nothing() -> None:
    for seed in range(20):
        history = true_history(seed)
        cut = random.Random(seed).randrange(4, len(history) - 8)
        spans = [(0, cut + 6), (max(0, cut - 6), len(history))]
        for order in (spans, spans[::-1]):
            pages = [pasted_page(history, *span, 9) for span in order]
            plans, entries = imported(*(reading(text, taken) for text, taken in pages))
            assert sum(entry.connects for entry in entries) == sum(e.amount for e in history)
            assert not any(row.question for plan in plans for row in plan.rows)


def test_that_copies_from_two_zones_double_or_miss_next_to_nothing_unasked() -> None:
    """Windows cut in the middle of days, grouped by days of two zones: 60 true histories."""
    silent = Counter[str]()
    for seed in range(60):
        dice = random.Random(seed)
        history = true_history(seed)
        cut = dice.randrange(4, len(history) - 4)
        spans = [
            (0, min(len(history), cut + dice.randrange(4, 12))),
            (max(0, cut - dice.randrange(4, 12)), len(history)),
        ]
        dice.shuffle(spans)
        zones = dice.sample([-8, -5, 0, 3, 9], 2)
        pages = [pasted_page(history, *span, zone) for span, zone in zip(spans, zones, strict=True)]
        plans, entries = imported(*(reading(text, taken) for text, taken in pages))
        asked = any(row.question for plan in plans for row in plan.rows)
        is_right = sum(entry.connects for entry in entries) == sum(e.amount for e in history)
        silent["right" if is_right else "asked" if asked else "wrong"] += 1
    assert silent["wrong"] <= 2
    assert silent["right"] >= 50
