"""Work under way: one quiet sentence, a determinate bar and, where it can stop, Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel

QUIET_FOR = 100
"""ms: shorter work shows nothing."""


class Progress(QWidget):
    """Appears only when work takes longer than 100 ms; `finish` takes it away."""

    cancelled = Signal()

    def __init__(self, *, can_cancel: bool = False) -> None:
        super().__init__()
        theme = current_theme()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px("space.s"))
        self._sentence = PlainLabel(step="small", ink="text_2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        box.addWidget(self._sentence)
        box.addWidget(self._bar)
        if can_cancel:
            cancel = button(self.tr("Cancel"), Kind.QUIET, compact=True)
            cancel.clicked.connect(self.cancelled)
            box.addWidget(cancel)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(QUIET_FOR)
        self._delay.timeout.connect(self.show)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Say what is being done, 'Reading 1,284 entries'."""
        self._sentence.setText(sentence)
        if self.isHidden():
            self._bar.setValue(0)
        self._bar.setAccessibleName(sentence)
        self._delay.start()

    def set_share(self, share: float) -> None:
        """How much is done, 0 to 1."""
        self._bar.setValue(round(1000 * min(1.0, max(0.0, share))))

    def finish(self) -> None:
        self._delay.stop()
        self.hide()
