"""Which bundle to buy and when, so that nothing new lapses and no cap is passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.booking import WalletBook
from app.domain.days import days_after
from app.domain.entries import Source
from app.domain.forecast import forecast_with, lapsing_at, stages_of
from app.domain.ledger import Ledger
from app.domain.lots import CostBasis, Lot, Reason
from app.domain.pace import Pace, own_pace
from app.domain.plans import can_buy
from app.domain.rule_readings import Bundle, balance_cap, bundle_prices, room_under_cap, with_tax
from app.domain.rules import Rulebook
from app.domain.sums import SumLine, Unit

SOON_DAYS = 7
AHEAD_DAYS = 60
COVER_WEEKS = 4
_NEW = "bundle:"


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleOption:
    """A bundle on sale. `lapse_today` counts the Connects that would lapse beyond what lapses
    anyway if it were bought today, `lapse_then` if it were bought on the day advised; both at
    half the usual pace. `fits` says that no cap is in the way today. `lines` are its sum.
    """

    connects: int
    cents: int
    tax_cents: int
    weeks: float
    lapse_today: int
    lapse_then: int
    fits: bool
    fits_then: bool
    lines: tuple[SumLine, ...]

    @property
    def total_cents(self) -> int:
        return self.cents + self.tax_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyingAdvice:
    """`advice` is one of ADVICE. `bundle` is the size to buy on `when`; None where none is.

    `runway_on` is the day on which what can be used goes at the usual pace; `frozen` Connects of
    the balance cannot be.
    """

    wallet: str
    advice: str
    when: date | None
    bundle: int | None
    balance: int
    pace: Pace
    runway_on: date | None
    cap: int | None
    currency: str
    options: tuple[BundleOption, ...]
    frozen: int = 0


ADVICE = ("now", "later", "no_need", "no_pace", "no_bundle", "plan_cannot_buy", "cap_full")


def buying_advice(ledger: Ledger, wallet: str) -> BuyingAdvice:
    """What to buy for a wallet (by id), from its own pace and the rules of the day.

    A bundle is to be had when a fast pace would use up what is held, and is to last about four
    weeks: of those that add no lapse even at half the pace, the cheapest Connect, then the size
    nearest to four weeks of use.
    """
    book, rules = ledger.books[wallet], ledger.rules_of(wallet)
    pace, as_of = own_pace(book), ledger.as_of
    found = forecast_with(book, rules, pace)
    when = _when(found.runway_low or found.runway_on, as_of)
    options = tuple(_option(one, book, rules, pace, when) for one in _on_sale(book, rules))
    advice = _advice(book, rules, pace, when, options)
    best = _best(options, pace) if advice in ("now", "later") else None
    if advice in ("now", "later") and best is None:
        advice = "cap_full"
    return BuyingAdvice(
        wallet=wallet,
        advice=advice,
        when=when if best else None,
        bundle=best.connects if best else None,
        balance=book.balance,
        pace=pace,
        runway_on=found.runway_on,
        cap=balance_cap(rules, book.wallet.kind, as_of) if "balance_cap" in rules else None,
        currency=ledger.of_wallet(wallet).currency,
        options=options,
        frozen=found.frozen,
    )


def _when(end: date | None, as_of: date) -> date | None:
    if end is None:
        return None
    return as_of if (end - as_of).days <= SOON_DAYS else end


def _on_sale(book: WalletBook, rules: Rulebook) -> tuple[Bundle, ...]:
    if f"bundles.{book.wallet.kind}" not in rules:
        return ()
    return bundle_prices(rules, book.wallet.kind, book.as_of)


def _advice(
    book: WalletBook,
    rules: Rulebook,
    pace: Pace,
    when: date | None,
    options: Sequence[BundleOption],
) -> str:
    if not options:
        return "no_bundle"
    if not can_buy(book.wallet, rules, book.as_of):
        return "plan_cannot_buy"
    if pace.value <= 0:
        return "no_pace"
    if when is None or (when - book.as_of).days > AHEAD_DAYS:
        return "no_need"
    return "now" if when == book.as_of else "later"


def _best(options: Sequence[BundleOption], pace: Pace) -> BundleOption | None:
    allowed = [one for one in options if one.fits_then]
    safe = [one for one in allowed if not one.lapse_then] or sorted(
        allowed, key=lambda one: one.lapse_then
    )[:1]
    wanted = COVER_WEEKS * pace.value
    return min(
        safe,
        key=lambda one: (one.total_cents / one.connects, abs(one.connects - wanted)),
        default=None,
    )


def _option(
    bundle: Bundle, book: WalletBook, rules: Rulebook, pace: Pace, when: date | None
) -> BundleOption:
    as_of, kind = book.as_of, book.wallet.kind
    total = with_tax(rules, bundle.cents, as_of)
    room = room_under_cap(rules, book.balance, kind, as_of)
    cap = balance_cap(rules, kind, as_of)
    then = when or as_of
    lapse_today = _added_lapse(bundle, book, rules, pace)
    lapse_then = lapse_today if then == as_of else _lapse_alone(bundle, rules, pace, then)
    weeks = bundle.connects / pace.value if pace.value > 0 else 0.0
    return BundleOption(
        connects=bundle.connects,
        cents=bundle.cents,
        tax_cents=total - bundle.cents,
        weeks=weeks,
        lapse_today=lapse_today,
        lapse_then=lapse_then,
        fits=room is None or bundle.connects <= room,
        fits_then=cap is None or bundle.connects <= (room or 0 if then == as_of else cap),
        lines=(
            SumLine("bundle", bundle.cents, Unit.CENTS),
            SumLine("tax", total - bundle.cents, Unit.CENTS),
            SumLine("to_pay", total, Unit.CENTS, is_total=True),
            SumLine("lasts", weeks, Unit.WEEKS),
            SumLine("lapse_today", lapse_today, Unit.CONNECTS),
            SumLine("lapse_then", lapse_then, Unit.CONNECTS),
        ),
    )


def _added_lapse(bundle: Bundle, book: WalletBook, rules: Rulebook, pace: Pace) -> int:
    """What lapses more, of any lot, if the bundle is bought today; at half the pace."""
    now, then = stages_of(book, rules), stages_of(book, rules, more=[_lot(bundle, book, rules)])
    before, after = (sum(lapsing_at(book, some, _slow(pace)).values()) for some in (now, then))
    return max(after - before, 0)


def _lapse_alone(bundle: Bundle, rules: Rulebook, pace: Pace, when: date) -> int:
    """What of the bundle lapses within its own time once nothing else is held."""
    lasts = rules.number("expiry_days", when)
    return max(round(bundle.connects - _slow(pace) * lasts / 7), 0)


def _slow(pace: Pace) -> float:
    """Half the usual pace: over the year that a bundle lasts, slower than that is not likely."""
    return pace.value / 2


def _lot(bundle: Bundle, book: WalletBook, rules: Rulebook) -> Lot:
    day = book.as_of
    return Lot(
        id=f"{_NEW}{bundle.connects}",
        wallet=book.wallet.id,
        source=Source.BOUGHT,
        quantity=bundle.connects,
        spent=0,
        returned=0,
        lapsed=0,
        left=bundle.connects,
        cost_cents=bundle.cents,
        currency="USD",
        cost_basis=CostBasis.PRICE,
        issued_on=day,
        expires_on=days_after(day, rules.number("expiry_days", day)),
        reason=Reason.ISSUED,
    )
