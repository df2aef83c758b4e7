"""The parts of the page of settings: a row with its control, and a card of rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.icons import paint_icon
from app.ui.palette.scoring import folded
from app.ui.theme import current_theme
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence


class SettingRow(QWidget):
    """What is settled, one sentence on it, and the control at the end; stacked where it is narrow.

    `also` are words by which it is found beside those in sight.
    """

    def __init__(self, title: str, sentence: str, control: QWidget, also: str = "") -> None:
        super().__init__()
        self.title = title
        self.control = control
        self._found_by = folded(f"{title} {sentence} {also}")
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px("space.s"), 0, theme.px("space.s"))
        row.setSpacing(theme.px("space.xl"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(title, "body", strength=500))
        self.sentence = Sentence(sentence)
        words.addWidget(self.sentence)
        row.addLayout(words, 1)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        row.addWidget(control, 0, side)
        if not control.accessibleName():
            control.setAccessibleName(title)

    def answers(self, query: str) -> bool:
        """Whether every word of a query is in it."""
        return all(word in self._found_by for word in folded(query).split())


class SettingCard(Card):
    """Rows under one title, parted by lines."""

    def __init__(self, title: str, rows: Sequence[SettingRow]) -> None:
        super().__init__(title)
        self.rows = tuple(rows)
        self._title = folded(title)
        self._lines: list[Rule] = []
        self.body.setSpacing(0)
        for at, row in enumerate(self.rows):
            if at:
                line = Rule()
                self._lines.append(line)
                self.add(line)
            self.add(row)

    def search(self, query: str) -> int:
        """Leave the rows that answer; how many there are. All of them where the title answers."""
        is_whole = all(word in self._title for word in folded(query).split())
        shown = [row for row in self.rows if is_whole or row.answers(query)]
        for row in self.rows:
            row.setVisible(row in shown)
        for line, row in zip(self._lines, self.rows[1:], strict=True):
            line.setVisible(row in shown and row is not shown[0])
        self.setVisible(bool(shown))
        return len(shown)


class Choice(QComboBox):
    """A choice of keys under their words; `on_chosen` gets the key."""

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        current: str,
        on_chosen: Callable[[str], object],
    ) -> None:
        super().__init__()
        for key, words in choices:
            self.addItem(words, key)
        self.show_key(current)
        self._on_chosen = on_chosen
        self.setMinimumWidth(round(220 * current_theme().scale))
        self.activated.connect(self._tell)

    def key(self) -> str:
        return str(self.currentData())

    def show_key(self, key: str) -> None:
        """Show a choice without telling; the first one for an unknown key."""
        self.setCurrentIndex(max(self.findData(key), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page over it changes nothing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = 14 * current_theme().scale
        pad = 10 * current_theme().scale
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = pad if is_mirrored else self.width() - pad - edge
        ink = "text_2" if self.isEnabled() else "text_3"
        paint_icon(QPainter(self), "chevron_down", QRectF(left, 0, edge, self.height()), ink)

    def _tell(self, _index: int) -> None:
        self._on_chosen(self.key())


def side_by_side(*widgets: QWidget, gap: int = 8) -> QWidget:
    """Some controls in one row."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    return made
