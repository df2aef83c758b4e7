"""Beside the preview: columns of a table, the balance, what is owed, and what came in before."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.history.history_page import HistoryPage
from app.ui.home.home_page import HomePage
from app.ui.importing.import_page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.owed.owed_page import OwedPage
from app.ui.page import Page, PageSpec
from app.ui.reconciling.reconcile_dialog import ReconcileDialog
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.importing.history_pages import copy_of
from tests.scenes.first_run import FOOT, PAGES, TRUST, enable_menus, said
from tests.shots import ARABIC, DARK, LARGE, LIGHT, NARROW, Shot, scene
from tests.ui.import_pages import AS_OF, OLD_BALANCE, history_text, known_ledger, row
from tests.ui.sample_snapshot import AS_OF as SAMPLE_DAY

LOOKS = (LIGHT, DARK, NARROW, LARGE, ARABIC)
SMALL = (580, 380)
DIALOGS = (
    Shot(size=SMALL),
    Shot("dark", "dark", size=SMALL),
    Shot("200", scale=2.0, size=(1160, 760)),
    Shot("arabic", locale="ar_EG", size=SMALL),
)
WAIT = 30_000
STEP = 40
SHEET = """Date;Job;Type;Connects;Boost;Comment
03/02/2026;Lighthouse tour booking page;proposal;16;;asked twice
04/02/2026;Seed catalogue clean-up in Python;proposal;12;4;
06/02/2026;Choir rota as a small web app;proposal;eight;;
08/02/2026;Bundle;bought;80;;paid by card
09/02/2026;Tidal calendar plug-in;refund;4;;closed
;;Total;32;;
"""


class Stage:
    """A window with one page over a ledger file that is kept until the window closes."""

    def __init__(self, make: Callable[[Path], Workspace], on: date) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="bidbook-scene-")
        path = Path(self._folder.name) / "my-connects.bidbook"
        make(path).close()
        self.bridge = WorkspaceBridge(Clock(on))
        self.path = path

    def window(self, key: str, factory: Callable[[WorkspaceBridge], Page]) -> MainWindow:
        title, icon = ("Import", "import") if key == "import" else (key, "clock")
        spec = PageSpec(key, title, icon, lambda: factory(self.bridge))
        others = [] if key == "import" else [spec]
        foot = [spec if one.key == key else one for one in FOOT]
        window = MainWindow(said(PAGES), said(foot), said(TRUST), said(others))
        self.bridge.setParent(window)
        window.closing.connect(self.bridge.close)
        window.closing.connect(self._folder.cleanup)
        enable_menus(window)
        window.sidebar.wallet.show_wallet("Personal", "Freelancer Basic")
        window.show_ledger_name(self.path.name)
        window.set_state(QCoreApplication.translate("Desk", "Saved"))
        self.bridge.snapshotChanged.connect(window.show_ledger)
        self.bridge.mappingNeeded.connect(lambda one: window.show_page("import", one))
        window.show()
        window.show_page(key)
        self.bridge.open(self.path)
        self.wait(lambda: window.built_pages()[key]._snapshot is not None)
        return window

    def wait(self, is_done: Callable[[], bool]) -> None:
        for _ in range(WAIT // STEP):
            if is_done():
                break
            QTest.qWait(STEP)
        assert is_done()
        QTest.qWait(STEP)


def _sample(path: Path) -> Workspace:
    return Workspace.create_sample(path, Clock(SAMPLE_DAY))


@scene("owed", *LOOKS)
def owed() -> QWidget:
    stage = Stage(_sample, SAMPLE_DAY)
    window = stage.window("owed", OwedPage)
    page = window.built_pages()["owed"]
    assert isinstance(page, OwedPage)
    stage.wait(lambda: page._due is not None)
    return window


@scene("owed-nothing", LIGHT)
def owed_nothing() -> QWidget:
    stage = Stage(known_ledger, AS_OF)
    window = stage.window("owed", OwedPage)
    page = window.built_pages()["owed"]
    assert isinstance(page, OwedPage)
    stage.wait(lambda: page._due is not None)
    return window


def _with_later_work(path: Path) -> Workspace:
    workspace = known_ledger(path)
    workspace.record(workspace.plan([workspace.read(history_text(), name="february.txt")]))
    again = workspace.plan([workspace.read(history_text(), name="february-again.html")])
    workspace.record(again)
    workspace.undo()
    first = next(e for e in workspace.records().entries if e.connects == -16)
    workspace.remove_entries([first.id])
    return workspace


@scene("history", *LOOKS)
def history() -> QWidget:
    stage = Stage(_with_later_work, AS_OF)
    window = stage.window("history", HistoryPage)
    page = window.built_pages()["history"]
    assert isinstance(page, HistoryPage)
    stage.wait(lambda: page.card.undo.isEnabled() or page.card.redo.isVisible())
    page.table.select_row(len(page.shown()) - 1)
    stage.wait(page.card.undo.isEnabled)
    return window


@scene("history-nothing", LIGHT)
def history_nothing() -> QWidget:
    stage = Stage(lambda path: Workspace.create(path, Clock(AS_OF)), AS_OF)
    window = stage.window("history", HistoryPage)
    QTest.qWait(100)
    return window


def _mapping(text: str) -> MainWindow:
    stage = Stage(lambda path: Workspace.create(path, Clock(AS_OF)), AS_OF)
    window = stage.window("import", ImportPage)
    page = window.built_pages()["import"]
    assert isinstance(page, ImportPage)
    stage.bridge.bring_in([("my-connects.csv", text)])
    stage.wait(lambda: page._is_mapping and page.mapping._outcome is not None)
    return window


@scene("import-mapping", *LOOKS)
def mapping() -> QWidget:
    return _mapping(SHEET)


@scene("import-mapping-open", LIGHT, DARK)
def mapping_with_open_questions() -> QWidget:
    return _mapping(SHEET.replace("/02/", "/03/").replace(";proposal", ";").replace("Type", ""))


def _gap_ledger(path: Path) -> Workspace:
    workspace = known_ledger(path)
    later = [row("Applied to job", -4, 20, "Bakery landing page")]
    text = copy_of(later, balance=OLD_BALANCE - 30)
    workspace.record(workspace.plan([workspace.read(text, on=date(2026, 2, 20))]))
    return workspace


@scene("import-standing", *LOOKS)
def import_standing() -> QWidget:
    stage = Stage(_gap_ledger, AS_OF + timedelta(days=20))
    return stage.window("import", ImportPage)


def _reconcile(difference: int) -> QWidget:
    stage = Stage(known_ledger, AS_OF)
    window = stage.window("import", ImportPage)
    dialog = ReconcileDialog(stage.bridge, None, window)
    window.closing.connect(dialog.close)
    dialog.show()
    answers: list[object] = []
    stage.bridge.ask(lambda workspace: workspace.ledger().balance, answers.append)
    stage.wait(lambda: bool(answers))
    dialog.field.setText(str(int(str(answers[0])) + difference))
    dialog.compare.click()
    stage.wait(lambda: not dialog.keep.isHidden())
    dialog.destroyed.connect(window.close)
    return dialog


@scene("reconcile", *DIALOGS)
def reconcile() -> QWidget:
    return _reconcile(0)


@scene("reconcile-differs", *DIALOGS)
def reconcile_differs() -> QWidget:
    return _reconcile(10)


@scene("intake-import-due", LIGHT, DARK, NARROW, ARABIC)
def import_due() -> QWidget:
    """Home, when Upwork is about to forget rows that are not here."""
    stage = Stage(known_ledger, AS_OF + timedelta(days=65))
    return stage.window("due", HomePage)
