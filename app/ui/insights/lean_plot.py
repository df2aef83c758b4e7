"""A plot area with two axes and nothing else.

pyqtgraph's own plot widget builds menus and forms for zoom and export that no chart here shows,
and takes four times as long.
"""

# mypy: disable-error-code="no-untyped-call"
# pyqtgraph has no types of its own.

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGraphicsSceneResizeEvent


class QuietAxis(pg.AxisItem):
    """An axis without ticks: texts, and the base line. Its texts may reach beyond its ends."""

    def boundingRect(self) -> QRectF:
        reach = 60 if self.orientation == "bottom" else 0
        return QRectF(super().boundingRect()).adjusted(-reach, 0, reach, 0)

    def drawPicture(self, p: QPainter, axisSpec: Any, tickSpecs: Any, textSpecs: Any) -> None:  # noqa: N803 - pyqtgraph's names
        super().drawPicture(p, axisSpec, [], textSpecs)


class _Ground(pg.GraphicsWidget):
    """Places box and axes itself: a layout of Qt's dies before its items when Python lets go."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.box.disableAutoRange()
        self.axes = {side: QuietAxis(side) for side in ("left", "bottom")}
        self._top = self._right = 0.0
        self.box.setParentItem(self)
        for axis in self.axes.values():
            axis.setParentItem(self)
            axis.linkToView(self.box)
            axis.setZValue(0.5)

    def set_margins(self, top: float, right: float) -> None:
        self._top, self._right = top, right
        self.lay_out()

    def lay_out(self) -> None:
        """The box between its axes; called again when an axis wants another room."""
        side, foot = self.axes["left"].maximumWidth(), self.axes["bottom"].maximumHeight()
        width = max(self.size().width() - side - self._right, 1.0)
        height = max(self.size().height() - foot - self._top, 1.0)
        self.axes["left"].setGeometry(QRectF(0, self._top, side, height))
        self.box.setGeometry(QRectF(side, self._top, width, height))
        self.axes["bottom"].setGeometry(QRectF(side, self._top + height, width, foot))

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()


class LeanPlot(pg.GraphicsView):
    """No zoom, no menu, no frame, no focus; oldest left in every language."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMinimumSize(1, 1)
        self.enableMouse(False)
        self._ground = _Ground()
        self.setCentralItem(self._ground)

    def box(self) -> Any:
        """What holds the values: pyqtgraph's ViewBox."""
        return self._ground.box

    def axis(self, side: str) -> Any:
        """The axis 'left' or 'bottom'."""
        return self._ground.axes[side]

    def set_margins(self, top: float, right: float) -> None:
        """The room in px around the plot that texts at its edges need."""
        self._ground.set_margins(top, right)
