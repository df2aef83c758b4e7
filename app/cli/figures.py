"""Numbers as the terminal writes them, for the shared words."""

from __future__ import annotations


class PlainFigures:
    """Numbers as the terminal writes them."""

    def count(self, number: int) -> str:
        return f"{number:,}"

    def money(self, cents: int) -> str:
        return f"${cents / 100:,.0f}"

    def decimal(self, value: float) -> str:
        return f"{value:.1f}"


FIGURES = PlainFigures()
