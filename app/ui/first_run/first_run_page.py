"""The first page: three doors of equal width, one primary, the promises under them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.first_run.balance_form import BalanceForm
from app.ui.first_run.door import Door
from app.ui.icons import icon_pixmap
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tiles import Tiles

WIDTH = 1040
"""px at 100 % of the three doors together."""
STACK_BELOW = 840
"""px at 100 % under which the doors stand one above the other: with large text."""


class FirstRunPage(QScrollArea):
    """Says what Bidbook is, and lets the user in. It writes nothing itself."""

    pasteRequested = Signal()
    fileRequested = Signal()
    filesDropped = Signal(list)
    balanceGiven = Signal(int)
    sampleRequested = Signal()
    openRequested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        theme = current_theme()
        ground = QWidget()
        ground.setProperty("part", "ground")
        self._ground = QVBoxLayout(ground)
        pad = theme.px("space.xxl")
        self._ground.setContentsMargins(pad, pad, pad, pad)
        self._ground.setSpacing(0)
        self._ground.addStretch(1)
        self._add_heading()
        self._ground.addSpacing(round(32 * theme.scale))
        self._add_centred(self._doors())
        self._ground.addSpacing(theme.px("space.xxl"))
        self._add_centred(self._promises())
        self._ground.addSpacing(round(32 * theme.scale))
        self._add_links()
        self._ground.addStretch(1)
        self.setWidget(ground)
        self.paste.setFocus()

    def status_texts(self) -> tuple[str, str]:
        """What the status line says at its start and its end while this page is shown."""
        return self.tr("Not affiliated with Upwork."), self.tr("Network off")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.filesDropped.emit(paths)

    def _add_heading(self) -> None:
        theme = current_theme()
        self._logo = QLabel()
        self._logo.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._logo.setAccessibleName("Bidbook")
        self._draw_logo()
        appearance().themeChanged.connect(self._draw_logo)
        heading = PlainLabel(self.tr("Know what your Connects buy"), "figure")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lead = Sentence(
            self.tr("The ledger, the forecast and the second opinion for every Connect you spend."),
            step="lead_text",
            centered=True,
        )
        self._ground.addWidget(self._logo)
        self._ground.addSpacing(theme.px("space.l"))
        self._ground.addWidget(heading)
        self._ground.addSpacing(round(6 * theme.scale))
        self._ground.addWidget(lead)

    def _draw_logo(self) -> None:
        edge = round(44 * current_theme().scale)
        self._logo.setPixmap(icon_pixmap("logo", edge, "accent", self.devicePixelRatioF()))

    def _add_centred(self, widget: QWidget) -> None:
        widget.setMaximumWidth(round(WIDTH * current_theme().scale))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(widget, 1000)
        row.addStretch(1)
        self._ground.addLayout(row)

    def _doors(self) -> QWidget:
        doors = (self._paste_door(), self._balance_door(), self._sample_door())
        return Tiles(doors, narrow_columns=1, stack_below=STACK_BELOW, gap="space.xl")

    def _paste_door(self) -> Door:
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        door = Door(
            "paste",
            self.tr("Paste my Connects History"),
            self.tr(
                "On Upwork, open your profile menu, Connects, Connects History. Select all, "
                "copy, and press {keys} anywhere here. You see every row before anything is "
                "written."
            ).format(keys=shown),
        )
        self.paste = button(self.tr("Paste now"), Kind.PRIMARY, icon="paste")
        self.paste.setToolTip(shown)
        self.paste.clicked.connect(self.pasteRequested)
        door.add_foot(self.paste)
        open_file = button(self.tr("or drop or open a saved page"), Kind.LINK, compact=True)
        open_file.clicked.connect(self.fileRequested)
        door.add_foot(open_file)
        return door

    def _balance_door(self) -> Door:
        door = Door(
            "ledger",
            self.tr("Start from today’s balance"),
            self.tr(
                "Type the number that Upwork shows. Your history can follow later; it slots in "
                "underneath."
            ),
        )
        self.balance = BalanceForm()
        self.balance.balanceGiven.connect(self.balanceGiven)
        door.add_foot(self.balance)
        return door

    def _sample_door(self) -> Door:
        door = Door(
            "chart",
            self.tr("Explore a sample"),
            self.tr(
                "Two years, two wallets, four members, all invented. It opens as a separate file "
                "and cannot touch your own ledger."
            ),
        )
        self.sample = button(self.tr("Open the sample"))
        self.sample.clicked.connect(self.sampleRequested)
        door.add_foot(self.sample)
        door.add_note(self.tr("Marked “Sample” the whole time"))
        return door

    def _promises(self) -> QWidget:
        promises = (
            (
                self.tr("One file, on this computer"),
                self.tr("Copy it, back it up, delete it. It is yours."),
            ),
            (
                self.tr("Never logs in, never applies for you"),
                self.tr("You paste or open your own pages."),
            ),
            (
                self.tr("No network connection"),
                self.tr("Nothing leaves this computer."),
            ),
        )
        shown = [_promise(title, sentence) for title, sentence in promises]
        return Tiles(shown, narrow_columns=1, stack_below=STACK_BELOW, gap="space.xl")

    def _add_links(self) -> None:
        self.open = button(self.tr("Open a ledger…"), Kind.LINK)
        self.open.clicked.connect(self.openRequested)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.open)
        row.addStretch(1)
        self._ground.addLayout(row)


def _promise(title: str, sentence: str) -> QWidget:
    theme = current_theme()
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(round(10 * theme.scale))
    tick = IconLabel("check", 16, "good")
    tick.setContentsMargins(0, 2, 0, 0)
    row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Sentence(lead=title, step="body", lead_ink="text"))
    words.addWidget(Sentence(sentence))
    words.addStretch(1)
    row.addLayout(words, 1)
    return made
