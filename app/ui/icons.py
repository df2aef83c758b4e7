"""Icons by name, painted through one engine that takes its colours by role.

An icon made once follows every later change of theme, and is sharp at any pixel ratio.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.resource_files import resource_path
from app.ui.theme import current_theme

MIRRORED = frozenset({"undo", "redo", "chevron_right", "reply"})


@cache
def drawing(name: str) -> str:
    """The SVG text of an icon. Raises FileNotFoundError for an unknown name."""
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


def icon_pixmap(name: str, size: int, role: str = "text_2", ratio: float = 1.0) -> QPixmap:
    """An icon of `size` logical px, drawn for a device pixel ratio."""
    theme = current_theme()
    is_mirrored = name in MIRRORED and _is_right_to_left()
    ground = theme.css("on_accent")
    key = f"icon:{name}:{theme.css(role)}:{ground}:{size}:{ratio}:{is_mirrored}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if is_mirrored:
        painter.translate(pixmap.width(), 0)
        painter.scale(-1, 1)
    text = drawing(name).replace("currentColor", theme.css(role)).replace("currentGround", ground)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def paint_icon(painter: QPainter, name: str, rect: QRectF, role: str = "text_2") -> None:
    """Paint an icon centred in `rect`, as large as its shorter side."""
    size = int(min(rect.width(), rect.height()))
    if size <= 0:
        return
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    left = round(rect.left() + (rect.width() - size) / 2)
    top = round(rect.top() + (rect.height() - size) / 2)
    painter.drawPixmap(QRect(left, top, size, size), icon_pixmap(name, size, role, ratio))


class RoleIconEngine(QIconEngine):
    """Paints one drawing in the colour of a role: another role while on, `text_3` while off."""

    def __init__(self, name: str, role: str, on_role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._on_role = on_role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, self._name, QRectF(rect), self._color_role(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """`size` is in logical px (since Qt 6.8), `scale` is the device pixel ratio."""
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_icon(
            painter, self._name, QRectF(QRect(QPoint(), size)), self._color_role(mode, state)
        )
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return RoleIconEngine(self._name, self._role, self._on_role)

    def _color_role(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "text_3"
        return self._on_role if state == QIcon.State.On else self._role


def icon(name: str, role: str = "text_2", on_role: str = "") -> QIcon:
    """An icon that takes its colour by role at every paint."""
    drawing(name)
    return QIcon(RoleIconEngine(name, role, on_role or role))


def _is_right_to_left() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
