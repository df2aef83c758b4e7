"""Which plan is cheapest for the Connects that a wallet uses, with the sum of each."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.booking import WalletBook
from app.domain.entries import PlanName
from app.domain.ledger import Ledger
from app.domain.pace import Pace, own_pace
from app.domain.plans import PLANS_OF_KIND, plan_on
from app.domain.rule_readings import PlanTerms, plan_terms, with_tax
from app.domain.rules import Rulebook
from app.domain.sums import SumLine, Unit

WEEKS_A_MONTH = 365.25 / 12 / 7
_MOST_USED = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOption:
    """A plan for a month of use. `used` Connects are asked for; the plan brings `brings` and
    `may_bring` more that no rule promises and that are not counted; `bought` come on top at the
    price of the day. `unused` lapse in the end. `is_possible` is false where the rest cannot be
    bought. `lines` add up to `total_cents`.
    """

    plan: PlanName
    fee_cents: int
    used: int
    brings: int
    may_bring: int
    bought: int
    bought_cents: int
    unused: int
    is_possible: bool
    lines: tuple[SumLine, ...]

    @property
    def total_cents(self) -> int:
        return self.fee_cents + self.bought_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAdvice:
    """`advice` is keep, switch, close (the range of the pace does not settle it) or no_pace.

    `options` are those of the wallet's kind at the usual pace, the cheapest first; `at_low` and
    `at_high` name the cheapest at a slow pace (at least half the usual one) and at a fast one.
    `from_used` is the use a month from which the dearest plan is the cheapest; None where it never
    is. Connects are all that counts: what else a plan offers has no price here.
    """

    wallet: str
    advice: str
    now: PlanName
    cheapest: PlanName | None
    at_low: PlanName | None
    at_high: PlanName | None
    from_used: int | None
    pace: Pace
    currency: str
    options: tuple[PlanOption, ...]


def plan_advice(ledger: Ledger, wallet: str) -> PlanAdvice:
    """The plans that a wallet (by id) may have, priced for its own pace."""
    book, rules = ledger.books[wallet], ledger.rules_of(wallet)
    pace, now = own_pace(book), plan_on(book.wallet, ledger.as_of).plan
    plans = PLANS_OF_KIND[book.wallet.kind]
    options = _options(book, rules, _a_month(pace.value))
    if not pace.value:
        low = high = cheapest = None
    else:
        cheapest, low, high = (
            _cheapest(_options(book, rules, _a_month(week)), now)
            for week in (pace.value, max(pace.low, pace.value / 2), pace.high)
        )
    return PlanAdvice(
        wallet=wallet,
        advice=_advice(now, cheapest, low, high),
        now=now,
        cheapest=cheapest,
        at_low=low,
        at_high=high,
        from_used=_pays_from(plans, book, rules),
        pace=pace,
        currency=ledger.of_wallet(wallet).currency,
        options=options,
    )


def _a_month(per_week: float) -> int:
    return round(per_week * WEEKS_A_MONTH)


def _advice(
    now: PlanName, best: PlanName | None, low: PlanName | None, high: PlanName | None
) -> str:
    if best is None:
        return "no_pace"
    if not low == best == high:
        return "close"
    return "keep" if best is now else "switch"


def _options(book: WalletBook, rules: Rulebook, used: int) -> tuple[PlanOption, ...]:
    found = [option(plan, book, rules, used) for plan in PLANS_OF_KIND[book.wallet.kind]]
    return tuple(sorted(found, key=lambda one: (not one.is_possible, one.total_cents)))


def _cheapest(options: tuple[PlanOption, ...], now: PlanName) -> PlanName | None:
    """The cheapest that is possible; of equals, the one in force."""
    possible = [one for one in options if one.is_possible]
    least = min((one.total_cents for one in possible), default=0)
    plans = [one.plan for one in possible if one.total_cents == least]
    return now if now in plans else next(iter(plans), None)


def option(plan: PlanName, book: WalletBook, rules: Rulebook, used: int) -> PlanOption:
    """A plan for `used` Connects a month by the rules of the book's day."""
    day = book.as_of
    terms = plan_terms(rules, plan, day)
    brings = _promised(terms)
    bought = max(used - brings, 0)
    price = bought * rules.number("price_cents", day)
    cents = with_tax(rules, price, day)
    return PlanOption(
        plan=plan,
        fee_cents=terms.price_cents,
        used=used,
        brings=brings,
        may_bring=terms.monthly - brings,
        bought=bought,
        bought_cents=cents,
        unused=max(brings - used, 0),
        is_possible=terms.can_buy or not bought,
        lines=(
            SumLine("plan_fee", terms.price_cents, Unit.CENTS),
            SumLine("plan_used", used, Unit.CONNECTS),
            SumLine("plan_brings", brings, Unit.CONNECTS),
            SumLine("plan_bought", bought, Unit.CONNECTS),
            SumLine("plan_bought_cents", price, Unit.CENTS),
            SumLine("plan_tax", cents - price, Unit.CENTS),
            SumLine("plan_total", terms.price_cents + cents, Unit.CENTS, is_total=True),
            SumLine("plan_unused", max(brings - used, 0), Unit.CONNECTS),
        ),
    )


def _promised(terms: PlanTerms) -> int:
    """The Connects of a month that the rules promise."""
    return terms.paid if terms.conditional else terms.monthly


def _pays_from(plans: tuple[PlanName, ...], book: WalletBook, rules: Rulebook) -> int | None:
    """The least use a month at which the dearest plan costs no more than any other."""
    terms = {plan: plan_terms(rules, plan, book.as_of).price_cents for plan in plans}
    dearest = max(plans, key=lambda plan: terms[plan])
    for used in range(_MOST_USED + 1):
        own = option(dearest, book, rules, used).total_cents
        others = [option(plan, book, rules, used) for plan in plans if plan is not dearest]
        if all(own <= one.total_cents or not one.is_possible for one in others):
            return used
    return None
