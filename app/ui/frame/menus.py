"""The menus of the window and the actions in them, by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.ui import formats
from app.ui.page import PageSpec
from app.ui.theme import ThemeChoice, appearance

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
Standard = QKeySequence.StandardKey


class Menus(QObject):
    """File, Edit, View, Go, Tools, Help. Connect `action.triggered`; all texts are here.

    Actions of use cases are hidden until `enable` names them, so that no entry does nothing.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._menu_of: dict[str, QMenu] = {}
        bar = window.menuBar()
        self.file = bar.addMenu(self.tr("&File"))
        self.edit = bar.addMenu(self.tr("&Edit"))
        self.view = bar.addMenu(self.tr("&View"))
        self.go = bar.addMenu(self.tr("&Go"))
        self.tools = bar.addMenu(self.tr("&Tools"))
        self.help = bar.addMenu(self.tr("&Help"))
        self._fill_file()
        self._fill_edit()
        self._fill_view()
        self._fill_tools_and_help()

    def __getitem__(self, name: str) -> QAction:
        """An action by name. Raises KeyError for an unknown one."""
        return self._actions[name]

    def enable(self, name: str, run: Callable[[], object]) -> QAction:
        """Show an action and say what it runs."""
        action = self._actions[name]
        action.setVisible(True)
        action.triggered.connect(lambda _checked=False: run())
        action.setEnabled(True)
        self._menu_of[name].menuAction().setVisible(True)
        return action

    def add(self, name: str, menu: QMenu, text: str, keys: Standard | str | None = None) -> QAction:
        """Add an action; it stays hidden until `enable`."""
        action = QAction(text, self._window)
        if keys is not None:
            action.setShortcuts(
                [QKeySequence(keys)] if isinstance(keys, str) else QKeySequence.keyBindings(keys)
            )
        action.setVisible(False)
        action.setEnabled(False)
        menu.addAction(action)
        menu.menuAction().setVisible(any(each.isVisible() for each in menu.actions()))
        self._actions[name] = action
        self._menu_of[name] = menu
        return action

    def fill_go(self, specs: Sequence[PageSpec], show: Callable[[str], object]) -> None:
        """One entry for each page, Ctrl+1 and on."""
        for at, spec in enumerate(specs, start=1):
            keys = spec.shortcut or (f"Ctrl+{at}" if at < 10 else None)
            self.add(f"go_{spec.key}", self.go, spec.title, keys)
            self.enable(f"go_{spec.key}", partial(show, spec.key))

    def _fill_file(self) -> None:
        self.add("new", self.file, self.tr("New ledger…"), "Ctrl+Shift+N")
        self.add("open", self.file, self.tr("Open a ledger…"), Standard.Open)
        self.add("sample", self.file, self.tr("Explore a sample"))
        self.file.addSeparator()
        self.add("import", self.file, self.tr("Import a file…"), "Ctrl+I")
        self.add("export", self.file, self.tr("Export…"), "Ctrl+E")
        self.file.addSeparator()
        self.add("close", self.file, self.tr("Close the ledger"), "Ctrl+Shift+W")
        self.add("quit", self.file, self.tr("Quit"), "Ctrl+Q")
        self._actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_edit(self) -> None:
        self.add("undo", self.edit, self.tr("Undo"), Standard.Undo)
        self.add("redo", self.edit, self.tr("Redo"), Standard.Redo)
        self.edit.addSeparator()
        self.add("paste", self.edit, self.tr("Paste from Upwork"), Standard.Paste)
        self.add("add", self.edit, self.tr("Add an entry…"), Standard.New)
        self.add("find", self.edit, self.tr("Find"), Standard.Find)

    def _fill_view(self) -> None:
        themes = self.view.addMenu(self.tr("Theme"))
        self._theme_group = QActionGroup(self)
        for choice, text in (
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
            (ThemeChoice.HIGH_CONTRAST, self.tr("High contrast")),
        ):
            action = self._choice(themes, self._theme_group, f"theme_{choice.value}", text)
            action.setData(choice.value)
            action.setChecked(appearance().choice is choice)
        self._theme_group.triggered.connect(self._choose_theme)
        sizes = self.view.addMenu(self.tr("Text size"))
        self._scale_group = QActionGroup(self)
        for scale in TEXT_SCALES:
            text = self.tr("{percent} %").format(percent=formats.connects(round(scale * 100)))
            action = self._choice(sizes, self._scale_group, f"scale_{round(scale * 100)}", text)
            action.setData(scale)
            action.setChecked(appearance().theme.scale == scale)
        self._scale_group.triggered.connect(self._choose_scale)
        self.view.addSeparator()
        mask = self.add("mask", self.view, self.tr("Hide money and names"), "Ctrl+Shift+H")
        mask.setCheckable(True)
        mask.setVisible(True)
        mask.setEnabled(True)
        self.view.menuAction().setVisible(True)
        mask.setChecked(formats.is_masked())
        mask.toggled.connect(self._set_masked)
        appearance().maskChanged.connect(self._show_masked)

    def _fill_tools_and_help(self) -> None:
        self.add("reconcile", self.tools, self.tr("Check the balance…"), "Ctrl+R")
        self.add("check", self.tools, self.tr("Check the ledger file"))
        self.add("history", self.tools, self.tr("History of changes"))
        self.add("guide", self.help, self.tr("User guide"), "F1")
        self.add("about", self.help, self.tr("About Bidbook"))
        self._actions["about"].setMenuRole(QAction.MenuRole.AboutRole)

    def _choice(self, menu: QMenu, group: QActionGroup, name: str, text: str) -> QAction:
        action = self.add(name, menu, text)
        action.setCheckable(True)
        action.setVisible(True)
        action.setEnabled(True)
        menu.menuAction().setVisible(True)
        group.addAction(action)
        return action

    def _choose_theme(self, action: QAction) -> None:
        appearance().choose(action.data())

    def _choose_scale(self, action: QAction) -> None:
        appearance().set_text_scale(action.data())

    def _set_masked(self, is_masked: bool) -> None:
        if is_masked != formats.is_masked():
            formats.set_masked(is_masked)
            appearance().maskChanged.emit()

    def _show_masked(self) -> None:
        """Follow the eye where a page shut or opened it."""
        self._actions["mask"].setChecked(formats.is_masked())
