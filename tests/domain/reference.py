"""Booking done the naive way: one object for every single Connect, moved about one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.domain.entries import Entry, EntryKind, Source
from app.domain.freezes import Freeze
from app.domain.rules import Rulebook

K = EntryKind
SOURCES = {
    K.BOUGHT: Source.BOUGHT,
    K.PLAN: Source.PLAN,
    K.FREE: Source.FREE,
    K.AWARD: Source.AWARDED,
    K.UNKNOWN: Source.OPENING,
}
PAID = {Source.BOUGHT, Source.PLAN, Source.OPENING}
UNDOES = {
    K.REFUND: [K.PROPOSAL, K.BOOST, K.UNKNOWN],
    K.BOOST_REFUND: [K.BOOST],
    K.AWARD_REFUND: [K.PROPOSAL, K.BOOST],
}


@dataclass(eq=False)
class Token:
    """One Connect. It is held, spent or lapsed."""

    lot: str
    source: Source
    lot_number: int
    came_on: date
    expires_on: date
    state: str = "held"


@dataclass
class NaiveBook:
    rules: Rulebook
    freezes: tuple[Freeze, ...] = ()
    tokens: list[Token] = field(default_factory=list)
    spends: list[tuple[Entry, list[Token]]] = field(default_factory=list)
    shortfalls: dict[str, int] = field(default_factory=dict)
    balances: list[int] = field(default_factory=list)
    came_too_late: int = 0
    lots: int = 0
    first_day: date | None = None

    @property
    def balance(self) -> int:
        return sum(token.state == "held" for token in self.tokens)

    def by_lot(self, state: str) -> Counter[str]:
        return Counter(token.lot for token in self.tokens if token.state == state)

    def lapse(self, on: date) -> None:
        for token in self.tokens:
            if token.state == "held" and token.expires_on <= on:
                token.state = "lapsed"

    def add(
        self, lot: str, source: Source, count: int, days: tuple[date, date], state: str = "held"
    ) -> None:
        """Connects that came on the first of two days and lapse on the other."""
        self.lots += 1
        self.tokens += [Token(lot, source, self.lots, *days, state) for _ in range(count)]

    def is_frozen(self, token: Token, on: date) -> bool:
        return any(
            token.came_on < one.since <= on and not (one.until and one.until <= on)
            for one in self.freezes
        )

    def year_from(self, on: date) -> date:
        return on + timedelta(days=self.rules.number("expiry_days", on))

    def book(self, entry: Entry) -> None:
        self.first_day = self.first_day or entry.occurred_on
        self.lapse(entry.occurred_on)
        if entry.connects < 0:
            self.spend(entry)
        elif entry.kind.is_refund or entry.kind.is_spend:
            self.refund(entry)
        elif entry.connects:
            ends = entry.expires_on or self.year_from(entry.occurred_on)
            days = (entry.occurred_on, ends)
            self.add(entry.id, SOURCES[entry.kind], entry.connects, days)
            self.lapse(entry.occurred_on)
        self.balances.append(self.balance)

    def spend(self, entry: Entry) -> None:
        on = entry.occurred_on
        held = [t for t in self.tokens if t.state == "held" and not self.is_frozen(t, on)]
        if self.rules.text("order_of_use", entry.occurred_on) == "paid_first":
            held.sort(key=lambda token: (token.source not in PAID, token.lot_number))
        else:
            held.sort(key=lambda token: token.lot_number)
        taken = held[: -entry.connects]
        for token in taken:
            token.state = "spent"
        if len(taken) < -entry.connects:
            self.shortfalls[entry.id] = -entry.connects - len(taken)
        self.spends.append((entry, taken))

    def refund(self, entry: Entry) -> None:
        left = entry.connects
        back: dict[str, list[Token]] = {}
        for taken in self.undone(entry):
            while left and taken:
                token = taken.pop()
                back.setdefault(token.lot, []).append(token)
                left -= 1
        for tokens in back.values():
            self.put_back(entry, tokens)
        if not left:
            return
        ends = self.year_from(entry.occurred_on)
        if entry.kind is K.AWARD_REFUND and left < entry.connects:
            days = (entry.occurred_on, ends)
            self.add(f"{entry.id}:excess", Source.AWARDED, left, days)
            return
        assert self.first_day is not None
        of_first = self.year_from(self.first_day)
        ends = of_first if of_first > entry.occurred_on else ends
        days = (entry.occurred_on, ends)
        self.add(f"{entry.id}:excess", Source.OPENING, left, days)

    def undone(self, entry: Entry) -> list[list[Token]]:
        """The tokens of the spends that a refund may undo, the likeliest first."""
        named = [taken for spend, taken in self.spends if spend.id == entry.refund_of]
        newest = list(reversed(self.spends))
        for leg in UNDOES.get(entry.kind, [entry.kind]):
            legs = [
                (spend, taken)
                for spend, taken in newest
                if spend.kind is leg
                and (spend.member is None or entry.member in (None, spend.member))
            ]
            if entry.job_key:
                named += [taken for spend, taken in legs if spend.job_key == entry.job_key]
            named += [
                taken
                for spend, taken in legs
                if entry.title
                and spend.title == entry.title
                and not (entry.job_key and spend.job_key)
            ]
        return named

    def put_back(self, entry: Entry, tokens: list[Token]) -> None:
        on, first = entry.occurred_on, tokens[0]
        keeps = self.rules.text("refund_keeps_expiry", on) == "yes"
        if keeps and first.expires_on > on:
            for token in tokens:
                token.state = "held"
            return
        name = f"{entry.id}:{first.lot}"
        if keeps:
            self.came_too_late += len(tokens)
            self.add(name, first.source, len(tokens), (on, on), "lapsed")
        else:
            self.add(name, first.source, len(tokens), (on, self.year_from(on)))


def naive_book(
    entries: list[Entry], rules: Rulebook, as_of: date, freezes: tuple[Freeze, ...] = ()
) -> NaiveBook:
    """Book `entries`, given in the order in which they happened."""
    naive = NaiveBook(rules, freezes)
    for entry in entries:
        naive.book(entry)
    naive.lapse(as_of)
    return naive
