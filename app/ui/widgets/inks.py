"""Fonts, colours and elided texts of one theme, kept: a table asks for them cell by cell."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from app.ui.theme import Theme, current_theme

_MOST = 20_000


class Inks:
    """What painting a cell needs of a theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._fonts: dict[tuple[str, int], tuple[QFont, QFontMetricsF]] = {}
        self._colors: dict[str, QColor] = {}
        self._elided: dict[tuple[str, str, int, int], tuple[str, float]] = {}

    def font(self, step: str, weight: int) -> QFont:
        """A font of the type scale; to be painted with, not to be changed."""
        return self._known(step, weight)[0]

    def color(self, role: str) -> QColor:
        """The colour of a role; to be painted with, not to be changed."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = self.theme.color(role)
        return found

    def elided(self, text: str, step: str, weight: int, width: int) -> tuple[str, float]:
        """As much of a text as `width` px have room for, and how wide that is."""
        key = (text, step, weight, width)
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) > _MOST:
                self._elided.clear()
            metrics = self._known(step, weight)[1]
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            found = self._elided[key] = (shown, metrics.horizontalAdvance(shown))
        return found

    def baseline(self, step: str, weight: int) -> float:
        """How far below the middle of a line its letters stand."""
        metrics = self._known(step, weight)[1]
        return (metrics.ascent() - metrics.descent()) / 2

    def _known(self, step: str, weight: int) -> tuple[QFont, QFontMetricsF]:
        found = self._fonts.get((step, weight))
        if found is None:
            font = self.theme.font(step, weight=weight)
            found = self._fonts[step, weight] = (font, QFontMetricsF(font))
        return found


class _Kept:
    inks: Inks | None = None


def inks() -> Inks:
    """Those of the theme in force."""
    theme, kept = current_theme(), _Kept.inks
    if kept is None or kept.theme is not theme:
        kept = _Kept.inks = Inks(theme)
    return kept
