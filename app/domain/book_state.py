"""The moving part of booking: open lots, the two queues of use, and what was posted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from heapq import heappop, heappush
from typing import NamedTuple

from app.domain.entries import Entry, EntryKind, Source
from app.domain.lots import Adjustment, CostBasis, Lapse, Lot, Posting, Reason, Shortfall
from app.domain.proposals import normalised_title
from app.domain.rules import Rulebook

_PAID = frozenset({Source.BOUGHT, Source.PLAN, Source.OPENING})
_LEGS = {
    EntryKind.REFUND: (EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.UNKNOWN),
    EntryKind.BOOST_REFUND: (EntryKind.BOOST,),
    EntryKind.AWARD_REFUND: (EntryKind.PROPOSAL, EntryKind.BOOST),
}


class NewLot(NamedTuple):
    """What opens a lot on day `on`; `cost` is cents, how they are known, and the currency."""

    id: str
    source: Source
    quantity: int
    reason: Reason
    on: date
    expires_on: date
    issued_on: date | None = None
    cost: tuple[int, CostBasis, str] = (0, CostBasis.UNKNOWN, "USD")
    title: str | None = None


class _OpenLot:
    """A lot while it is booked."""

    __slots__ = ("cost", "lapsed", "left", "new", "place", "quantity", "returned", "spent")

    def __init__(self, new: NewLot, place: int) -> None:
        self.new = new
        self.place = place
        self.quantity = self.left = new.quantity
        self.cost = new.cost[0]
        self.spent = self.returned = self.lapsed = 0

    def cents(self, connects: int) -> int:
        """Move `left` by `connects` and return the cents that go with it, signed alike."""
        gone = self.quantity - self.left
        before = self.cost * gone // self.quantity
        self.left += connects
        return before - self.cost * (gone - connects) // self.quantity


class _Spend:
    """What a spend took, newest last, so that refunds can undo it: [lot, Connects, cents]."""

    __slots__ = ("entry", "taken")

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.taken: list[list[int]] = []


_SpendsByKey = dict[EntryKind, dict[str, list[_Spend]]]


class BookState:
    """Books one wallet, entry by entry, in order."""

    def __init__(self, wallet: str, rules: Rulebook) -> None:
        self.wallet = wallet
        self.rules = rules
        self.first_day: date | None = None
        self.balance = 0
        self.lapses: list[Lapse] = []
        self.shortfalls: list[Shortfall] = []
        self.adjustments: list[Adjustment] = []
        self._lots: list[_OpenLot] = []
        self._queues: tuple[list[int], list[int]] = ([], [])
        self._ends: list[tuple[date, int]] = []
        self._postings: dict[str, list[Posting]] = {}
        self._spends_by_id: dict[str, _Spend] = {}
        self._by_job: _SpendsByKey = {}
        self._by_title: _SpendsByKey = {}
        self._by_title_alone: _SpendsByKey = {}
        self._met_on: date | None = None
        self._lapsed_since_met = 0

    def year_from(self, day: date) -> date:
        return day + timedelta(days=self.rules.number("expiry_days", day))

    def lots(self) -> tuple[Lot, ...]:
        return tuple(_closed(lot, self.wallet) for lot in self._lots)

    def postings(self) -> dict[str, tuple[Posting, ...]]:
        return {entry: tuple(rows) for entry, rows in self._postings.items()}

    def open_lot(self, new: NewLot, entry_id: str | None = None) -> None:
        """Open a lot; one that has ended already lapses at once."""
        lot = _OpenLot(new, len(self._lots))
        self._lots.append(lot)
        heappush(self._queues[0 if new.source in _PAID else 1], lot.place)
        heappush(self._ends, (new.expires_on, lot.place))
        self.balance += new.quantity
        self._post(entry_id or new.id, lot, new.on, new.quantity, new.cost[0], new.reason)
        if new.expires_on <= new.on:
            self.lapse_until(new.on)

    def lapse_until(self, day: date) -> None:
        """End every lot whose last day has come."""
        while self._ends and self._ends[0][0] <= day:
            ends, place = heappop(self._ends)
            lot = self._lots[place]
            if lot.left:
                left = lot.left
                lot.lapsed += left
                self.balance -= left
                self._lapsed_since_met += left
                on = max(ends, lot.new.on)
                self.lapses.append(Lapse(lot.new.id, on, left, -lot.cents(-left)))

    def consume(self, entry: Entry) -> None:
        spend = _Spend(entry)
        self._take(entry.id, entry.occurred_on, -entry.connects, spend)
        self._spends_by_id[entry.id] = spend
        title = normalised_title(entry.title)
        if entry.job_key:
            _spends_of(self._by_job, entry.kind, entry.job_key).append(spend)
        elif title:
            _spends_of(self._by_title_alone, entry.kind, title).append(spend)
        if title:
            _spends_of(self._by_title, entry.kind, title).append(spend)

    def _take(self, entry_id: str, day: date, connects: int, spend: _Spend | None) -> None:
        paid_first = self.rules.text("order_of_use", day) == "paid_first"
        while connects:
            lot = self._next_lot(paid_first)
            if lot is None:
                self.shortfalls.append(Shortfall(entry_id, day, connects))
                return
            part = min(connects, lot.left)
            connects -= part
            lot.spent += part
            self.balance -= part
            cents = lot.cents(-part)
            self._post(entry_id, lot, day, -part, cents, self._why(lot, paid_first))
            if spend is not None:
                spend.taken.append([lot.place, part, -cents])

    def _why(self, lot: _OpenLot, paid_first: bool) -> Reason:
        if not paid_first:
            return Reason.ORDER_RECEIVED
        return Reason.PAID_FIRST if lot.new.source in _PAID else Reason.FREE_AFTER_PAID

    def _next_lot(self, paid_first: bool) -> _OpenLot | None:
        heads = []
        for queue in self._queues:
            while queue and not self._lots[queue[0]].left:
                heappop(queue)
            if queue:
                heads.append(queue[0])
        if not heads:
            return None
        return self._lots[heads[0] if paid_first else min(heads)]

    def give_back(self, entry: Entry) -> None:
        """Return a refund to the postings it undoes; what undoes nothing opens a lot."""
        left = entry.connects
        returns: dict[int, tuple[int, int]] = {}
        for spend in self._spends_undone_by(entry):
            while left and spend.taken:
                place, back, cents = _untaken(spend, left)
                left -= back
                before = returns.get(place, (0, 0))
                returns[place] = (before[0] + back, before[1] + cents)
            if not left:
                break
        for place, (back, cents) in returns.items():
            self._return_to(self._lots[place], entry, back, cents)
        if left:
            self._keep_excess(entry, left)

    def _spends_undone_by(self, entry: Entry) -> Iterator[_Spend]:
        if entry.refund_of and entry.refund_of in self._spends_by_id:
            yield self._spends_by_id[entry.refund_of]
        title = normalised_title(entry.title)
        by_title = self._by_title_alone if entry.job_key else self._by_title
        for leg in _LEGS.get(entry.kind, (entry.kind,)):
            for index, key in ((self._by_job, entry.job_key), (by_title, title)):
                spends = _spends_of(index, leg, key) if key else []
                while spends and not spends[-1].taken:
                    spends.pop()
                for spend in reversed(spends):
                    if spend.taken and _same_member(spend, entry):
                        yield spend

    def _return_to(self, lot: _OpenLot, entry: Entry, connects: int, cents: int) -> None:
        """Put back what was taken; `cents` is what it cost when it was."""
        day = entry.occurred_on
        keeps = self.rules.text("refund_keeps_expiry", day) == "yes"
        old = lot.new
        if keeps and old.expires_on > day:
            lot.returned += connects
            self.balance += connects
            self._post(entry.id, lot, day, connects, lot.cents(connects), Reason.BACK_TO_LOT)
            heappush(self._queues[0 if old.source in _PAID else 1], lot.place)
            return
        self.open_lot(
            NewLot(
                f"{entry.id}:{old.id}",
                old.source,
                connects,
                Reason.BACK_TOO_LATE if keeps else Reason.BACK_AS_NEW,
                day,
                day if keeps else self.year_from(day),
                day,
                (cents, *old.cost[1:]),
                old.title,
            ),
            entry.id,
        )

    def _keep_excess(self, entry: Entry, connects: int) -> None:
        """A refund beyond any known spend: an award, or Connects spent before the first row."""
        day, ends = entry.occurred_on, self.year_from(entry.occurred_on)
        name = f"{entry.id}:excess"
        if entry.kind is EntryKind.AWARD_REFUND and connects < entry.connects:
            award = Reason.AWARD_BEYOND_SPEND
            new = NewLot(name, Source.AWARDED, connects, award, day, ends, day, title=entry.title)
        else:
            if self.first_day and self.year_from(self.first_day) > day:
                ends = self.year_from(self.first_day)
            before = Reason.SPENT_BEFORE_FIRST_ROW
            new = NewLot(name, Source.OPENING, connects, before, day, ends, title=entry.title)
        self.open_lot(new, entry.id)

    def meet(self, shown: int, day: date, entry: Entry | None) -> None:
        """Meet a balance that Upwork showed; a difference becomes an adjustment."""
        difference = shown - self.balance
        if difference:
            code = "gap"
            if difference == self._lapsed_since_met:
                code = "lapse_not_seen"
            elif entry is not None and self._met_on == day:
                code = "contradiction"
            self.adjustments.append(
                Adjustment(
                    day, self._met_on, difference, shown, self.balance, code,
                    entry.id if entry else None,
                )
            )  # fmt: skip
            self._adjust(difference, day)
        self._met_on = day
        self._lapsed_since_met = 0

    def _adjust(self, difference: int, day: date) -> None:
        name = f"unexplained:{self.wallet}:{len(self.adjustments)}"
        if difference < 0:
            self._take(name, day, -difference, None)
            return
        ends = max(self.year_from(self._met_on or day), day + timedelta(days=1))
        self.open_lot(NewLot(name, Source.OPENING, difference, Reason.UNEXPLAINED, day, ends))

    def _post(
        self, entry_id: str, lot: _OpenLot, day: date, connects: int, cents: int, reason: Reason
    ) -> None:
        posting = Posting(entry_id, lot.new.id, day, connects, cents, reason)
        self._postings.setdefault(entry_id, []).append(posting)


def _spends_of(index: _SpendsByKey, kind: EntryKind, key: str) -> list[_Spend]:
    return index.setdefault(kind, {}).setdefault(key, [])


def _untaken(spend: _Spend, most: int) -> tuple[int, int, int]:
    """Undo up to `most` of the newest part of a spend: its lot, Connects and cents."""
    place, part, cents = spend.taken.pop()
    back = min(most, part)
    cents_back = cents * back // part
    if back < part:
        spend.taken.append([place, part - back, cents - cents_back])
    return place, back, cents_back


def _same_member(spend: _Spend, refund: Entry) -> bool:
    return not refund.member or not spend.entry.member or spend.entry.member == refund.member


def _closed(lot: _OpenLot, wallet: str) -> Lot:
    new = lot.new
    return Lot(
        id=new.id,
        wallet=wallet,
        source=new.source,
        quantity=lot.quantity,
        spent=lot.spent,
        returned=lot.returned,
        lapsed=lot.lapsed,
        left=lot.left,
        cost_cents=lot.cost,
        currency=new.cost[2],
        cost_basis=new.cost[1],
        issued_on=new.issued_on,
        expires_on=new.expires_on,
        reason=new.reason,
        title=new.title,
    )
