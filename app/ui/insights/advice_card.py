"""An adviser card: the advice as a sentence, and its sum line by line under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QWidget
from shiboken6 import isValid

from app.domain.ledger import Ledger
from app.domain.pace_change import busiest_wallet
from app.ui import formats
from app.ui.insights.advice import AnyAdviser, SumTable
from app.ui.insights.card_places import add_places
from app.ui.insights.period import Period
from app.ui.insights.words import tr
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of

WIDEST = 560
"""px at 100 % of a sum, so that values stay near their words in a wide card."""


class AdviceCard(Card):
    """Reads its advice off the GUI thread. The period does not matter to it, the ledger does."""

    shown = Signal()
    moveWanted = Signal(int)
    hideWanted = Signal()
    walletChosen = Signal(str)
    """A wallet, by id, that all advice is to be for."""

    def __init__(
        self, adviser: AnyAdviser, bridge: WorkspaceBridge, *, is_placed: bool = True
    ) -> None:
        """`is_placed` cards can be moved and hidden by the user."""
        super().__init__(adviser.title)
        self.adviser = adviser
        self._bridge = bridge
        self._ledger: Ledger | None = None
        self._data: object = None
        self._choices: list[tuple[str, str]] = []
        self._turn = self._seen = 0
        self._wallet = ""
        self.wallets = Chooser()
        self.wallets.setAccessibleName(tr("Wallet"))
        self.wallets.activated.connect(self._choose_wallet)
        self.wallets.hide()
        self.sentence = Sentence()
        self.note = PlainLabel("", "caption", "text_3")
        self.chooser = Chooser()
        self.chooser.setAccessibleName(adviser.title)
        self.chooser.activated.connect(self._choose)
        self.chooser.hide()
        self.head.insertWidget(1, self.chooser)
        self.head.addWidget(self.wallets)
        self.head.addWidget(self.note)
        self.more = icon_button(
            "dots", tr("More: {title}").format(title=adviser.title), compact=True
        )
        menu = QMenu(self.more)
        add_places(menu, self)
        self.more.setMenu(menu)
        self.head.addWidget(self.more)
        self.more.setVisible(is_placed)
        self.add(self.sentence)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._sum: QWidget | None = None
        self.body.addLayout(self._row)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        appearance().themeChanged.connect(self.present)

    @property
    def name(self) -> str:
        """The key of the card."""
        return self.adviser.name

    @property
    def is_settled(self) -> bool:
        """Whether it shows what was asked last."""
        return self._turn == self._seen

    def show_period(self, ledger: Ledger, _period: Period) -> None:
        """Read the advice of a ledger, once for each."""
        self.show_ledger(ledger)

    def show_ledger(self, ledger: Ledger) -> None:
        """The same outside of a page with a period."""
        if ledger is self._ledger:
            self.shown.emit()
            return
        self._ledger = ledger
        self._show_wallets(ledger)
        self.read_again()

    @property
    def wallet(self) -> str:
        """The wallet (by id) that is advised."""
        ledger = self._ledger
        if ledger is None:
            return ""
        known = [one.wallet.id for one in ledger.shown]
        return self._wallet if self._wallet in known else busiest_wallet(ledger)

    def choose_wallet(self, wallet: str) -> None:
        """Advise another wallet, by id."""
        self._wallet = wallet
        if self._ledger is not None and self._data is not None:
            self._show_wallets(self._ledger)
            self.read_again()

    def read_again(self) -> None:
        """Read the advice anew; the last call wins."""
        ledger = self._ledger
        if ledger is None:
            return
        self._turn += 1
        turn, wallet = self._turn, self.wallet

        def take(data: object) -> None:
            if isValid(self) and turn == self._turn:
                self._seen = turn
                self._data = data
                self.present()
                self.shown.emit()

        self._bridge.compute(lambda: self.adviser.read(ledger.of_wallet(wallet)), take, self._fail)

    def present(self) -> None:
        """Show the values at hand again, by the theme, locale and privacy in force."""
        if self._data is None:
            return
        table = self.adviser.table(self._data)
        answer = self.adviser.answer(self._data)
        self.sentence.set_text(answer.rest, lead=answer.lead)
        self.note.setText(self.adviser.caption(self._data))
        self._show_choices()
        self._show_sum(table)

    def text(self) -> str:
        """All that the card says."""
        table = self.adviser.table(self._data) if self._data is not None else None
        return f"{self.sentence.text()} {table.text if table else ''}".strip()

    def _fail(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._seen = self._turn
        self._data = None
        self.sentence.set_text(sentence_of(error), lead=tr("This could not be worked out."))
        self.shown.emit()

    def _show_choices(self) -> None:
        choices = list(self.adviser.choices(self._data))
        if choices != self._choices:
            self._choices = choices
            self.chooser.clear()
            for key, words in choices:
                self.chooser.addItem(words, key)
        self.chooser.setCurrentIndex(self.chooser.findData(self.adviser.choice))
        self.chooser.setVisible(len(choices) > 1)

    def _show_wallets(self, ledger: Ledger) -> None:
        """Offer the wallets looked at: what is told of one is never true of another."""
        self.wallets.clear()
        for one in ledger.shown:
            self.wallets.addItem(formats.name(one.wallet.name), one.wallet.id)
        self.wallets.setCurrentIndex(self.wallets.findData(self.wallet))
        self.wallets.setVisible(len(ledger.shown) > 1)

    def _choose_wallet(self, at: int) -> None:
        self.walletChosen.emit(str(self.wallets.itemData(at)))

    def _choose(self, at: int) -> None:
        self.adviser.choice = str(self.chooser.itemData(at))
        self.read_again()

    def _show_sum(self, table: SumTable) -> None:
        if self._sum is not None:
            self._row.removeWidget(self._sum)
            self._sum.hide()
            self._sum.deleteLater()
            self._sum = None
        if table.rows:
            self._sum = sum_widget(table)
            self._sum.setAccessibleName(tr("The sum"))
            self._sum.setAccessibleDescription(table.text)
            self._sum.setMaximumWidth(round(WIDEST * current_theme().scale))
            self._row.insertWidget(0, self._sum, 1000)


def sum_widget(table: SumTable) -> QWidget:
    """A grid of words and right-aligned values; a total is strong, under a line."""
    theme = current_theme()
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, theme.px("space.xs"), 0, 0)
    grid.setHorizontalSpacing(theme.px("space.l"))
    grid.setVerticalSpacing(theme.px("space.xs"))
    grid.setColumnStretch(0, 1)
    row = 0
    columns = 1 + max((len(one.values) for one in table.rows), default=0)
    end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop
    if table.heads:
        for at, head in enumerate(table.heads, 1):
            grid.addWidget(PlainLabel(head, "caption", "text_3"), row, at, end)
        row += 1
    for one in table.rows:
        if one.is_total:
            grid.addWidget(Rule(strong=True), row, 0, 1, columns)
            row += 1
        ink = "text" if one.is_total else "text_2"
        step = "body_strong" if one.is_total else "small"
        words = Sentence(ink=ink)
        words.set_text("" if one.is_total else one.words, lead=one.words if one.is_total else "")
        grid.addWidget(words, row, 0)
        for at, value in enumerate(one.values, 1):
            grid.addWidget(PlainLabel(value, step, "text"), row, at, end)
        row += 1
    return made
