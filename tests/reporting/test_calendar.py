"""The calendar of expiries, read back by the rules of RFC 5545."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.reporting.calendar_lines import CalendarDay, calendar_lines
from app.workspace.expense_sheet import calendar_days
from tests import agency_by_hand as by_hand

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
DAYS = st.dates(date(1990, 1, 1), date(9999, 12, 31))


def unfolded(text: str) -> list[tuple[str, str]]:
    """Names and raw values of the content lines."""
    assert text.endswith("\r\n")
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
        assert "\n" not in line
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    return [(name, value) for name, _, value in (line.partition(":") for line in lines)]


def unescaped(value: str) -> str:
    found, place = "", 0
    while place < len(value):
        if value[place] == "\\":
            place += 1
            found += "\n" if value[place] in "nN" else value[place]
        else:
            assert value[place] not in ",;"
            found += value[place]
        place += 1
    return found


def plain(text: str) -> str:
    """What a calendar keeps of a text: its lines without control characters."""
    lines = text.splitlines()
    return "\n".join("".join(c for c in line if c >= " " and c != "\x7f") for line in lines)


def calendar(days: list[CalendarDay], on: date = by_hand.AS_OF) -> str:
    return "".join(calendar_lines(days, on, "Connects that lapse"))


def test_that_the_calendar_is_the_kept_one(golden: Callable[[str, str], None]) -> None:
    text = calendar(calendar_days(by_hand.ledger(None)))
    golden("reports/expiries.ics", text.replace("\r\n", "\n"))


def test_that_every_day_is_told_with_what_ends_on_it() -> None:
    ledger = by_hand.ledger(None)
    lines = unfolded(calendar(calendar_days(ledger)))
    starts = [value for name, value in lines if name == "DTSTART;VALUE=DATE"]
    ends = sorted({(f"{lot.expires_on:%Y%m%d}", lot.wallet) for lot in ledger.open_lots})
    assert starts == [on for on, _ in ends]
    said = [unescaped(value) for name, value in lines if name == "SUMMARY"]
    assert said == [
        "76 Connects lapse: Pool & Sons",
        "32 Connects lapse: Own",
        "50 Connects lapse: Pool & Sons",
    ]


def test_that_an_event_keeps_its_id_when_its_numbers_change() -> None:
    def uids(text: str) -> list[str]:
        return [value for name, value in unfolded(text) if name == "UID"]

    spent = by_hand._row(40, "2026-03-01", "badge", -1)
    before = uids(calendar(calendar_days(by_hand.ledger(None))))
    after = uids(calendar(calendar_days(by_hand.ledger(None, extra=(spent,)))))
    assert before == after
    assert len(set(before)) == len(before)


def test_that_the_redacted_calendar_names_no_wallet_and_no_money() -> None:
    text = calendar(calendar_days(by_hand.ledger(None), is_redacted=True))
    assert "Pool" not in text
    assert "$" not in text
    assert "Wallet 2" in text


@given(WORDS, WORDS, DAYS)
def test_that_any_words_come_back_as_they_were(summary: str, said: str, on: date) -> None:
    day = CalendarDay(key="k", on=on, summary=summary, description=said)
    lines = dict(reversed(unfolded(calendar([day]))))
    assert unescaped(lines["SUMMARY"]) == plain(summary)
    assert lines["DTSTART;VALUE=DATE"] == f"{on.year:04}{on:%m%d}"
    first = next(unescaped(v) for n, v in unfolded(calendar([day])) if n == "DESCRIPTION")
    assert first == plain(said)
