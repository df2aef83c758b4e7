"""The year-end expense pack as a printable sheet, and the calendar of what lapses."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.currencies import Sums, summed
from app.domain.expenses import ExpensePack
from app.domain.ledger import Ledger
from app.domain.lots import Lot
from app.domain.stock import GONE, Flow, Stock
from app.reporting.calendar_lines import CalendarDay
from app.reporting.sheet import Cell, Money, Section, Sheet, Table
from app.words import reports as words
from app.workspace.report_words import PLAIN_VOICE, Voice, made_on


def expense_sheet(pack: ExpensePack, ledger: Ledger, voice: Voice = PLAIN_VOICE) -> Sheet:
    """What a year cost: paid, used and lapsed at the cost of the lots, and what is left."""
    say = voice.say
    names = {wallet.id: wallet.name for wallet in ledger.records.wallets.values()}
    return Sheet(
        title=say(words.EXPENSES).format(year=pack.year),
        about=((say(words.FROM), pack.since), (say(words.UP_TO), pack.until)),
        sections=(
            _paid(pack, voice),
            *(_stock(one, voice) for one in pack.stocks),
            _purchases(pack, voice),
            _fees(pack, names, voice),
        ),
        foot=(say(words.NOT_ADDED), made_on(voice, ledger.as_of)),
        language=voice.language,
        is_rtl=voice.is_rtl,
    )


def _paid(pack: ExpensePack, voice: Voice) -> Section:
    kinds = (
        (words.PURCHASES, pack.bought),
        (words.TAX, pack.taxes),
        (words.PLAN_FEES, pack.plan_fees),
    )
    rows = tuple((voice.say(label), *_by_currency(sums, pack.currencies)) for label, sums in kinds)
    table = Table(
        headers=("", *pack.currencies),
        rows=rows if pack.currencies else (),
        figures=frozenset(range(1, 1 + len(pack.currencies))),
    )
    return Section(heading=voice.say(words.PAID), table=table, empty=voice.say(words.NO_PAYMENTS))


def _by_currency(sums: Sums, currencies: tuple[str, ...]) -> Iterator[Cell]:
    yield from (Money(sums.get(currency, 0), currency) for currency in currencies)


def _stock(one: Stock, voice: Voice) -> Section:
    """All lines but those of which there is nothing and which are no ends."""
    ends = (Flow.OPENING, Flow.CLOSING, Flow.USED, Flow.LAPSED)
    blanks: tuple[Cell, ...] = (None,) * len(one.currencies)
    rows: list[tuple[Cell, ...]] = [(voice.wallet(one.name), None, *blanks)]
    for line in one.lines:
        if line.flow in ends or line.connects or line.money:
            sign = -1 if line.flow in GONE else 1
            money = (Money(sign * line.money.get(name, 0), name) for name in one.currencies)
            rows.append((voice.say(words.FLOWS[line.flow]), sign * line.connects, *money))
    table = Table(
        headers=("", voice.say(words.CONNECTS), *one.currencies),
        rows=tuple(rows[:-1]),
        total=rows[-1],
        figures=frozenset(range(1, 2 + len(one.currencies))),
        note=voice.say(words.STOCK_NOTE),
    )
    return Section(heading=voice.say(words.STOCK), table=table)


def _purchases(pack: ExpensePack, voice: Voice) -> Section:
    rows = tuple(
        (
            one.on,
            voice.wallet(one.wallet),
            one.connects,
            Money(one.cents, one.currency),
            Money(one.tax_cents, one.currency),
            one.currency,
            "" if one.is_stated else voice.say(words.BY_PRICE),
        )
        for one in pack.purchases
    )
    headers = voice.all_of(
        words.DAY, words.WALLET, words.CONNECTS, words.COST, words.TAX, words.CURRENCY, words.NOTE
    )
    table = Table(headers=headers, rows=rows, figures=frozenset({2, 3, 4}))
    heading, empty = voice.all_of(words.BOUGHT_LIST, words.NO_PURCHASES)
    return Section(heading=heading, table=table, empty=empty)


def _fees(pack: ExpensePack, names: dict[str, str], voice: Voice) -> Section:
    rows = tuple(
        (
            one.on,
            voice.wallet(names.get(one.wallet or "", "")),
            Money(one.cents, one.currency),
            one.currency,
        )
        for one in pack.fees
    )
    headers = voice.all_of(words.DAY, words.WALLET, words.COST, words.CURRENCY)
    table = Table(headers=headers, rows=rows, figures=frozenset({2}))
    heading, empty = voice.all_of(words.FEE_LIST, words.NO_FEES)
    return Section(heading=heading, table=table, empty=empty)


def calendar_days(
    ledger: Ledger, voice: Voice = PLAIN_VOICE, *, is_redacted: bool = False
) -> list[CalendarDay]:
    """A day for each on which lots of a wallet end, soonest first. Money of several currencies
    stands side by side."""
    lots: dict[tuple[str, str], list[Lot]] = {}
    for lot in ledger.open_lots:
        lots.setdefault((lot.expires_on.isoformat(), lot.wallet), []).append(lot)
    found = []
    numbers = {wallet: at for at, wallet in enumerate(sorted(ledger.records.wallets), start=1)}
    for (on, wallet), ending in sorted(lots.items()):
        name = ledger.records.wallets[wallet].name
        if is_redacted:
            name = f"{voice.say(words.WALLET)} {numbers[wallet]}"
        count = sum(lot.left for lot in ending)
        template = words.LAPSES_ONE if count == 1 else words.LAPSES
        found.append(
            CalendarDay(
                key=f"{wallet}:{on}",
                on=ending[0].expires_on,
                summary=voice.say(template).format(count=voice.figures.count(count), wallet=name),
                description=_cost_words(ending, voice, is_redacted=is_redacted),
            )
        )
    return found


def _cost_words(lots: list[Lot], voice: Voice, *, is_redacted: bool) -> str:
    sums = summed((lot.currency, lot.left_cost_cents) for lot in lots)
    shown = [voice.figures.money(cents, currency) for currency, cents in sums.items()]
    said = voice.say(words.LAPSE_FREE)
    if shown and not is_redacted:
        said = voice.say(words.LAPSE_COST).format(money=" + ".join(shown))
    is_latest = any(lot.issued_on is None for lot in lots)
    return f"{said} {voice.say(words.LAPSE_LATEST)}" if is_latest else said
