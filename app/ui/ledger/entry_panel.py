"""The panel beside the table: one row with its postings, why this lot, and what it belongs to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.entries import Source
from app.ui import formats
from app.ui.ledger.detail import Detail, Fact, PostingLine
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button, icon_button
from app.ui.widgets.card import Rule
from app.ui.widgets.labels import ElidedLabel, PlainLabel
from app.ui.widgets.legend import Swatch
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Tag, Tone

WIDTH = 324
END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class EntryPanel(QFrame):
    """Shows one `Detail`. Signals: what to close, to remove, and the proposal to go to."""

    closed = Signal()
    removeRequested = Signal()
    proposalChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        self.setAccessibleName(self.tr("The selected entry"))
        self.setMinimumWidth(round(260 * current_theme().scale))
        self.remove = button(self.tr("Delete"), icon="trash", compact=True)
        self.remove.clicked.connect(self.removeRequested)
        self.remove.setToolTip(self.tr("Delete (Del)"))
        self.refusal = Sentence(ink="text_3")
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._area, 1)
        pad = current_theme().px("space.xl")
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(pad, 8, pad, pad - 4)
        foot.addWidget(self.remove)
        foot.addWidget(self.refusal, 1)
        foot.addStretch(0)
        box.addWidget(self._foot)
        self.show_hint()

    def show_detail(self, detail: Detail, *, refusal: str = "") -> None:
        """Show a row. `refusal` says why it cannot be deleted; empty where it can."""
        content, box = self._new_content()
        box.addWidget(_Head(detail.kind, self.closed.emit))
        box.addWidget(Sentence("", lead=detail.title, step="lead", ink="text"))
        box.addWidget(Sentence(detail.when, ink="text_3"))
        box.addSpacing(6)
        box.addLayout(_figure(detail))
        if detail.shown:
            box.addWidget(self._shown(detail))
        if detail.postings:
            self._section(box, self.tr("Postings"), _PostingsTable(detail.postings))
        why = self.tr("Why this lot") if detail.postings else self.tr("What this is")
        self._section(box, why, Sentence(" ".join(detail.why)))
        if detail.facts:
            self._section(box, self.tr("Belongs to"), self._facts(detail))
        box.addStretch(1)
        self._area.setWidget(content)
        self._foot.show()
        self.remove.setVisible(not refusal)
        self.refusal.setVisible(bool(refusal))
        self.refusal.set_text(refusal)

    def show_hint(self) -> None:
        """Nothing is selected."""
        content, box = self._new_content()
        box.addWidget(_Head("", self.closed.emit))
        box.addWidget(Sentence("", lead=self.tr("No entry selected"), step="lead", ink="text"))
        box.addWidget(Sentence(self.tr("Select a row to see its lots and why.")))
        box.addStretch(1)
        self._area.setWidget(content)
        self._foot.hide()

    def _new_content(self) -> tuple[QWidget, QVBoxLayout]:
        content = QWidget()
        content.setProperty("part", "ground")
        pad = current_theme().px("space.xl")
        box = QVBoxLayout(content)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(2)
        return content, box

    def _section(self, box: QVBoxLayout, title: str, body: QWidget) -> None:
        box.addSpacing(current_theme().px("space.m"))
        box.addWidget(PlainLabel(title, "body_strong"))
        box.addWidget(body)

    def _shown(self, detail: Detail) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 0)
        line.setSpacing(8)
        said = self.tr("Upwork showed {balance}").format(balance=detail.shown)
        line.addWidget(PlainLabel(said, "small", "text_2"))
        if detail.agrees:
            line.addWidget(Tag(self.tr("Agrees"), Tone.GOOD, "check"))
        else:
            line.addWidget(Tag(self.tr("Differs"), Tone.WARN, "warning"))
        line.addStretch(1)
        return row

    def _facts(self, detail: Detail) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for at, fact in enumerate(detail.facts):
            name = PlainLabel(fact.name, "small", "text_3")
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._value(fact, detail), at, 1)
        return body

    def _value(self, fact: Fact, detail: Detail) -> QWidget:
        if not fact.is_proposal:
            value = ElidedLabel(fact.value, "small")
            value.setAlignment(END)
            return value
        metrics = self.fontMetrics()
        room = round((WIDTH - 130) * current_theme().scale)
        shown = metrics.elidedText(fact.value, Qt.TextElideMode.ElideRight, room)
        link = button(shown.replace("&", "&&"), Kind.LINK, compact=True)
        link.setAccessibleName(self.tr("Open the proposal {title}").format(title=fact.value))
        link.clicked.connect(lambda _checked=False: self.proposalChosen.emit(detail.proposal))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(link)
        return holder


class _Head(QWidget):
    """The kind as a tag, and the cross that closes the panel."""

    def __init__(self, kind: str, close: object) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if kind:
            row.addWidget(Tag(kind))
        row.addStretch(1)
        cross = icon_button("close", self.tr("Close the panel"), shortcut="Space", compact=True)
        cross.clicked.connect(close)
        row.addWidget(cross)


class _PostingsTable(QWidget):
    """Account, cost and Connects, with the sum that proves them."""

    def __init__(self, lines: tuple[PostingLine, ...]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 1)
        titles = (self.tr("Account"), self.tr("Cost"), self.tr("Connects"))
        for column, title in enumerate(titles):
            self._put(0, column, PlainLabel(title, "caption", "text_3", strength=500))
        self._rule(1, is_strong=True)
        for at, line in enumerate(lines):
            self._line(2 + at * 2, line)
            self._rule(3 + at * 2)
        last = 2 + len(lines) * 2
        self._put(last, 0, PlainLabel(self.tr("Sum"), "small", "text_3"))
        cents, connects = sum(x.cents for x in lines), sum(x.connects for x in lines)
        self._put(last, 1, PlainLabel(formats.money(cents), "small", "text_3"))
        self._put(last, 2, PlainLabel(formats.signed(connects), "small", "text_3"))

    def _line(self, at: int, line: PostingLine) -> None:
        account = QWidget()
        row = QHBoxLayout(account)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        if line.source is not None:
            row.addWidget(Swatch(line.source))
        row.addWidget(ElidedLabel(line.account, "small"), 1)
        self._grid.addWidget(account, at, 0)
        self._put(at, 1, PlainLabel(_cost(line), "small", "text_2"))
        self._put(at, 2, PlainLabel(formats.signed(line.connects), "small", strength=600))

    def _put(self, row: int, column: int, label: QLabel) -> None:
        if column:
            label.setAlignment(END)
        self._grid.addWidget(label, row, column)

    def _rule(self, row: int, *, is_strong: bool = False) -> None:
        self._grid.addWidget(Rule(strong=is_strong), row, 0, 1, 3)


def _cost(line: PostingLine) -> str:
    if line.cents:
        return formats.signed_money(line.cents, line.currency)
    is_known = line.source not in {None, Source.OPENING}
    return formats.cost(0) if is_known else "–"


def _figure(detail: Detail) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(PlainLabel(detail.figure, "figure"))
    unit = PlainLabel(detail.unit, "body", "text_3")
    unit.setContentsMargins(0, 0, 0, 4)
    row.addWidget(unit, 1, Qt.AlignmentFlag.AlignBottom)
    return row
