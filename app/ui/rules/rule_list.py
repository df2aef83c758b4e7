"""The rules as a list: a dated lane each, or what is in force with its source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.ui.rules.fact_delegate import FactDelegate
from app.ui.rules.lane_delegate import LaneDelegate, scale_in
from app.ui.rules.lanes import Heading, Lane, Row
from app.ui.rules.roles import DAY_ROLE, ROW_ROLE, SPAN_ROLE, TODAY_ROLE
from app.ui.rules.words import period, tr, words_of
from app.ui.theme import appearance
from app.ui.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex


class RulesModel(QAbstractListModel):
    """Headings and rules; of each rule one span is the chosen one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._chosen: dict[str, date | None] = {}
        self.today = self.day = date.min

    def show_rows(self, rows: Sequence[Row], day: date, today: date) -> None:
        """Replace all rows; on another day the spans that hold on it are chosen."""
        self.beginResetModel()
        if day != self.day:
            self._chosen = {}
        self._rows, self.day, self.today = tuple(rows), day, today
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Where a rule stands, -1 where it does not."""
        found = (
            at for at, row in enumerate(self._rows) if isinstance(row, Lane) and row.key == key
        )
        return next(found, -1)

    def row_at(self, row: int) -> Row | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def first_rule(self) -> int:
        return next((at for at, row in enumerate(self._rows) if isinstance(row, Lane)), -1)

    def span_of(self, lane: Lane) -> int:
        """The number of the chosen span of a rule."""
        if lane.key in self._chosen:
            since = self._chosen[lane.key]
            for place, span in enumerate(lane.spans):
                if span.since == since:
                    return place
        return lane.place_on(self.day)

    def choose_span(self, lane: Lane, place: int) -> None:
        self._chosen[lane.key] = lane.spans[place].since
        index = self.index(self.row_of(lane.key))
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row_at(index.row()), Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        return self._common(row).get(role) if isinstance(row, Heading) else self._told(row, role)

    def _common(self, row: Row) -> dict[int, Any]:
        title = row.title if isinstance(row, Heading) else row.name
        return {
            int(Qt.ItemDataRole.DisplayRole): title,
            int(ROW_ROLE): row,
            int(DAY_ROLE): self.day,
            int(TODAY_ROLE): self.today,
        }

    def _told(self, lane: Lane, role: int) -> Any:
        if role == SPAN_ROLE:
            return self.span_of(lane)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(lane, self.span_of(lane))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(f"{lane.name}: {words_of(lane.key, lane.in_force.value)}")
        return self._common(lane).get(role)


def spoken(lane: Lane, place: int) -> str:
    """'Order of use: in the order received. From 1 Oct 2025. Sources disagree.'"""
    span = lane.spans[place]
    parts = [f"{lane.name}: {words_of(lane.key, span.rule.value)}.", f"{period(span)}."]
    if lane.was_disputed:
        parts.append(tr("Sources disagree."))
    if span.rule.is_override:
        parts.append(tr("Your own value."))
    return " ".join(parts)


class RuleList(QListView):
    """Arrow keys choose a rule, left and right one of its spans; so does a click on a bar."""

    chosen = Signal(str, int)
    """The key of a rule and the number of a span of it."""

    def __init__(self) -> None:
        super().__init__()
        self.rules = RulesModel(self)
        self.setModel(self.rules)
        self._lanes, self._facts = LaneDelegate(self), FactDelegate(self)
        self.setItemDelegate(self._lanes)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Rules"))
        self.selectionModel().currentChanged.connect(self._tell)
        appearance().themeChanged.connect(self.doItemsLayout)

    @property
    def is_timeline(self) -> bool:
        return self.itemDelegate() is self._lanes

    def set_timeline(self, *, is_timeline: bool) -> None:
        """Show lanes, or what is in force."""
        self.setItemDelegate(self._lanes if is_timeline else self._facts)
        self.doItemsLayout()
        self.viewport().update()

    def show_rows(self, rows: Sequence[Row], days: tuple[date, date], current: str) -> str:
        """Show rows for a day (with today) and keep a rule current, else the first; its key."""
        self.selectionModel().blockSignals(True)
        self.rules.show_rows(rows, *days)
        at = self.rules.row_of(current)
        at = at if at >= 0 else self.rules.first_rule()
        self.setCurrentIndex(self.rules.index(at) if at >= 0 else QModelIndex())
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        lane = self.current_lane()
        return lane.key if lane else ""

    def choose(self, key: str) -> None:
        """Make a rule the current one and bring it into sight."""
        at = self.rules.row_of(key)
        if at >= 0:
            self.setCurrentIndex(self.rules.index(at))
            self.scrollTo(self.rules.index(at))

    def current_lane(self) -> Lane | None:
        row = self.rules.row_at(self.currentIndex().row())
        return row if isinstance(row, Lane) else None

    def choose_span(self, place: int) -> None:
        """Choose a span of the current rule, as far as it has one."""
        lane = self.current_lane()
        if lane is not None:
            place = min(max(place, 0), len(lane.spans) - 1)
            self.rules.choose_span(lane, place)
            self.chosen.emit(lane.key, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        lane = self.current_lane()
        if step is not None and lane is not None:
            self.choose_span(self.rules.span_of(lane) + step)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        lane = self.current_lane()
        if lane is not None and self.is_timeline:
            place = self._span_under(lane, event.position())
            if place is not None:
                self.choose_span(place)

    def _span_under(self, lane: Lane, at: QPointF) -> int | None:
        rect = QRectF(self.visualRect(self.currentIndex()))
        if not rect.contains(at):
            return None
        scale = scale_in(rect, self.rules.today, self.rules.day, self.layoutDirection())
        if not scale.left <= at.x() <= scale.right:
            return None
        bars = ((place, *scale.bar_of(span)) for place, span in enumerate(lane.spans))
        return next((place for place, left, right in bars if left <= at.x() <= right + 2), None)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.rules.row_at(current.row())
        if isinstance(row, Lane):
            self.chosen.emit(row.key, self.rules.span_of(row))
