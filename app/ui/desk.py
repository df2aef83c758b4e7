"""The desk: one window, one bridge, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTextEdit
from shiboken6 import isValid

from app.ui import formats
from app.ui.frame.window_place import place_of, put_window
from app.ui.home.kept_front import KeptFront
from app.ui.main_window import MainWindow
from app.ui.page import Page
from app.ui.pages import PAGES, make_page
from app.ui.settings.in_force import PreferencesInForce
from app.ui.shell.announcer import Announcer
from app.ui.shell.early_front import EarlyFront
from app.ui.shell.first_steps import FirstSteps
from app.ui.shell.overlays import Overlays
from app.ui.shell.page_specs import page_specs
from app.ui.shell.wallet_menu import show_wallets
from app.ui.theme import appearance
from app.ui.warming import PageWarmer
from app.ui.workspace_bridge import Given, WorkspaceBridge, sentence_of_problem
from app.workspace.clock import Clock
from app.workspace.places import default_ledger, sample_ledger
from app.workspace.preferences import TableChoice, with_table

if TYPE_CHECKING:
    from app.ui.help.help_page import HelpPage
    from app.workspace.intake import Preview
    from app.workspace.snapshot import Snapshot

WARM_AFTER = 250
"""ms from a ledger in sight until the other pages are imported, so that it is painted first."""
_LEDGER_FILTER = "Bidbook (*.bidbook)"


class Desk(QObject):
    """Opens ledgers into the window and carries what the user asks for to the bridge."""

    def __init__(
        self,
        clock: Clock,
        path: Path | None = None,
        preferences: PreferencesInForce | None = None,
        kept_front: KeptFront | None = None,
    ) -> None:
        """`kept_front` is where Home is kept for the next start; without it nothing is."""
        super().__init__()
        self._path = path or default_ledger()
        self.preferences = preferences or PreferencesInForce(None, self)
        self._asked_for: Path | None = None
        self._asked_early: list[Given] = []
        self._is_opening_early = False
        self._snapshot: Snapshot | None = None
        self.bridge = WorkspaceBridge(clock, self)
        specs = page_specs(self._wired, self._settings_page, _guide)
        self.window = MainWindow(specs.pages, specs.foot, specs.trust, specs.others)
        self.announcer = Announcer(self.window, self.bridge.undo)
        self.over = Overlays(self.window, self.bridge, self.preferences)
        self.first_steps = FirstSteps(self.window, self.bridge, self.preferences)
        self.front = EarlyFront(self.window, kept_front or KeptFront())
        self.warmer = PageWarmer(self.window, self.bridge, list(PAGES))
        self._connect_bridge()
        self._connect_window()
        self._enable_actions()
        self.announcer.meet(None)
        self._show_recent()

    @property
    def snapshot(self) -> Snapshot | None:
        """The ledger in sight."""
        return self._snapshot

    def start(self) -> None:
        """Show the window, then open the ledger; the first run's doors where there is none.

        Home stands at once as it was kept, where that must still be true; else what it needs is
        imported once it is painted, so that the window at least stands at once.
        """
        if not self._path.exists():
            self.front.forget()
            self.show_doors()
        elif self._start_page() == "home" and self.front.show(
            self._path, self.bridge.clock.today()
        ):
            self._is_opening_early = True
            self.announcer.rest(self.tr("Reading the ledger"))
            self.window.paintedFirst.connect(self._open_behind)
        else:
            self.window.paintedFirst.connect(self._open_own)
        put_window(self.window, self.preferences.value.window)
        self.window.show()

    def _open_own(self, _: object = None) -> None:
        self.window.show_page(self._start_page())
        self.bridge.open(self._path)

    def _open_behind(self) -> None:
        """Read the ledger behind the Home that is in sight already."""
        self.bridge.open(self._path)

    def take_over(self, path: Path | None) -> None:
        """Come to the front, with a ledger or a page that another start was given."""
        window = self.window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()
        if path is not None:
            self.bring_in_files([path])

    def show_doors(self) -> None:
        """The first-run page."""
        from app.ui.first_run.first_run_page import FirstRunPage  # noqa: PLC0415 - at first only

        doors = FirstRunPage()
        doors.pasteRequested.connect(self.paste)
        doors.fileRequested.connect(self.choose_files)
        doors.filesDropped.connect(self.bring_in_files)
        doors.balanceGiven.connect(self._start_from_balance)
        doors.sampleRequested.connect(self.open_sample)
        doors.openRequested.connect(self.choose_ledger)
        self.announcer.meet(None)
        self.window.show_welcome(doors)
        left, right = doors.status_texts()
        self.announcer.rest(left)
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
        if len(paths) == 1 and paths[0].suffix.casefold() == ".bidbook":
            self.open_ledger(paths[0])
            return
        if paths:
            self.bring_in([(path.name, path) for path in paths])

    def bring_in(self, contents: list[Given]) -> None:
        """Read into the open ledger; on the first run a ledger is made for what can be read."""
        if self._is_opening_early:
            self._asked_early += contents
        elif self._is_at_doors or not self.bridge.is_open:
            self.bridge.create_from(self._own_path, contents)
        else:
            wallet = self._snapshot.ledger.wallet if self._snapshot else None
            self.bridge.bring_in(contents, wallet)

    # -- the file

    def open_sample(self) -> None:
        if self._snapshot is not None and self._snapshot.is_sample:
            self._opened(self._snapshot)
            self.announcer.meet(self._snapshot)
        else:
            self.bridge.open_sample(sample_ledger())

    def choose_ledger(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a ledger"), "", _LEDGER_FILTER
        )
        if name:
            self.open_ledger(Path(name))

    def open_ledger(self, path: Path) -> None:
        """Open a ledger in place of the one in sight; nothing happens for that one itself."""
        self._asked_for = path
        if self._snapshot is None or not path.exists() or not path.samefile(self._snapshot.path):
            self.bridge.open(path)

    def new_ledger(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("New ledger"), "", _LEDGER_FILTER
        )
        if name:
            self.bridge.create(Path(name).with_suffix(".bidbook"))

    def export(self) -> None:
        from app.ui.members.paper import EXPORTS, export_format, window_voice  # noqa: PLC0415 - not to start

        name, chosen = QFileDialog.getSaveFileName(
            self.window, self.tr("Export every entry"), "bidbook.csv", EXPORTS
        )
        if name:
            format_, voice = export_format(name, chosen), window_voice()
            self.bridge.ask(
                lambda workspace: workspace.export(format_, Path(name), voice=voice),
                partial(self._say_wrote, Path(name).name),
            )

    def _say_wrote(self, name: str, rows: Any) -> None:
        said = self.tr("Wrote {rows} {rows:row/rows} to {name}.")
        shown = said.format(rows=formats.connects(rows), name=formats.isolated(name))
        self.window.show_toast(shown)

    def add_entry(self) -> None:
        """Quick add over the page in sight."""
        self.over.add_entry(self._snapshot)

    def open_palette(self) -> None:
        """Every action, page, job, proposal, member, wallet and day in one line."""
        self.over.open_palette(None if self._is_at_doors else self._snapshot)

    def report_problem(self) -> None:
        """What may be told of a problem; nothing leaves from here."""
        self.over.report_problem(self._snapshot)

    def check_balance(self) -> None:
        """Compare the balance with what Upwork shows."""
        self.over.check_balance(self._snapshot)

    def show_plans(self, wallet: str | None = None, _checked: bool = False) -> None:
        """The window of a wallet's plans and grants: of the one looked at, else of the first."""
        self.over.show_plans(self._snapshot, wallet)

    def show_settings(self) -> None:
        """The page of settings."""
        self.window.show_page("settings")

    def check_file(self) -> None:
        """Check the ledger file, and say that it is sound or what is not."""

        def say(found: object) -> None:
            problems = list(found) if isinstance(found, list) else []
            if not problems:
                self.window.show_toast(self.tr("The ledger file is sound."))
            else:
                self._say_failed(sentence_of_problem(problems[0]), problems[0].code)

        self.bridge.ask(lambda workspace: workspace.check(), say)

    def show_history(self) -> None:
        """What was brought in, and taking it back."""
        self.window.show_page("history")

    def show_guide(self) -> None:
        """The user guide; without a ledger over the whole window, with a way back."""
        if not self._is_at_doors:
            self.window.show_page("help")
            return
        guide = _guide(is_alone=True)
        guide.backRequested.connect(self.show_doors)
        guide.statusChanged.connect(self.window.set_context)
        self.window.show_welcome(guide)

    def show_trust_chapter(self) -> None:
        """What the guide says of trust."""
        self.window.show_page("help", "trust")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self.bridge.is_open:
            self.bridge.refresh()
        return super().eventFilter(watched, event)

    # -- inside

    def _wired(self, key: str) -> Page:
        """A page, with what it asks of the window connected."""
        page = make_page(key, self.bridge)
        for request, run in {
            "pasteRequested": self.paste,
            "fileRequested": self.choose_files,
            "filesDropped": self.bring_in_files,
            "addRequested": self.add_entry,
            "checkRequested": self.check_balance,
            "plansRequested": self.show_plans,
            "guideRequested": self.show_trust_chapter,
        }.items():
            if hasattr(page, request):
                getattr(page, request).connect(run)
        if key == "insights":
            self._arrange(page)
        elif hasattr(page, "arrangementChanged"):
            self._arrange_table(page)
        return page

    def _arrange_table(self, page: Any) -> None:
        """Give a table the columns and the order of last time, and keep new ones."""
        choices = [one for one in self.preferences.value.tables if one.table == page.key]
        for choice in choices:
            page.arrange(choice)
        page.arrangementChanged.connect(self._keep_table)

    def _keep_table(self, choice: TableChoice) -> None:
        self.preferences.change(tables=with_table(self.preferences.value.tables, choice))

    def _arrange(self, page: Any) -> None:
        """Give the charts their places of last time, and keep new ones."""
        page.arrange(self.preferences.value.insights_cards)
        page.arrangementChanged.connect(self._keep_arrangement)

    def _keep_arrangement(self, names: tuple[str, ...]) -> None:
        self.preferences.change(insights_cards=names)

    def _settings_page(self) -> Page:
        from app.ui.settings.settings_page import SettingsPage  # noqa: PLC0415 - not to start

        page = SettingsPage(self.bridge, self.preferences, self.window.page_titles())
        page.openRequested.connect(self.choose_ledger)
        page.recentChosen.connect(self.open_ledger)
        return page

    def _connect_bridge(self) -> None:
        self.bridge.opened.connect(self._opened)
        self.bridge.glimpsed.connect(self._glimpse)
        self.bridge.snapshotChanged.connect(self._show)
        self.bridge.previewReady.connect(self._show_preview)
        self.bridge.mappingNeeded.connect(partial(self.window.show_page, "import"))
        self.bridge.changed.connect(self.announcer.say_changed)
        self.bridge.failed.connect(self._say_failed)
        self.bridge.openingRefused.connect(self.over.help_open)
        self.bridge.working.connect(self.announcer.say_working)
        self.announcer.leaveRequested.connect(self._leave_sample)

    def _connect_window(self) -> None:
        self.window.filesDropped.connect(self.bring_in_files)
        self.window.closing.connect(self._close)
        self.window.menus.recentChosen.connect(self.open_ledger)
        appearance().maskChanged.connect(self._meet_again)
        appearance().languageChanged.connect(self._speak_anew, Qt.ConnectionType.QueuedConnection)
        self.window.installEventFilter(self)

    def _speak_anew(self) -> None:
        """Another language: the window is furnished anew, with what the user left on its pages.

        Queued, for the setting that was changed stands on one of those pages.
        """
        if not isValid(self.window):
            return
        was_at_doors = self._is_at_doors
        self.over.drop_all()
        specs = page_specs(self._wired, self._settings_page, _guide)
        self.window.refurnish(specs.pages, specs.foot, specs.trust, specs.others)
        self.window.menus.recentChosen.connect(self.open_ledger)
        self._enable_actions()
        self._show_recent()
        if self._snapshot is not None:
            self._show(self._snapshot)
        if was_at_doors:
            self.show_doors()
        self.announcer.calm_down()

    def _enable_actions(self) -> None:
        menus = self.window.menus
        runs: dict[str, Callable[[], object]] = {
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
            "history": self.show_history,
            "plans": self.show_plans,
            "guide": self.show_guide,
            "palette": self.open_palette,
            "settings": self.show_settings,
            "shortcuts": self.over.show_shortcuts,
            "check": self.check_file,
            "report": self.report_problem,
            "updates": self.over.check_updates,
            "tour": self.first_steps.start_tour,
            "about": self.over.show_about,
        }
        for name, run in runs.items():
            menus.enable(name, run)

    def _start_from_balance(self, balance: int) -> None:
        self.bridge.create(self._own_path, balance)

    def _opened(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.window.show_ledger_name(snapshot.path.name, is_sample=snapshot.is_sample)
        is_through_a_door = self._is_at_doors
        if not self._is_opening_early:
            self.window.show_page(self._start_page())
        self._is_opening_early = False
        if not snapshot.is_sample:
            self._path = snapshot.path
            self.preferences.remember_file(snapshot.path)
            self._show_recent()
        self.announcer.mark_sample(is_sample=snapshot.is_sample)
        self.first_steps.leave()
        if is_through_a_door:
            self.first_steps.begin()
        if self._asked_early:
            contents, self._asked_early = self._asked_early, []
            self.bring_in(contents)

    def _glimpse(self, snapshot: Snapshot) -> None:
        """Home stands at once; the rest follows when the jobs are weighed."""
        page = self.window.current_page()
        if page is not None and self.window.current_key() == "home":
            self._show_wallets(snapshot)
            page.show_ledger(snapshot)

    def _show(self, snapshot: Snapshot) -> None:
        QTimer.singleShot(WARM_AFTER, self.warmer, self.warmer.begin)
        self._snapshot = snapshot
        saved = self.tr("Read only") if snapshot.is_read_only else self.tr("Saved")
        self.announcer.rest(saved)
        self.announcer.meet(snapshot)
        self._show_wallets(snapshot)
        self.window.sidebar.set_count("jobs", len(snapshot.shortlist))
        self.window.sidebar.set_count("proposals", snapshot.ledger.pending)
        self.window.show_ledger(snapshot)
        self.front.take(snapshot)
        self.first_steps.take(snapshot)

    def _meet_again(self) -> None:
        """The privacy eye: what undo and redo say of titles."""
        if isValid(self.window):
            self.announcer.meet(None if self._is_at_doors else self._snapshot)

    def _start_page(self) -> str:
        """Where the user wants to begin; Home where that page is none."""
        wanted = self.preferences.value.start_page
        return wanted if wanted in PAGES and wanted in self.window.page_titles() else "home"

    def _show_recent(self) -> None:
        files = self.preferences.value.recent_files
        self.window.menus.show_recent([Path(name) for name in files])

    def _close(self) -> None:
        """The window closes: keep where it was, let queued writes finish."""
        self.warmer.stop()
        self.front.keep()
        self.preferences.change(window=place_of(self.window))
        self.preferences.save()
        self.bridge.close()

    def _show_wallets(self, snapshot: Snapshot) -> None:
        shown, select = self.window.sidebar.wallet, self.bridge.select_wallet
        show_wallets(shown, snapshot, select, self.show_plans)

    def _show_preview(self, preview: Preview) -> None:
        self.window.toast.dismiss()
        self.window.show_page("import", preview)

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

    def _say_failed(self, sentence: str, code: str) -> None:
        self.announcer.say_failed(sentence, code)
        if code == "file_missing":
            self._forget_missing()
            if not self.bridge.is_open:
                self.show_doors()

    def _forget_missing(self) -> None:
        """A recent ledger that is gone is no longer offered."""
        gone = str(self._asked_for)
        files = tuple(name for name in self.preferences.value.recent_files if name != gone)
        self.preferences.change(recent_files=files)
        self._show_recent()


def _guide(*, is_alone: bool = False) -> HelpPage:
    from app.ui.help.help_page import HelpPage  # noqa: PLC0415 - needs no ledger and no warming

    return HelpPage(is_alone=is_alone)
