"""How far a wallet follows Upwork, and when it is time again."""

from __future__ import annotations

from app.domain.coverage import KeepingUp, keeping_up
from app.domain.entries import Entry
from app.domain.ledger import build_ledger
from app.domain.records import Records
from tests.domain.rows import WALLET, day, row, rulebook


def followed(*entries: Entry, as_of: str) -> KeepingUp:
    records = Records(wallets={"w": WALLET}, entries=entries)
    (found,) = keeping_up(build_ledger(records, rulebook(), day(as_of)))
    return found


def test_that_a_month_without_a_page_is_time_again_and_90_days_are_too_late() -> None:
    shown = row("2026-01-10", "bought", 40, upstream_id="1")
    soon = followed(shown, as_of="2026-02-08")
    assert (soon.until, soon.days_behind, soon.is_due) == (day("2026-01-10"), 29, False)
    assert followed(shown, as_of="2026-02-09").is_due
    assert soon.lost_from == day("2026-04-10"), "90 days after 10 January"


def test_that_rows_typed_by_hand_cover_nothing() -> None:
    typed = followed(row("2026-01-10", "bought", 40), as_of="2026-01-11")
    assert (typed.until, typed.days_behind, typed.is_due) == (None, None, True)
    assert not followed(as_of="2026-01-11").is_due


def test_that_a_gap_that_upwork_still_shows_is_due_at_once() -> None:
    rows = [
        row("2026-01-02", "bought", 40, upstream_id="1", running_total=40, at="09:00"),
        row("2026-01-20", "proposal", -4, upstream_id="2", running_total=20, at="09:00"),
    ]
    near = followed(*rows, as_of="2026-01-21")
    assert near.gaps == ((day("2026-01-02"), day("2026-01-20")),)
    assert (near.is_due, near.lost_from) == (True, day("2026-04-02"))
