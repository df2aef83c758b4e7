"""The whole way: three months of history pasted page by page, in any order, with overlaps, by
keyboard and clipboard alone, ends with the balance that Upwork shows, and the window says why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.entries import Wallet
from app.domain.ledger import Ledger
from app.ui.desk import Desk
from app.ui.home.home_page import HomePage
from app.ui.importing.import_page import ImportPage
from app.ui.importing.standing_words import holes_between
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.importing.history_pages import PageRow, copy_of

WAIT = 20_000
TODAY = date(2026, 3, 31)
HELD = 240
"""Connects held before the first row."""
TITLES = ("Bell tower library", "Kite shop identity", "Allotment booking site", "Ferry timetable")


def three_months() -> list[tuple[date, str, int, str | None]]:
    """What Upwork knows of 1 January to 31 March, oldest first: twins of a day among it."""
    rows: list[tuple[date, str, int, str | None]] = []
    for number in range(90):
        day = date(2026, 1, 1) + timedelta(days=number)
        if day.day == 1:
            rows.append((day, "Monthly Connects renewal", 100, None))
        rows.append((day, "Availability Badge", -2, None))
        if number % 3 == 0:
            title = f"{TITLES[number % 4]} {number // 12}"
            rows.append((day, "Applied to job", -6, title))
            if number % 4 == 0:
                rows.append((day, "Connects bid for boosted proposal.", -5, title))
        if number % 30 == 7:  # the same job posted twice, applied to twice on one day
            rows += [(day, "Applied to job", -4, "Two posts of one name")] * 2
    return rows


def page_of(first: date, last: date, held: int = HELD) -> str:
    """The page as it is copied today, filtered to some days: newest first, with My balance."""
    history = three_months()
    shown = [
        PageRow(what, amount, day=f"{day:%B} {day.day}, {day.year}", title=title)
        for day, what, amount, title in reversed(history)
        if first <= day <= last
    ]
    return copy_of(shown, balance=held + sum(row[2] for row in history))


WINDOWS = (
    (date(2026, 2, 10), date(2026, 3, 12)),
    (date(2026, 1, 1), date(2026, 1, 31)),
    (date(2026, 3, 1), TODAY),
    (date(2026, 1, 20), date(2026, 2, 18)),
)
"""Shuffled, and each overlaps the next: together they are the three months."""
LATE_FIRST = (WINDOWS[2], WINDOWS[3], WINDOWS[0], WINDOWS[1])


class Person:
    """Somebody at the keyboard who has never seen the window."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot = qtbot
        self.desk = Desk(Clock(TODAY), path)
        qtbot.addWidget(self.desk.window)
        self.window, self.bridge = self.desk.window, self.desk.bridge
        self.ledgers: list[Ledger] = []
        self.bridge.snapshotChanged.connect(lambda one: self.ledgers.append(one.ledger))
        self.desk.start()
        self.window.activateWindow()

    def paste(self, text: str) -> ImportPage:
        QGuiApplication.clipboard().setText(text)
        with self.qtbot.waitSignal(self.bridge.previewReady, timeout=WAIT):
            self.window.menus["paste"].trigger()
        page = self.window.built_pages()["import"]
        assert isinstance(page, ImportPage)
        return page

    def confirm(self, page: ImportPage) -> None:
        """Ctrl+Return, as the button says."""
        with self.qtbot.waitSignal(self.bridge.changed, timeout=WAIT):
            self.qtbot.keyClick(
                page.footer.confirm, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
            )
            if page.footer.confirm.isEnabled():  # no window system gave the shortcut the keys
                page.footer.confirm.click()

    def home(self) -> HomePage:
        home = self.window.show_page("home")
        assert isinstance(home, HomePage)
        QApplication.processEvents()
        return home


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, tmp_path / "mine" / "my.bidbook")
    yield made
    made.window.close()
    QApplication.processEvents()


@pytest.mark.parametrize("windows", [WINDOWS, LATE_FIRST], ids=["middle first", "last first"])
def test_that_three_months_in_any_order_end_with_the_balance_of_upwork(
    person: Person, windows: tuple[tuple[date, date], ...]
) -> None:
    expected = HELD + sum(row[2] for row in three_months())
    for number, (first, last) in enumerate(windows):
        page = person.paste(page_of(first, last))
        if number == len(windows) - 1:
            said = page.footer.text()
            assert "matches Upwork" in said
        person.confirm(page)
    ledger = person.ledgers[-1]
    assert ledger.balance == expected
    assert len(ledger.records.entries) == len(three_months())
    assert sum(book.opening for book in ledger.books.values()) == HELD
    home = person.home()
    assert f"{expected}" in home.figures["balance"].accessibleName()
    person.window.show_page("import")
    page = person.window.built_pages()["import"]
    assert isinstance(page, ImportPage)
    QApplication.processEvents()
    assert page.calm.standing.texts() == ["Covered up to 31 March. Next import by 30 April."]


