"""A language of marks: every translated piece stands in ⟦ ⟧, so that what does not has escaped.

The places of a sentence stay outside its marks: `Undo: {what}` becomes `⟦Undo: ⟧{what}`, so that
an English word put into a translated sentence is seen too.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import contextmanager
from string import Formatter
from typing import Any

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.ui import formats
from app.words.counts import DIVIDER

OPEN, CLOSE = "⟦", "⟧"
_OPENINGS = frozenset({OPEN, formats.FIRST_STRONG_ISOLATE})
_CLOSINGS = frozenset({CLOSE, formats.POP_ISOLATE})
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 60


def marked(text: str) -> str:
    """`Undo: {what}` -> `⟦Undo: ⟧{what}`; the forms that a place names are marked each."""
    said = []
    for words, name, forms, _ in Formatter().parse(text):
        said.append(f"{OPEN}{words}{CLOSE}" if words.strip() else words)
        if name is not None:
            marks = DIVIDER.join(f"{OPEN}{form}{CLOSE}" for form in (forms or "").split(DIVIDER))
            said.append(f"{{{name}:{marks}}}" if forms else f"{{{name}}}")
    return "".join(said)


class Marks(QTranslator):
    """Translates the sentences that every language knows into themselves, marked; Qt's own too."""

    def __init__(self, known: Container[str]) -> None:
        super().__init__()
        self._known = known

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context: str, source: str, *_more: object) -> str | None:
        return marked(source) if source in self._known or context.startswith("Q") else None


@contextmanager
def spoken(
    monkeypatch: pytest.MonkeyPatch, known: Container[str], painted: list[str]
) -> Iterator[None]:
    """Speak the language of marks; `painted` gets every text that a widget of ours draws.

    Titles and names that go through the privacy eye are the user's own, and marked likewise.
    """
    with monkeypatch.context() as patch:
        patch.setattr(formats, "title", marked)
        patch.setattr(formats, "name", marked)
        patch.setattr(QPainter, "drawText", _listening(QPainter.drawText, painted))
        marks = Marks(known)
        QCoreApplication.installTranslator(marks)
        try:
            yield
        finally:
            QCoreApplication.removeTranslator(marks)


def _listening(draw: Any, painted: list[str]) -> Any:
    def draw_text(self: QPainter, *given: Any) -> Any:
        painted.extend(one for one in given if isinstance(one, str))
        return draw(self, *given)

    return draw_text


def unmarked(text: str) -> str:
    """What stands outside all marks. A mark that was cut off lasts to the end."""
    depth, kept = 0, []
    for char in text:
        if char in _OPENINGS:
            depth += 1
        elif char in _CLOSINGS:
            depth = max(depth - 1, 0)
        elif not depth:
            kept.append(char)
    return "".join(kept)


def told(window: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that a window says, with the class that says it."""
    for widget in (window, *window.findChildren(QWidget)):
        for text in _said(widget):
            yield type(widget).__name__, text
    for action in window.findChildren(QAction):
        if action.isVisible():
            yield "QAction", action.text()
            yield "QAction", action.toolTip()


def _said(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit | QPlainTextEdit) and widget.isReadOnly():
        yield widget.toPlainText()
    if isinstance(widget, QMenu):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model(), QModelIndex())


def _cells(model: QAbstractItemModel, parent: QModelIndex | QPersistentModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield from (str(index.data(role) or "") for role in _ROLES)
