"""'Upwork used a wording Bidbook doesn't know': its kind is chosen once, for every row of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from app.domain.entries import EntryKind
from app.ui import formats
from app.ui.importing.new_wordings import NewWording
from app.ui.ledger.words import kind_name
from app.ui.plurals import many
from app.ui.theme import current_theme
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph, Tone

IN = (
    EntryKind.BOUGHT,
    EntryKind.PLAN,
    EntryKind.FREE,
    EntryKind.AWARD,
    EntryKind.REFUND,
    EntryKind.BOOST_REFUND,
    EntryKind.AWARD_REFUND,
)
OUT = (EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.BADGE, EntryKind.PROFILE_AD)


NARROW = 760
"""px at 100 % under which the choices stand below the words."""


class WordingCard(Card):
    """One wording at a time; the next one follows when it has a kind. Rows count all the while."""

    kindChosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._wordings: tuple[NewWording, ...] = ()
        theme = current_theme()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.px("space.m"))
        row = QHBoxLayout()
        row.setSpacing(theme.px("space.m"))
        row.addWidget(Glyph("question", Tone.WARN, 28), 0, Qt.AlignmentFlag.AlignTop)
        self.words = Sentence(step="body", ink="text_2", lead_ink="text")
        row.addWidget(self.words, 1)
        self.kinds = Chooser()
        self.kinds.setAccessibleName(self.tr("What it is for"))
        self.use = button(self.tr("Use for all"), compact=False)
        self.use.clicked.connect(self._choose)
        self.kinds.currentIndexChanged.connect(self._show_step)
        self._row.addLayout(row, 1)
        steps = QHBoxLayout()
        steps.setSpacing(theme.px("space.s"))
        steps.addStretch(1)
        steps.addWidget(self.kinds)
        steps.addWidget(self.use)
        self._row.addLayout(steps)
        self.body.addLayout(self._row)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What to choose stands under the words where there is little room."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW * current_theme().scale
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else across)

    def show_wordings(self, wordings: Sequence[NewWording]) -> None:
        """Ask about the first of some wordings; nothing for none."""
        self._wordings = tuple(wordings)
        self.setVisible(bool(wordings))
        if not wordings:
            return
        first = wordings[0]
        lead = _tr("Upwork used a wording Bidbook doesn’t know: “{wording}”.")
        said = many(first.rows, _tr("{count} row,"), _tr("{count} rows, together"))
        rest = _tr("{rows} {sum} Connects.").format(
            rows=said, sum=formats.isolated(formats.signed(first.connects))
        )
        rest += " " + _tr("It counts all the same; say once what it is for.")
        more = len(wordings) - 1
        if more:
            one, other = _tr("{count} more follows."), _tr("{count} more follow.")
            rest += " " + many(more, one, other)
        self.words.set_text(rest, lead=lead.format(wording=formats.isolated(first.wording)))
        self._fill(first)

    def wording(self) -> str:
        """The wording asked about, or an empty text."""
        return self._wordings[0].wording if self._wordings else ""

    def _fill(self, first: NewWording) -> None:
        """Kinds of the right direction first; which sign fits is not certain, so all are there."""
        groups = (OUT, IN) if first.connects < 0 else (IN, OUT)
        self.kinds.clear()
        self.kinds.addItem(_tr("Choose…"), None)
        for kind in (*groups[0], *groups[1]):
            self.kinds.addItem(kind_name(kind), kind.value)
        self.kinds.insertSeparator(1 + len(groups[0]))
        self._show_step()

    def _show_step(self, _index: int = 0) -> None:
        is_chosen = self.kinds.currentData() is not None
        self.use.setEnabled(is_chosen)
        self.use.setToolTip("" if is_chosen else self.tr("Choose what it is for first"))

    def _choose(self) -> None:
        chosen = self.kinds.currentData()
        if chosen is not None and self._wordings:
            self.use.setEnabled(False)
            self.kindChosen.emit(self.wording(), EntryKind(chosen))


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
