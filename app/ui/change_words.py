"""What a change did, in words for toasts, menus and the status line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.words.counts import GAP
from app.words.names import CHANGES
from app.words.rule_names import rule_name

_LONGEST = 60
_TITLES = frozenset({"title", "text"})
_NAMES = frozenset({"wallet", "member", "name"})
_DAYS = frozenset({"since", "until"})


def change_in_words(label: str, details: Mapping[str, str | int | None]) -> str:
    """A label such as `import_history` with its details; titles and names as the eye allows."""
    known = {key: _shown(key, value) for key, value in details.items()}
    rule = details.get("key")
    if "name" in details and isinstance(rule, str):
        known["name"] = rule_name(rule, _tr)
    return _tr(CHANGES.get(label, label)).format_map(_Shown(known))


def menu_words(words: str) -> str:
    """Words for a menu: short, and without a letter underlined by chance."""
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")


class _Shown(dict[str, object]):
    """Details for `format_map`; a missing one reads as an ellipsis."""

    def __missing__(self, _key: str) -> object:
        return GAP


def _shown(key: str, value: str | int | None) -> object:
    if value is None:
        return ""
    if isinstance(value, int):
        return formats.connects(value)
    if key in _TITLES:
        return formats.isolated(formats.title(value))
    if key in _NAMES:
        return formats.isolated(formats.name(value))
    if key in _DAYS:
        return formats.day_and_year(date.fromisoformat(value))
    return _tr(value) if key == "shown" else formats.isolated(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("changes", text)
