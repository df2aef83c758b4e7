"""The form of a sentence that goes with a number, in the language of the window.

English and most languages have two forms, which are two sentences. A language with more of them
writes all into the translation of the second sentence, divided by `|`, in the order of its plural
categories: zero, one, two, few, many, other (Unicode CLDR).
"""

from __future__ import annotations

from collections.abc import Callable

from app.ui import formats

_DIVIDER = "|"


def many(count: int, one: str, other: str) -> str:
    """The sentence for `count` of two translated ones, with `{count}` filled in."""
    return form(count, one, other).format(count=formats.connects(count))


def form(count: int, one: str, other: str) -> str:
    """The sentence for `count`, as it was translated."""
    forms = other.split(_DIVIDER)
    if len(forms) == 1:
        return one if count == 1 else other
    return forms[min(_category(count), len(forms) - 1)]


def speak(code: str) -> None:
    """Count in the language of a code such as `ar` from now on."""
    global _category  # noqa: PLW0603 - the window has one language at a time
    _category = _CATEGORIES.get(code.partition("_")[0], _two_forms)


def _two_forms(count: int) -> int:
    return 0 if count == 1 else 1


def _arabic(count: int) -> int:
    """CLDR: zero, one, two, few (3 to 10 of a hundred), many (11 to 99), other."""
    if count <= 2:
        return max(count, 0)
    return 3 if 3 <= count % 100 <= 10 else 4 if count % 100 >= 11 else 5


_CATEGORIES: dict[str, Callable[[int], int]] = {"ar": _arabic}
_category: Callable[[int], int] = _two_forms
