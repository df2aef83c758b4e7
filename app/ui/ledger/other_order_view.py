"""The ledger under the other order of use: the switch, and the banner that says so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.domain.ledger import Ledger
from app.domain.other_order import ORDER, OtherOrder
from app.ui import formats
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.chip import Chip
from app.ui.widgets.tag import Tone
from app.words.rules import plain_value

_SHORT = {"paid_first": "paid first", "received": "as received"}
_OTHER = {"paid_first": "received", "received": "paid_first"}


class OrderChip(Chip):
    """'Order of use **as received**'. Its menu has both orders; × goes back to the one in force."""

    orderChosen = Signal(bool)
    """Whether the other order is wanted."""

    def __init__(self) -> None:
        super().__init__(tr("Order of use"))
        self._in_force, self._is_other = "received", False
        self.clicked.connect(self._open)
        self.cleared.connect(self._clear)

    def show_order(self, ledger: Ledger, *, is_other: bool) -> None:
        """Show which order the ledger is seen under."""
        rules = ledger.rules_of(ledger.wallet)
        self._in_force, self._is_other = rules.text(ORDER, ledger.as_of), is_other
        order = _OTHER[self._in_force] if is_other else self._in_force
        self.set_value(tr(_SHORT[order]), is_active=is_other)

    def menu_of_orders(self) -> QMenu:
        """Both orders, the one in sight ticked."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        in_force = tr("{order} (in force)").format(order=tr(_SHORT[self._in_force]))
        other = tr("{order} (as it would be)").format(order=tr(_SHORT[_OTHER[self._in_force]]))
        for text, is_other in ((in_force, False), (other, True)):
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(is_other == self._is_other)
            action.setData(is_other)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._chosen)
        return menu

    def _open(self, _checked: bool = False) -> None:
        menu = self.menu_of_orders()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - menu.sizeHint().width() if is_mirrored else 0
        menu.popup(self.mapToGlobal(QPoint(left, self.height() + 2)))

    def _chosen(self, action: QAction) -> None:
        if action.data() != self._is_other:
            self.orderChosen.emit(action.data())

    def _clear(self) -> None:
        self.orderChosen.emit(False)


class OtherOrderBanner(Banner):
    """Says what is shown and that nothing of it is saved."""

    backRequested = Signal()
    ruleRequested = Signal()

    def __init__(self, found: OtherOrder) -> None:
        super().__init__(lead_of(found), rest_of(found), tone=Tone.ACCENT, icon="info")
        rule = button(tr("See the rule"), Kind.QUIET, compact=True)
        back = button(tr("Back to the order in force"), compact=True)
        rule.clicked.connect(self.ruleRequested)
        back.clicked.connect(self.backRequested)
        self.add_action(rule)
        self.add_action(back)


def lead_of(found: OtherOrder) -> str:
    """'As it would be if Connects were used paid first, then oldest since 1 Oct 2025.'"""
    order = tr(plain_value(ORDER, found.other))
    if found.since is None:
        return tr("As it would be if Connects were used {order}.").format(order=order)
    return tr("As it would be if Connects were used {order} since {day}.").format(
        order=order, day=formats.day_and_year(found.since)
    )


def rest_of(found: OtherOrder) -> str:
    """What differs, in two figures."""
    then, now = found.effect.after, found.effect.before
    if found.effect.is_none:
        return tr("Nothing differs here. Nothing is saved.")
    number = formats.connects
    balance = tr("The balance is {then}, not {now}.").format(
        then=number(then.balance), now=number(now.balance)
    )
    if then.balance == now.balance:
        balance = tr("The balance is {then} too.").format(then=number(then.balance))
    lapsed = tr("{then} would have lapsed, not {now}.").format(
        then=number(then.lapsed), now=number(now.lapsed)
    )
    if then.lapsed == now.lapsed:
        lapsed = tr("{then} have lapsed in both.").format(then=number(then.lapsed))
    return f"{balance} {lapsed} {tr('Nothing is saved.')}"


def tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)
