"""The search field that also takes typed filters, with completion; Enter makes chips of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.domain.filters.completing import candidates, completions, piece_at
from app.domain.filters.fields import FieldSet
from app.domain.filters.pieces import pieces
from app.ui import formats
from app.ui.ledger.search_field import SearchField
from app.ui.tables.suggestions import Suggestions
from app.ui.tables.term_words import field_name, value_name


class FilterField(SearchField):
    """Words and typed filters. `settled` asks to make chips of what is typed."""

    settled = Signal()
    leftWithDown = Signal()
    """The arrow down, where nothing is offered: on to the rows."""

    def __init__(self, name: str, fields: FieldSet) -> None:
        super().__init__(name)
        self._fields = fields
        self._offered: dict[str, str] = {}
        self.suggestions = Suggestions(self)
        self.suggestions.taken.connect(self._take)
        self.textEdited.connect(self._complete)
        self.returnPressed.connect(self._settle)
        self.offer_names({})

    def offer_names(self, names: Mapping[str, Sequence[str]]) -> None:
        """Complete with these names of members, wallets and their like, by field; with none of
        them while the privacy eye is shut."""
        known = {} if formats.is_masked() else names
        self._offered = {piece: _words(piece) for piece in candidates(self._fields, known)}

    def offers(self) -> list[str]:
        """What is offered at the cursor."""
        found = piece_at(self.text(), self.cursorPosition())
        return completions(found.text, self._offered) if found else []

    def replaced(self, piece: str) -> str:
        """The line with a piece in place of the one at the cursor."""
        found = piece_at(self.text(), self.cursorPosition())
        if found is None:
            return self.text()
        end = "" if piece.endswith((":", ">")) else " "
        rest = self.text()[found.end :].lstrip() if end else self.text()[found.end :]
        return f"{self.text()[: found.start]}{piece}{end}{rest}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.leftWithDown.emit()
            return
        super().keyPressEvent(event)

    def _complete(self, _text: str) -> None:
        self.suggestions.offer([(piece, self._said(piece)) for piece in self.offers()])

    def _said(self, piece: str) -> str:
        return self._offered.get(piece.lstrip("-"), "")

    def _take(self, piece: str) -> None:
        """Put a piece in; a field goes on to its values."""
        self.setText(self.replaced(piece))
        if piece.endswith(":"):
            self._complete("")

    def _settle(self) -> None:
        if pieces(self.text()):
            self.settled.emit()


def _words(piece: str) -> str:
    """'Kind' for `kind:`, 'Boost' for `kind:boost`; a name says itself."""
    field, _, value = piece.partition(":")
    if not value:
        return field_name(field.rstrip(">"))
    is_word = field in {"kind", "source", "state"}
    return value_name(field, value) if is_word else value.strip('"')
