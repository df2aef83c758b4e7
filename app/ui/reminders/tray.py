"""The tray icon, where the desktop has a tray: reminders, quick add, and a way back in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from app.ui.icons import icon
from app.ui.reminders.reminding import Reminding
from app.ui.theme import appearance

_SHOWN_FOR = 12_000
"""ms; many desktops keep their own time."""


class Tray(QObject):
    """Says reminders by the desktop's own notifications, or by `unheard` where there is no tray."""

    unheard = Signal(str, str)
    """Title and sentences of what no tray could say."""
    showRequested = Signal()
    addRequested = Signal()
    quitRequested = Signal()

    def __init__(self, reminding: Reminding, window: QWidget) -> None:
        super().__init__(window)
        self._reminding = reminding
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._menu = self._build_menu(window)
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = self._build_icon()
        reminding.due.connect(self._say)
        appearance().languageChanged.connect(self._speak_anew)

    @property
    def is_there(self) -> bool:
        """Whether the desktop has a tray that shows messages."""
        return self._icon is not None and QSystemTrayIcon.supportsMessages()

    @property
    def menu(self) -> QMenu:
        return self._menu

    def _speak_anew(self) -> None:
        """The menu in the language of now."""
        self._menu.deleteLater()
        self._menu = self._build_menu(self._window)
        if self._icon is not None:
            self._icon.setContextMenu(self._menu)

    def _say(self, title: str, words: str) -> None:
        if self._icon is not None and self.is_there:
            self._icon.showMessage(title, words, icon("logo", "accent"), _SHOWN_FOR)
        else:
            self.unheard.emit(title, words)

    def _build_menu(self, window: QWidget) -> QMenu:
        menu = QMenu(window)
        menu.addAction(self.tr("Open Bidbook")).triggered.connect(self._ask_to_show)
        menu.addAction(self.tr("Quick add")).triggered.connect(self._ask_to_add)
        menu.addSeparator()
        tomorrow = menu.addAction(self.tr("No reminders until tomorrow"))
        tomorrow.triggered.connect(self._snooze_a_day)
        week = menu.addAction(self.tr("No reminders for a week"))
        week.triggered.connect(self._snooze_a_week)
        menu.addSeparator()
        menu.addAction(self.tr("Quit")).triggered.connect(self._ask_to_quit)
        return menu

    def _build_icon(self) -> QSystemTrayIcon:
        made = QSystemTrayIcon(icon("logo", "accent"), self)
        made.setToolTip("Bidbook")
        made.setContextMenu(self._menu)
        made.activated.connect(self._activated)
        made.messageClicked.connect(self._taken_up)
        made.show()
        return made

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.showRequested.emit()

    def _taken_up(self) -> None:
        self.showRequested.emit()
        self._reminding.open_last()

    def _snooze_a_day(self) -> None:
        self._reminding.snooze(1)

    def _snooze_a_week(self) -> None:
        self._reminding.snooze(7)

    def _ask_to_show(self) -> None:
        self.showRequested.emit()

    def _ask_to_add(self) -> None:
        self.showRequested.emit()
        self.addRequested.emit()

    def _ask_to_quit(self) -> None:
        self.quitRequested.emit()
