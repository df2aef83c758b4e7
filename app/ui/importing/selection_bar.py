"""Under the table: what holds for all rows, or the choices for the rows that are selected."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.importing.plan import Choice
from app.ui import formats
from app.ui.importing.choice_words import KEYS, choice_sentence
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import ElidedLabel


class SelectionBar(QWidget):
    """'12 rows selected', with a button for each choice they offer."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        side = theme.px("space.l") - 1
        row = QHBoxLayout(self)
        row.setContentsMargins(side, theme.px("space.xs"), side, theme.px("space.xs") - 2)
        row.setSpacing(theme.px("space.xs"))
        self.note = ElidedLabel("", "small", "text_3")
        row.addWidget(self.note, 1)
        self.buttons = {choice: self._button(choice) for choice in Choice}
        for made in self.buttons.values():
            row.addWidget(made)
        self.setMinimumHeight(theme.control() + theme.px("space.s"))
        self.show_selection(0, ())

    def show_selection(self, count: int, offers: Sequence[Choice]) -> None:
        """Show the choices for `count` rows; a note on how to choose for fewer than two."""
        is_many = count > 1
        for choice, made in self.buttons.items():
            made.setVisible(is_many and choice in offers)
        said = _tr("Space takes or leaves the selected rows. Filters only hide rows; they never "
                   "change what is imported.")  # fmt: skip
        if is_many:
            said = _tr("{count} rows selected").format(count=formats.connects(count))
            if not offers:
                said = _tr("{count} rows selected: they are here already").format(
                    count=formats.connects(count)
                )
        self.note.setText(said)

    def _button(self, choice: Choice) -> QWidget:
        made = button(choice_sentence(choice), Kind.QUIET, compact=True)
        made.setToolTip(KEYS[choice])
        made.clicked.connect(partial(self._choose, choice))
        return made

    def _choose(self, choice: Choice, _checked: bool = False) -> None:
        self.chosen.emit(choice)


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
