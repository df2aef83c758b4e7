"""Where a card stands: the part of its menu that moves it along or hides it."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QMenu

from app.ui.insights.words import tr


class Placed(Protocol):
    """A card that asks for another place."""

    moveWanted: SignalInstance
    hideWanted: SignalInstance


def add_places(menu: QMenu, card: Placed) -> None:
    """Add what moves and hides a card to its menu."""
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(tr("Move earlier")).triggered.connect(partial(_move, card, -1))
    menu.addAction(tr("Move later")).triggered.connect(partial(_move, card, 1))
    menu.addAction(tr("Hide")).triggered.connect(partial(_hide, card))


def _move(card: Placed, step: int, _checked: bool = False) -> None:
    card.moveWanted.emit(step)


def _hide(card: Placed, _checked: bool = False) -> None:
    card.hideWanted.emit()
