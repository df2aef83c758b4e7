"""Every action of the window, declared: the menus are read from this list from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from app.ui import formats
from app.ui.actions.action import ActionSpec, Menu, Need
from app.workspace.preferences import TEXT_SIZES

LEDGER = frozenset({Need.LEDGER})
WRITING = frozenset({Need.LEDGER, Need.WRITING})
THEME, TEXT_SIZE, RECENT = "theme", "text_size", "recent"
"""Menus within a menu."""


def window_actions() -> list[ActionSpec]:
    """The actions by menu, in order."""
    return [*_file(), *_edit(), *_view(), *_tools(), *_help()]


def submenu_words(name: str) -> str:
    """The title of a menu within a menu."""
    return {THEME: _tr("Theme"), TEXT_SIZE: _tr("Text size"), RECENT: _tr("Recent ledgers")}[name]


def recent_action(number: int, name: str, folder: str) -> ActionSpec:
    """Opens a ledger that was open before; `number` counts from 0."""
    return ActionSpec(
        id=f"recent_{number}",
        words=_tr("Open {name}").format(name=formats.isolated(name)),
        menu_words=name.replace("&", "&&"),
        detail=folder,
        menu=Menu.FILE,
        submenu=RECENT,
        icon="folder",
    )


def go_action(key: str, title: str, icon: str, keys: str) -> ActionSpec:
    """Shows a page."""
    return ActionSpec(
        id=f"go_{key}",
        words=title,
        detail=_tr("Page"),
        menu=Menu.GO,
        icon=icon,
        keys=(keys,) if keys else (),
        needs=LEDGER,
    )


def _file() -> list[ActionSpec]:
    return [
        ActionSpec(
            id="new",
            words=_tr("New ledger…"),
            menu=Menu.FILE,
            keys=("Ctrl+Shift+N",),
            icon="ledger",
        ),
        ActionSpec(
            id="open",
            words=_tr("Open a ledger…"),
            menu=Menu.FILE,
            keys=("Ctrl+O",),
            icon="folder",
        ),
        ActionSpec(id="sample", words=_tr("Explore a sample"), menu=Menu.FILE, icon="chart"),
        ActionSpec(
            id="import",
            words=_tr("Import a file…"),
            menu=Menu.FILE,
            keys=("Ctrl+I",),
            icon="import",
            begins_group=True,
        ),
        ActionSpec(
            id="export",
            words=_tr("Export…"),
            detail=_tr("Every entry as CSV or JSONL"),
            menu=Menu.FILE,
            keys=("Ctrl+E",),
            icon="export",
            needs=LEDGER,
        ),
        ActionSpec(
            id="settings",
            words=_tr("Settings"),
            menu=Menu.FILE,
            keys=("Ctrl+,",),
            icon="settings",
            needs=LEDGER,
            begins_group=True,
            role=QAction.MenuRole.PreferencesRole,
        ),
        ActionSpec(
            id="quit",
            words=_tr("Quit"),
            menu=Menu.FILE,
            keys=("Ctrl+Q",),
            icon="close",
            begins_group=True,
            role=QAction.MenuRole.QuitRole,
        ),
    ]


def _edit() -> list[ActionSpec]:
    return [
        ActionSpec(
            id="undo",
            words=_tr("Undo"),
            menu=Menu.EDIT,
            keys=("Ctrl+Z",),
            icon="undo",
            needs=WRITING | {Need.UNDO},
        ),
        ActionSpec(
            id="redo",
            words=_tr("Redo"),
            menu=Menu.EDIT,
            keys=("Ctrl+Shift+Z", "Ctrl+Y"),
            icon="redo",
            needs=WRITING | {Need.REDO},
        ),
        ActionSpec(
            id="paste",
            words=_tr("Paste from Upwork"),
            menu=Menu.EDIT,
            keys=("Ctrl+V",),
            icon="paste",
            begins_group=True,
        ),
        ActionSpec(
            id="add",
            words=_tr("Add an entry…"),
            menu=Menu.EDIT,
            keys=("Ctrl+N",),
            icon="plus",
            needs=WRITING,
        ),
        ActionSpec(
            id="palette",
            words=_tr("Search or run…"),
            menu=Menu.EDIT,
            keys=("Ctrl+K", "Ctrl+Shift+P"),
            icon="search",
            begins_group=True,
        ),
    ]


def _view() -> list[ActionSpec]:
    themes = (
        ("system", _tr("Theme as the system"), _tr("As the system"), "globe"),
        ("light", _tr("Light theme"), _tr("Light"), "eye"),
        ("dark", _tr("Dark theme"), _tr("Dark"), "moon"),
        ("high_contrast", _tr("High contrast theme"), _tr("High contrast"), "eye"),
    )
    return [
        *(
            ActionSpec(
                id=f"theme_{key}",
                words=words,
                menu_words=short,
                menu=Menu.VIEW,
                submenu=THEME,
                icon=icon,
                is_checkable=True,
            )
            for key, words, short, icon in themes
        ),
        *(_text_size(percent) for percent in TEXT_SIZES),
        ActionSpec(
            id="mask",
            words=_tr("Hide money and names"),
            menu=Menu.VIEW,
            keys=("Ctrl+Shift+H",),
            icon="eye_off",
            is_checkable=True,
            begins_group=True,
        ),
        ActionSpec(
            id="full_screen",
            words=_tr("Full screen"),
            menu=Menu.VIEW,
            keys=("F11",),
            icon="target",
            is_checkable=True,
        ),
    ]


def _text_size(percent: int) -> ActionSpec:
    shown = _tr("{percent} %").format(percent=formats.connects(percent))
    return ActionSpec(
        id=f"scale_{percent}",
        words=_tr("Text at {percent} %").format(percent=formats.connects(percent)),
        menu_words=shown,
        menu=Menu.VIEW,
        submenu=TEXT_SIZE,
        icon="search",
        is_checkable=True,
    )


def _tools() -> list[ActionSpec]:
    return [
        ActionSpec(
            id="reconcile",
            words=_tr("Check the balance…"),
            detail=_tr("Compare with what Upwork shows"),
            menu=Menu.TOOLS,
            keys=("Ctrl+R",),
            icon="check",
            needs=LEDGER,
        ),
        ActionSpec(
            id="plans",
            words=_tr("Plan and grants…"),
            detail=_tr("Change the plan, and see what it brings and what has not come"),
            menu=Menu.TOOLS,
            icon="calendar",
            needs=LEDGER,
        ),
        ActionSpec(
            id="check",
            words=_tr("Check the ledger file"),
            menu=Menu.TOOLS,
            icon="shield",
            needs=LEDGER,
        ),
        ActionSpec(
            id="history",
            words=_tr("Import history"),
            menu=Menu.TOOLS,
            icon="clock",
            needs=LEDGER,
        ),
    ]


def _help() -> list[ActionSpec]:
    return [
        ActionSpec(
            id="shortcuts",
            words=_tr("Keyboard shortcuts"),
            menu=Menu.HELP,
            keys=("F1",),
            icon="info",
        ),
        ActionSpec(
            id="guide",
            words=_tr("User guide"),
            menu=Menu.HELP,
            keys=("Ctrl+F1",),
            icon="question",
        ),
        ActionSpec(
            id="tour",
            words=_tr("Take the tour"),
            detail=_tr("Four stops; Esc leaves"),
            menu=Menu.HELP,
            icon="target",
            needs=LEDGER,
        ),
        ActionSpec(
            id="report",
            words=_tr("Report a problem…"),
            detail=_tr("Shows what would be told; sends nothing"),
            menu=Menu.HELP,
            icon="warning",
        ),
        ActionSpec(
            id="updates",
            words=_tr("Check for updates now"),
            detail=_tr("Asks the makers' address once"),
            menu=Menu.HELP,
            icon="refresh",
        ),
        ActionSpec(
            id="about",
            words=_tr("About Bidbook"),
            menu=Menu.HELP,
            icon="logo",
            role=QAction.MenuRole.AboutRole,
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)
