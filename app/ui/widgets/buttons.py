"""Buttons: primary, default, quiet and link. A verb, and the number where there is one."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from app.ui.icons import icon as role_icon
from app.ui.theme import current_theme


class Kind(StrEnum):
    """One primary on a page; link stands inside text and lists."""

    PRIMARY = "primary"
    DEFAULT = "default"
    QUIET = "quiet"
    LINK = "link"


INK_OF_KIND = {
    Kind.PRIMARY: "on_accent",
    Kind.DEFAULT: "text",
    Kind.QUIET: "text_2",
    Kind.LINK: "accent",
}


def button(
    text: str, kind: Kind = Kind.DEFAULT, *, icon: str = "", compact: bool = False
) -> QPushButton:
    """A button of 32 px (28 when `compact`), scaled with the text."""
    made = QPushButton(text)
    made.setProperty("kind", kind.value)
    made.setProperty("compact", "true" if compact else "false")
    made.setCursor(
        Qt.CursorShape.PointingHandCursor if kind is Kind.LINK else Qt.CursorShape.ArrowCursor
    )
    made.setAutoDefault(False)
    if icon:
        set_icon(made, icon, INK_OF_KIND[kind], size="size.icon")
    return made


def icon_button(icon: str, name: str, *, shortcut: str = "", compact: bool = False) -> QPushButton:
    """A quiet square button; `name` is its accessible name and, with the shortcut, its tooltip."""
    made = button("", Kind.QUIET, compact=compact)
    made.setProperty("square", "true")
    set_icon(made, icon, "text_2")
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({shortcut})" if shortcut else name)
    return made


def set_icon(target: QPushButton, icon: str, role: str, *, size: str = "size.icon") -> None:
    """Give a button an icon at the text scale, a little wider than high to keep it off the text."""
    edge = current_theme().px(size)
    target.setIcon(role_icon(icon, role))
    target.setIconSize(QSize(edge + (4 if target.text() else 0), edge))
