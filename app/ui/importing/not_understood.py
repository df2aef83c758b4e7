"""The lines that fit nothing: kept in sight, with what to do about them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.importing.drafts import InputKind
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button, set_icon
from app.ui.widgets.sentence import Sentence

LINES_IN_SIGHT = 6
MOST_SHOWN = 2_000
"""Lines beyond which the field says how many more there are."""


class NotUnderstood(QWidget):
    """'3 lines were not understood', and on a click the lines themselves."""

    columnsRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px("space.s"))
        self.toggle = button("", Kind.LINK, icon="chevron_right", compact=True)
        self.toggle.clicked.connect(self._turn)
        self.columns = button(self.tr("Change the columns…"), Kind.QUIET, compact=True)
        self.columns.clicked.connect(self.columnsRequested)
        self.copy = button(self.tr("Copy them"), Kind.QUIET, icon="copy", compact=True)
        self.copy.clicked.connect(self._copy)
        self.advice = Sentence()
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.tr("Lines that were not understood"))
        row = QHBoxLayout()
        row.addWidget(self.toggle)
        row.addStretch(1)
        row.addWidget(self.columns)
        row.addWidget(self.copy)
        box.addLayout(row)
        box.addWidget(self.advice)
        box.addWidget(self.lines)
        self._all: Sequence[str] = ()
        self.hide()

    def show_lines(
        self, lines: Sequence[str], *, kinds: AbstractSet[InputKind] = frozenset()
    ) -> None:
        """Show the lines of a preview, closed; nothing where there is none."""
        count = len(lines)
        self._all = lines
        said = self.tr("{count} line was not understood") if count == 1 else self.tr(
            "{count} lines were not understood"
        )  # fmt: skip
        self.toggle.setText(said.format(count=formats.connects(count)))
        shown = [formats.title(line) for line in lines[:MOST_SHOWN]]
        if count > MOST_SHOWN:
            more = formats.connects(count - MOST_SHOWN)
            shown.append(self.tr("… and {count} more").format(count=more))
        self.lines.setPlainText("\n".join(shown))
        in_sight = min(len(shown), LINES_IN_SIGHT)
        theme = current_theme()
        self.lines.setFixedHeight(theme.line("body") * in_sight + theme.px("space.xl"))
        self.advice.set_text(self._advice(kinds))
        self._is_mapped = InputKind.SPREADSHEET in kinds
        self._open(is_open=False)
        self.setVisible(bool(lines) or self._is_mapped)
        self.toggle.setVisible(bool(lines))

    _is_mapped = False

    def _advice(self, kinds: AbstractSet[InputKind]) -> str:
        """What to do: mostly nothing, as menus and page furniture are no rows."""
        if InputKind.SPREADSHEET in kinds:
            return self.tr(
                "They are no rows: totals, headings, empty lines. Where one should be a row, "
                "change the columns."
            )
        if InputKind.HISTORY in kinds:
            return self.tr(
                "They are kept out and change nothing. If a row of the table is among them, copy "
                "the page again from the top of the table to its end, or save the page and open "
                "the file."
            )
        return self.tr(
            "They are kept out and change nothing. If something you need is among them, save the "
            "page and open the file: it tells more than a copy."
        )

    def _turn(self) -> None:
        self._open(is_open=self.lines.isHidden())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._all))

    def _open(self, *, is_open: bool) -> None:
        self.lines.setVisible(is_open)
        self.advice.setVisible(is_open)
        self.copy.setVisible(is_open)
        self.columns.setVisible(self._is_mapped)
        set_icon(self.toggle, "chevron_down" if is_open else "chevron_right", "accent")
        state = self.tr("Shown") if is_open else self.tr("Hidden")
        self.toggle.setAccessibleDescription(state)
