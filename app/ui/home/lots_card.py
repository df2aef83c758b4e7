"""The lots in order of use: a bar for each wallet, and the use-it-or-lose-it sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.ui.home.home_text import LotsText
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.legend import Legend
from app.ui.widgets.lot_bar import LotBar
from app.ui.widgets.sentence import Sentence


class LotsCard(Card):
    """Choosing a lot emits its id."""

    lotChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("home", "Lots, in order of use"))
        self._legend: Legend | None = None
        self._names: list[PlainLabel] = []
        self.bars: list[LotBar] = []
        self.sentence = Sentence()
        self.add(Rule())
        self.add(self.sentence)

    def show_text(self, text: LotsText) -> None:
        """Show a bar for each wallet."""
        self._show_legend(text)
        self._fit_rows(len(text.wallets))
        for name, bar, wallet in zip(self._names, self.bars, text.wallets, strict=True):
            name.setText(wallet.name)
            name.setVisible(bool(wallet.name))
            bar.show_segments(wallet.segments)
            bar.setVisible(bool(wallet.segments))
        self.sentence.set_text(text.rest, lead=text.lead)

    def _fit_rows(self, count: int) -> None:
        """As many pairs of name and bar as there are wallets."""
        while len(self.bars) > count:
            gone: tuple[QWidget, ...] = (self._names.pop(), self.bars.pop())
            for widget in gone:
                self.body.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        while len(self.bars) < count:
            bar, name = LotBar(), PlainLabel("", "small", "text_2", strength=500)
            bar.segmentActivated.connect(self.lotChosen)
            self.body.insertWidget(2 * len(self.bars), name)
            self.body.insertWidget(2 * len(self.bars) + 1, bar)
            self._names.append(name)
            self.bars.append(bar)

    def _show_legend(self, text: LotsText) -> None:
        if self._legend is not None:
            self.head.removeWidget(self._legend)
            self._legend.deleteLater()
        self._legend = Legend(text.legend, hatched=text.hatched)
        self.head.addWidget(self._legend)
