"""Whether anything in the window moves by itself: one switch for every animation."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle


class _Choice:
    """What the user wants: `never`, or as the `system` asks."""

    moves = "system"


def choose(moves: str) -> None:
    """Take `system` or `never`, from the next motion on."""
    _Choice.moves = moves


def is_on() -> bool:
    """Whether to move: not where the user never wants it, or the system asks for less of it."""
    if _Choice.moves == "never":
        return False
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) > 0
