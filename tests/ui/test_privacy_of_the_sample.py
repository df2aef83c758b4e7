"""The privacy eye over the whole sample: pages, what they paint, overlays, reminders, exports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.ui import formats
from app.ui.desk import Desk
from app.ui.pages import PAGES
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace
from tests.ui.pseudo_language import told

AS_OF = date(2026, 11, 21)
WAIT = 30_000
MONEY = re.compile(r"[$€£]\s?\d|\d\s?[$€£]|USD\s\d")
EXAMPLES = {"$5.10", "USD\N{NO-BREAK SPACE}5.10"}
"""How the settings show what the signs of money look like."""
OWN_WORDS = frozenset({"Personal", "Data", "Mobile", "Writing"})
"""Names of the sample that are words of the window too."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sample") / "hidden.bidbook"
    Workspace.create_sample(made, Clock(AS_OF)).close()
    return made


@pytest.fixture
def desk(qtbot: QtBot, path: Path) -> Iterator[Desk]:
    made = Desk(Clock(AS_OF), path)
    qtbot.addWidget(made.window)
    formats.set_masked(True)
    with qtbot.waitSignal(made.bridge.snapshotChanged, timeout=WAIT):
        made.start()
    yield made
    made.window.close()
    QApplication.processEvents()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that a widget of ours draws."""
    heard: list[str] = []
    draw = QPainter.drawText

    def draw_text(self: QPainter, *given: object) -> object:
        heard.extend(one for one in given if isinstance(one, str))
        return draw(self, *given)  # type: ignore[call-overload]

    monkeypatch.setattr(QPainter, "drawText", draw_text)
    return heard


def names_of(snapshot: Snapshot) -> set[str]:
    """Titles, members and wallets: what the eye is for."""
    records = snapshot.ledger.records
    found = {entry.title for entry in records.entries} | {
        job.title for job in records.jobs.values()
    }
    found |= {entry.member for entry in records.entries}
    found |= {wallet.name for wallet in snapshot.wallets}
    return {name for name in found if name and len(name) > 3} - OWN_WORDS


def leaks(texts: Iterator[tuple[str, str]], names: set[str]) -> list[str]:
    return [
        f"{who}: {text}"
        for who, text in texts
        if (MONEY.search(text) and text not in EXAMPLES) or any(name in text for name in names)
    ]


def test_that_no_page_of_the_sample_tells_money_or_names(desk: Desk, painted: list[str]) -> None:
    assert desk.snapshot is not None
    names = names_of(desk.snapshot)
    desk.window.resize(1300, 900)
    found: dict[str, list[str]] = {}
    for key in [*PAGES, "settings"]:
        page = desk.window.show_page(key)
        QApplication.processEvents()
        desk.window.grab()
        texts = [*told(page), *(("painted", text) for text in painted)]
        assert len(texts) > 20
        found[key] = leaks(iter(texts), names)
        painted.clear()
    assert {key: said for key, said in found.items() if said} == {}
    assert leaks(told(desk.window), names) == []


def test_that_menus_and_dialogs_of_the_sample_tell_none_either(desk: Desk) -> None:
    assert desk.snapshot is not None
    desk.check_balance()
    desk.show_plans()
    QApplication.processEvents()
    texts = list(told(desk.window))
    for menu in desk.window.findChildren(QMenu):
        menu.aboutToShow.emit()
        texts += [("QMenu", action.text()) for action in menu.actions()]
    assert leaks(iter(texts), names_of(desk.snapshot)) == []
