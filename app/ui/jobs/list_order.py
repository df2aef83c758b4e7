"""How the shortlist is ordered, and which decisions of it are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu

from app.advice.decision import Decision
from app.ui.widgets.chip import Chip
from app.workspace.snapshot import AdvisedJob

Key = Callable[[AdvisedJob], float]
_KEYS: dict[str, Key] = {
    "rank": lambda one: one.advice.rank,
    "worth": lambda one: -one.advice.net_value_cents,
    "chance": lambda one: -one.advice.p_hire,
    "connects": lambda one: one.advice.connects,
    "newest": lambda one: -one.job.posted_at.timestamp() if one.job.posted_at else float("inf"),
}
SORTS = tuple(_KEYS)


@dataclass(frozen=True, slots=True)
class ListOrder:
    """`sort` is one of SORTS; `hidden` decisions are left out."""

    sort: str = "rank"
    hidden: frozenset[Decision] = frozenset()

    def of(self, shortlist: Sequence[AdvisedJob]) -> list[AdvisedJob]:
        """The shortlist in this order; ties keep the order of rank."""
        kept = [one for one in shortlist if one.advice.decision not in self.hidden]
        kept.sort(key=lambda one: one.advice.rank)
        return sorted(kept, key=_KEYS[self.sort])


class OrderChip(Chip):
    """'By rank ▾': its menu sorts and filters. `orderChanged` follows a choice."""

    orderChanged = Signal()

    def __init__(self) -> None:
        super().__init__(_tr("By"))
        self.order = ListOrder()
        self.clicked.connect(self.open_menu)
        self.cleared.connect(self.reset)
        self._tell()

    def reset(self) -> None:
        """By rank, all of them."""
        self.take(ListOrder())

    def take(self, order: ListOrder) -> None:
        """Sort and filter as `order` says."""
        self.order = order
        self._tell()
        self.orderChanged.emit()

    def menu(self) -> QMenu:
        """The menu as it would open now."""
        made = QMenu(self)
        for sort in SORTS:
            action = made.addAction(_tr(NAMES[sort]))
            action.setCheckable(True)
            action.setChecked(sort == self.order.sort)
            action.setData(sort)
        made.addSeparator()
        for decision in Decision:
            action = made.addAction(_tr(SHOWN[decision]))
            action.setCheckable(True)
            action.setChecked(decision not in self.order.hidden)
            action.setData(decision)
        made.triggered.connect(self._chosen)
        return made

    def open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _chosen(self, action: object) -> None:
        chosen = action.data()  # type: ignore[attr-defined]  # a QAction
        if chosen in set(Decision):  # Qt hands an enum back as its text
            self.take(replace(self.order, hidden=self.order.hidden ^ {Decision(chosen)}))
        else:
            self.take(replace(self.order, sort=str(chosen)))

    def _tell(self) -> None:
        words = _tr(NAMES[self.order.sort])
        if self.order.hidden:
            words = _tr("{sort}, filtered").format(sort=words)
        self.set_value(words.lower(), is_active=self.order != ListOrder())


NAMES = {
    "rank": "Rank",
    "worth": "Worth",
    "chance": "Chance",
    "connects": "Connects",
    "newest": "Newest",
}
SHOWN = {
    Decision.APPLY: "Show “Apply”",
    Decision.ONLY_IF_SPARE: "Show “Only if spare”",
    Decision.SKIP: "Show “Skip”",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
