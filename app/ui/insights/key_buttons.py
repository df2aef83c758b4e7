"""The key of a chart whose sources and lines can be switched off: a swatch and a word each."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.domain.entries import Source
from app.ui.insights.picture import Key, Series
from app.ui.insights.series_lines import line_pen
from app.ui.insights.words import source_name, tr
from app.ui.theme import appearance, current_theme
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.legend import Swatch
from app.ui.widgets.textures import source_brush

EDGE = 10
LINE = 18


class KeyButton(QAbstractButton):
    """One of them: pressed in while what it names is shown, hollow and struck while it is not."""

    def __init__(self, key: str, name: str, drawn: Source | Series) -> None:
        super().__init__()
        self.key, self._drawn = key, drawn
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Show {name}").format(name=name))
        self.toggled.connect(self.update)
        appearance().themeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        text = QFontMetricsF(theme.font("small")).horizontalAdvance(self.text())
        return QSize(round(self._edge() + 6 * theme.scale + text + 1), theme.line("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge, gap = self._edge(), 6 * theme.scale
        left = self.width() - edge if is_mirrored else 0.0
        self._paint_swatch(painter, QRectF(left, 0, edge, self.height()))
        font = theme.font("small")
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(theme.color("text_3"))
        words = QRectF(
            0 if is_mirrored else edge + gap, 0, self.width() - edge - gap, self.height()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(words, int(flags | Qt.TextFlag.TextDontClip), self.text())

    def _edge(self) -> float:
        return (EDGE if isinstance(self._drawn, Source) else LINE) * current_theme().scale

    def _paint_swatch(self, painter: QPainter, room: QRectF) -> None:
        drawn, is_on = self._drawn, self.isChecked()
        if isinstance(drawn, Series):
            painter.setPen(line_pen(drawn.role if is_on else "line", is_dashed=drawn.is_dashed))
            y = room.center().y()
            painter.drawLine(QLineF(room.left(), y, room.right(), y))
            return
        side = room.width()
        box = QRectF(room.left(), room.center().y() - side / 2, side, side)
        if is_on:
            painter.setBrush(source_brush(drawn, self.devicePixelRatioF()))
        painter.setPen(QPen(current_theme().source_color(drawn), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


class KeyButtons(QWidget):
    """All of a key. The last one that is on stays on: a chart always shows something."""

    hiddenChanged = Signal(object)
    """The keys that are off, as a frozenset."""

    def __init__(self, key: Key, hidden: frozenset[str]) -> None:
        super().__init__()
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(14 * theme.scale))
        drawn: list[tuple[str, str, Source | Series]] = [
            (source.value, source_name(source), source) for source in key.sources
        ]
        drawn += [(one.key, one.name, one) for one in key.series]
        if key.words:
            row.addWidget(PlainLabel(key.words, "caption", "text_3"))
        self.buttons = [KeyButton(*one) for one in drawn]
        for made in self.buttons:
            made.setChecked(made.key not in hidden)
            made.clicked.connect(self._change)
            row.addWidget(made)
        if key.hatched:
            row.addWidget(_hatched(key.hatched))

    def _change(self) -> None:
        off = [made.key for made in self.buttons if not made.isChecked()]
        if len(off) == len(self.buttons):
            sender = self.sender()
            if isinstance(sender, KeyButton):
                sender.setChecked(True)
            return
        self.hiddenChanged.emit(frozenset(off))


def needs_buttons(key: Key) -> bool:
    """Whether there is more than one thing to switch."""
    return len(key.sources) + len(key.series) > 1


def _hatched(words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(round(6 * current_theme().scale))
    row.addWidget(Swatch(Source.PLAN, is_hatched=True))
    row.addWidget(PlainLabel(words, "small", "text_3"))
    return made
