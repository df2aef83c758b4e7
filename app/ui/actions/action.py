"""An action as it is declared: its words, keys and icon, where it stands and what it needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence


class Menu(StrEnum):
    """The menus in their order. `NONE` is for actions in palette and sheet alone."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    TOOLS = "tools"
    HELP = "help"
    NONE = ""


class Need(StrEnum):
    """What must be so for an action to make sense; without it the action is off."""

    LEDGER = "ledger"
    WRITING = "writing"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """Keys are portable texts such as `Ctrl+N`; the first one is shown, the rest work too.

    `menu_words` stand in the menu where they differ from `words`, which stand alone in palette and
    sheet. `submenu` names a menu within the menu. `detail` says more in the palette.
    """

    id: str
    words: str
    menu: Menu = Menu.NONE
    submenu: str = ""
    menu_words: str = ""
    detail: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: frozenset[Need] = frozenset()
    is_checkable: bool = False
    begins_group: bool = False
    role: QAction.MenuRole = field(default=QAction.MenuRole.NoRole)


@dataclass(frozen=True, slots=True)
class Action:
    """A declared action and what Qt makes of it."""

    spec: ActionSpec
    made: QAction

    @property
    def is_ready(self) -> bool:
        """Whether it can be run now."""
        return self.made.isVisible() and self.made.isEnabled()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys to show, each as its caps: `("Ctrl", "N")`."""
        return key_caps(self.spec.keys[0]) if self.spec.keys else ()


def key_caps(keys: str) -> tuple[str, ...]:
    """`Ctrl+Shift+Z` as the system writes each of its keys."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    if "+" not in shown:
        return (shown,)
    head, _, last = shown.rpartition("+")
    return (*head.strip("+").split("+"), last or "+")


def make_action(spec: ActionSpec, action: QAction) -> Action:
    """Give a QAction what its spec says."""
    action.setText(spec.menu_words or spec.words)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    action.setCheckable(spec.is_checkable)
    action.setMenuRole(spec.role)
    return Action(spec, action)
