"""The desk: one window, one bridge, and the ways between them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QTextEdit

from app.domain.entries import PlanName
from app.ui.first_run.first_run_page import FirstRunPage
from app.ui.main_window import MainWindow
from app.ui.page import Page, PageSpec
from app.ui.pages import PAGES, import_page, make_page
from app.ui.warming import PageWarmer
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.tag import Tone
from app.ui.workspace_bridge import Given, WorkspaceBridge
from app.words.names import CHANGES
from app.workspace.change import Change
from app.workspace.clock import Clock
from app.workspace.intake import Preview
from app.workspace.places import default_ledger, sample_ledger
from app.workspace.snapshot import Snapshot

if TYPE_CHECKING:
    from app.ui.help.help_page import HelpPage

_LEDGER_FILTER = "Bidbook (*.bidbook)"


class Desk(QObject):
    """Opens ledgers into the window and carries what the user asks for to the bridge."""

    def __init__(self, clock: Clock, path: Path | None = None) -> None:
        super().__init__()
        self._path = path or default_ledger()
        self._resting_state = ""
        self._snapshot: Snapshot | None = None
        self.bridge = WorkspaceBridge(clock, self)
        self.window = MainWindow(self._pages(), self._foot(), self._trust())
        self.warmer = PageWarmer(self.window, self.bridge, list(PAGES))
        self._connect_bridge()
        self._connect_window()
        self._enable_actions()

    def start(self) -> None:
        """Show the window, then open the ledger; the first run's doors where there is none.

        What Home needs is imported on a worker, so that the window stands at once.
        """
        if self._path.exists():
            self.bridge.compute(partial(import_page, "home"), self._open_own)
        else:
            self.show_doors()
        self.window.show()

    def _open_own(self, _: object = None) -> None:
        self.window.show_page("home")
        self.bridge.open(self._path)

    def show_doors(self) -> None:
        """The first-run page."""
        doors = FirstRunPage()
        doors.pasteRequested.connect(self.paste)
        doors.fileRequested.connect(self.choose_files)
        doors.filesDropped.connect(self.bring_in_files)
        doors.balanceGiven.connect(self._start_from_balance)
        doors.sampleRequested.connect(self.open_sample)
        doors.openRequested.connect(self.choose_ledger)
        self.window.show_welcome(doors)
        left, right = doors.status_texts()
        self._set_resting_state(left)
        self.window.set_context(right)

    # -- bringing in

    def paste(self) -> None:
        """Paste anywhere: into a text field as usual, else a page into the ledger."""
        focus = QApplication.focusWidget()
        text = QGuiApplication.clipboard().text()
        if isinstance(focus, QLineEdit | QTextEdit) and not focus.isReadOnly():
            focus.paste() if isinstance(focus, QTextEdit) else focus.insert(text)
            return
        self.bring_in([("", text)])

    def choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self.window, self.tr("Open a saved page or a report"), "", ""
        )
        self.bring_in_files([Path(name) for name in names])

    def bring_in_files(self, paths: list[Path]) -> None:
        """Bring in dropped or chosen files; a single ledger file is opened instead."""
        if len(paths) == 1 and paths[0].suffix == ".bidbook":
            self.bridge.open(paths[0])
            return
        if paths:
            self.bring_in([(path.name, path) for path in paths])

    def bring_in(self, contents: list[Given]) -> None:
        """Read into the open ledger; on the first run a ledger is made for what can be read."""
        if self._is_at_doors or not self.bridge.is_open:
            self.bridge.create_from(self._own_path, contents)
        else:
            wallet = self._snapshot.ledger.wallet if self._snapshot else None
            self.bridge.bring_in(contents, wallet)

    # -- the file

    def open_sample(self) -> None:
        if self._snapshot is not None and self._snapshot.is_sample:
            self._opened(self._snapshot)
        else:
            self.bridge.open_sample(sample_ledger())

    def choose_ledger(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a ledger"), "", _LEDGER_FILTER
        )
        if name:
            self.bridge.open(Path(name))

    def new_ledger(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("New ledger"), "", _LEDGER_FILTER
        )
        if name:
            self.bridge.create(Path(name).with_suffix(".bidbook"))

    def export(self) -> None:
        name, chosen = QFileDialog.getSaveFileName(
            self.window,
            self.tr("Export every entry"),
            "bidbook.csv",
            "CSV (*.csv);;JSONL (*.jsonl)",
        )
        if name:
            format_ = "jsonl" if name.endswith(".jsonl") or "jsonl" in chosen else "csv"
            said = self.tr("Wrote {rows} entries to {name}.")
            self.bridge.ask(
                lambda workspace: workspace.export(format_, Path(name)),
                lambda rows: self.window.show_toast(said.format(rows=rows, name=Path(name).name)),
            )

    def add_entry(self) -> None:
        from app.ui.adding.add_dialog import AddDialog  # noqa: PLC0415 - not needed to start

        AddDialog(self.bridge, self.window).open()

    def check_balance(self) -> None:
        from app.ui.adding.balance_dialog import BalanceDialog  # noqa: PLC0415

        wallet = self._snapshot.ledger.wallet if self._snapshot else None
        BalanceDialog(self.bridge, wallet, self.window).open()

    def show_guide(self) -> None:
        """The user guide; without a ledger over the whole window, with a way back."""
        if not self._is_at_doors:
            self.window.show_page("help")
            return
        guide = _guide(is_alone=True)
        guide.backRequested.connect(self.show_doors)
        guide.statusChanged.connect(self.window.set_context)
        self.window.show_welcome(guide)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self.bridge.is_open:
            self.bridge.refresh()
        return super().eventFilter(watched, event)

    # -- inside

    def _pages(self) -> list[PageSpec]:
        return [
            PageSpec("home", self.tr("Home"), "home", partial(self._wired, "home")),
            PageSpec("ledger", self.tr("Ledger"), "ledger", partial(self._wired, "ledger")),
            PageSpec("jobs", self.tr("Jobs"), "briefcase", partial(self._wired, "jobs")),
            PageSpec("proposals", self.tr("Proposals"), "send", partial(self._wired, "proposals")),
            PageSpec("insights", self.tr("Insights"), "chart", partial(self._wired, "insights")),
        ]

    def _trust(self) -> list[PageSpec]:
        return [PageSpec("rules", self.tr("Rules"), "sliders", partial(self._wired, "rules"))]

    def _foot(self) -> list[PageSpec]:
        return [
            PageSpec("import", self.tr("Import"), "import", partial(self._wired, "import")),
            PageSpec("help", self.tr("User guide"), "question", _guide),
        ]

    def _wired(self, key: str) -> Page:
        """A page, with what it asks of the window connected."""
        page = make_page(key, self.bridge)
        for request, run in {
            "pasteRequested": self.paste,
            "fileRequested": self.choose_files,
            "filesDropped": self.bring_in_files,
            "addRequested": self.add_entry,
            "checkRequested": self.check_balance,
        }.items():
            if hasattr(page, request):
                getattr(page, request).connect(run)
        return page

    def _connect_bridge(self) -> None:
        self.bridge.opened.connect(self._opened)
        self.bridge.snapshotChanged.connect(self._show)
        self.bridge.previewReady.connect(self._show_preview)
        self.bridge.changed.connect(self._say_changed)
        self.bridge.failed.connect(self._say_failed)
        self.bridge.working.connect(self._say_working)

    def _connect_window(self) -> None:
        self.window.filesDropped.connect(self.bring_in_files)
        self.window.closing.connect(self.bridge.close)
        self.window.installEventFilter(self)

    def _enable_actions(self) -> None:
        menus = self.window.menus
        for name, run in {
            "new": self.new_ledger,
            "open": self.choose_ledger,
            "sample": self.open_sample,
            "import": self.choose_files,
            "export": self.export,
            "quit": self.window.close,
            "undo": self.bridge.undo,
            "redo": self.bridge.redo,
            "paste": self.paste,
            "add": self.add_entry,
            "reconcile": self.check_balance,
            "guide": self.show_guide,
        }.items():
            menus.enable(name, run)

    def _start_from_balance(self, balance: int) -> None:
        self.bridge.create(self._own_path, balance)

    def _opened(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.window.show_ledger_name(snapshot.path.name, is_sample=snapshot.is_sample)
        self.window.show_page("home")
        self._rest_banner()
        self.warmer.begin()

    def _show(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        saved = self.tr("Read only") if snapshot.is_read_only else self.tr("Saved")
        self._set_resting_state(saved)
        self._show_wallets(snapshot)
        pending = sum(p.is_pending(snapshot.ledger.as_of) for p in snapshot.ledger.sent)
        self.window.sidebar.set_count("jobs", len(snapshot.shortlist))
        self.window.sidebar.set_count("proposals", pending)
        self.window.show_ledger(snapshot)

    def _show_wallets(self, snapshot: Snapshot) -> None:
        wallet_button = self.window.sidebar.wallet
        chosen = snapshot.ledger.wallet
        for wallet in snapshot.wallets:
            if wallet.id == chosen or len(snapshot.wallets) == 1:
                wallet_button.show_wallet(wallet.name, plan_in_words(wallet.plan))
        if len(snapshot.wallets) < 2:
            wallet_button.setMenu(None)  # type: ignore[arg-type]  # Qt takes null, the stub does not
            return
        if chosen is None:
            count = self.tr("{count} wallets").format(count=len(snapshot.wallets))
            wallet_button.show_wallet(self.tr("All wallets"), count)
        menu = QMenu(wallet_button)
        menu.addAction(self.tr("All wallets")).triggered.connect(partial(self._select_wallet, None))
        for wallet in snapshot.wallets:
            action = menu.addAction(wallet.name.replace("&", "&&"))
            action.triggered.connect(partial(self._select_wallet, wallet.id))
        wallet_button.setMenu(menu)

    def _select_wallet(self, wallet: str | None, _checked: bool = False) -> None:
        self.bridge.select_wallet(wallet)

    def _show_preview(self, preview: Preview) -> None:
        self.window.show_page("import", preview)

    def _sample_banner(self) -> Banner:
        banner = Banner(
            self.tr("This is a sample."),
            self.tr("All of it is invented, in a file of its own."),
            tone=Tone.ACCENT,
            icon="info",
        )
        leave = button(self.tr("Start my own"), compact=True)
        leave.clicked.connect(self._leave_sample)
        banner.add_action(leave)
        return banner

    def _leave_sample(self) -> None:
        self.window.show_banner(None)
        if self._own_path.exists():
            self.bridge.open(self._own_path)
        else:
            self.show_doors()

    @property
    def _own_path(self) -> Path:
        """The user's own ledger, also while the sample is open."""
        return default_ledger() if self._path == sample_ledger() else self._path

    @property
    def _is_at_doors(self) -> bool:
        return not self.window.current_key()

    def _rest_banner(self) -> None:
        """The banner that lasts: the sample is marked the whole time."""
        is_sample = self._snapshot is not None and self._snapshot.is_sample
        is_marked = is_sample and not self._is_at_doors
        self.window.show_banner(self._sample_banner() if is_marked else None)

    def _set_resting_state(self, text: str) -> None:
        """What the status line says while nothing is under way."""
        self._resting_state = text
        self.window.set_state(text)

    def _say_changed(self, change: Change) -> None:
        if change.batch is None:
            self.window.show_toast(self.tr("Nothing new: everything was here already."))
            return
        if change.label in ("undo", "redo"):
            what = _change_in_words(str(change.details.get("what")), change)
            said = self.tr("Undone: {what}") if change.label == "undo" else self.tr("Again: {what}")
            self.window.show_toast(said.format(what=what))
            return
        self.window.show_toast(_change_in_words(change.label, change), self.bridge.undo)

    def _say_failed(self, sentence: str, code: str) -> None:
        banner = Banner(sentence, "", tone=Tone.WARN, icon="warning")
        banner.make_dismissible()
        banner.dismissed.connect(self._calm_down)
        self.window.show_banner(banner)
        self.window.set_state(sentence)
        if code == "file_missing" and not self.bridge.is_open:
            self.show_doors()

    def _say_working(self, what: str) -> None:
        if what:
            self._rest_banner()
        self.window.set_state(what or self._resting_state)

    def _calm_down(self) -> None:
        self._rest_banner()
        self.window.set_state(self._resting_state)


def plan_in_words(plan: PlanName) -> str:
    """`freelancer-plus` as Upwork writes it."""
    return plan.value.replace("-", " ").title()


def _change_in_words(label: str, change: Change) -> str:
    template = QCoreApplication.translate("changes", CHANGES.get(label, label))
    known = {key: "" if value is None else value for key, value in change.details.items()}
    return template.format_map(known)


def _guide(*, is_alone: bool = False) -> HelpPage:
    from app.ui.help.help_page import HelpPage  # noqa: PLC0415 - needs no ledger and no warming

    return HelpPage(is_alone=is_alone)
