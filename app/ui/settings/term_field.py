"""A number of the user's own, typed into a field: written to the ledger, taken back by undo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.importing.text.numbers import cents, whole_number
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.labels import PlainLabel
from app.workspace.own_terms import Term

_MONEY = frozenset({"cents", "money"})


class TermField(QWidget):
    """Empty means the usual one, which stands faint in the field, or `empty` in its place."""

    given = Signal(str, object)
    """The key, and the number or None for the usual one."""

    def __init__(self, term: Term, name: str, empty: str = "") -> None:
        super().__init__()
        self.term = term
        self._value: int | None = None
        self.field = QLineEdit()
        self.field.setFixedWidth(round(110 * current_theme().scale))
        self.field.setAccessibleName(name)
        usual = _shown(term, term.usual) if term.usual is not None else _unsaid(term)
        self.field.setPlaceholderText(empty or usual)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(PlainLabel(_unit(term), "body", "text_2"))
        self.field.editingFinished.connect(self._give)
        self.field.textEdited.connect(self._calm)

    def show_value(self, value: int | None) -> None:
        """Show what the ledger holds, unless the user is typing."""
        self._value = value
        if not (self.field.hasFocus() and self.field.isModified()):
            self._put(value)

    def _put(self, value: int | None) -> None:
        self.field.setText("" if value is None else _shown(self.term, value))
        self.field.setEchoMode(
            QLineEdit.EchoMode.Password
            if formats.is_masked() and self.term.unit in _MONEY
            else QLineEdit.EchoMode.Normal
        )
        self.field.setModified(False)
        self._mark(is_bad=False)

    def _give(self) -> None:
        if not self.field.isModified():
            return
        text = self.field.text().strip()
        try:
            value = None if not text else _read(self.term, text)
        except ValueError:
            self._mark(is_bad=True)
            return
        self._put(value)
        if value != self._value:
            self._value = value
            self.given.emit(self.term.key, value)

    def _calm(self, _text: str) -> None:
        self._mark(is_bad=False)

    def _mark(self, *, is_bad: bool) -> None:
        self.field.setProperty("state", "bad" if is_bad else "")
        self.field.setToolTip(_refusal(self.term) if is_bad else "")
        self.field.setAccessibleDescription(_refusal(self.term) if is_bad else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)


def _read(term: Term, text: str) -> int:
    """A number within the ends of a term. Raises ValueError."""
    is_money = term.unit in _MONEY
    value = cents(text) if is_money else whole_number(text.removesuffix("%").strip())
    if not term.low <= value <= term.high:
        raise ValueError("out of range")
    return value


def _shown(term: Term, value: int) -> str:
    return f"{value // 100}.{value % 100:02d}" if term.unit in _MONEY else str(value)


def _unit(term: Term) -> str:
    units = {
        "cents": _tr("USD an hour"),
        "percent": "%",
        "minutes": _tr("minutes"),
        "level": _tr("of 3"),
        "money": _tr("USD"),
        "fit": _tr("of 5"),
    }
    return units[term.unit]


def _unsaid(term: Term) -> str:
    """What counts while nothing is said: a rule, or nothing at all."""
    return _tr("by the rules") if term.unit == "percent" else _tr("not stated")


def _refusal(term: Term) -> str:
    return _tr("Write a number from {low} to {high}.").format(
        low=_shown(term, term.low), high=_shown(term, term.high)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
