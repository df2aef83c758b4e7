"""Before there is a preview: the ways in, and where on Upwork each page is found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.importing.drop_zone import DropZone
from app.ui.importing.standing_card import StandingCard
from app.ui.importing.twins_card import TwinsCard
from app.ui.theme import current_theme
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.progress import Progress
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph
from app.workspace.snapshot import Snapshot


class CalmView(QScrollArea):
    """Drop zone, progress while something is read, and what can be brought in."""

    pasteRequested = Signal()
    fileRequested = Signal()
    filesDropped = Signal(list)
    stopRequested = Signal()
    pageRequested = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme = current_theme()
        ground = QWidget()
        ground.setProperty("part", "ground")
        box = QVBoxLayout(ground)
        box.setContentsMargins(0, 0, 0, theme.px("space.xl"))
        box.setSpacing(theme.px("space.l"))
        self.zone = DropZone()
        self.zone.pasteRequested.connect(self.pasteRequested)
        self.zone.fileRequested.connect(self.fileRequested)
        self.zone.filesDropped.connect(self.filesDropped)
        box.addWidget(self.zone)
        self._said = PlainLabel(step="small", ink="text_2")
        self._said.hide()
        box.addWidget(self._said)
        self.progress = Progress(can_cancel=True)
        self.progress.cancelled.connect(self.stopRequested)
        box.addWidget(self.progress)
        self.twins = TwinsCard()
        box.addWidget(self.twins)
        self.standing = StandingCard()
        self.standing.gapChosen.connect(partial(self.pageRequested.emit, "ledger"))
        box.addWidget(self.standing)
        box.addWidget(self._sources())
        box.addStretch(1)
        self.setWidget(ground)

    def show_standing(self, snapshot: Snapshot) -> None:
        """Say up to which day the ledger is covered and when the next import is due."""
        self.standing.show_standing(snapshot.ledger)
        self.twins.show_questions(snapshot.ledger, is_read_only=snapshot.is_read_only)

    def say(self, text: str) -> None:
        """One quiet line on what just happened; empty takes it away."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def said(self) -> str:
        """The quiet line, as it is shown."""
        return self._said.text()

    def _sources(self) -> QWidget:
        card = Card(self.tr("What can be brought in, and where it is on Upwork"), flush=True)
        card.body.setSpacing(0)
        for at, (icon, name, where) in enumerate(self._known_sources()):
            if at:
                card.add(Rule())
            card.add(_source(icon, name, where))
        return card

    def _known_sources(self) -> tuple[tuple[str, str, str], ...]:
        """Icon, name and the way to it, in the words of Upwork's own menus."""
        return (
            (
                "ledger",
                self.tr("Connects History"),
                self.tr(
                    "Profile menu, Connects, Connects History. Choose All connects and the longest "
                    "period, press Show more to the end, then select all and copy, or save the "
                    "page: a saved page carries the time and running total of every row."
                ),
            ),
            (
                "chart",
                self.tr("Transaction report"),
                self.tr(
                    "Manage finances, Reports, Transactions, then Download CSV. It tells what lots "
                    "cost and what contracts paid."
                ),
            ),
            (
                "send",
                self.tr("My proposals"),
                self.tr(
                    "Open My proposals, select all and copy; again for the Archived tab. It tells "
                    "what came of each proposal."
                ),
            ),
            (
                "briefcase",
                self.tr("A job post"),
                self.tr(
                    "Open the job, or the page on which you would apply, select all and copy. "
                    "Posts from the feed or a search work too."
                ),
            ),
            (
                "sliders",
                self.tr("Your own spreadsheet"),
                self.tr(
                    "Save it as CSV, or copy its cells. You say once what each column holds; the "
                    "next table with the same columns is read without asking."
                ),
            ),
        )


def _source(icon: str, name: str, where: str) -> QWidget:
    theme = current_theme()
    made = QWidget()
    row = QHBoxLayout(made)
    pad = theme.px("space.l") - 1
    row.setContentsMargins(pad, round(11 * theme.scale), pad, round(11 * theme.scale))
    row.setSpacing(theme.px("space.m"))
    row.addWidget(Glyph(icon), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(PlainLabel(name, "body_strong"))
    words.addWidget(Sentence(where))
    row.addLayout(words, 1)
    return made
