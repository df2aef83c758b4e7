"""Sums line by line, for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from app.cli.tables import money
from app.domain.sums import SumLine, Unit
from app.words.sums import SUM_LINES


def line_amount(line: SumLine, currency: str = "USD") -> str:
    """The amount of a line in its unit."""
    if line.unit is Unit.CENTS:
        return money(line.amount, currency)
    if line.unit is Unit.WEEKS:
        return f"{line.amount:.1f} weeks"
    if line.unit is Unit.PER_WEEK:
        return f"{line.amount:+.2f}".replace("-", "−")
    return f"{round(line.amount):,}"


def line_words(line: SumLine) -> str:
    return SUM_LINES[line.code]


def lines_document(lines: Iterable[SumLine]) -> list[dict[str, object]]:
    return [
        {
            "code": line.code,
            "words": line_words(line),
            "amount": round(line.amount, 4),
            "unit": line.unit.value,
            "total": line.is_total,
        }
        for line in lines
    ]
