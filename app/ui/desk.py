"""The desk: one window, one bridge, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QTextEdit
from shiboken6 import isValid

from app.domain.entries import PlanName
from app.ui.actions.action import Need
from app.ui.change_words import change_in_words, menu_words
from app.ui.frame.window_place import place_of, put_window
from app.ui.main_window import MainWindow
from app.ui.page import Page, PageSpec
from app.ui.pages import PAGES, import_page, make_page
from app.ui.settings.in_force import PreferencesInForce
from app.ui.theme import appearance
from app.ui.warming import PageWarmer
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.tag import Tone
from app.ui.workspace_bridge import Given, WorkspaceBridge, sentence_of_problem
from app.workspace.change import Change
from app.workspace.clock import Clock
from app.workspace.intake import Preview
from app.workspace.places import default_ledger, sample_ledger
from app.workspace.snapshot import Snapshot

if TYPE_CHECKING:
    from app.ui.adding.quick_add import QuickAdd
    from app.ui.help.help_page import HelpPage
    from app.ui.palette.opener import PaletteOpener
    from app.ui.shortcuts.shortcut_sheet import ShortcutSheet

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
    ) -> None:
        super().__init__()
        self._path = path or default_ledger()
        self.preferences = preferences or PreferencesInForce(None, self)
        self._palette: PaletteOpener | None = None
        self._quick_add: QuickAdd | None = None
        self._sheet: ShortcutSheet | None = None
        self._asked_for: Path | None = None
        self._resting_state = ""
        self._snapshot: Snapshot | None = None
        self.bridge = WorkspaceBridge(clock, self)
        self.window = MainWindow(self._pages(), self._foot(), self._trust(), self._others())
        self.warmer = PageWarmer(self.window, self.bridge, list(PAGES))
        self._connect_bridge()
        self._connect_window()
        self._enable_actions()
        self._meet(None)
        self._show_recent()

    @property
    def snapshot(self) -> Snapshot | None:
        """The ledger in sight."""
        return self._snapshot

    def start(self) -> None:
        """Show the window, then open the ledger; the first run's doors where there is none.

        What Home needs is imported on a worker, so that the window stands at once.
        """
        if self._path.exists():
            self.bridge.compute(partial(import_page, self._start_page()), self._open_own)
        else:
            self.show_doors()
        put_window(self.window, self.preferences.value.window)
        self.window.show()

    def _open_own(self, _: object = None) -> None:
        self.window.show_page(self._start_page())
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
        self._meet(None)
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
        if len(paths) == 1 and paths[0].suffix.casefold() == ".bidbook":
            self.open_ledger(paths[0])
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
            said = self.tr("Wrote {rows} rows to {name}.")
            self.bridge.ask(
                lambda workspace: workspace.export(format_, Path(name), voice=voice),
                lambda rows: self.window.show_toast(said.format(rows=rows, name=Path(name).name)),
            )

    def add_entry(self) -> None:
        """Quick add over the page in sight."""
        from app.ui.adding.quick_add import QuickAdd  # noqa: PLC0415 - not needed to start

        if self._quick_add is None:
            self._quick_add = QuickAdd(self.bridge, self.window)
        self._quick_add.open_for(self._snapshot)

    def open_palette(self) -> None:
        """Every action, page, job, proposal, member, wallet and day in one line."""
        from app.ui.palette.opener import PaletteOpener  # noqa: PLC0415 - not needed to start

        if self._palette is None:
            self._palette = PaletteOpener(self.window, self.bridge, self.preferences)
        self._palette.open(None if self._is_at_doors else self._snapshot)

    def show_shortcuts(self) -> None:
        """The sheet of keys."""
        from app.ui.shortcuts.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - rarely wanted

        if self._sheet is None:
            self._sheet = ShortcutSheet(self.window)
        self._sheet.open_for(self.window.menus.actions, self.window.built_pages().values())

    def report_problem(self) -> None:
        """What may be told of a problem; nothing leaves from here."""
        from app.ui.about.opening import report_dialog  # noqa: PLC0415 - rarely wanted

        report_dialog(self._snapshot, self.window).open()

    def show_about(self) -> None:
        """The version, and what it stands on."""
        from app.ui.about.opening import about_dialog  # noqa: PLC0415 - rarely wanted

        about_dialog(self.window).open()

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

    def check_balance(self) -> None:
        from app.ui.reconciling.reconcile_dialog import ReconcileDialog  # noqa: PLC0415 - not to start

        wallet = self._snapshot.ledger.wallet if self._snapshot else None
        dialog = ReconcileDialog(self.bridge, wallet, self.window)
        dialog.importRequested.connect(partial(self.window.show_page, "import"))
        dialog.open()

    def show_plans(self, wallet: str | None = None, _checked: bool = False) -> None:
        """The window of a wallet's plans and grants: of the one looked at, else of the first."""
        snapshot = self._snapshot
        if snapshot is None or not snapshot.wallets:
            return
        from app.ui.wallet.wallet_dialog import WalletDialog  # noqa: PLC0415 - not needed to start

        chosen = wallet or snapshot.ledger.wallet or snapshot.wallets[0].id
        WalletDialog(self.bridge, snapshot, chosen, self.window).open()

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
            PageSpec("team", self.tr("Team"), "users", partial(self._wired, "team")),
        ]

    def _trust(self) -> list[PageSpec]:
        return [
            PageSpec("track", self.tr("Track record"), "target", partial(self._wired, "track")),
            PageSpec("rules", self.tr("Rules"), "sliders", partial(self._wired, "rules")),
        ]

    def _others(self) -> list[PageSpec]:
        return [
            PageSpec("owed", self.tr("Upwork owes you"), "reply", partial(self._wired, "owed")),
            PageSpec(
                "history", self.tr("Import history"), "clock", partial(self._wired, "history")
            ),
        ]

    def _foot(self) -> list[PageSpec]:
        return [
            PageSpec("import", self.tr("Import"), "import", partial(self._wired, "import")),
            PageSpec("settings", self.tr("Settings"), "settings", self._settings_page),
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
            "plansRequested": self.show_plans,
        }.items():
            if hasattr(page, request):
                getattr(page, request).connect(run)
        if key == "insights":
            self._arrange(page)
        return page

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
        self.bridge.changed.connect(self._say_changed)
        self.bridge.failed.connect(self._say_failed)
        self.bridge.working.connect(self._say_working)

    def _connect_window(self) -> None:
        self.window.filesDropped.connect(self.bring_in_files)
        self.window.closing.connect(self._close)
        self.window.menus.recentChosen.connect(self.open_ledger)
        appearance().maskChanged.connect(self._meet_again)
        self.window.installEventFilter(self)

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
            "shortcuts": self.show_shortcuts,
            "check": self.check_file,
            "report": self.report_problem,
            "about": self.show_about,
        }
        for name, run in runs.items():
            menus.enable(name, run)

    def _start_from_balance(self, balance: int) -> None:
        self.bridge.create(self._own_path, balance)

    def _opened(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.window.show_ledger_name(snapshot.path.name, is_sample=snapshot.is_sample)
        self.window.show_page(self._start_page())
        if not snapshot.is_sample:
            self._path = snapshot.path
            self.preferences.remember_file(snapshot.path)
            self._show_recent()
        self._rest_banner()

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
        self._set_resting_state(saved)
        self._meet(snapshot)
        self._show_wallets(snapshot)
        pending = sum(p.is_pending(snapshot.ledger.as_of) for p in snapshot.ledger.sent)
        self.window.sidebar.set_count("jobs", len(snapshot.shortlist))
        self.window.sidebar.set_count("proposals", pending)
        self.window.show_ledger(snapshot)

    def _meet(self, snapshot: Snapshot | None) -> None:
        """Turn actions on and off, and name what undo and redo would do."""
        met: set[Need] = set()
        actions = self.window.menus.actions
        undo = redo = ""
        if snapshot is not None:
            met.add(Need.LEDGER)
            if not snapshot.is_read_only:
                met.add(Need.WRITING)
            if snapshot.next_undo is not None:
                met.add(Need.UNDO)
                undo = change_in_words(snapshot.next_undo.label, snapshot.next_undo.details)
            if snapshot.next_redo is not None:
                met.add(Need.REDO)
                redo = change_in_words(snapshot.next_redo.label, snapshot.next_redo.details)
        undo_words = self.tr("Undo: {what}").format(what=undo) if undo else self.tr("Undo")
        redo_words = self.tr("Redo: {what}").format(what=redo) if redo else self.tr("Redo")
        actions.set_detail("undo", undo, menu_words(undo_words))
        actions.set_detail("redo", redo, menu_words(redo_words))
        actions.set_met(met)

    def _meet_again(self) -> None:
        """The privacy eye: what undo and redo say of titles."""
        if isValid(self.window):
            self._meet(None if self._is_at_doors else self._snapshot)

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
        self.preferences.change(window=place_of(self.window))
        self.preferences.save()
        self.bridge.close()

    def _show_wallets(self, snapshot: Snapshot) -> None:
        wallet_button = self.window.sidebar.wallet
        chosen = snapshot.ledger.wallet
        for wallet in snapshot.wallets:
            if wallet.id == chosen or len(snapshot.wallets) == 1:
                wallet_button.show_wallet(wallet.name, plan_in_words(wallet.plan))
        if not snapshot.wallets:
            wallet_button.setMenu(None)  # type: ignore[arg-type]  # Qt takes null, the stub does not
            return
        menu = QMenu(wallet_button)
        if len(snapshot.wallets) > 1:
            if chosen is None:
                count = self.tr("{count} wallets").format(count=len(snapshot.wallets))
                wallet_button.show_wallet(self.tr("All wallets"), count)
            every = menu.addAction(self.tr("All wallets"))
            every.triggered.connect(partial(self._select_wallet, None))
            for wallet in snapshot.wallets:
                action = menu.addAction(wallet.name.replace("&", "&&"))
                action.triggered.connect(partial(self._select_wallet, wallet.id))
            menu.addSeparator()
        for wallet in snapshot.wallets:
            if chosen in (None, wallet.id):
                words = self.tr("Plan and grants of {wallet}…").format(wallet=wallet.name)
                action = menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(partial(self.show_plans, wallet.id))
        wallet_button.setMenu(menu)

    def _select_wallet(self, wallet: str | None, _checked: bool = False) -> None:
        self.bridge.select_wallet(wallet)

    def _show_preview(self, preview: Preview) -> None:
        self.window.toast.dismiss()
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
            what = change_in_words(str(change.details.get("what")), change.details)
            said = self.tr("Undone: {what}") if change.label == "undo" else self.tr("Again: {what}")
            self.window.show_toast(said.format(what=what))
            return
        self.window.show_toast(change_in_words(change.label, change.details), self.bridge.undo)

    def _say_failed(self, sentence: str, code: str) -> None:
        if code == "cancelled":
            self.window.show_toast(sentence)
            return
        banner = Banner(sentence, "", tone=Tone.WARN, icon="warning")
        banner.make_dismissible()
        banner.dismissed.connect(self._calm_down)
        self.window.show_banner(banner)
        self.window.set_state(sentence)
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


def _guide(*, is_alone: bool = False) -> HelpPage:
    from app.ui.help.help_page import HelpPage  # noqa: PLC0415 - needs no ledger and no warming

    return HelpPage(is_alone=is_alone)
