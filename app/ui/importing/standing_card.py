"""How far the ledger follows Upwork, on the page that brings things in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.coverage import KeepingUp, keeping_up
from app.domain.ledger import Ledger
from app.ui import formats
from app.ui.importing.standing_words import Hole, StandingText, holes_text, standing_text
from app.ui.ledger.filters import LedgerFilter
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph


class StandingCard(Card):
    """A line for each wallet that has anything in it; nothing for a ledger without rows."""

    gapChosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Keeping up"), flush=True)
        self.body.setSpacing(0)
        self._lines: list[QWidget] = []
        self._texts: list[str] = []
        self.hide()

    def show_standing(self, ledger: Ledger) -> None:
        """Say where each wallet stands on the ledger's day."""
        while self._lines:
            line = self._lines.pop()
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._texts = []
        found = [one for one in keeping_up(ledger) if ledger.books[one.wallet].first_day]
        for one in found:
            if self._lines:
                self._append(Rule())
            self._append(self._line(one, ledger, is_named=len(found) > 1))
        self.setVisible(bool(found))

    def show_holes(self, holes: Mapping[str, Sequence[Hole]], ledger: Ledger) -> None:
        """Add a line for each wallet looked at on days between its pages that none of them shows.

        Pages of before the wallet was noted with them count for the only one there is.
        """
        shown = [book.wallet for book in ledger.shown]
        for wallet in shown if self._lines else ():
            own = holes.get(wallet.id) or (holes.get("") if len(shown) == 1 else None)
            if own:
                text = holes_text(own, ledger.as_of)
                lead = f"{formats.isolated(formats.name(wallet.name))}: {text.lead}"
                self._append(Rule())
                self._append(self._said(replace(text, lead=lead) if len(shown) > 1 else text))

    def texts(self) -> list[str]:
        """What is said of each wallet, as it is read out."""
        return list(self._texts)

    def _append(self, widget: QWidget) -> None:
        self.add(widget)
        self._lines.append(widget)

    def _line(self, one: KeepingUp, ledger: Ledger, *, is_named: bool) -> QWidget:
        text = standing_text(one, ledger.as_of)
        name = formats.name(ledger.books[one.wallet].wallet.name)
        lead = f"{formats.isolated(name)}: {text.lead}" if is_named else text.lead
        return self._said(replace(text, lead=lead), self._gap_button(one) if one.gaps else None)

    def _said(self, text: StandingText, action: QWidget | None = None) -> QWidget:
        theme = current_theme()
        made = QWidget()
        row = QHBoxLayout(made)
        side = theme.px("space.l") - 1
        row.setContentsMargins(side, round(11 * theme.scale), side, round(11 * theme.scale))
        row.setSpacing(theme.px("space.m"))
        row.addWidget(Glyph(text.icon, text.tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Sentence("", lead=text.lead, step="body", lead_ink="text"))
        words.addWidget(Sentence(text.rest))
        row.addLayout(words, 1)
        if action is not None:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        self._texts.append(f"{text.lead} {text.rest}")
        return made

    def _gap_button(self, one: KeepingUp) -> QWidget:
        since, until = max(one.gaps, key=lambda gap: gap[1])
        made = button(self.tr("See those days"), Kind.LINK, compact=True)
        first = None if since.year == 1 else since
        wanted = LedgerFilter(since=first, until=until)
        made.clicked.connect(lambda _checked=False: self.gapChosen.emit(wanted))
        return made
