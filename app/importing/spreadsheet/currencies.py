"""The currency that a cell names, by its code or by a sign that only one currency has."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])")
_SIGNS = {
    "US$": "USD", "C$": "CAD", "A$": "AUD", "€": "EUR", "£": "GBP", "₹": "INR", "₴": "UAH",
    "₽": "RUB", "₺": "TRY", "₱": "PHP", "₦": "NGN", "₫": "VND", "₪": "ILS", "₩": "KRW",
    "zł": "PLN", "R$": "BRL", "৳": "BDT", "₨": "PKR", "$": "USD",
}  # fmt: skip
_LONGEST = 60


def currency_in(cell: str) -> str | None:
    """The ISO code of the currency that a cell names; a bare $ is the dollar Upwork counts in."""
    shown = cell[:_LONGEST]
    found = _CODE.search(shown)
    if found:
        return found[1]
    return next((code for sign, code in _SIGNS.items() if sign in shown), None)


def currencies_in(cells: Iterable[str]) -> set[str]:
    """The currencies that a column names."""
    return {code for code in map(currency_in, cells) if code is not None}
