"""What every report shares: its words in a language, its figures, and who asks for it redacted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.currencies import USUAL
from app.domain.ranges import Range
from app.domain.waiting import Milestone
from app.domain.wins import Spend
from app.reporting.figures import PLAIN, Figures
from app.reporting.sheet import Cell, Money, Name, Section, Table, Title
from app.words import reports as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How a report speaks: `say` translates a template, `figures` write numbers, days and money."""

    say: Callable[[str], str] = str
    figures: Figures = PLAIN
    language: str = "en"
    is_rtl: bool = False

    def member(self, name: str) -> Cell:
        """A member's name, or that none is named."""
        return Name(name, self.say(words.MEMBER)) if name else self.say(words.NOBODY)

    def wallet(self, name: str) -> Name:
        return Name(name, self.say(words.WALLET))

    def job(self, title: str) -> Title:
        return Title(title, self.say(words.JOB))

    def all_of(self, *templates: str) -> tuple[str, ...]:
        return tuple(self.say(template) for template in templates)


PLAIN_VOICE = Voice()


def made_on(voice: Voice, day: date) -> str:
    return voice.say(words.MADE_ON).format(day=voice.figures.day(day))


def currencies_of(spend: Spend) -> list[str]:
    """The currency of the figures, then the others that there is money in."""
    return [spend.currency, *(one.currency for one in spend.others)]


def cash_in(spend: Spend, currency: str) -> int:
    """The cash that proposals took in one currency alone."""
    if currency == spend.currency:
        return spend.cash_cents
    return sum(one.cash_cents for one in spend.others if one.currency == currency)


def by_currency(word: str, currencies: Sequence[str]) -> tuple[str, ...]:
    """The header of each column of money: the currency is named where it is not plain."""
    if list(currencies) == [USUAL]:
        return (word,)
    return tuple(f"{word}, {currency}" for currency in currencies)


def spend_section(spend: Spend, voice: Voice) -> Section:
    """What a set of proposals took and brought: the figures of `wins` and of the team."""
    currencies = currencies_of(spend)
    row: tuple[Cell, ...] = (
        spend.proposals, spend.pending, spend.replies, spend.interviews, spend.wins,
        spend.connects_gross, spend.connects_gross - spend.connects_net, spend.connects_net,
        *(Money(cash_in(spend, currency), currency) for currency in currencies),
    )  # fmt: skip
    headers = voice.all_of(
        words.SENT, words.PENDING, words.REPLIES, words.INTERVIEWS, words.WINS,
        words.SPENT, words.BACK, words.NET,
    )  # fmt: skip
    headers = (*headers, *by_currency(voice.say(words.CASH), currencies))
    note = voice.say(words.NOT_ADDED) if spend.others else ""
    figures = frozenset(range(len(headers)))
    table = Table(headers=headers, rows=(row,), figures=figures, note=note)
    return Section(heading=voice.say(words.SUMMARY), table=table)


def costs_section(spend: Spend, voice: Voice) -> Section:
    """What a reply, an interview and a win cost, each with its range, or that it is too early."""
    rows = tuple(
        (voice.say(label), *_cost_cells(spend, milestone, voice))
        for milestone, label in words.MILESTONES.items()
    )
    is_any = any(spend.too_early(milestone) is None for milestone in words.MILESTONES)
    table = Table(
        headers=(
            "",
            *by_currency(voice.say(words.CASH), [spend.currency]),
            *voice.all_of(words.BETWEEN_LOW, words.BETWEEN_HIGH),
        ),
        rows=rows,
        figures=frozenset({1, 2, 3}),
        note=voice.say(words.RANGE_NOTE) if is_any else "",
    )
    return Section(heading=voice.say(words.COSTS), table=table)


def _cost_cells(spend: Spend, milestone: Milestone, voice: Voice) -> tuple[Cell, Cell, Cell]:
    early = spend.too_early(milestone)
    if early is not None:
        template = words.TOO_EARLY if early.have < early.needed else words.NONE_YET
        said = voice.say(template).format(have=early.have, needed=early.needed)
        return said, None, None
    found: Range = spend.per(milestone)
    ends = (
        None if cents is None else Money(cents, spend.currency)
        for cents in (found.value, found.low, found.high)
    )
    value, low, high = ends
    return value, low, high
