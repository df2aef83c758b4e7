"""Numbers that choose the word beside them: `{n} {n:row/rows}`.

A sentence may hold several numbers, and a language up to six forms for each. So a written number
keeps its count, and a place in a sentence may name the forms, divided by `/`, in the order of the
language's plural categories: zero, one, two, few, many, other (Unicode CLDR). English and most
languages have two: one, and the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Self

DIVIDER = "/"


class Count(str):
    """A number as it is written, with the count that it stands for."""

    __slots__ = ("number",)

    number: int

    def __new__(cls, shown: str, number: int) -> Self:
        made = super().__new__(cls, shown)
        made.number = number
        return made

    def __format__(self, spec: str) -> str:
        return chosen(self.number, spec.split(DIVIDER)) if spec else str(self)


class _Gap(str):
    """What stands where a detail is missing, whatever forms its place names."""

    __slots__ = ()

    def __format__(self, _spec: str) -> str:
        return str(self)


GAP = _Gap("…")


def plain_count(number: int) -> Count:
    """1284 -> '1,284', as the terminal writes it."""
    return Count(f"{number:,}", number)


def counted(details: Mapping[str, object]) -> dict[str, object]:
    """Details for `format_map`, with numbers that choose their words."""
    return {
        key: plain_count(value) if type(value) is int else value for key, value in details.items()
    }


def chosen(number: int, forms: Sequence[str]) -> str:
    """The form that goes with a number; the last one where there are too few."""
    return forms[min(_category(abs(number)), len(forms) - 1)]


def speak(code: str) -> None:
    """Count in the language of a code such as `ar` from now on."""
    global _category  # noqa: PLW0603 - the program has one language at a time
    _category = _CATEGORIES.get(code.partition("_")[0], _two_forms)


def _two_forms(count: int) -> int:
    return 0 if count == 1 else 1


def _arabic(count: int) -> int:
    """CLDR: zero, one, two, few (3 to 10 of a hundred), many (11 to 99), other."""
    if count <= 2:
        return count
    return 3 if 3 <= count % 100 <= 10 else 4 if count % 100 >= 11 else 5


_CATEGORIES: dict[str, Callable[[int], int]] = {"ar": _arabic}
_category: Callable[[int], int] = _two_forms
