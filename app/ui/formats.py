"""Numbers, dates, money and chances as the user reads them: by locale, masked when asked to.

Pure functions of their arguments, the default `QLocale` and the privacy switch. Connects are ints,
money is integer cents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.words.counts import Count

MINUS = "\N{MINUS SIGN}"
PLUS = "+"
DOT = "\N{BULLET}"
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£"}
MASK_LENGTH = {"money": 5, "title": 12, "name": 8}
FIRST_STRONG_ISOLATE = "\N{FIRST STRONG ISOLATE}"
POP_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"
ARABIC_COMMA = "\N{ARABIC COMMA} "
ARABIC_SEMICOLON = "\N{ARABIC SEMICOLON} "
FRACTIONS = {Fraction(1, 4): "¼", Fraction(1, 2): "½", Fraction(3, 4): "¾"}


class _Privacy:
    """The privacy eye: while shut, money, titles and names are dots of a fixed width."""

    is_on = False


def set_masked(is_masked: bool) -> None:
    """Shut or open the privacy eye; then emit `appearance().maskChanged` to repaint."""
    _Privacy.is_on = is_masked


def is_masked() -> bool:
    return _Privacy.is_on


@contextmanager
def masked() -> Iterator[None]:
    """The privacy eye shut inside a `with` block."""
    before = _Privacy.is_on
    _Privacy.is_on = True
    try:
        yield
    finally:
        _Privacy.is_on = before


class _Habits:
    """How the user wants words, money and weeks, where the locale leaves it open."""

    words: QLocale | None = None
    is_money_by_code = False
    week_start = "region"


def set_language(code: str) -> None:
    """Name months and days in the language of a code, whatever the region; empty as the region."""
    _Habits.words = QLocale(code) if code else None


def language() -> QLocale:
    """The locale of the words; digits and money are those of the region, `QLocale()`."""
    return _Habits.words or QLocale()


def set_money_by_code(is_by_code: bool) -> bool:
    """Write `USD 5.10` in place of `$5.10`; whether that is new."""
    is_new = _Habits.is_money_by_code != is_by_code
    _Habits.is_money_by_code = is_by_code
    return is_new


def set_week_start(choice: str) -> None:
    """Begin weeks on `monday`, `saturday` or `sunday`, or as the `region` does."""
    _Habits.week_start = choice


def first_weekday() -> int:
    """The day on which weeks begin, 0 for Monday to 6 for Sunday."""
    known = {"monday": 0, "saturday": 5, "sunday": 6}
    return known.get(_Habits.week_start, QLocale().firstDayOfWeek().value - 1)


def title(text: str) -> str:
    """A job's title, masked when asked to."""
    return DOT * MASK_LENGTH["title"] if _Privacy.is_on else text


def name(text: str) -> str:
    """A member's or client's name, masked when asked to."""
    return DOT * MASK_LENGTH["name"] if _Privacy.is_on else text


def isolated(text: str) -> str:
    """Foreign text inside a sentence, kept from turning the sentence around."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def listed(parts: Iterable[str]) -> str:
    """'a, b, c' with the comma of the language; what is empty is left out."""
    is_arabic = language().script() == QLocale.Script.ArabicScript
    return (ARABIC_COMMA if is_arabic else ", ").join(part for part in parts if part)


def clauses(parts: Iterable[str]) -> str:
    """'a; b' with the semicolon of the language; what is empty is left out."""
    is_arabic = language().script() == QLocale.Script.ArabicScript
    return (ARABIC_SEMICOLON if is_arabic else "; ").join(part for part in parts if part)


def quoted(text: str) -> str:
    """A title or the user's own words in the quotation marks of the language, isolated."""
    is_english = language().language() is QLocale.Language.English
    left, right = ("“", "”") if is_english else ("«", "»")
    return f"{left}{isolated(text)}{right}"


def connects(count: int) -> Count:
    """1284 -> '1,284', with a real minus; in a sentence it chooses the word beside it."""
    shown = QLocale().toString(abs(count))
    return Count(f"{MINUS}{shown}" if count < 0 else shown, count)


def signed(count: int) -> str:
    """-4 -> '−4', 12 -> '+12', 0 -> '0'."""
    return f"{_sign(count)}{QLocale().toString(abs(count))}"


def decimal(value: float, digits: int = 1) -> str:
    """A plain figure with a fixed number of decimals, with a real minus."""
    shown = QLocale().toString(abs(value), "f", digits)
    return f"{MINUS}{shown}" if round(value, digits) < 0 else shown


def money(cents: int | None, currency: str = "USD", *, whole: bool = False) -> str:
    """510 -> '$5.10'; `whole` rounds to '$5'; None is unknown and reads as a dash."""
    if cents is None:
        return "–"
    return f"{MINUS if cents < 0 else ''}{_amount(cents, currency, whole=whole)}"


