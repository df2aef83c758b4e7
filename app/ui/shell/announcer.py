"""What the window says of what happens: toasts, banners, the status line, undo by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.actions.action import Need
from app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from app.ui.widgets.banner import Banner
    from app.workspace.change import Change
    from app.workspace.snapshot import Snapshot


class Announcer(QObject):
    """One voice for one window. `undo` takes the last change back."""

    leaveRequested = Signal()
    """The user wants a ledger of their own in place of the sample."""

    def __init__(self, window: MainWindow, undo: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._undo = undo
        self._resting_state = ""
        self._is_sample = False

    def rest(self, text: str) -> None:
        """What the status line says while nothing is under way."""
        self._resting_state = text
        self._window.set_state(text)

    def mark_sample(self, *, is_sample: bool) -> None:
        """The banner that lasts: the sample is marked the whole time."""
        self._is_sample = is_sample
        self._rest_banner()

    def calm_down(self) -> None:
        """Back to what lasts, after a banner was put away."""
        self._rest_banner()
        self._window.set_state(self._resting_state)

    def say_changed(self, change: Change) -> None:
        """A toast of what was written, with Undo."""
        if change.batch is None:
            self._window.show_toast(self.tr("Nothing new: everything was here already."))
            return
        from app.ui.change_words import change_in_words  # noqa: PLC0415 - not needed to start

        if change.label in ("undo", "redo"):
            what = change_in_words(str(change.details.get("what")), change.details)
            said = self.tr("Undone: {what}") if change.label == "undo" else self.tr("Again: {what}")
            self._window.show_toast(said.format(what=what))
            return
        self._window.show_toast(change_in_words(change.label, change.details), self._undo)

    def say_failed(self, sentence: str, code: str) -> None:
        """A banner of what went wrong; a toast for what the user called off."""
        if code == "cancelled":
            self._window.show_toast(sentence)
            return
        from app.ui.widgets.banner import Banner  # noqa: PLC0415 - not needed to start
        from app.ui.widgets.tag import Tone  # noqa: PLC0415 - not needed to start

        banner = Banner(sentence, "", tone=Tone.WARN, icon="warning")
        banner.make_dismissible()
        banner.dismissed.connect(self.calm_down)
        self._window.show_banner(banner)
        self._window.set_state(sentence)

    def say_working(self, what: str) -> None:
        """What is under way, or nothing any more."""
        if what:
            self._rest_banner()
        self._window.set_state(what or self._resting_state)

    def meet(self, snapshot: Snapshot | None) -> None:
        """Turn actions on and off, and name what undo and redo would do."""
        met: set[Need] = set()
        actions = self._window.menus.actions
        undo = redo = ""
        if snapshot is not None:
            from app.ui.change_words import change_in_words, menu_words  # noqa: PLC0415 - as above

            met.add(Need.LEDGER)
            if not snapshot.is_read_only:
                met.add(Need.WRITING)
            if snapshot.next_undo is not None:
                met.add(Need.UNDO)
                undo = change_in_words(snapshot.next_undo.label, snapshot.next_undo.details)
            if snapshot.next_redo is not None:
                met.add(Need.REDO)
                redo = change_in_words(snapshot.next_redo.label, snapshot.next_redo.details)
        undo_words, redo_words = self.tr("Undo"), self.tr("Redo")
        if undo:
            undo_words = menu_words(self.tr("Undo: {what}").format(what=undo))
        if redo:
            redo_words = menu_words(self.tr("Redo: {what}").format(what=redo))
        actions.set_detail("undo", undo, undo_words)
        actions.set_detail("redo", redo, redo_words)
        actions.set_met(met)

    # -- inside

    def _rest_banner(self) -> None:
        is_marked = self._is_sample and bool(self._window.current_key())
        self._window.show_banner(self._sample_banner() if is_marked else None)

    def _sample_banner(self) -> Banner:
        from app.ui.widgets.banner import Banner  # noqa: PLC0415 - not needed to start
        from app.ui.widgets.buttons import button  # noqa: PLC0415 - not needed to start
        from app.ui.widgets.tag import Tone  # noqa: PLC0415 - not needed to start

        banner = Banner(
            self.tr("This is a sample."),
            self.tr("All of it is invented, in a file of its own."),
            tone=Tone.ACCENT,
            icon="info",
        )
        leave = button(self.tr("Start my own"), compact=True)
        leave.clicked.connect(self.leaveRequested)
        banner.add_action(leave)
        return banner
