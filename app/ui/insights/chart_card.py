"""A chart card: title and key, the chart or its table, and the sentence that is the answer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.ui.insights.absent import absent
from app.ui.insights.behind import Behind
from app.ui.insights.card_places import add_places
from app.ui.insights.chart_export import FileKind, write_csv, write_png, write_svg
from app.ui.insights.chart_view import ChartView
from app.ui.insights.key_buttons import KeyButtons, needs_buttons
from app.ui.insights.period import Period
from app.ui.insights.picture import Absence, AnyChart, Key, Picture
from app.ui.insights.sheet_table import SheetTable
from app.ui.insights.words import source_name
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.empty_state import EmptyState, Step, could_not_load
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.legend import Legend
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of

WIDE = 700
"""px at 100 % under which two lines are kept for the sentence: neighbours share a base line."""


class ChartCard(Card):
    """Reads its chart off the GUI thread; only the newest period asked for is shown."""

    rowsWanted = Signal(object)
    importWanted = Signal()
    allWanted = Signal()
    noted = Signal(str)
    shown = Signal()
    moveWanted = Signal(int)
    hideWanted = Signal()

    def __init__(self, chart: AnyChart, bridge: WorkspaceBridge) -> None:
        super().__init__(chart.title)
        self.chart = chart
        self._bridge = bridge
        self._asked: tuple[Ledger, Period] | None = None
        self._is_reading = False
        self._data: object = None
        self._shown: tuple[Ledger, Period] | None = None
        self._choices: list[tuple[str, str]] = []
        self._picture: Picture | None = None
        self._absent: EmptyState | None = None
        self._legend: QWidget | None = None
        self.view = ChartView(chart.title)
        self.table = SheetTable(chart.title)
        self.sentence = Sentence()
        self.more = icon_button("dots", self.tr("More: {title}").format(title=chart.title),
                                compact=True)  # fmt: skip
        self.chooser = Chooser()
        self.chooser.setAccessibleName(chart.title)
        self.chooser.activated.connect(self._choose)
        self.chooser.hide()
        self._fill_menu()
        self._lay_out()
        self.view.markChosen.connect(self._open_mark)
        self.table.rowsWanted.connect(self._open)
        appearance().themeChanged.connect(self.present)

    @property
    def name(self) -> str:
        """The key of the card."""
        return self.chart.name

    @property
    def picture(self) -> Picture | None:
        """What is shown; None while there is nothing to draw."""
        return self._picture

    @property
    def absence(self) -> EmptyState | None:
        """The empty state in sight, if there is one."""
        return self._absent

    def show_period(self, ledger: Ledger, period: Period) -> None:
        """Read the chart for a period and show it. The last call wins."""
        self._asked = self._shown = (ledger, period)
        if not self._is_reading:
            self._read()

    def read_again(self) -> None:
        """Read the same period anew: what the chart supposes has changed."""
        if self._shown is not None:
            self.show_period(*self._shown)

    def add_control(self, control: QWidget) -> None:
        """Put something to set under the sentence."""
        self.add(control)

    @property
    def data(self) -> object:
        """The values read last; None before."""
        return self._data

    def present(self) -> None:
        """Show the values at hand again, by the theme, locale and privacy in force."""
        if self._data is None:
            return
        self._show_choices()
        absence = self.chart.absence(self._data)
        if absence is not None:
            self._show_absence(absence)
            return
        self._picture = self.chart.picture(self._data)
        title = self.chart.full_title
        self.view.set_title(title)
        self.more.setAccessibleName(self.tr("More: {title}").format(title=title))
        self._drop_absent()
        self.more.show()
        self.sentence.set_text(self._picture.answer.rest, lead=self._picture.answer.lead)
        self.sentence.show()
        self._show_key(self._picture.key)
        self.view.show_picture(self._picture)
        self._show_view()

    def show_as_table(self, *, is_table: bool) -> None:
        """Show the values as a table, or the chart again."""
        self._as_table.setChecked(is_table)

    def write(self, kind: FileKind, path: Path) -> None:
        """Write the chart to a file. Raises LedgerError `cannot_write`."""
        if self._picture is None:
            return
        if kind is FileKind.CSV:
            write_csv(self._picture.sheet, path)
            return
        was_table = self._as_table.isChecked()
        self._stack.setCurrentWidget(self.view)
        self.view.let_go()
        parts = [self.title, self.view, self.sentence]
        parts += [self._legend] if self._legend is not None else []
        parts += [self.chooser] if self._choices else []
        if kind is FileKind.SVG:
            write_svg(self, parts, path, (self.chart.full_title, self.sentence.text()))
        else:
            write_png(self, parts, path)
        self._stack.setCurrentWidget(self._sheet if was_table else self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        lines = 1 if self.width() >= WIDE * theme.scale else 2
        self.sentence.setMinimumHeight(lines * theme.line("small"))
        self._place_key()

    # -- reading

    def _read(self) -> None:
        asked = self._asked
        if asked is None:
            return
        self._asked = None
        self._is_reading = True
        ledger, period = asked
        self._bridge.compute(lambda: self.chart.read(ledger, period), self._take, self._fail)

    def _take(self, data: object) -> None:
        if not isValid(self):
            return
        self._is_reading = False
        if self._asked is not None:
            self._read()
            return
        self._data = data
        self.present()
        self.shown.emit()

    def _fail(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._is_reading = False
        self._data = None
        sentence = sentence_of(error)
        state = could_not_load(
            self.tr("This chart could not be drawn"),
            self.tr("Your ledger is untouched, and the other pages work."),
            Step(self.tr("Try again"), self.allWanted.emit),
            Step(self.tr("Details"), lambda: self.noted.emit(sentence)),
        )
        self._show_absent(state)
        self.shown.emit()

    # -- showing

    def _lay_out(self) -> None:
        self._key_room = _Shrinking()
        self.head.insertWidget(1, self.chooser)
        self.head.addWidget(self._key_room)
        self.head.addWidget(self.more)
        self._second_line = QHBoxLayout()
        self._second_line.addStretch(1)
        self.body.addLayout(self._second_line)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._sheet = QWidget()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(Rule(strong=True))
        self._stack.addWidget(self._sheet)
        self.add(self._stack, 1)
        self.add(self.sentence)
        policy = self.more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(policy)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _show_absence(self, absence: Absence) -> None:
        self._show_absent(absent(absence, self.allWanted.emit, self.importWanted.emit))

    def _show_absent(self, state: EmptyState) -> None:
        self._drop_absent()
        self._picture = None
        self._absent = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)
        self.sentence.hide()
        self.more.hide()
        self._key_room.hide()

    def _drop_absent(self) -> None:
        if self._absent is not None:
            self._stack.removeWidget(self._absent)
            self._absent.deleteLater()
            self._absent = None

    def _show_view(self) -> None:
        is_table = self._as_table.isChecked()
        if is_table and self._picture is not None:
            self.table.show_sheet(self._picture.sheet)
        self._stack.setCurrentWidget(self._sheet if is_table else self.view)

    def _show_key(self, key: Key) -> None:
        theme = current_theme()
        if self._legend is not None:
            self._legend.deleteLater()
        if needs_buttons(key):
            self._legend = KeyButtons(key, self.chart.hidden)
            self._legend.hiddenChanged.connect(self._hide_series)
        elif key.sources:
            named = [(source, source_name(source)) for source in key.sources]
            self._legend = Legend(named, hatched=key.hatched)
        else:
            self._legend = PlainLabel(key.words, "caption", "text_3")
        self._legend.setMinimumHeight(theme.line("small"))
        self._key_room.show()
        self._key_room.hold(self._legend)
        self._place_key()

    def _place_key(self) -> None:
        """The key stands beside the title, or on a line of its own where it would not fit."""
        if self._legend is None:
            return
        theme = current_theme()
        taken = self.title.sizeHint().width() + self.more.sizeHint().width()
        if self._choices:
            taken += self.chooser.sizeHint().width()
        room = self.width() - 2 * theme.px("space.l") - taken - 4 * theme.px("space.s")
        fits = self._legend.sizeHint().width() <= room
        line = self.head if fits else self._second_line
        if line.indexOf(self._key_room) >= 0:
            return
        other = self._second_line if fits else self.head
        other.removeWidget(self._key_room)
        line.insertWidget(line.indexOf(self.more) if fits else 0, self._key_room)
        self._key_room.set_leading(is_leading=not fits)

    # -- choosing

    def _show_choices(self) -> None:
        """Offer the variants of the chart beside its title."""
        choices = list(self.chart.choices(self._data))
        if choices != self._choices:
            self._choices = choices
            self.chooser.clear()
            for key, words in choices:
                self.chooser.addItem(words, key)
        at = self.chooser.findData(self.chart.choice)
        self.chooser.setCurrentIndex(max(at, 0) if choices else -1)
        self.chooser.setVisible(bool(choices))

    def _choose(self, at: int) -> None:
        self.chart.choice = str(self.chooser.itemData(at))
        self.read_again()

    def _hide_series(self, hidden: frozenset[str]) -> None:
        self.chart.hidden = hidden
        # The buttons stand in the key that is built anew: wait until the click is over.
        QTimer.singleShot(0, self, self._present_key)

    def _present_key(self) -> None:
        at = self._focused_button()
        self.present()
        if isinstance(self._legend, KeyButtons) and at is not None:
            self._legend.buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_button(self) -> int | None:
        if not isinstance(self._legend, KeyButtons):
            return None
        focused = [made.hasFocus() for made in self._legend.buttons]
        return focused.index(True) if True in focused else None

    def _open_mark(self, index: int) -> None:
        if self._picture is not None and (rows := self._picture.marks[index].rows) is not None:
            self._open(rows)

    def _open(self, behind: Behind) -> None:
        """Ask for the rows to be shown, once they are found."""
        if callable(behind):
            self._bridge.compute(behind, self._take_rows, self._note_failure)
        else:
            self.rowsWanted.emit(behind)

    def _take_rows(self, rows: object) -> None:
        if isValid(self):
            self.rowsWanted.emit(rows)

    def _note_failure(self, error: Exception) -> None:
        if isValid(self):
            self.noted.emit(sentence_of(error))

    def _fill_menu(self) -> None:
        menu = QMenu(self.more)
        self._as_table = QAction(self.tr("Show as table"), menu)
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._switch)
        menu.addAction(self._as_table)
        menu.addSeparator()
        said = {
            FileKind.PNG: self.tr("Save as PNG..."),
            FileKind.SVG: self.tr("Save as SVG..."),
            FileKind.CSV: self.tr("Save values as CSV..."),
        }
        for kind, text in said.items():
            menu.addAction(text).triggered.connect(
                lambda _checked=False, kind=kind: self._ask_where(kind)
            )
        add_places(menu, self)
        self.more.setMenu(menu)

    def _switch(self, is_table: bool) -> None:
        self._show_view()
        target = self.table if is_table else self.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_where(self, kind: FileKind) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save {title}").format(title=self.chart.title),
            f"{self.chart.name}.{kind.value}",
            f"{kind.value.upper()} (*.{kind.value})",
        )
        if name:
            self.save(kind, Path(name).with_suffix(f".{kind.value}"))

    def save(self, kind: FileKind, path: Path) -> None:
        """Write a file and say so; a fault is said too."""
        try:
            self.write(kind, path)
        except LedgerError as error:
            self.noted.emit(sentence_of(error))
        else:
            self.noted.emit(self.tr("Wrote {name}.").format(name=path.name))


class _Shrinking(QWidget):
    """Holds the key without ever making the card wider than its window."""

    def __init__(self) -> None:
        super().__init__()
        self._held: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def hold(self, widget: QWidget) -> None:
        while self._box.count():
            self._box.takeAt(0)
        self._held = widget
        self._box.addWidget(widget, 0, Qt.AlignmentFlag.AlignTrailing)
        self.updateGeometry()

    def set_leading(self, *, is_leading: bool) -> None:
        side = Qt.AlignmentFlag.AlignLeading if is_leading else Qt.AlignmentFlag.AlignTrailing
        if self._held is not None:
            self._box.setAlignment(self._held, side)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
