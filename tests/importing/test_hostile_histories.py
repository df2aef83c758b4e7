"""A hundred ways to spoil a Connects History: read exactly, or refused in one clear word."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime

import pytest

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.importing.drafts import Reading
from app.importing.read import read
from tests.importing.history_pages import PageRow, copy_of, page_of, phone_of, state_of, table_of
from tests.importing.hostile import CUT, SPOILED, Spoil

ON = date(2026, 3, 10)
AT = datetime(2026, 3, 10, 12, tzinfo=UTC)
Fact = tuple[date | None, EntryKind, int | None, str | None]

ROWS = [
    PageRow("Applied to job", -14, title="Café kiosk: 3 screens", opening="2" * 19, total=419),
    PageRow("Availability Badge", -2, total=433, at="Tue Mar 10 04:18:01 UTC 2026"),
    PageRow("Job cancelled", 8, "March 9, 2026", "Mon Mar 09 09:18:01 UTC 2026", "Tide table",
            "3" * 19, total=435),
    PageRow("Connects bid for boosted proposal.", -21, "March 9, 2026",
            "Mon Mar 09 08:18:01 UTC 2026", "Kiln log – “night” shift", "4" * 19, total=427),
    PageRow("Applied to job", -14, "March 9, 2026", "Mon Mar 09 08:18:00 UTC 2026",
            "Kiln log – “night” shift", "4" * 19, total=448),
    PageRow("Applied to job", -14, "March 9, 2026", "Mon Mar 09 08:17:00 UTC 2026",
            "Kiln log – “night” shift", "5" * 19, total=462),
]  # fmt: skip
NINTH = date(2026, 3, 9)
KILN = "Kiln log – “night” shift"
WANTED: Counter[Fact] = Counter(
    [
        (ON, EntryKind.PROPOSAL, -14, "Café kiosk: 3 screens"),
        (ON, EntryKind.BADGE, -2, None),
        (NINTH, EntryKind.REFUND, 8, "Tide table"),
        (NINTH, EntryKind.BOOST, -21, KILN),
        (NINTH, EntryKind.PROPOSAL, -14, KILN),
        (NINTH, EntryKind.PROPOSAL, -14, KILN),
    ]
)


def facts(reading: Reading) -> Counter[Fact]:
    return Counter((d.occurred_on, d.kind, d.connects, _folded(d.title)) for d in reading.entries)


def _folded(title: str | None) -> str | None:
    """A title as anyone would read it: spaces and accents may be written in other ways."""
    if title is None:
        return None
    import unicodedata

    plain = unicodedata.normalize("NFC", title).translate({0x200D: None, 0x2060: None, 0xAD: None})
    plain = re.sub(r"[\u00a0\u202f\u2009 ]+", " ", plain)
    digits = {**{0x660 + n: str(n) for n in range(10)}, **{0xFF10 + n: str(n) for n in range(10)}}
    return plain.translate(digits)


def outcome(content: str | bytes) -> Reading | str:
    """The reading, or the code of the refusal."""
    try:
        return read(content, on=ON, at=AT, new_id=lambda: "id")
    except LedgerError as refusal:
        return refusal.code


COPY = copy_of(ROWS, balance=419)
PAGE = page_of(table_of(ROWS), state_of(ROWS, 419), 419)
OWN: dict[str, Spoil] = {
    "joined wording and title": lambda text: re.sub(r"\n(Café|Tide|Kiln)", r"\1", text),
    "wording, space and title": lambda text: re.sub(r"\n(Café|Tide|Kiln)", r" \1", text),
    "phone amounts": lambda text: re.sub(r"(?m)^([+-]\d+)$", r"\1 Connects", text),
    "without spoken amounts": lambda text: re.sub(r"\n(?:Spent|Added) \d+ Connects?", "", text),
    "only spoken amounts": lambda text: re.sub(r"(?m)^[+-]\d+\n", "", text),
    "an amount with its words": lambda text: re.sub(r"(?m)^([+-]\d+)\n", r"\1 ", text),
    "short months": lambda text: text.replace("March 9", "Mar 9"),
    "days first": lambda text: text.replace("March 9, 2026", "9 March 2026"),
    "days as numbers": lambda text: text.replace("March 9, 2026", "2026-03-09"),
    "longer period": lambda text: text.replace("Last 7 days", "Last 90 days"),
    "no heading": lambda text: text[text.index("Date\tAction") :],
    "no names of columns": lambda text: text.replace("Date\tAction\tConnects\n", ""),
    "no show more": lambda text: text.replace("\nShow more", ""),
    "rows alone": lambda text: text[text.index("Today") :].replace("\nShow more", ""),
    "capitals": lambda text: text.replace("Applied to job", "APPLIED TO JOB"),
    "tabs for ends": lambda text: text.replace("\t\n", "\t"),
    "no tabs": lambda text: text.replace("\t", ""),
    "cells in one line": lambda text: re.sub(r"\t\n(?=[+-])", "\t", text),
    "member column": lambda _: copy_of(ROWS, "A. Member", 419),
    "a million Connects": lambda text: text.replace("419 Connects", "1,000,419 Connects"),
}  # fmt: skip


@pytest.mark.parametrize("name", [*SPOILED, *OWN])
def test_that_a_spoiled_copy_is_read_exactly_or_refused(name: str) -> None:
    spoil = {**SPOILED, **OWN}[name]
    found = outcome(spoil(COPY))
    assert isinstance(found, str) or facts(found) == WANTED
    if name in OWN or name == "as it is":
        assert not isinstance(found, str)


@pytest.mark.parametrize("name", CUT)
def test_that_a_copy_that_was_cut_holds_nothing_new(name: str) -> None:
    found = outcome(CUT[name](COPY))
    if isinstance(found, str):
        return
    sure = [draft for draft in found.entries if draft.problem is None]
    told = Counter((d.occurred_on, d.kind, d.connects) for d in sure)
    assert told <= Counter((day, kind, connects) for day, kind, connects, _ in WANTED.elements())


BAD_AMOUNTS = [
    "-1e3",
    "-14.5",
    "-1,4",
    "--14",
    "-",
    "-14 $",
    "-99999999999999999999",
    "-0x0E",
    "14-",
]


@pytest.mark.parametrize("amount", [*BAD_AMOUNTS, "- 14", "-1 4", "±14", "-١٤.٥", "-14½", "(14)"])
def test_that_an_amount_that_is_no_whole_number_is_never_taken_for_another(amount: str) -> None:
    found = outcome(COPY.replace("\n-14\nSpent 14 Connects", f"\n{amount}\nSpent 14 Connects", 1))
    if isinstance(found, str):
        assert found in {"not_a_whole_number", "not_recognised"}
        return
    sure = Counter(d.connects for d in found.entries if d.problem is None)
    assert set(sure) <= {-14, -2, 8, -21}
    assert sure[-14] <= 3


MARKED: dict[str, Spoil] = {
    "minified": lambda page: re.sub(r">\s+<", "><", page),
    "pretty": lambda page: page.replace("><", ">\n  <"),
    "capital tags": lambda page: page.replace("<td", "<TD").replace("</td>", "</TD>"),
    "single quotes": lambda page: re.sub(r'id="([\w-]+)"', r"id='\1'", page),
    "no doctype": lambda page: page.replace("<!DOCTYPE html>", ""),
    "comment before": lambda page: "<!-- saved from url=(0014)about:internet -->\n" + page,
    "unknown block": lambda page: page.replace("<body>", "<body><![if !IE]><p>x</p><![endif]>"),
    "script before": lambda page: page.replace("<body>", "<body><script>if (1 < 2) {}</script>"),
    "state first": lambda page: re.sub(
        r"(<table.*</table>)(<script.*</script>)", r"\2\1", page, flags=re.DOTALL
    ),
    "table twice": lambda page: page.replace("</table>", "</table>" + phone_of(ROWS), 1),
    "no state": lambda _: page_of(table_of(ROWS), None, 419),
    "no table": lambda _: page_of("", state_of(ROWS, 419), 419),
    "phone alone": lambda _: page_of(phone_of(ROWS), None, 419),
    "empty state": lambda _: page_of(table_of(ROWS), "[]", 419),
    "broken state": lambda _: page_of(table_of(ROWS), state_of(ROWS, 419)[:-9], 419),
    "state is a number": lambda _: page_of(table_of(ROWS), "7", 419),
    "state is deep": lambda _: page_of(table_of(ROWS), "[" * 5_000, 419),
    "extra attributes": lambda page: page.replace("<tr", '<tr data-x="a > b" aria-label="<td>"'),
    "entities": lambda page: page.replace("“", "&ldquo;").replace("–", "&#8211;"),
    "spaces in cells": lambda page: page.replace("<small>", "<small>\n   "),
    "a remote image": lambda page: page.replace("<h1>", '<img src="file:///etc/passwd"><h1>'),
    "a second history elsewhere": lambda page: page.replace(
        "</body>", '<div id="x">{"connectsHistoryList": []}</div></body>'
    ),
}


_TORN = {"hard spaces", "narrow hard spaces", "thin spaces", "joiners", "soft hyphens"}
"""What spoils the tags themselves leaves no page."""


@pytest.mark.parametrize("name", [*(name for name in SPOILED if name not in _TORN), *MARKED])
def test_that_a_spoiled_saved_page_is_read_exactly_or_refused(name: str) -> None:
    spoil = {**SPOILED, **MARKED}[name]
    found = outcome(spoil(PAGE))
    assert isinstance(found, str) or facts(found) == WANTED
    if name in MARKED and "state" not in name:
        assert not isinstance(found, str)


@pytest.mark.parametrize("name", CUT)
def test_that_a_saved_page_that_was_cut_is_refused_or_whole(name: str) -> None:
    found = outcome(CUT[name](PAGE))
    assert isinstance(found, str) or facts(found) == WANTED


@pytest.mark.parametrize("join", ["\n", "\n\n\n", "\r\n", "\n-----\n"])
@pytest.mark.parametrize("again", [0, 2])
def test_that_two_copies_in_one_paste_never_count_a_row_twice(join: str, again: int) -> None:
    """The second copy is the same page or one that overlaps with it."""
    second = copy_of(ROWS[again:], balance=435 if again else 419)
    found = outcome(COPY + join + second)
    assert isinstance(found, str) or facts(found) == WANTED