def test_that_a_page_pasted_again_adds_nothing_and_says_so(person: Person) -> None:
    first, last = WINDOWS[2]
    person.confirm(person.paste(page_of(first, last)))
    before = person.ledgers[-1]
    page = person.paste(page_of(first, last))
    assert page.footer.text().startswith("Nothing new: all")
    assert not page.footer.confirm.isEnabled()
    person.qtbot.keyClick(page.preview.table, Qt.Key.Key_Escape)
    assert page.shown_preview is None
    assert person.ledgers[-1] is before


def test_that_a_hole_between_two_pages_is_named_until_it_is_filled(person: Person) -> None:
    person.confirm(person.paste(page_of(date(2026, 1, 1), date(2026, 1, 31))))
    page = person.paste(page_of(date(2026, 3, 1), TODAY))
    person.confirm(page)
    person.window.show_page("import")
    standing = page.calm.standing
    person.qtbot.waitUntil(lambda: len(standing.texts()) == 2, timeout=WAIT)
    assert standing.texts()[0].startswith("Covered up to 31 March.")
    assert standing.texts()[1].startswith("No page shows 1 February to 28 February.")
    person.confirm(person.paste(page_of(date(2026, 1, 20), date(2026, 3, 5))))
    person.window.show_page("import")
    person.qtbot.waitUntil(lambda: len(standing.texts()) == 1, timeout=WAIT)
    assert person.ledgers[-1].balance == HELD + sum(row[2] for row in three_months())


def test_that_the_pages_of_one_wallet_do_not_cover_the_days_of_another(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "two.bidbook", Clock(TODAY))
    own = workspace.wallet_named(None)
    workspace._write("new_wallet", [Wallet(id="studio", name="Studio")])
    for wallet, month in ((None, 1), (None, 3), ("Studio", 2)):
        page = page_of(date(2026, month, 1), date(2026, month, 28))
        workspace.record(workspace.plan([workspace.read(page)], wallet))
    assert holes_between(workspace.batches(9, imports_only=True)) == {
        own.id: ((date(2026, 1, 29), date(2026, 2, 28)),)
    }
    workspace.close()


def test_that_every_import_is_taken_back_in_turn(person: Person) -> None:
    for first, last in WINDOWS:
        person.confirm(person.paste(page_of(first, last)))
    for _ in WINDOWS:
        with person.qtbot.waitSignal(person.bridge.changed, timeout=WAIT):
            person.window.menus["undo"].trigger()
    assert person.ledgers[-1].records.entries == ()
    path = person.ledgers and person.desk._path
    assert isinstance(path, Path)
    again = Workspace.open(path, Clock(TODAY))
    assert again.records().entries == ()
    again.close()


def test_that_a_table_copied_from_a_spreadsheet_asks_for_its_columns_and_comes_in(
    person: Person,
) -> None:
    """Cells are copied with tabs between them; nothing but the clipboard says what they are."""
    cells = [
        ("Day", "Job", "Connects", "Remark"),
        ("2026-03-03", "Lighthouse tour booking page", "-16", "asked <b>twice</b>"),
        ("2026-03-04", "Seed catalogue clean-up", "-12", ""),
        ("2026-03-14", "Bundle", "80", "paid by card"),
    ]
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in cells))
    with person.qtbot.waitSignal(person.bridge.mappingNeeded, timeout=WAIT):
        person.window.menus["paste"].trigger()
    page = person.window.built_pages()["import"]
    assert isinstance(page, ImportPage)
    assert person.window.current_page() is page
    person.qtbot.waitUntil(lambda: page.mapping._outcome is not None, timeout=WAIT)
    assert page.footer.text().startswith("3 rows read")
    with person.qtbot.waitSignal(person.bridge.previewReady, timeout=WAIT):
        page.footer.confirm.click()
    person.confirm(page)
    told = {(e.occurred_on.day, e.title, e.connects) for e in person.ledgers[-1].records.entries}
    assert told == {
        (3, "Lighthouse tour booking page", -16),
        (4, "Seed catalogue clean-up", -12),
        (14, "Bundle", 80),
    }
