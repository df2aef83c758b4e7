"""The frame: pages when first shown, one snapshot for all, rail, drop, welcome."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui import formats
from app.ui.main_window import MainWindow
from app.ui.page import Page, PageSpec
from app.ui.theme import ThemeChoice, current_theme
from app.ui.widgets.banner import Banner


class CountingPage(Page):
    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.shown: list[Any] = []
        self.opened: list[object] = []

    def refresh(self, snapshot: Any) -> None:
        self.shown.append(snapshot)

    def open_with(self, argument: object) -> None:
        self.opened.append(argument)


def window_of(qtbot: QtBot) -> tuple[MainWindow, list[str]]:
    built: list[str] = []

    def spec(key: str) -> PageSpec:
        def factory() -> Page:
            built.append(key)
            return CountingPage(key.capitalize())

        return PageSpec(key, key.capitalize(), "home", factory)

    window = MainWindow([spec("home"), spec("ledger")], [spec("import")])
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    return window, built


def test_that_pages_are_built_when_first_shown(qtbot: QtBot) -> None:
    window, built = window_of(qtbot)
    assert built == []
    window.show_page("home")
    window.show_page("ledger")
    window.show_page("home")
    assert built == ["home", "ledger"]
    assert window.current_key() == "home"
    with pytest.raises(KeyError):
        window.show_page("nowhere")


def test_that_hidden_pages_wait_for_the_newest_snapshot(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    ledger = window.show_page("ledger")
    home = window.show_page("home")
    assert isinstance(home, CountingPage)
    assert isinstance(ledger, CountingPage)
    window.show_ledger("first")
    window.show_ledger("second")
    assert home.shown == ["first", "second"]
    assert ledger.shown == []
    assert ledger.is_stale
    window.show_page("ledger")
    assert ledger.shown == ["second"]
    late = window.show_page("import")
    assert isinstance(late, CountingPage)
    assert late.shown == ["second"]


def test_that_pages_lead_to_each_other_with_an_argument(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    home = window.show_page("home")
    home.navigate.emit("ledger", {"lot": "plan"})
    ledger = window.built_pages()["ledger"]
    assert isinstance(ledger, CountingPage)
    assert ledger.opened == [{"lot": "plan"}]
    assert window.current_key() == "ledger"


def test_that_the_sidebar_and_the_keys_choose_pages(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    window.show_page("home")
    nav = window.sidebar.pages
    nav.setFocus()
    qtbot.keyClick(nav, Qt.Key.Key_Down)
    assert window.current_key() == "ledger"
    window.menus["go_import"].trigger()
    assert window.current_key() == "import"
    assert not nav.currentIndex().isValid()
    assert window.menus["go_home"].shortcut().toString() == "Ctrl+1"


def test_that_counts_are_read_out_with_the_page(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    window.sidebar.set_count("ledger", 7)
    index = window.sidebar.pages.pages.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ledger, 7"
    window.sidebar.set_count("nowhere", 7)


def test_that_a_narrow_window_has_a_rail(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    assert window.sidebar.width() == 216
    window.resize(1079, 700)
    assert window.sidebar.width() == 56
    window.resize(1080, 700)
    assert window.sidebar.width() == 216


def test_that_the_welcome_page_has_the_window_to_itself(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    window.show_welcome(QLabel("Welcome"))
    assert window.current_key() == ""
    assert not window.sidebar.isVisible()
    window.show_page("home")
    assert window.sidebar.isVisible()


def test_that_dropped_files_are_told_and_web_addresses_are_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window, _built = window_of(qtbot)
    dropped: list[list[Path]] = []
    window.filesDropped.connect(dropped.append)
    for urls in (
        [QUrl("https://example.org/a")],
        [QUrl.fromLocalFile(str(tmp_path / "page.html"))],
    ):
        data = QMimeData()
        data.setUrls(urls)
        window.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert dropped == [[tmp_path / "page.html"]]


def test_that_a_sample_is_marked_in_the_title(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    window.show_ledger_name("my.bidbook", is_sample=True)
    assert window.windowTitle() == "my.bidbook (sample) — Bidbook"


def test_that_actions_without_work_are_not_in_sight(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    ran: list[str] = []
    assert not window.menus["undo"].isVisible()
    window.menus.enable("undo", lambda: ran.append("undo"))
    window.menus["undo"].trigger()
    assert ran == ["undo"]
    assert window.menus["undo"].isVisible()
    assert not window.menus.help.menuAction().isVisible()


def test_that_the_eye_masks_and_shows_pages_again(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    home = window.show_page("home")
    assert isinstance(home, CountingPage)
    window.show_ledger("snapshot")
    window.menus["mask"].trigger()
    assert formats.is_masked()
    assert home.shown == ["snapshot", "snapshot"]


@pytest.mark.usefixtures("in_another_look")
def test_that_theme_and_size_are_chosen_in_the_view_menu(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    window.show_page("home")
    window.menus["theme_dark"].trigger()
    window.menus["scale_150"].trigger()
    assert current_theme().name == ThemeChoice.DARK
    assert current_theme().scale == 1.5


def test_that_one_banner_takes_the_place_of_another(qtbot: QtBot) -> None:
    window, _built = window_of(qtbot)
    window.show_page("home")
    first, second = Banner("First."), Banner("Second.")
    window.show_banner(first)
    window.show_banner(second)
    assert second.isVisible()
    window.show_banner(None)
    window.set_state("Saved")
    window.set_context("118 today.", "Matches.")
    window.show_toast("Done", lambda: None)


FIRST_WINDOW = """
import sys
from app.ui.application import make_application
from app.ui.first_run.first_run_page import FirstRunPage
from app.ui.main_window import MainWindow
app = make_application(["bidbook"])
window = MainWindow([])
window.show_welcome(FirstRunPage())
window.show()
app.processEvents()
heavy = {"pyqtgraph", "numpy", "scipy", "sqlite_utils", "rich", "click"} & set(sys.modules)
print("heavy:", sorted(heavy))
window.close()
"""


def test_that_the_first_window_loads_nothing_heavy_and_exits_cleanly() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", FIRST_WINDOW],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "heavy: []", "")


def test_that_home_needs_nothing_heavy() -> None:
    """What Home imports is what a start waits for: the jobs are weighed after it stands."""
    code = (
        "import sys, app.ui.desk, app.ui.home.home_page\n"
        "heavy = {'pyqtgraph', 'numpy', 'scipy', 'sqlite_utils', 'rich', 'click'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"