def sums(cents: Mapping[str, int]) -> str:
    """'$9.00 + €4.50': each currency by itself, never added up; 'free' where there is none."""
    shown = [money(one, currency) for currency, one in cents.items() if one]
    return " + ".join(shown) or cost(0)


def signed_money(cents: int, currency: str = "USD", *, whole: bool = False) -> str:
    """265 -> '+$2.65', -260 -> '−$2.60'."""
    return f"{_sign(cents)}{_amount(cents, currency, whole=whole)}"


def cost(cents: int, currency: str = "USD") -> str:
    """What Connects cost: 'free' for a lot without cost, else the money."""
    return _tr("free") if cents == 0 else money(cents, currency)


def day(value: date) -> str:
    """'22 Feb': for tables."""
    return dated(value, _tr("d MMM"))


def day_and_year(value: date) -> str:
    """'12 Mar 2027': for tables and bars that pass a year."""
    return dated(value, _tr("d MMM yyyy"))


def long_day(value: date) -> str:
    """'12 March': for sentences."""
    return dated(value, _tr("d MMMM"))


def full_day(value: date) -> str:
    """'Monday 22 February 2027': under titles."""
    return dated(value, _tr("dddd d MMMM yyyy"))


def month(value: date) -> str:
    """'Feb 2027': for axes."""
    return dated(value, _tr("MMM yyyy"))


def clock(value: datetime) -> str:
    """'09:12', of an instant already in the user's own time zone."""
    return QLocale().toString(QTime(value.hour, value.minute), "HH:mm")


def in_100(chance: float) -> str:
    """A probability of 0 to 1 as '5 in 100', 'under 1 in 100' or 'over 99 in 100'."""
    figure = round(chance * 100)
    if figure < 1:
        return _tr("under {limit} in {hundred}").format(limit=connects(1), hundred=connects(100))
    if figure > 99:
        return _tr("over {limit} in {hundred}").format(limit=connects(99), hundred=connects(100))
    return _tr("{figure} in {hundred}").format(figure=connects(figure), hundred=connects(100))


def range_in_100(low: float, high: float) -> str:
    """Two probabilities of 0 to 1 as '3 to 9 in 100'; 'under 2 in 100' where `low` rounds to 0."""
    first, last = round(low * 100), round(high * 100)
    if first < 1:
        limit = connects(max(last, 1))
        return _tr("under {limit} in {hundred}").format(limit=limit, hundred=connects(100))
    if first == last:
        return in_100(low)
    return _tr("{low} to {high} in {hundred}").format(
        low=connects(first), high=connects(last), hundred=connects(100)
    )


def between(low: str, high: str) -> str:
    """'between $12 and $52', of two figures already written."""
    return _tr("between {low} and {high}").format(low=low, high=high)


def weeks_figure(days: float) -> str:
    """A length of days as weeks and halves: 52 -> '7½'. Whole from ten weeks on."""
    halves = round(days / 7 * 2)
    whole, half = divmod(halves, 2)
    if not half or whole >= 10:
        return connects(round(days / 7))
    if QLocale().toString(1) != "1":
        return decimal(halves / 2)
    return f"{connects(whole) if whole else ''}{FRACTIONS[Fraction(1, 2)]}"


def weeks(days: float) -> str:
    """A length of days as '7½ weeks' or '1 week'."""
    figure = weeks_figure(days)
    return f"{figure} {weeks_unit(days)}"


def weeks_unit(days: float) -> str:
    """'week' for one, 'weeks' for the rest: the unit beside `weeks_figure`."""
    return _tr("week") if round(days / 7 * 2) == 2 else _tr("weeks")


def _amount(cents: int, currency: str, *, whole: bool) -> str:
    code = f"{currency}\N{NO-BREAK SPACE}"
    symbol = code if _Habits.is_money_by_code else SYMBOLS.get(currency, code)
    if _Privacy.is_on:
        return DOT * MASK_LENGTH["money"]
    return QLocale().toCurrencyString(abs(cents) / 100, symbol, 0 if whole else 2)


def _sign(value: int) -> str:
    if value == 0:
        return ""
    return PLUS if value > 0 else MINUS


def dated(value: date, pattern: str) -> str:
    """A day by a pattern of Qt: names in the language of the words, digits by the region."""
    words, region = language(), QLocale()
    shown = words.toString(QDate(value.year, value.month, value.day), pattern)
    if words.zeroDigit() == region.zeroDigit():
        return shown
    return shown.translate({ord(words.toString(n)): region.toString(n) for n in range(10)})


def _tr(text: str) -> str:
    return QCoreApplication.translate("formats", text)
