"""The form of a sentence that goes with a number, in the language of the window.

English and most languages have two forms, which are two sentences. A language with more of them
writes all into the translation of the second sentence, divided by `|`, in the order of its plural
categories. A sentence with several numbers names the forms at each of them: see
`app/words/counts.py`.
"""

from __future__ import annotations

from app.ui import formats
from app.words.counts import chosen, speak

__all__ = ["form", "many", "speak"]
_DIVIDER = "|"


def many(count: int, one: str, other: str, **places: object) -> str:
    """The sentence for `count` of two translated ones, with `{count}` and `places` filled in."""
    return form(count, one, other).format(count=formats.connects(count), **places)


def form(count: int, one: str, other: str) -> str:
    """The sentence for `count`, as it was translated."""
    forms = other.split(_DIVIDER)
    if len(forms) == 1 and "{count:" in other:
        return other  # names the forms itself, for every number
    if len(forms) == 1:
        return one if count == 1 else other
    return chosen(count, forms)
