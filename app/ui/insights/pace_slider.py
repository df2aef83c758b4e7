"""The pace slider: how many proposals a week are supposed, beside the user's own pace."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.insights.chart_card import ChartCard
from app.ui.insights.runway_chart import Runway, RunwayChart
from app.ui.insights.words import tr
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel

LEAST_TOP = 20
"""Proposals a week that the slider reaches at least; else three times the own pace."""
REST = 40
"""ms of quiet until the forecast follows the slider."""


class PaceSlider(QWidget):
    """Sets `per_week` of the runway chart, in proposals a week; in Connects if none were sent."""

    def __init__(self, card: ChartCard, chart: RunwayChart) -> None:
        super().__init__()
        self._card, self._chart = card, chart
        self._a_step = 1.0
        """Connects that one step of the slider stands for."""
        self._own = 0
        self._is_in_proposals = True
        self.words = PlainLabel("", "small", "text_2")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Pace"))
        self.own = button(tr("My own pace"), Kind.LINK, compact=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._ask)
        self._lay_out()
        self.slider.valueChanged.connect(self._moved)
        self.own.clicked.connect(self.reset)
        card.shown.connect(self._follow)
        self.hide()

    def reset(self) -> None:
        """Back to the own pace."""
        self._timer.stop()
        self._chart.per_week = None
        self._card.read_again()

    @property
    def is_own(self) -> bool:
        """Whether the chart is at the own pace."""
        return self._chart.per_week is None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px("space.xs"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.own)
        column.addLayout(row)
        column.addWidget(self.slider)
        policy = self.own.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.own.setSizePolicy(policy)

    def _follow(self) -> None:
        """Take what the chart shows: the own pace, and what a proposal takes."""
        data = self._card.data
        self.setVisible(isinstance(data, Runway) and self._card.picture is not None)
        if not isinstance(data, Runway) or self._card.picture is None:
            return
        self._is_in_proposals = data.a_proposal is not None
        self._a_step = data.a_proposal or 1.0
        self._own = round(data.usual.pace.value / self._a_step)
        least = LEAST_TOP if self._is_in_proposals else 10 * LEAST_TOP
        per_week = self._chart.per_week
        at = self._own if per_week is None else round(per_week / self._a_step)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(least, 3 * self._own))
        if not self._timer.isActive():
            self.slider.setValue(at)
        self.slider.blockSignals(False)
        self._say()

    def _moved(self, value: int) -> None:
        self._chart.per_week = value * self._a_step
        self._say()
        self._timer.start()

    def _ask(self) -> None:
        self._card.read_again()

    def _say(self) -> None:
        """'At 6 proposals a week, about 60 Connects'."""
        count = self.slider.value()
        connects = formats.connects(round(count * self._a_step))
        self.own.setVisible(not self.is_own)
        if not self._is_in_proposals:
            said = tr("At {connects} Connects a week")
        elif self.is_own:
            said = tr("At your own pace: about {count} proposals a week")
            if self._own == 1:
                said = tr("At your own pace: about 1 proposal a week")
        elif count == 1:
            said = tr("At 1 proposal a week, about {connects} Connects")
        else:
            said = tr("At {count} proposals a week, about {connects} Connects")
        words = said.format(count=formats.connects(count), connects=connects)
        self.words.setText(words)
        self.slider.setAccessibleDescription(words)
