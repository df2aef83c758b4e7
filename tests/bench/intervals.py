"""How often the 80 % ranges of the figures hold the truth, on simulated freelancers.

A freelancer has a true chance of a reply, an interview and a win, a true mean cost of a proposal
and delays of their own; the ranges see only what was written down by the day of looking. A pace
drifts, pauses and is paid back in part; its range is judged by the weeks that follow.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import exp

from app.domain.booking import book
from app.domain.costing import Costing
from app.domain.entries import Entry, EntryKind, Wallet
from app.domain.forecast import forecast
from app.domain.forecast_check import checked
from app.domain.proposals import Outcome, Proposal
from app.domain.rules import Rulebook
from app.domain.sent import SentProposal
from app.domain.waiting import Milestone, waits_of
from app.domain.wins import ENOUGH_PROPOSALS, Spend, spent
from app.resource_files import resource_path

AS_OF = date(2026, 6, 1)
ASKED = (7, 9, 10, 11, 14, 14, 16, 17, 18, 19, 20, 21, 25)
PRICE = 15
LEAST, MOST = 0.72, 0.90
WALLET = Wallet(id="w", name="Own")
RULES = Rulebook.load(resource_path("rulebook"))
_ENDS = (Outcome.DECLINED, Outcome.OTHER_HIRED, Outcome.EXPIRED)


@dataclass(frozen=True, slots=True)
class Truth:
    """Chances of a freelancer; `wait` and `hire_wait` are mean days to an interview and from it to
    a win, `marks` the share of ends that are written down, `closes` of posts that are paid back."""

    interview: float
    hired: float
    declined: float
    wait: float
    hire_wait: float
    marks: float
    closes: float
    boosts: float

    @property
    def chance(self) -> dict[Milestone, float]:
        open_ = 1.0 - self.closes
        interview = open_ * self.interview
        reply = interview + open_ * (1.0 - self.interview) * self.marks * self.declined
        return {
            Milestone.REPLY: reply,
            Milestone.INTERVIEW: interview,
            Milestone.WIN: interview * self.hired,
        }

    @property
    def mean_cents(self) -> float:
        asked = sum(ASKED) / len(ASKED) + self.boosts * 15.0
        return PRICE * asked * (1.0 - self.closes)


def freelancer(dice: random.Random) -> Truth:
    return Truth(
        interview=dice.betavariate(4, 18),
        hired=dice.betavariate(6, 10),
        declined=1 / 3,
        wait=dice.uniform(2.0, 8.0),
        hire_wait=dice.uniform(2.0, 9.0),
        marks=dice.uniform(0.2, 0.9),
        closes=dice.uniform(0.05, 0.2),
        boosts=dice.uniform(0.0, 0.4),
    )


def history(who: Truth, count: int, dice: random.Random) -> list[SentProposal]:
    """Proposals of the last while, at six a week with bursts, as they stand on AS_OF."""
    span = max(count * 7 / 6, 30.0)
    ages = sorted(int(dice.random() ** dice.choice((1.0, 1.6)) * span) for _ in range(count))
    return [_sent(number, age, who, dice) for number, age in enumerate(reversed(ages))]


def _sent(number: int, age: int, who: Truth, dice: random.Random) -> SentProposal:
    """One proposal; what happens after AS_OF is not seen."""
    day = AS_OF - timedelta(days=age)
    connects = dice.choice(ASKED)
    boost = dice.choice((5, 10, 15, 20, 25)) if dice.random() < who.boosts else 0
    interview, hire = (dice.gammavariate(0.9, w / 0.9) for w in (who.wait, who.hire_wait))
    end = dice.uniform(3.0, 45.0)
    closes = dice.random() < who.closes
    talks = not closes and dice.random() < who.interview
    wins = talks and dice.random() < who.hired
    outcome, interview_at, hired_at, ended_at = Outcome.PENDING, None, None, None
    if talks and interview <= age:
        outcome, interview_at = Outcome.INTERVIEW, _instant(day, interview)
        if wins and interview + hire <= age:
            outcome, hired_at = Outcome.HIRED, _instant(day, interview + hire)
    elif closes and end <= age:
        outcome, ended_at = Outcome.CLOSED, _instant(day, end)
    elif not talks and not closes and dice.random() < who.marks and end <= age:
        outcome, ended_at = dice.choice(_ENDS), _instant(day, end)
    is_back = outcome is Outcome.CLOSED
    return SentProposal(
        id=f"p{number}",
        proposal=Proposal(
            id=f"p{number}", wallet="w", title="x", sent_on=day, outcome=outcome,
            interview_at=interview_at, hired_at=hired_at, ended_at=ended_at,
        ),
        entries=(),
        base=connects,
        boost=boost,
        returned=connects + boost if is_back else 0,
        awarded=0,
        cost_cents=0 if is_back else (connects + boost) * PRICE,
        unpaid=0,
        revenue_cents=0,
    )  # fmt: skip


def _instant(day: date, days: float) -> datetime:
    return datetime.combine(day, time(12), UTC) + timedelta(days=int(days))


def looked_at(sent: list[SentProposal]) -> Spend:
    costing = Costing(as_of=AS_OF, price=lambda *_: PRICE, waits=waits_of(sent, AS_OF))
    return spent("", sent, costing)


def spend_coverage(people: int, sizes: tuple[int, ...], seed: int = 0) -> dict[Milestone, Counter]:
    """Of the ranges of costs, how many held the truth, were too low and too high."""
    found = {milestone: Counter[str]() for milestone in Milestone}
    for number in range(people):
        dice = random.Random(seed * 1_000_003 + number)
        who = freelancer(dice)
        told = looked_at(history(who, dice.choice(sizes), dice))
        for milestone in Milestone:
            shown = told.per(milestone)
            if told.settled < ENOUGH_PROPOSALS or shown.low is None:
                continue
            true = who.mean_cents / who.chance[milestone]
            is_over = shown.high is not None and true > shown.high
            found[milestone]["below" if true < shown.low else "above" if is_over else "held"] += 1
    return found


def rate_coverage(people: int, sizes: tuple[int, ...], seed: int = 0) -> Counter[str]:
    """The same of the ranges of the win rate."""
    found: Counter[str] = Counter()
    for number in range(people):
        dice = random.Random(seed * 1_000_003 + number)
        who = freelancer(dice)
        told = looked_at(history(who, dice.choice(sizes), dice))
        rate = told.rate(Milestone.WIN)
        if told.settled < ENOUGH_PROPOSALS or rate.low is None or rate.high is None:
            continue
        true = who.chance[Milestone.WIN]
        found["below" if true < rate.low else "above" if true > rate.high else "held"] += 1
    return found


def runway_coverage(people: int, weeks: int = 104, seed: int = 0) -> tuple[int, int]:
    """Of the ranges of the day on which the Connects go, how many held that day."""
    held = count = 0
    for number in range(people):
        dice = random.Random(seed * 1_000_003 + number)
        used = weekly(dice, weeks)[::-1]  # the oldest first
        for now in range(24, weeks - 30, 12):
            pace = sum(used[now - 12 : now]) / 12
            stock = round(dice.uniform(2.0, 7.0) * pace)
            if stock <= 0 or (gone := _days_to_use(used[now:], stock)) is None:
                continue
            low, high = _runway_range(used[:now], stock)
            count += 1
            held += low <= gone <= high
    return held, count


def _runway_range(used: list[float], stock: int) -> tuple[float, float]:
    """Days until what is left goes, at the earliest and the latest, as the forecast says it."""
    spends = [
        Entry(
            id=f"s{at:03}", wallet="w",
            occurred_on=AS_OF - timedelta(days=7 * (len(used) - at) - 3),
            kind=EntryKind.PROPOSAL if connects >= 0 else EntryKind.REFUND,
            connects=-round(connects),
        )
        for at, connects in enumerate(used)
    ]  # fmt: skip
    first = AS_OF - timedelta(days=7 * len(used) - 1)
    given = Entry(
        id="given", wallet="w", occurred_on=first, kind=EntryKind.FREE,
        connects=stock + round(sum(used)), expires_on=AS_OF + timedelta(days=2_000),
    )  # fmt: skip
    found = forecast(book(WALLET, [given, *spends], RULES, AS_OF), RULES)
    ends = (found.runway_low, found.runway_high)
    low, high = (float("inf") if end is None else (end - AS_OF).days for end in ends)
    return low, high


def _days_to_use(coming: list[float], stock: float) -> float | None:
    """Days until the weeks to come have used a stock, evenly within each; None if they do not."""
    left = stock
    for week, connects in enumerate(coming):
        if 0 < connects >= left:
            return 7 * (week + left / connects)
        left -= connects
    return None


def pace_coverage(people: int, weeks: int = 104, seed: int = 0) -> tuple[int, int]:
    """Of the forecasts of eight weeks, how many held and how many there were."""
    held = [
        hit
        for number in range(people)
        for hit in checked(weekly(random.Random(seed * 1_000_003 + number), weeks))
    ]
    return sum(held), len(held)


def weekly(dice: random.Random, weeks: int) -> list[float]:
    """Net Connects of weeks, the newest first: a drifting pace with pauses and refunds."""
    usual, level, found = dice.uniform(2.0, 10.0), 0.0, []
    pauses = {dice.randrange(weeks) + n for _ in range(3) for n in range(dice.randrange(4))}
    for week in range(weeks):
        level += dice.gauss(0.0, 0.06)
        count = 0 if week in pauses else _poisson(usual * exp(level), dice)
        back = sum(dice.choice(ASKED) for _ in range(count) if dice.random() < 0.12)
        found.append(float(sum(dice.choice(ASKED) for _ in range(count)) - back))
    return found[::-1]


def _poisson(mean: float, dice: random.Random) -> int:
    limit, product, count = exp(-min(mean, 500.0)), dice.random(), 0
    while product > limit:
        product *= dice.random()
        count += 1
    return count


def share(counted: Counter[str]) -> float:
    return counted["held"] / max(counted.total(), 1)


def run(people: int) -> None:
    """Print how often each range held, beside the limits."""
    print(f"80 % ranges on {people} simulated freelancers; to hold 72 to 90 in 100", flush=True)
    for sizes in ((20, 30, 45), (60, 100, 150), (300, 600), (20, 30, 45, 60, 100, 150, 300, 600)):
        for milestone, counted in spend_coverage(people, sizes).items():
            _line(f"cost per {milestone.value}, {sizes[0]} to {sizes[-1]} sent", share(counted))
            print(f"      too low {counted['above']}, too high {counted['below']}")
    for sizes in ((20, 30, 45), (60, 100, 150), (300, 600)):
        _line(f"win rate, {sizes[0]} to {sizes[-1]} sent", share(rate_coverage(people, sizes)))
    held, count = pace_coverage(people // 4)
    _line(f"pace of eight weeks, {count} forecasts", held / count)
    held, count = runway_coverage(people // 4)
    _line(f"runway, {count} forecasts", held / count)


def _line(name: str, found: float) -> None:
    met = "met" if LEAST <= found <= MOST else "NOT MET"
    print(f"  {name:<44}{100 * found:6.1f} in 100: {met}", flush=True)
