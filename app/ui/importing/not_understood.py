"""The lines that fit nothing, out of the way until they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button, set_icon

LINES_IN_SIGHT = 6


class NotUnderstood(QWidget):
    """'3 lines were not understood', and on a click the lines themselves."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px("space.s"))
        self.toggle = button("", Kind.LINK, icon="chevron_right", compact=True)
        self.toggle.clicked.connect(self._turn)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.tr("Lines that were not understood"))
        self.lines.hide()
        row = QHBoxLayout()
        row.addWidget(self.toggle)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self.lines)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show the lines of a preview, closed; nothing where there is none."""
        count = len(lines)
        said = self.tr("{count} line was not understood") if count == 1 else self.tr(
            "{count} lines were not understood"
        )  # fmt: skip
        self.toggle.setText(said.format(count=formats.connects(count)))
        self.lines.setPlainText("\n".join(formats.title(line) for line in lines))
        in_sight = min(count, LINES_IN_SIGHT)
        theme = current_theme()
        self.lines.setFixedHeight(theme.line("body") * in_sight + theme.px("space.xl"))
        self._open(is_open=False)
        self.setVisible(bool(lines))

    def _turn(self) -> None:
        self._open(is_open=self.lines.isHidden())

    def _open(self, *, is_open: bool) -> None:
        self.lines.setVisible(is_open)
        set_icon(self.toggle, "chevron_down" if is_open else "chevron_right", "accent")
        state = self.tr("Shown") if is_open else self.tr("Hidden")
        self.toggle.setAccessibleDescription(state)
