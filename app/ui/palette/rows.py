"""The rows of the palette as a list model: titles of groups, and choices under them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from app.ui import formats
from app.ui.palette.choices import Choice, Found, Group

CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1
QUERY_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class PaletteRows(QAbstractListModel):
    """Titles cannot be chosen; a choice reads out with its detail and keys."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str | Choice] = []
        self._query = ""

    def show_found(self, found: Found, query: str, *, is_titled: bool = True) -> None:
        """Show the answer to a query, under the titles of its groups or without."""
        titles = group_titles()
        self.beginResetModel()
        self._query = query
        self._rows = []
        for group, choices in found.groups:
            if is_titled:
                self._rows.append(titles[group])
            self._rows.extend(choices)
        self.endResetModel()

    def choice_at(self, row: int) -> Choice | None:
        """The choice in a row; None for a title or outside."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Choice) else None

    def next_choice(self, row: int, step: int) -> int:
        """The row of the next choice from `row`, round the end; -1 where there is none."""
        count = len(self._rows)
        for distance in range(1, count + 1):
            at = (row + step * distance) % count
            if isinstance(self._rows[at], Choice):
                return at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.choice_at(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        read_out = formats.listed(filter(None, (row.words, row.detail, "+".join(row.keys))))
        return {
            int(Qt.ItemDataRole.DisplayRole): row.words,
            int(Qt.ItemDataRole.AccessibleTextRole): read_out,
            int(CHOICE_ROLE): row,
            int(QUERY_ROLE): self._query,
        }.get(int(role))


def group_titles() -> Mapping[Group, str]:
    """What stands above each group."""
    return {
        Group.RECENT: _tr("Recent"),
        Group.WORK: _tr("Jobs and proposals"),
        Group.ACTIONS: _tr("Actions"),
        Group.PLACES: _tr("Go to"),
        Group.PEOPLE: _tr("Members and wallets"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
