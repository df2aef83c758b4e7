"""The place to drop pages on, with the two other ways in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph, Tone


class DropZone(QWidget):
    """A dashed surface; it takes the accent while files hover over it."""

    pasteRequested = Signal()
    fileRequested = Signal()
    filesDropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._is_hovered = False
        theme = current_theme()
        pad = theme.px("space.xxl")
        box = QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px("space.s"))
        box.addWidget(Glyph("import", Tone.ACCENT, 36), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(theme.px("space.xs"))
        heading = PlainLabel(self.tr("Paste a page, or drop a file here"), "lead")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(heading)
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        said = self.tr(
            "Copy a page on Upwork and press {keys} anywhere in this window. You see every row "
            "before anything is written."
        )
        words = Sentence(said.format(keys=formats.isolated(shown)), centered=True)
        words.setMaximumWidth(round(440 * theme.scale))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words, 8)
        middle.addStretch(1)
        box.addLayout(middle)
        self.paste = button(self.tr("Paste from the clipboard"), Kind.PRIMARY, icon="paste")
        self.paste.clicked.connect(self.pasteRequested)
        self.open = button(self.tr("Open a file…"), icon="folder")
        self.open.clicked.connect(self.fileRequested)
        steps = QHBoxLayout()
        steps.setSpacing(theme.px("space.s"))
        steps.setContentsMargins(0, theme.px("space.s"), 0, 0)
        steps.addStretch(1)
        steps.addWidget(self.paste)
        steps.addWidget(self.open)
        steps.addStretch(1)
        box.addLayout(steps)
        appearance().themeChanged.connect(self.update)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._hover(is_hovered=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(is_hovered=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(is_hovered=False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.filesDropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(theme.color("accent" if self._is_hovered else "line_strong"), 1.0)
        edge.setDashPattern([4.0, 4.0])
        painter.setPen(edge)
        painter.setBrush(theme.color("accent_weak" if self._is_hovered else "surface"))
        radius = theme.metric("radius.card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _hover(self, *, is_hovered: bool) -> None:
        self._is_hovered = is_hovered
        self.update()
