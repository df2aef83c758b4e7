"""The menu bar, read from the registry of actions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from app.ui import formats
from app.ui.actions.action import Action, Menu, Need
from app.ui.actions.registry import ActionRegistry
from app.ui.actions.window_actions import (
    RECENT,
    go_action,
    recent_action,
    submenu_words,
    window_actions,
)
from app.ui.page import PageSpec
from app.ui.theme import ThemeChoice, appearance
from app.workspace.preferences import TEXT_SIZES

WITH_OWN_ACTION = frozenset({"help", "settings", "history"})
"""Pages that a menu other than Go opens."""


class Menus(QObject):
    """File, Edit, View, Go, Tools, Help. An action is in sight once `enable` says what it runs."""

    recentChosen = Signal(object)
    """The path of a ledger that was open before."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions = ActionRegistry(self)
        self._submenus: dict[str, QMenu] = {}
        self._recent: tuple[Path, ...] = ()
        bar = window.menuBar()
        self._menus = {
            Menu.FILE: bar.addMenu(self.tr("&File")),
            Menu.EDIT: bar.addMenu(self.tr("&Edit")),
            Menu.VIEW: bar.addMenu(self.tr("&View")),
            Menu.GO: bar.addMenu(self.tr("&Go")),
            Menu.TOOLS: bar.addMenu(self.tr("&Tools")),
            Menu.HELP: bar.addMenu(self.tr("&Help")),
        }
        for spec in window_actions():
            self._place(self.actions.declare(spec))
            if spec.id == "open":
                self._submenu(self._menus[Menu.FILE], RECENT)
        self.actions.changed.connect(self._fit)
        self._fit()
        self._connect_look()

    def retire(self) -> None:
        """Hear of no change any more: another menu bar has taken its place."""
        appearance().themeChanged.disconnect(self._show_look)
        appearance().maskChanged.disconnect(self._show_look)
        appearance().maskChanged.disconnect(self._show_recent)
        self.deleteLater()

    def __getitem__(self, name: str) -> QAction:
        """An action by name. Raises KeyError for an unknown one."""
        return self.actions[name]

    @property
    def go(self) -> QMenu:
        return self._menus[Menu.GO]

    @property
    def help(self) -> QMenu:
        return self._menus[Menu.HELP]

    def enable(self, name: str, run: Callable[[], object]) -> QAction:
        """Show an action and say what it runs."""
        return self.actions.enable(name, run)

    def set_met(self, met: Collection[Need]) -> None:
        """Say which needs are met: is there a ledger, can it be written, is there an undo."""
        self.actions.set_met(met)

    def fill_go(self, specs: Sequence[PageSpec], show: Callable[[str], object]) -> None:
        """One entry for each page, Ctrl+1 and on."""
        wanted = [spec for spec in specs if spec.key not in WITH_OWN_ACTION]
        for at, spec in enumerate(wanted, start=1):
            keys = spec.shortcut or (f"Ctrl+{at}" if at < 10 else "")
            action = self.actions.declare(go_action(spec.key, spec.title, spec.icon, keys))
            self._place(action)
            self.enable(action.spec.id, partial(show, spec.key))

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Fill the menu of recent ledgers, latest first; it is gone where there is none."""
        self._recent = tuple(paths)
        self._show_recent()

    def _show_recent(self) -> None:
        """Their names as the privacy eye allows."""
        self.actions.forget("recent_")
        for number, path in enumerate(self._recent):
            name, folder = formats.name(path.name), formats.title(str(path.parent))
            spec = recent_action(number, name, folder)
            self._place(self.actions.declare(spec))
            self.enable(spec.id, partial(self.recentChosen.emit, path))
        self._fit()

    def _place(self, action: Action) -> None:
        menu = self._menus[action.spec.menu]
        if action.spec.submenu:
            menu = self._submenu(menu, action.spec.submenu)
        elif action.spec.begins_group:
            menu.addSeparator()
        menu.addAction(action.made)
        self._window.addAction(action.made)

    def _submenu(self, menu: QMenu, name: str) -> QMenu:
        if name not in self._submenus:
            self._submenus[name] = menu.addMenu(submenu_words(name))
        return self._submenus[name]

    def _fit(self) -> None:
        """Menus without an entry are out of sight."""
        for menu in (*self._submenus.values(), *self._menus.values()):
            menu.menuAction().setVisible(
                any(one.isVisible() for one in menu.actions() if not one.isSeparator())
            )

    # -- theme, text size, eye

    def _connect_look(self) -> None:
        self._theme_group = QActionGroup(self)
        for choice in ThemeChoice:
            if f"theme_{choice.value}" in self.actions:
                action = self.enable(f"theme_{choice.value}", partial(_choose_theme, choice))
                self._theme_group.addAction(action)
        self._size_group = QActionGroup(self)
        for percent in TEXT_SIZES:
            action = self.enable(f"scale_{percent}", partial(_choose_size, percent))
            self._size_group.addAction(action)
        self.enable("mask", self._toggle_mask)
        self.enable("full_screen", self._toggle_full_screen)
        appearance().themeChanged.connect(self._show_look)
        appearance().maskChanged.connect(self._show_look)
        appearance().maskChanged.connect(self._show_recent)
        self._show_look()

    def _show_look(self) -> None:
        """Follow a choice that was made elsewhere."""
        look = appearance()
        chosen = f"theme_{look.choice.value}"
        if chosen in self.actions:
            self[chosen].setChecked(True)
        size = f"scale_{round(look.theme.scale * 100)}"
        if size in self.actions:
            self[size].setChecked(True)
        self["mask"].setChecked(formats.is_masked())

    def show_full_screen(self, *, is_full: bool) -> None:
        self["full_screen"].setChecked(is_full)

    def _toggle_mask(self) -> None:
        formats.set_masked(self["mask"].isChecked())
        appearance().maskChanged.emit()

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()


def _choose_theme(choice: ThemeChoice) -> None:
    appearance().choose(choice)


def _choose_size(percent: int) -> None:
    appearance().set_text_scale(percent / 100)
