"""The chips above a long table: a menu for each common filter, one chip for each typed term."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.domain.filters.terms import Query, Term
from app.ui import formats
from app.ui.tables.term_words import term_words
from app.ui.tables.views_chip import ViewsChip
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import PlainLabel

Choice = tuple[str, Any]
"""What a menu says, and the filter that it leads to."""

LENGTHS = (90, 365)
"""Days of the periods on offer that move along with the day."""


class ChipBar(QWidget):
    """Shows a filter and changes it; the page owns the one in force.

    `chips` are the menus by name. Override `choices`, `value` and `cleared`.
    """

    filterChosen = Signal(object)

    def __init__(self, chips: Mapping[str, Chip], *ends: QWidget) -> None:
        super().__init__()
        self.wanted: Any = None
        self.chips = dict(chips)
        self.views = ViewsChip()
        self.clear = button(self.tr("Clear"), Kind.LINK, compact=True)
        self.clear.clicked.connect(self._clear)
        self.count = PlainLabel("", "small", "text_3")
        self._terms: list[Chip] = []
        holder = QWidget()
        self._flow = FlowLayout(holder, gap=6)
        self._flow.addWidget(self.views)
        for name, chip in self.chips.items():
            chip.clicked.connect(partial(self._open_menu, name))
            chip.cleared.connect(partial(self._clear_one, name))
            self._flow.addWidget(chip)
        self._ends = (self.clear, *ends)
        for widget in self._ends:
            self._flow.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)

    # -- what a table says of its own filter

    def choices(self, name: str) -> Iterable[Choice]:
        """The entries of a chip's menu, each with the filter that it leads to."""
        raise NotImplementedError

    def value(self, name: str) -> str:
        """What a chip shows of the filter; empty where it holds nothing back."""
        raise NotImplementedError

    def is_offered(self, name: str) -> bool:
        """Whether a chip that holds nothing back is in sight: not beside a term of its field."""
        field = "date" if name == "when" else name
        typed = {getattr(term, "field", "") for term in self.wanted.more}
        return field not in typed

    def cleared(self, name: str) -> Any:
        """The filter without what a chip holds back."""
        raise NotImplementedError

    def opened(self) -> Any:
        """The filter that lets everything through."""
        raise NotImplementedError

    # -- showing

    def show_chips(self, wanted: Any) -> None:
        """Show a filter in all chips, a new one for each typed term."""
        self.wanted = wanted
        for name, chip in self.chips.items():
            value = self.value(name)
            chip.set_value(value or self.tr("any"), is_active=bool(value))
            chip.setVisible(bool(value) or self.is_offered(name))
        self.clear.setVisible(not wanted.is_open)
        self._show_terms(wanted.more)

    def values(self) -> list[str]:
        """What holds rows back, in words: for the empty state."""
        found = [value for name in self.chips if (value := self.value(name))]
        found += [" ".join(filter(None, term_words(term))) for term in self.wanted.more]
        return [*found, formats.quoted(self.wanted.text)] if self.wanted.text else found

    def term_chips(self) -> Sequence[Chip]:
        """The chips of typed terms, in order."""
        return tuple(self._terms)

    def menu_for(self, name: str) -> QMenu:
        """The menu of a chip: everything, then what occurs; the choice in force is ticked."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for text, chosen in self.choices(name):
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(chosen == self.wanted)
            action.triggered.connect(partial(self._choose, chosen))
            group.addAction(action)
            menu.addAction(action)
        return menu

    # -- inside

    def _show_terms(self, terms: Query) -> None:
        for chip in self._terms:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for widget in self._ends:
            self._flow.removeWidget(widget)
        self._terms = [self._term_chip(term) for term in terms]
        for made in (*self._terms, *self._ends):
            self._flow.addWidget(made)

    def _term_chip(self, term: Term) -> Chip:
        label, value = term_words(term)
        chip = Chip(label)
        chip.setParent(self.clear.parentWidget())
        chip.set_value(value, is_active=True)
        chip.setToolTip(self.tr("Click or Delete takes it away"))
        take = partial(self._drop_term, term)
        chip.cleared.connect(take)
        chip.clicked.connect(take)
        chip.show()
        return chip

    def _drop_term(self, term: Term, _checked: bool = False) -> None:
        left = tuple(one for one in self.wanted.more if one != term)
        self.filterChosen.emit(replace(self.wanted, more=left))

    def _open_menu(self, name: str, _checked: bool = False) -> None:
        menu = self.menu_for(name)
        if menu.isEmpty():
            menu.deleteLater()
            return
        open_under(self.chips[name], menu)

    def _choose(self, chosen: Any, _checked: bool = False) -> None:
        self.filterChosen.emit(chosen)

    def _clear_one(self, name: str) -> None:
        self.filterChosen.emit(self.cleared(name))

    def _clear(self, _checked: bool = False) -> None:
        self.filterChosen.emit(self.opened())


def open_under(widget: QWidget, menu: QMenu) -> None:
    """Open a menu below a widget, at its start."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    is_mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = widget.width() - menu.sizeHint().width() if is_mirrored else 0
    menu.popup(widget.mapToGlobal(QPoint(left, widget.height() + 2)))


def periods(as_of: date) -> list[tuple[str, tuple[date, date | None]]]:
    """The periods on offer with their first day, all up to now."""
    return [
        (_tr("90 days"), (as_of - timedelta(days=LENGTHS[0] - 1), None)),
        (_tr("12 months"), (as_of - timedelta(days=LENGTHS[1] - 1), None)),
        (_tr("This year"), (as_of.replace(month=1, day=1), None)),
    ]


def period_words(since: date | None, until: date | None, as_of: date) -> str:
    """'90 days', '1 Jan 2026 to 31 May 2026', 'from …'; empty for no limit."""
    for text, period in periods(as_of):
        if period == (since, until):
            return text
    if since and until:
        first, last = formats.day_and_year(since), formats.day_and_year(until)
        return _tr("{first} to {last}").format(first=first, last=last)
    if since:
        return _tr("from {day}").format(day=formats.day_and_year(since))
    return _tr("up to {day}").format(day=formats.day_and_year(until)) if until else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("tables", text)
