"""About Bidbook: its version, what it stands on, and the licences of that."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

LICENCES = {
    "Qt and PySide6": "LGPL-3.0",
    "Python": "PSF-2.0",
    "SQLite": "public domain",
    "sqlite-utils": "Apache-2.0",
    "pyqtgraph": "MIT",
    "NumPy": "BSD-3-Clause",
    "click": "BSD-3-Clause",
    "rich": "MIT",
    "platformdirs": "MIT",
    "psycopg": "LGPL-3.0",
    "Inter and Noto Sans Arabic": "OFL-1.1",
}
"""What is shipped with the app, and under which licence."""
_WIDTH = 460


class AboutDialog(QDialog):
    """Versions as they are; the libraries under the LGPL can be replaced in their folder."""

    def __init__(self, versions: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Bidbook"))
        theme = current_theme()
        column = QVBoxLayout(self)
        pad = theme.px("space.xl")
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px("space.m"))
        column.addLayout(self._head(versions.get("Bidbook", "")))
        column.addWidget(
            Sentence(
                self.tr(
                    "Not affiliated with Upwork. It never logs in. It uses the network only for a"
                    " team that you join and for updates that you ask for."
                ),
                step="body",
            )
        )
        column.addWidget(PlainLabel(self.tr("Runs on"), "lead"))
        shown = (f"{name} {version}" for name, version in versions.items() if name != "Bidbook")
        column.addWidget(Sentence(formats.listed(shown), step="body"))
        column.addWidget(PlainLabel(self.tr("Licences"), "lead"))
        column.addWidget(Sentence(self._licences(), step="body"))
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self.tr("Close"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        width = round(_WIDTH * theme.scale)
        self.setFixedSize(width, column.totalHeightForWidth(width))

    def _head(self, version: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px("space.m"))
        row.addWidget(IconLabel("logo", 36, "accent"))
        row.addWidget(PlainLabel(self.tr("Bidbook {version}").format(version=version), "title"), 1)
        return row

    def _licences(self) -> str:
        parts = self.tr(
            "Bidbook is under the MIT licence. It carries {parts}. The LGPL libraries are files of"
            " their own and may be replaced by yours."
        )
        known = formats.listed(f"{name} ({licence})" for name, licence in LICENCES.items())
        return parts.format(parts=known)
