"""What adds up to the worth of a job: a table whose middle column is a chart.

Being a real table, it reads row by row to a screen reader and the arrow keys step through it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QLineF, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.ui import formats
from app.ui.jobs.words import FIGURES, reason_tr
from app.ui.theme import appearance, current_theme
from app.ui.widgets.cells import AmountCell, Cell, TextCell
from app.ui.widgets.focus_ring import is_keyboard_focus
from app.ui.widgets.table import Column, RowsModel
from app.words.reasons import (
    NAMES,
    REST,
    ReasonLine,
    merged_reasons,
    reason_words,
    stage_words,
)
from app.workspace.snapshot import AdvisedJob

BAR = 14
ROW = 34
LABEL_SHARE = 0.44
WHOLE = 10_000


class Part(StrEnum):
    """What a row is to the sum."""

    START = "start"
    ADDS = "adds"
    TAKES = "takes"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """One step of the sum: from `start` to `end`, in cents or 10,000ths of a chance; `detail`
    tells of its stages."""

    label: str
    part: Part
    start: int
    end: int
    amount: str
    detail: str = ""


def waterfall_rows(advised: AdvisedJob) -> tuple[Row, ...]:
    """The typical job, every reason, the total: each row begins where the one before ends."""
    advice, job = advised.advice, advised.job
    at = advice.typical_cents
    rows = [Row(_tr("A typical job"), Part.START, 0, at, formats.money(at, job.currency))]
    for line in merged_reasons(advice):
        rows.append(
            Row(
                reason_words(line, FIGURES, job, reason_tr),
                Part.ADDS if line.cents >= 0 else Part.TAKES,
                at,
                at + line.cents,
                formats.signed_money(line.cents, job.currency),
                _detail(line, job.currency),
            )
        )
        at += line.cents
    total = formats.signed_money(advice.net_value_cents, job.currency)
    return (*rows, Row(_tr("Worth after cost"), Part.TOTAL, 0, advice.net_value_cents, total))


def _detail(line: ReasonLine, currency: str) -> str:
    """'On a view +$0.40, on an interview +$0.50': the stages that a line was merged from."""
    stages: dict[str, int] = {}
    for part in line.parts:
        stages[part.stage] = stages.get(part.stage, 0) + part.cents
    told = (
        _tr("{amount} by the chance of {stage}").format(
            amount=formats.signed_money(cents, currency), stage=stage_words(stage, reason_tr)
        )
        for stage, cents in stages.items()
        if cents
    )
    return formats.listed(told)


def chance_rows(advised: AdvisedJob) -> tuple[Row, ...]:
    """The same sum in chances of a win, in 10,000ths: the typical job's, every reason, the total.

    What the lines do not tell apart stands in the last of them, so that the sum is exact.
    """
    advice = advised.advice
    at, total = round(advice.typical_p_hire * WHOLE), round(advice.p_hire * WHOLE)
    rows = [Row(_tr("A typical job"), Part.START, 0, at, _points(at))]
    for line in merged_reasons(advice):
        if line.feature == REST:
            continue
        moved = round(sum(part.chance for part in line.parts) * WHOLE)
        rows.append(_chance_row(reason_words(line, FIGURES, advised.job, reason_tr), at, moved))
        at += moved
    if at != total:
        rows.append(_chance_row(reason_tr(NAMES[REST]), at, total - at))
    return (*rows, Row(_tr("Chance of a win"), Part.TOTAL, 0, total, _points(total)))


def _chance_row(label: str, at: int, moved: int) -> Row:
    part = Part.ADDS if moved >= 0 else Part.TAKES
    sign = "+" if moved >= 0 else "\N{MINUS SIGN}"
    return Row(label, part, at, at + moved, f"{sign}{_points(abs(moved))}")


def _points(share: int) -> str:
    """10,000ths as a figure in 100 with two decimals, such as '28.30'."""
    return formats.decimal(share / 100, 2)


class Waterfall(QTableView):
    """Solid accent adds, hollow accent takes away, the total is dark."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ownFocus", True)
        self._model: RowsModel[Row] = RowsModel(_columns(), self)
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(8)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(_StepDelegate(self))
        self.setAccessibleName(self.tr("What adds up to the worth of this job"))
        appearance().themeChanged.connect(self._fit)

    def show_job(self, advised: AdvisedJob, *, in_chances: bool = False) -> None:
        """What adds up to its worth, or to its chance of a win."""
        rows = chance_rows(advised) if in_chances else waterfall_rows(advised)
        self._model.show_rows(rows)
        self.setAccessibleName(
            self.tr("What adds up to the chance of a win, in 100")
            if in_chances
            else self.tr("What adds up to the worth of this job")
        )
        self._fit()

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._model.rows())

    def span(self) -> tuple[int, int]:
        """The smallest and the largest cents that any bar reaches, 0 among them."""
        reached = [0, *(row.end for row in self._model.rows())]
        return min(reached), max(reached)

    def sizeHint(self) -> Any:
        hint = super().sizeHint()
        hint.setHeight(self._model.rowCount() * self.verticalHeader().defaultSectionSize())
        return hint

    def minimumSizeHint(self) -> Any:
        hint = self.sizeHint()
        hint.setWidth(round(240 * current_theme().scale))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit(self) -> None:
        theme = current_theme()
        height = max(theme.line("small") + 8, round(ROW * theme.scale))
        self.verticalHeader().setDefaultSectionSize(height)
        self._fit_columns()
        self.updateGeometry()

    def _fit_columns(self) -> None:
        theme = current_theme()
        metrics = QFontMetricsF(theme.font("small", weight=600))
        widest = max((metrics.horizontalAdvance(row.amount) for row in self.rows()), default=0.0)
        width = self.viewport().width()
        money = round(widest + 14 * theme.scale)
        wanted = max((_label_width(row) for row in self.rows()), default=0.0) + 12 * theme.scale
        label = round(min(wanted, max(LABEL_SHARE * width, width - money - 110 * theme.scale)))
        self.setColumnWidth(0, label)
        self.setColumnWidth(1, max(0, width - label - money))
        self.setColumnWidth(2, money)


