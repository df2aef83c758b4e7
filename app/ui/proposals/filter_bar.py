"""The chips above the proposals: state, when, member; how many are in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.domain.proposals import Outcome
from app.domain.sent import SentProposal
from app.ui import formats
from app.ui.ledger.filter_bar import periods
from app.ui.ledger.words import outcome_name
from app.ui.proposals.filters import ProposalFilter, State, StateGroup, members_in, states_in
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.chip import Chip, spread
from app.ui.widgets.labels import PlainLabel

FIELDS = {"state": ("state",), "when": ("since", "until"), "member": ("member",)}


class ProposalFilterBar(QWidget):
    """Chips that show a `ProposalFilter` and change it; the page owns the one in force."""

    filterChosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wanted = ProposalFilter()
        self._sent: Sequence[SentProposal] = ()
        self._as_of = date.min
        self.chips = {
            "state": Chip(self.tr("State")),
            "when": Chip(self.tr("When")),
            "member": Chip(self.tr("Member")),
        }
        for name, chip in self.chips.items():
            chip.clicked.connect(partial(self._open_menu, name))
            chip.cleared.connect(partial(self._clear_one, name))
        self.clear = button(self.tr("Clear"), Kind.LINK, compact=True)
        self.clear.clicked.connect(self._clear)
        self.count = PlainLabel("", "small", "text_3")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(spread(*self.chips.values(), self.clear, end=self.count))

    def show_filter(
        self, wanted: ProposalFilter, sent: Sequence[SentProposal], as_of: date
    ) -> None:
        """Show a filter and offer what occurs among the proposals."""
        self._wanted, self._sent, self._as_of = wanted, sent, as_of
        for name, chip in self.chips.items():
            value = self._value(name)
            chip.set_value(value or self.tr("any"), is_active=bool(value))
        self.chips["member"].setVisible(bool(members_in(sent)))
        self.clear.setVisible(not wanted.is_open)

    def show_count(self, shown: int, all_: int) -> None:
        words = self.tr("{shown} of {all} proposals") if shown != all_ else self.tr(
            "{all} proposals"
        )  # fmt: skip
        self.count.setText(words.format(shown=formats.connects(shown), all=formats.connects(all_)))

    def values(self) -> list[str]:
        """What holds rows back, in words."""
        found = [value for name in self.chips if (value := self._value(name))]
        return [*found, f"“{self._wanted.text}”"] if self._wanted.text else found

    def menu_for(self, name: str) -> QMenu:
        """The menu of a chip; the choice in force is ticked."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for text, chosen in self._choices(name):
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(chosen == self._wanted)
            action.triggered.connect(partial(self._choose, chosen))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _open_menu(self, name: str, _checked: bool = False) -> None:
        chip, menu = self.chips[name], self.menu_for(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = chip.width() - menu.sizeHint().width() if is_mirrored else 0
        menu.popup(chip.mapToGlobal(QPoint(left, chip.height() + 2)))

    def _choices(self, name: str) -> Iterable[tuple[str, ProposalFilter]]:
        """What a menu says, and the filter that it leads to."""
        wanted = self._wanted
        yield self.tr("Any"), wanted.without(*FIELDS[name])
        if name == "state":
            for state in states_in(self._sent):
                yield state_name(state), replace(wanted, state=state)
        elif name == "when":
            for text, (since, until) in periods(self._as_of):
                yield text, replace(wanted, since=since, until=until)
        else:
            for member in members_in(self._sent):
                yield formats.name(member), replace(wanted, member=member)

    def _choose(self, chosen: ProposalFilter, _checked: bool = False) -> None:
        self.filterChosen.emit(chosen)

    def _clear_one(self, name: str) -> None:
        self.filterChosen.emit(self._wanted.without(*FIELDS[name]))

    def _clear(self, _checked: bool = False) -> None:
        self.filterChosen.emit(ProposalFilter())

    def _value(self, name: str) -> str:
        """What a chip shows of the filter; empty where it holds nothing back."""
        wanted = self._wanted
        if name == "state":
            return state_name(wanted.state) if wanted.state else ""
        if name == "member":
            return formats.name(wanted.member) if wanted.member else ""
        return _period(wanted, self._as_of)


def state_name(state: State) -> str:
    if isinstance(state, Outcome):
        return outcome_name(state)
    names: dict[Any, str] = {
        StateGroup.OPEN: _tr("Open, still young"),
        StateGroup.NO_ANSWER: _tr("No answer in 30 days"),
    }
    return names[state]


def _period(wanted: ProposalFilter, as_of: date) -> str:
    since, until = wanted.since, wanted.until
    for text, period in periods(as_of):
        if period == (since, until):
            return text
    if since and until:
        return _tr("{first} to {last}").format(
            first=formats.day_and_year(since), last=formats.day_and_year(until)
        )
    if since:
        return _tr("from {day}").format(day=formats.day_and_year(since))
    return _tr("up to {day}").format(day=formats.day_and_year(until)) if until else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("proposals", text)
