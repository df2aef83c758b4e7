"""One switch for all that moves by itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.ui import motion
from app.ui.settings.in_force import PreferencesInForce
from app.ui.widgets.toast import Toast

APP = Path(__file__).parents[2] / "app" / "ui"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    motion.choose("system")


@pytest.mark.parametrize(("moves", "is_still"), [("system", False), ("never", True)])
def test_that_the_toast_slides_only_where_motion_is_wanted(
    qtbot: QtBot, moves: str, *, is_still: bool
) -> None:
    PreferencesInForce().change(moves=moves)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    toast = Toast(window)
    toast.show_message("Done")
    stopped = toast._slide.state() == QAbstractAnimation.State.Stopped
    assert stopped is (is_still or not motion.is_on())
    assert toast.isVisible()


def test_that_every_animation_asks_the_switch() -> None:
    moving = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QGraphicsOpacityEffect"}
    found = {}
    for path in APP.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        names = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
        if names & moving:
            found[path.name] = "motion.is_on" in text
    assert found
    assert all(found.values()), found
