"""How a sheet writes numbers, days and money: by itself plainly, by the window in its language."""

from __future__ import annotations

from datetime import date
from typing import Protocol

MASK = "•••••"


class Figures(Protocol):
    """Numbers as they are read. Money is cents."""

    def count(self, number: int) -> str: ...
    def money(self, cents: int, currency: str) -> str: ...
    def day(self, day: date) -> str: ...


class PlainFigures:
    """Numbers as the terminal writes them: $5.10, 1,284, 2027-02-22."""

    def count(self, number: int) -> str:
        return f"{number:,}".replace("-", "−")

    def money(self, cents: int, currency: str) -> str:
        sign, amount = "−" if cents < 0 else "", f"{abs(cents) // 100:,}.{abs(cents) % 100:02}"
        return f"{sign}${amount}" if currency == "USD" else f"{sign}{amount} {currency}"

    def day(self, day: date) -> str:
        return day.isoformat()


PLAIN = PlainFigures()