class _StepDelegate(QStyledItemDelegate):
    """Label, bar and amount of a step."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view = option.widget
        if not isinstance(view, Waterfall):
            return
        row = view.rows()[index.row()]
        rect = QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if row.part is Part.TOTAL:
            line = QRectF(rect.left(), rect.top(), rect.width(), 1)
            painter.fillRect(line, current_theme().color("line"))
        if index.column() == 1:
            _paint_bar(painter, rect, view, index.row())
        else:
            _paint_text(painter, rect, row, at_end=index.column() == 2)
        if (
            index.column() == 0
            and option.state & QStyle.StateFlag.State_HasFocus
            and is_keyboard_focus()
        ):
            _paint_ring(painter, rect)
        painter.restore()


def _columns() -> tuple[Column[Row], ...]:
    return (
        Column("reason", _tr("Reason"), _label_cell, tooltip=_tooltip),
        Column("effect", _tr("Adds or takes away"), _effect_cell, tooltip=_tooltip),
        Column("amount", _tr("Amount"), _amount_cell, at_end=True, tooltip=_tooltip),
    )


def _label_cell(row: Row) -> Cell:
    return TextCell(row.label)


def _effect_cell(row: Row) -> Cell:
    words = {
        Part.START: _tr("where it begins"),
        Part.ADDS: _tr("adds"),
        Part.TAKES: _tr("takes away"),
        Part.TOTAL: _tr("the sum"),
    }
    return TextCell(words[row.part])


def _amount_cell(row: Row) -> Cell:
    return AmountCell(row.amount)


def _tooltip(row: Row) -> str:
    return f"{row.label}: {row.detail}" if row.detail else row.label


def _label_width(row: Row) -> float:
    weight = 600 if row.part is Part.TOTAL else 400
    return QFontMetricsF(current_theme().font("small", weight=weight)).horizontalAdvance(row.label)


def _paint_text(painter: QPainter, rect: QRectF, row: Row, *, at_end: bool) -> None:
    theme = current_theme()
    is_strong = row.part is Part.TOTAL or (at_end and row.part is Part.START)
    is_main = at_end or row.part in {Part.START, Part.TOTAL}
    painter.setFont(theme.font("small", weight=600 if is_strong else 400))
    painter.setPen(theme.color("text" if is_main else "text_2"))
    room = rect if at_end else rect.adjusted(0, 0, -8 * theme.scale, 0)
    if not at_end and painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        room = rect.adjusted(8 * theme.scale, 0, 0, 0)
    text = row.amount if at_end else row.label
    shown = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, room.width() + 1
    )
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def _paint_bar(painter: QPainter, rect: QRectF, view: Waterfall, at: int) -> None:
    """The bar of a step on the common scale, and the thin lines from step to step."""
    theme = current_theme()
    rows = view.rows()
    row, (low, high) = rows[at], view.span()
    room = rect.adjusted(2, 0, -2, 0)
    per_cent = room.width() / max(1, high - low)
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def x(cents: int) -> float:
        along = (cents - low) * per_cent
        return room.right() - along if is_mirrored else room.left() + along

    height = BAR * theme.scale
    top = rect.center().y() - height / 2
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawLine(QLineF(x(0), rect.top(), x(0), rect.bottom()))
    painter.setPen(QPen(theme.color("line_strong"), 1))
    if at > 0:
        joint = x(rows[at - 1].end)
        painter.drawLine(QLineF(joint, rect.top(), joint, top))
    if at < len(rows) - 1:
        painter.drawLine(QLineF(x(row.end), top + height, x(row.end), rect.bottom()))
    left, right = sorted((x(row.start), x(row.end)))
    _paint_block(painter, QRectF(left, top, max(2.0, right - left), height), row.part)


def _paint_block(painter: QPainter, box: QRectF, part: Part) -> None:
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = min(theme.metric("radius.chart_bar"), box.width() / 2)
    if part is Part.TAKES:
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.setBrush(theme.color("surface"))
        inset = min(0.75, box.width() / 3)
        painter.drawRoundedRect(box.adjusted(inset, 0.75, -inset, -0.75), radius, radius)
    else:
        role = {Part.START: "text_2", Part.ADDS: "accent", Part.TOTAL: "text"}[part]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(role))
        painter.drawRoundedRect(box, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_ring(painter: QPainter, rect: QRectF) -> None:
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("focus"), theme.metric("size.focus_ring")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 3, -2, -3), 4, 4)


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
