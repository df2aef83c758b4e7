"""What if: the past replayed under another order, plan or rule for skipping. Always hindsight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.entries import PlanName
from app.domain.ledger import Ledger
from app.domain.plans import PLANS_OF_KIND, plan_on
from app.domain.whatif import Hindsight, Replayed, WhatIf, what_if
from app.domain.whatif_plan import PlanHindsight, plan_hindsight
from app.ui import formats
from app.ui.insights.advice import Adviser, SumRow, SumTable, said, sums, wallet_of
from app.ui.insights.picture import Answer
from app.ui.insights.words import tr
from app.ui.wallet.words import plan_words
from app.words.sums import HINDSIGHT

_ASKED: Mapping[str, WhatIf] = {
    "boosted": WhatIf(skip="boosted"),
    "over-12": WhatIf(skip="connects_over", limit=12),
    "over-18": WhatIf(skip="connects_over", limit=18),
    "proposals-20": WhatIf(skip="proposals_over", limit=20),
    "hire-rate-50": WhatIf(skip="hire_rate_under", limit=50),
    "unverified": WhatIf(skip="unverified"),
    "paid_first": WhatIf(order="paid_first"),
    "received": WhatIf(order="received"),
}
_PLAN = "plan:"


@dataclass(frozen=True, slots=True)
class Replay:
    """One of the two kinds of replays; `plans` are those that the wallet may ask for."""

    found: Hindsight | PlanHindsight
    plans: tuple[PlanName, ...]
    is_empty: bool


class WhatIfAdviser(Adviser[Replay]):
    """Not advice: what would have been."""

    name = "what-if"
    choice = "boosted"

    @property
    def title(self) -> str:
        return tr("What if")

    def read(self, ledger: Ledger) -> Replay:
        wallet = wallet_of(ledger)
        book = ledger.books[wallet].wallet
        plans = PLANS_OF_KIND[book.kind]
        others = tuple(plan for plan in plans if plan is not plan_on(book, ledger.as_of).plan)
        choice = self.choice
        if choice.startswith(_PLAN):
            plan = PlanName(choice.removeprefix(_PLAN))
            if plan in others:
                return Replay(plan_hindsight(ledger, wallet, plan), others, is_empty=False)
        asked = _ASKED.get(choice, _ASKED["boosted"])
        return Replay(what_if(ledger, asked), others, is_empty=not ledger.sent)

    def choices(self, data: Replay) -> Sequence[tuple[str, str]]:
        plans = [
            (_PLAN + plan.value, tr("always on {plan}").format(plan=plan_words(plan)))
            for plan in data.plans
        ]
        return [*((key, _asked_words(key)) for key in _ASKED), *plans]

    def caption(self, data: Replay) -> str:
        return tr("hindsight")

    def answer(self, data: Replay) -> Answer:
        lead = _plan_lead(data.found) if isinstance(data.found, PlanHindsight) else _lead(data)
        return Answer(lead, said(HINDSIGHT))

    def table(self, data: Replay) -> SumTable:
        heads = (tr("As it was"), tr("As it would be"))
        found = data.found
        if isinstance(found, PlanHindsight):
            lines = [found.before.lines, found.after.lines]
            return SumTable(heads, sums(lines, found.currency))
        return SumTable(heads, _rows(found.before, found.after))


def _asked_words(key: str) -> str:
    over = tr("no proposal over {count} Connects")
    return {
        "boosted": tr("no boosts"),
        "over-12": over.format(count=formats.connects(12)),
        "over-18": over.format(count=formats.connects(18)),
        "proposals-20": tr("no job with {count} proposals or more").format(
            count=formats.connects(20)
        ),
        "hire-rate-50": tr("no client who hires under {count} in 100").format(
            count=formats.connects(50)
        ),
        "unverified": tr("no client without verified payment"),
        "paid_first": tr("paid Connects always first"),
        "received": tr("always in the order received"),
    }[key]


def _lead(data: Replay) -> str:
    found = data.found
    if not isinstance(found, Hindsight) or data.is_empty:
        return tr("No proposals yet, so there is nothing to replay.")
    if found.asked.skip is None:
        change = found.before.lapsed - found.after.lapsed
        if not change:
            return tr("Just as many Connects would have lapsed.")
        less = tr("{count} fewer Connects would have lapsed.")
        more = tr("{count} more Connects would have lapsed.")
        return (less if change > 0 else more).format(count=formats.connects(abs(change)))
    lead = tr("{count} of {sent} proposals would not have been sent, {wins} wins among them.")
    lead = lead.format(
        count=formats.connects(len(found.skipped)),
        sent=formats.connects(found.before.sent),
        wins=formats.connects(found.wins_lost),
    )
    if found.unknown:
        unknown = tr("{count} could not be judged and stay.")
        lead += " " + unknown.format(count=formats.connects(found.unknown))
    return lead


def _plan_lead(found: PlanHindsight) -> str:
    saved = found.saved_cents
    words = (
        tr("It would have saved {money}.") if saved >= 0 else tr("It would have cost {money} more.")
    )
    if not saved:
        words = tr("It would have cost the same.")
    return words.format(money=formats.money(abs(saved), found.currency))


def _rows(before: Replayed, after: Replayed) -> tuple[SumRow, ...]:
    counts = (
        (tr("Proposals"), before.sent, after.sent),
        (tr("Interviews"), before.interviews, after.interviews),
        (tr("Wins"), before.wins, after.wins),
        (tr("Connects used, net"), before.connects_net, after.connects_net),
        (tr("Connects lapsed"), before.lapsed, after.lapsed),
        (tr("Connects left over today"), before.balance, after.balance),
    )
    rows = [
        SumRow(words, (formats.connects(was), formats.connects(would)))
        for words, was, would in counts
    ]
    for words, was_by, would_by in (
        (tr("Cash spent"), before.cash, after.cash),
        (tr("Earned"), before.revenue, after.revenue),
    ):
        for currency in sorted(was_by.keys() | would_by.keys()):
            pair = (was_by.get(currency, 0), would_by.get(currency, 0))
            if any(pair):
                money = tuple(formats.money(cents, currency) for cents in pair)
                rows.append(SumRow(words, money))
    return tuple(rows)
