"""The advisers: which bundle and when, which plan, whether the badge pays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.badge_worth import ENOUGH_INVITATIONS, ENOUGH_WEEKS, BadgeAdvice, badge_advice
from app.domain.buying import BundleOption, BuyingAdvice, buying_advice
from app.domain.ledger import Ledger
from app.domain.plan_choice import PlanAdvice, plan_advice
from app.ui import formats
from app.ui.insights.advice import Adviser, SumTable, said, sums, wallet_of
from app.ui.insights.picture import Answer
from app.ui.insights.words import near_day, tr
from app.ui.wallet.words import plan_words
from app.words.sums import (
    BADGE_ADVICE,
    BADGE_DOUBT,
    BADGE_NEEDS,
    BUYING,
    ONLY_CONNECTS,
    PLAN_ADVICE,
)


@dataclass(frozen=True, slots=True)
class Buying:
    """What to buy, as of a day."""

    as_of: date
    found: BuyingAdvice


class BundleAdviser(Adviser[Buying]):
    """Which bundle to buy and when, so that nothing new lapses."""

    name = "what-to-buy"

    @property
    def title(self) -> str:
        return tr("What to buy")

    def read(self, ledger: Ledger) -> Buying:
        return Buying(ledger.as_of, buying_advice(ledger, wallet_of(ledger)))

    def choices(self, data: Buying) -> Sequence[tuple[str, str]]:
        return [
            (str(one.connects), tr("{count} Connects").format(count=formats.connects(one.connects)))
            for one in data.found.options
        ]

    def answer(self, data: Buying) -> Answer:
        found = data.found
        lead = said(BUYING[found.advice]).format(
            bundle=formats.connects(found.bundle or 0),
            when=near_day(found.when, data.as_of) if found.when else "",
        )
        rest = tr("You hold {held} and use about {pace} a week ({low} to {high}).").format(
            held=formats.connects(found.balance),
            pace=formats.connects(round(found.pace.value)),
            low=formats.connects(round(found.pace.low)),
            high=formats.connects(round(found.pace.high)),
        )
        if found.pace.value <= 0:
            rest = tr("You hold {held}.").format(held=formats.connects(found.balance))
        if found.frozen:
            frozen = tr("{count} of them are frozen.")
            rest += " " + frozen.format(count=formats.connects(found.frozen))
        if found.cap is not None:
            rest += " " + tr("At most {cap} may be held.").format(cap=formats.connects(found.cap))
        if found.options:
            rest += " " + tr("Lapses are counted at half your pace.")
        return Answer(lead, rest)

    def table(self, data: Buying) -> SumTable:
        option = self._chosen(data.found)
        if option is None:
            return SumTable((), ())
        return SumTable((), sums([option.lines], data.found.currency))

    def _chosen(self, found: BuyingAdvice) -> BundleOption | None:
        """The bundle chosen, else the one advised, else the smallest."""
        sizes = {one.connects: one for one in found.options}
        chosen = int(self.choice) if self.choice.isdigit() else 0
        first = next(iter(found.options), None)
        option = sizes.get(chosen) or sizes.get(found.bundle or 0) or first
        if option is not None:
            self.choice = str(option.connects)
        return option


class PlanAdviser(Adviser[PlanAdvice]):
    """Which plan is the cheapest for what is used."""

    name = "which-plan"

    @property
    def title(self) -> str:
        return tr("Which plan")

    def read(self, ledger: Ledger) -> PlanAdvice:
        return plan_advice(ledger, wallet_of(ledger))

    def caption(self, data: PlanAdvice) -> str:
        return tr("a month at your pace")

    def answer(self, data: PlanAdvice) -> Answer:
        found = data
        name = plan_words(found.cheapest) if found.cheapest else ""
        rest = said(ONLY_CONNECTS)
        if found.from_used:
            pays = tr("The dearest plan pays from {count} Connects a month on.")
            rest = f"{pays.format(count=formats.connects(found.from_used))} {rest}"
        return Answer(said(PLAN_ADVICE[found.advice]).format(plan=name), rest)

    def table(self, data: PlanAdvice) -> SumTable:
        heads = tuple(plan_words(one.plan) for one in data.options)
        return SumTable(heads, sums([one.lines for one in data.options], data.currency))


class BadgeAdviser(Adviser[BadgeAdvice]):
    """Whether the Availability Badge pays."""

    name = "the-badge"

    @property
    def title(self) -> str:
        return tr("Whether the badge pays")

    def read(self, ledger: Ledger) -> BadgeAdvice:
        return badge_advice(ledger)

    def answer(self, data: BadgeAdvice) -> Answer:
        lead = said(BADGE_ADVICE[data.advice])
        if data.advice == "cannot_tell":
            needs = said(BADGE_NEEDS).format(
                weeks=formats.connects(ENOUGH_WEEKS),
                invitations=formats.connects(ENOUGH_INVITATIONS),
            )
            return Answer(lead, needs[:1].upper() + needs[1:])
        if data.advice == "never_used":
            return Answer(lead)
        likely = tr("{low} to {high} more invitations a week came with it.").format(
            low=formats.decimal(data.extra_low, 1), high=formats.decimal(data.extra_high, 1)
        )
        return Answer(lead, f"{likely} {said(BADGE_DOUBT)}")

    def table(self, data: BadgeAdvice) -> SumTable:
        if data.advice == "never_used":
            return SumTable((), ())
        return SumTable((), sums([data.lines], data.currency))
