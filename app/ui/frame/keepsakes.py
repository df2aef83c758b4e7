"""What the user left on a page, to be put back on the page that is built in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from app.ui.page import Page

_Field = QLineEdit | QPlainTextEdit


@dataclass(frozen=True, slots=True)
class Keepsake:
    """What a page opens with again, the texts in its fields, and where focus and view were.

    `focus` counts the page's widgets, -1 for none of them; `scrolled` has px for each area.
    """

    argument: object
    typed: tuple[str, ...]
    focus: int
    scrolled: tuple[int, ...]


def keepsake_of(page: Page) -> Keepsake:
    """What there is to keep of a page."""
    focused = [at for at, widget in enumerate(_widgets(page)) if widget.hasFocus()]
    return Keepsake(
        argument=page.keepsake(),
        typed=tuple(_text(field) for field in _fields(page)),
        focus=focused[0] if focused else -1,
        scrolled=tuple(area.verticalScrollBar().value() for area in _areas(page)),
    )


def put_back(page: Page, kept: Keepsake) -> None:
    """Make a page look as its predecessor did. Fields are left alone where they differ."""
    if kept.argument is not None:
        page.open_with(kept.argument)
    fields = _fields(page)
    if len(fields) == len(kept.typed):
        for field, text in zip(fields, kept.typed, strict=True):
            if _text(field) != text:
                _retype(field, text)
    widgets = _widgets(page)
    if 0 <= kept.focus < len(widgets):
        widgets[kept.focus].setFocus(Qt.FocusReason.OtherFocusReason)
    for area, value in zip(_areas(page), kept.scrolled, strict=False):
        area.verticalScrollBar().setValue(value)


def _widgets(page: Page) -> Sequence[QWidget]:
    return page.findChildren(QWidget)


def _areas(page: Page) -> Sequence[QScrollArea]:
    return page.findChildren(QScrollArea)


def _fields(page: Page) -> list[_Field]:
    """What the user can type into; the line of a spin box belongs to its number."""
    lines = [
        line
        for line in page.findChildren(QLineEdit)
        if not line.isReadOnly() and not isinstance(line.parent(), QAbstractSpinBox)
    ]
    texts = [text for text in page.findChildren(QPlainTextEdit) if not text.isReadOnly()]
    return [*lines, *texts]


def _text(field: _Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _retype(field: _Field, text: str) -> None:
    """As if the user had typed it: a line that was being edited goes on being edited."""
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setModified(True)
    else:
        field.setPlainText(text)
