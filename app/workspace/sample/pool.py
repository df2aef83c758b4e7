"""A pool of Connects that lives through the story: rows with running totals, and what they cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TypedDict, Unpack

from app.domain.book_state import BookState, NewLot
from app.domain.entries import SOURCE_OF_KIND, Entry, EntryKind, Wallet
from app.domain.lots import Reason
from app.domain.money import Payment, PaymentKind
from app.domain.rules import Rulebook
from app.domain.statements import Statement
from app.workspace.sample.dice import Dice


class Words(TypedDict, total=False):
    """What a row says beside its number."""

    title: str | None
    job_key: str | None
    member: str | None
    refund_of: str | None
    note: str | None


class Deal(TypedDict, total=False):
    """What a money row says beside its amount."""

    connects: int | None
    contract: str | None
    member: str | None


class Pool:
    """One wallet as Upwork would keep it: lots lapse and running totals follow.

    `tax_percent` is added to every purchase and fee as a row of its own.
    """

    def __init__(self, wallet: Wallet, rules: Rulebook, dice: Dice, tax_percent: int = 0) -> None:
        self.wallet = wallet
        self.rules = rules
        self.dice = dice
        self.tax_percent = tax_percent
        self.entries: list[Entry] = []
        self.payments: list[Payment] = []
        self._state = BookState(wallet.id, rules)
        self._last = datetime.min.replace(tzinfo=UTC)

    def balance_on(self, day: date) -> int:
        self._state.lapse_until(day)
        self._state.begin_day(day)
        return self._state.balance

    def post(
        self, kind: EntryKind, connects: int, at: datetime, wording: str, **words: Unpack[Words]
    ) -> Entry:
        """Add a row at `at`, or a second after the last row where that is later."""
        at = max(at.replace(microsecond=0), self._last + timedelta(seconds=1))
        self._last = at
        entry = Entry(
            id=self.dice.id_at(at),
            wallet=self.wallet.id,
            occurred_on=at.date(),
            occurred_at=at,
            kind=kind,
            connects=connects,
            wording=wording,
            upstream_id=self.dice.upstream_id_at(at),
            **words,
        )
        before = self.balance_on(entry.occurred_on)
        self._move(entry)
        # What comes back after its lot has ended lapses at once: no total would say so.
        if self._state.balance == before + connects:
            entry = replace(entry, running_total=self._state.balance)
        self.entries.append(entry)
        return entry

    def buy(self, connects: int, at: datetime, cents: int | None = None) -> None:
        """Buy a bundle, at the price in force unless `cents` says otherwise."""
        cents = cents or connects * self.rules.number("price_cents", at.date())
        self.post(EntryKind.BOUGHT, connects, at, "Added extra Connects")
        self.pay(PaymentKind.CONNECTS, cents, at, f"Connects: {connects}", connects)

    def pay(
        self, kind: PaymentKind, cents: int, at: datetime, text: str, connects: int | None = None
    ) -> None:
        self.take_money(kind, -cents, at, text, connects=connects)
        if self.tax_percent:
            tax = round(cents * self.tax_percent / 100)
            self.take_money(PaymentKind.TAX, -tax, at, f"VAT on {text}")

    def take_money(
        self, kind: PaymentKind, cents: int, at: datetime, text: str, **deal: Unpack[Deal]
    ) -> None:
        """Add a money row as the report signs it."""
        self.payments.append(
            Payment(
                id=self.dice.id_at(at),
                occurred_on=at.date(),
                kind=kind,
                amount_cents=cents,
                wallet=self.wallet.id,
                text=text,
                upstream_id=str(self.dice.between(500_000_000, 999_999_999)),
                **deal,
            )
        )

    def statement(self, taken_at: datetime) -> Statement:
        """What Upwork shows at `taken_at`, after every row so far."""
        day = taken_at.date()
        return Statement(
            id=self.dice.id_at(taken_at),
            wallet=self.wallet.id,
            occurred_on=day,
            balance=self.balance_on(day),
            day_sum=sum(entry.connects for entry in self.entries if entry.occurred_on == day),
            taken_at=taken_at,
        )

    def _move(self, entry: Entry) -> None:
        if entry.connects < 0:
            self._state.consume(entry)
        elif entry.kind.is_refund:
            self._state.give_back(entry)
        else:
            day = entry.occurred_on
            source = SOURCE_OF_KIND[entry.kind]
            ends = self._state.year_from(day)
            lot = NewLot(entry.id, source, entry.connects, Reason.ISSUED, day, ends, day)
            self._state.open_lot(lot)
