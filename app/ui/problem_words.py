"""Faults as sentences: in the window's language, figures and days by locale, names as the eye
allows."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.problems import LedgerError, Problem
from app.ui import formats
from app.words.problems import sentence

_TITLES = frozenset({"title", "path", "folder"})
_NAMES = frozenset({"member", "wallet", "name", "names"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def fault_words(fault: LedgerError | Problem) -> str:
    """The sentence of a fault."""
    return sentence(fault, _tr, _written)


def _written(key: str, value: object) -> object:
    """A detail as it stands in the sentence."""
    if isinstance(value, list | tuple | set | frozenset):
        return formats.listed(str(_written(key, one)) for one in value)
    if isinstance(value, int):
        return formats.connects(value)
    text = str(value)
    if key in _TITLES:
        return formats.isolated(formats.title(text))
    if key in _NAMES:
        return formats.isolated(formats.name(text))
    if _DAY.fullmatch(text):
        return _day(text)
    return formats.isolated(text) if text else text


def _day(text: str) -> str:
    try:
        return formats.day_and_year(date.fromisoformat(text))
    except ValueError:  # a day that is none, shown as it was written
        return formats.isolated(text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("problems", text)
