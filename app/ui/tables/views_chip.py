"""The chip of saved views: the one in force, its menu, and naming a new one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.domain.table_views import SavedView
from app.ui import formats
from app.ui.widgets.chip import Chip


class ViewsChip(Chip):
    """'View **Won this year** ×'. The page says which view is in force and what may be done."""

    viewChosen = Signal(object)
    """A `SavedView`, or None for everything."""
    saveAsked = Signal()
    updateAsked = Signal(object)
    renameAsked = Signal(object)
    dropAsked = Signal(object)
    defaultAsked = Signal(object)
    """The view to open with, or None."""

    def __init__(self) -> None:
        super().__init__(_tr("View"))
        self._views: tuple[SavedView, ...] = ()
        self._current: SavedView | None = None
        self._is_changed = False
        self._can_save = self._can_write = False
        self.clicked.connect(self._open)
        self.cleared.connect(partial(self.viewChosen.emit, None))

    def show_views(
        self,
        views: Sequence[SavedView],
        current: SavedView | None,
        *,
        is_changed: bool,
        can_save: bool,
        can_write: bool,
    ) -> None:
        """Show the view in force; `is_changed` since it was chosen, `can_save` what is in sight."""
        self._views, self._current, self._is_changed = tuple(views), current, is_changed
        self._can_save, self._can_write = can_save and can_write, can_write
        name = formats.isolated(current.name) if current else _tr("all")
        words = _tr("{view}, changed").format(view=name) if is_changed and current else name
        self.set_value(words, is_active=current is not None)
        self.setVisible(bool(views) or can_save)

    def menu(self) -> QMenu:
        """All views, the one in force ticked; then what can be done with it."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._add_choice(menu, group, None, _tr("Everything"))
        for view in self._views:
            words = _tr("{view} (opens first)") if view.is_default else "{view}"
            self._add_choice(menu, group, view, words.format(view=view.name))
        menu.addSeparator()
        save = menu.addAction(_tr("Save this view…"))
        save.setEnabled(self._can_save)
        save.triggered.connect(self.saveAsked)
        if self._current is not None and self._can_write:
            self._add_changes(menu, self._current)
        return menu

    def _add_choice(
        self, menu: QMenu, group: QActionGroup, view: SavedView | None, words: str
    ) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(view == self._current)
        action.triggered.connect(partial(self._choose, view))
        group.addAction(action)
        menu.addAction(action)

    def _add_changes(self, menu: QMenu, view: SavedView) -> None:
        name = view.name.replace("&", "&&")
        if self._is_changed:
            words = _tr("Keep the changes in “{view}”").format(view=name)
            menu.addAction(words).triggered.connect(partial(self._say, self.updateAsked, view))
        words = _tr("Rename “{view}”…").format(view=name)
        menu.addAction(words).triggered.connect(partial(self._say, self.renameAsked, view))
        default = _tr("Open with “{view}”").format(view=name)
        if view.is_default:
            default = _tr("No longer open with “{view}”").format(view=name)
        wish = None if view.is_default else view
        menu.addAction(default).triggered.connect(partial(self._say, self.defaultAsked, wish))
        words = _tr("Delete “{view}”").format(view=name)
        menu.addAction(words).triggered.connect(partial(self._say, self.dropAsked, view))

    def _open(self, _checked: bool = False) -> None:
        from app.ui.tables.chip_bar import open_under  # noqa: PLC0415 - the bar holds this chip

        open_under(self, self.menu())

    def _choose(self, view: SavedView | None, _checked: bool = False) -> None:
        self.viewChosen.emit(view)

    def _say(self, signal: object, view: SavedView | None, _checked: bool = False) -> None:
        signal.emit(view)  # type: ignore[attr-defined]  # a bound signal


def _tr(text: str) -> str:
    return QCoreApplication.translate("tables", text)
