"""Small windows of the team: setting one up, inviting somebody, and the line to give them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

MOST_LABEL = 80


class _SeatDialog(QDialog):
    """A title, a sentence, fields, and two buttons at the foot."""

    def __init__(self, title: str, said: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        theme = current_theme()
        self.setMinimumWidth(round(480 * theme.scale))
        self.box = QVBoxLayout(self)
        pad = theme.px("space.xl")
        self.box.setContentsMargins(pad, pad, pad, pad)
        self.box.setSpacing(theme.px("space.m"))
        self.box.addWidget(PlainLabel(title, "lead"))
        self.box.addWidget(Sentence(said, step="body"))

    def field(self, words: str, hint: str = "") -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(words)
        made.setPlaceholderText(hint)
        self.box.addWidget(PlainLabel(words, "small", "text_2"))
        self.box.addWidget(made)
        return made

    def foot(self, main: QPushButton, *, is_alone: bool = False) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        if not is_alone:
            cancel = button(self.tr("Cancel"))
            cancel.clicked.connect(self.reject)
            row.addWidget(cancel)
        row.addWidget(main)
        self.box.addLayout(row)


class SetUpDialog(_SeatDialog):
    """Asks for the administrator's address of an empty database and the owner's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Set up a team"),
            _tr(
                "Give the address of an empty PostgreSQL database, hosted or your own, with the "
                "login that owns it. The connection is encrypted and the server's name verified."
            ),
            parent,
        )
        hint = "postgresql://name:password@host/database"
        self.address = self.field(self.tr("Address of the database"), hint)
        self.address.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.name = self.field(self.tr("Your name in the team"))
        self.name.setMaxLength(MOST_LABEL)
        self.go = button(self.tr("Set up"), Kind.PRIMARY)
        self.go.clicked.connect(self.accept)
        self.go.setEnabled(False)
        self.address.textChanged.connect(self._look)
        self.name.textChanged.connect(self._look)
        self.foot(self.go)

    def _look(self) -> None:
        self.go.setEnabled(bool(self.address.text().strip() and self.name.text().strip()))


class InviteDialog(_SeatDialog):
    """Asks for the name of a new seat and whether it is a manager's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Invite somebody"),
            _tr(
                "A member sees their own rows and the pool's balance. A manager sees everything "
                "in the team's ledgers, as you do."
            ),
            parent,
        )
        self.name = self.field(self.tr("Name, as your rows write it"))
        self.name.setMaxLength(MOST_LABEL)
        self.manager = QCheckBox(self.tr("A manager, who sees all rows"))
        self.box.addWidget(self.manager)
        self.go = button(self.tr("Make the invite"), Kind.PRIMARY)
        self.go.clicked.connect(self.accept)
        self.go.setEnabled(False)
        self.name.textChanged.connect(self._look)
        self.foot(self.go)

    def _look(self) -> None:
        self.go.setEnabled(bool(self.name.text().strip()))


class LineDialog(_SeatDialog):
    """The line of an invite, to be copied once."""

    def __init__(
        self, name: str, line: str, clipboard: QClipboard, parent: QWidget | None = None
    ) -> None:
        title = _tr("The invite of {name}")
        super().__init__(
            title.format(name=formats.isolated(formats.name(name))),
            _tr(
                "Whoever has this line can come in under this name. Send it by a way that only "
                "they can read; it is not shown again."
            ),
            parent,
        )
        self._line, self._clipboard = line, clipboard
        self.shown = QPlainTextEdit(line)
        self.shown.setReadOnly(True)
        self.shown.setAccessibleName(self.tr("Line of the invite"))
        self.box.addWidget(self.shown)
        self.copy = button(self.tr("Copy and close"), Kind.PRIMARY)
        self.copy.clicked.connect(self._copy)
        self.foot(self.copy, is_alone=True)

    def _copy(self) -> None:
        self._clipboard.setText(self._line)
        self.accept()


def _tr(text: str) -> str:
    return QCoreApplication.translate("sharing", text)
