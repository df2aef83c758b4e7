"""The shipped fonts and the type scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from app.resource_files import resource_path
from app.ui.tokens import TypeStep, metrics

FILES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
)
TABULAR = QFont.Tag("tnum")


def load_fonts() -> list[str]:
    """Register the shipped fonts; returns the files Qt could not read, to be reported."""
    return [
        name
        for name in FILES
        if QFontDatabase.addApplicationFont(str(resource_path("fonts", name))) < 0
    ]


def font(step: TypeStep, scale: float = 1.0, *, tall: bool = False, weight: int = 0) -> QFont:
    """A font of the type scale with tabular numerals.

    `tall` is for Arabic and its like: no letter spacing and 700 where Latin has 600. `weight`
    replaces the step's own weight. Delegates ask for every cell, so fonts are kept; the one
    returned is the caller's own.
    """
    return QFont(_made(step, scale, tall, weight))


@lru_cache(maxsize=256)
def _made(step: TypeStep, scale: float, tall: bool, weight: int) -> QFont:
    made = QFont()
    made.setFamilies(list(metrics().families))
    made.setPixelSize(round(step.size * scale))
    made.setWeight(QFont.Weight(weight_for(weight or step.weight, tall=tall)))
    made.setFeature(TABULAR, 1)
    if step.spacing and not tall:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, step.spacing * scale)
    return made


def weight_for(weight: int, *, tall: bool) -> int:
    """Noto Sans Arabic has no semi-bold: 600 becomes 700."""
    return 700 if tall and weight == 600 else weight
