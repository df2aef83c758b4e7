"""Report a problem: what would leave is shown before it is copied; nothing is sent from here."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.workspace.problem_report import LedgerFacts, report_text

_WIDTH, _HEIGHT = 560, 560


class ReportDialog(QDialog):
    """The user's own words above, the report below, always as it would be copied."""

    def __init__(
        self,
        versions: Mapping[str, str],
        ledger: LedgerFacts | None,
        faults: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._versions, self._ledger, self._faults = versions, ledger, faults
        self.setWindowTitle(self.tr("Report a problem"))
        self.words = QPlainTextEdit()
        self.words.setPlaceholderText(self.tr("What did you do, what came, what did you expect?"))
        self.words.setAccessibleName(self.tr("What happened"))
        self.words.setTabChangesFocus(True)
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName(self.tr("The report as it would be copied"))
        self.copy = button(self.tr("Copy"), Kind.PRIMARY, icon="copy")
        self.save = button(self.tr("Save…"))
        self._lay_out()
        self.words.textChanged.connect(self._write)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self._write()

    @property
    def text(self) -> str:
        """What is copied or saved."""
        return self.shown.toPlainText()

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        pad = theme.px("space.xl")
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px("space.s"))
        column.addWidget(PlainLabel(self.tr("What happened"), "lead"))
        column.addWidget(self.words, 2)
        column.addWidget(PlainLabel(self.tr("What goes along"), "lead"))
        column.addWidget(
            Sentence(
                self.tr(
                    "Counts, versions and places in the program. No titles, names, amounts or"
                    " folders. Nothing is sent: copy it to whoever gave you Bidbook."
                )
            )
        )
        column.addWidget(self.shown, 3)
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self.tr("Close"))
        close.clicked.connect(self.reject)
        for one in (close, self.save, self.copy):
            row.addWidget(one)
        column.addLayout(row)
        self.resize(round(_WIDTH * theme.scale), round(_HEIGHT * theme.scale))

    def _write(self) -> None:
        words = self.words.toPlainText()
        text = report_text(self._versions, _system(), self._ledger, self._faults, words)
        self.shown.setPlainText(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copy.setText(self.tr("Copied"))

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), "bidbook-report.txt", "Text (*.txt)"
        )
        if not name:
            return
        try:
            Path(name).write_text(self.text, encoding="utf-8")
        except OSError:
            self.save.setText(self.tr("Could not be saved there"))


def _system() -> dict[str, str]:
    return {
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "window system": QGuiApplication.platformName(),
        "language": QLocale().name(),
        "text size": f"{round(current_theme().scale * 100)} %",
    }
