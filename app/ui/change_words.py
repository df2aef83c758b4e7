"""What a change did, in words for toasts, menus and the status line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.words.names import CHANGES

_LONGEST = 60
_TITLES = frozenset({"title", "text"})
_NAMES = frozenset({"wallet", "member"})


def change_in_words(label: str, details: Mapping[str, str | int | None]) -> str:
    """A label such as `import_history` with its details; titles and names as the eye allows."""
    known = {key: _shown(key, value) for key, value in details.items()}
    template = QCoreApplication.translate("changes", CHANGES.get(label, label))
    return template.format_map(_Shown(known))


def menu_words(words: str) -> str:
    """Words for a menu: short, and without a letter underlined by chance."""
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")


class _Shown(dict[str, object]):
    """Details for `format_map`; a missing one reads as an ellipsis."""

    def __missing__(self, _key: str) -> object:
        return "…"


def _shown(key: str, value: str | int | None) -> object:
    if value is None:
        return ""
    if key in _TITLES:
        return formats.title(str(value))
    if key == "name":
        return str(value)
    return formats.name(str(value)) if key in _NAMES else value
