"""The import page in the whole window: calm, a history with every state, files, a job."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui import formats
from app.ui.importing.import_page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.page import PageSpec
from app.ui.shell.wallet_menu import plan_in_words
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.intake import Preview
from app.workspace.snapshot import Snapshot
from tests.scenes.first_run import PAGES, enable_menus, said
from tests.shots import ARABIC, CONTRAST, CONTRAST_DARK, DARK, LARGE, LIGHT, NARROW, Shot, scene
from tests.ui.import_pages import AS_OF, BALANCE, history_text, job_page, known_ledger

PAGES_FOLDER = Path(__file__).parents[1] / "pages"
NARROW_LARGE = Shot("960-200", scale=2.0, size=(960, 868))
Input = tuple[str, str | Path]


@cache
def planned(*inputs: Input, known: bool = True) -> tuple[Preview, Snapshot]:
    """The preview of inputs against a ledger that knows a part of the history."""
    with tempfile.TemporaryDirectory(prefix="bidbook-scene-") as folder:
        workspace = known_ledger(Path(folder) / "my-connects.bidbook")
        try:
            if not known:
                again = workspace.plan([workspace.read(history_text())])
                workspace.record(again)
            readings = [workspace.read(content, name=name) for name, content in inputs]
            return workspace.plan(readings), workspace.snapshot()
        finally:
            workspace.close()


def window_of(preview: Preview | None, snapshot: Snapshot) -> MainWindow:
    """The whole window with the page in it."""
    bridge = WorkspaceBridge(Clock(AS_OF))
    spec = PageSpec("import", "Import", "import", lambda: ImportPage(bridge))
    window = MainWindow(said(PAGES), said([spec]))
    bridge.setParent(window)
    window.closing.connect(bridge.close)
    enable_menus(window)
    wallet = snapshot.wallets[0]
    window.sidebar.wallet.show_wallet(wallet.name, plan_in_words(wallet.plan))
    window.show_ledger_name(snapshot.path.name)
    window.show_ledger(snapshot)
    window.set_state(QCoreApplication.translate("Desk", "Saved"))
    window.show_page("import", preview)
    return window


def page_of(window: MainWindow) -> ImportPage:
    page = window.built_pages()["import"]
    assert isinstance(page, ImportPage)
    return page


def shown(*inputs: Input, known: bool = True) -> MainWindow:
    return window_of(*planned(*inputs, known=known))


@scene("import-preview", LIGHT, DARK, NARROW, LARGE, NARROW_LARGE, ARABIC, CONTRAST, CONTRAST_DARK)
def import_preview() -> QWidget:
    return shown(("", history_text()))


@scene("import-differs", LIGHT)
def import_that_differs() -> QWidget:
    return shown(("connects-history.txt", history_text(BALANCE + 3)))


@scene("import-nothing-new", LIGHT)
def import_of_nothing_new() -> QWidget:
    return shown(("", history_text()), known=False)


@scene("import-files", LIGHT, NARROW)
def import_of_several_files() -> QWidget:
    files: Sequence[str] = (
        "history/saved_page.html",
        "money/report_2026.csv",
        "proposals/archived_tab.txt",
    )
    window = shown(*((Path(name).name, PAGES_FOLDER / name) for name in files))
    page_of(window).preview.not_understood.toggle.click()
    return window


@scene("import-job", LIGHT, DARK, NARROW, LARGE, ARABIC)
def import_of_a_job() -> QWidget:
    return shown(("", job_page()))


@scene("import-jobs", LIGHT)
def import_of_a_feed() -> QWidget:
    return shown(("", job_page("feed_tiles.txt")))


@scene("import-proposals", LIGHT)
def import_of_proposals() -> QWidget:
    return shown(("", (PAGES_FOLDER / "proposals" / "active_tab.txt").read_text("utf-8")))


@scene("import-masked", LIGHT)
def import_with_the_eye_shut() -> QWidget:
    formats.set_masked(True)
    window = shown(("", history_text()))
    window.closing.connect(lambda: formats.set_masked(False))
    return window


@scene("import-calm", LIGHT, DARK, NARROW, LARGE, ARABIC)
def import_calm() -> QWidget:
    _preview, snapshot = planned(("", history_text()))
    return window_of(None, snapshot)


@scene("import-cancelled", LIGHT)
def import_cancelled() -> QWidget:
    window = shown(("", history_text()))
    page_of(window).cancel()
    return window
