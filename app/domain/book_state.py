"""The moving part of booking: open lots, the two queues of use, and what was posted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import heappop, heappush

from app.domain.book_log import BookLog, LotColumns, Named, NewLot
from app.domain.book_queue import NO_LOT, LotQueue
from app.domain.days import day_before, days_after
from app.domain.entries import Entry, EntryKind, Source
from app.domain.freezes import Freeze
from app.domain.lots import Adjustment, Lapse, Posting, Reason, Shortfall
from app.domain.rules import Rulebook
from app.domain.spends import SpendIndex

__all__ = ["BookState", "NewLot"]

_PAID = frozenset({Source.BOUGHT, Source.PLAN, Source.OPENING})
_QUEUE_OF = {source: 0 if source in _PAID else 1 for source in Source}
_RULES = ("order_of_use", "expiry_days", "price_cents")


class BookState:
    """Books one wallet, entry by entry, in order.

    One made `after` another goes on from where that one stands, which is never moved again.
    """

    def __init__(
        self,
        wallet: str,
        rules: Rulebook,
        after: BookState | None = None,
        freezes: Sequence[Freeze] = (),
    ) -> None:
        self.wallet = wallet
        self.rules = rules
        self.after = after
        self.first_day: date | None = None
        self.opening = 0
        self.balance = 0
        self.log = BookLog()
        self.columns = LotColumns()
        self._queues = (LotQueue(), LotQueue())
        self._shelf: tuple[LotQueue, LotQueue] | None = None
        self._pool_days = sorted(
            [(one.since, True) for one in freezes]
            + [(one.until, False) for one in freezes if one.until],
            reverse=True,
        )
        self.frozen_below = 0
        """The place below which all lots are frozen; 0 where none is."""
        self.ends: list[tuple[date, int]] = []
        self._undone: dict[int, list[tuple[int, int, int]]] = {}
        self._met_on: date | None = None
        self._lapsed_since_met = 0
        self._since, self._until = date.max, date.min
        self._expiry_days = 0
        self._year = (date.min, date.min)
        self._paid_first = False
        self._head = NO_LOT
        self._why = Reason.ORDER_RECEIVED
        if after is not None:
            self._go_on(after)
        self.spends: SpendIndex = SpendIndex(self.log.entries, after.spends if after else None)

    def _go_on(self, after: BookState) -> None:
        self.first_day, self.opening, self.balance = after.first_day, after.opening, after.balance
        self.log = BookLog(after.booked)
        self.columns = after.columns.above()
        self._queues = (after._queues[0].copy(), after._queues[1].copy())
        if after._shelf is not None:
            self._shelf = (after._shelf[0].copy(), after._shelf[1].copy())
        self._pool_days = after._pool_days.copy()
        self.frozen_below = after.frozen_below
        self.ends = after.ends.copy()
        self._met_on, self._lapsed_since_met = after._met_on, after._lapsed_since_met

    @property
    def logs(self) -> tuple[BookLog, ...]:
        """What was written down, in order."""
        return (*self.after.logs, self.log) if self.after else (self.log,)

    def places_in_use(self) -> list[int]:
        """The places of the lots that hold something, in the order of issue."""
        queues = (*self._queues, *(self._shelf or ()))
        return sorted(set().union(*(queue.holding(self.columns.left) for queue in queues)))

    @property
    def booked(self) -> int:
        """How many entries were booked so far."""
        return self.log.first + len(self.log.entries)

    def year_from(self, day: date) -> date:
        """The first day on which Connects that come on `day` cannot be used any more."""
        self.begin_day(day)
        if day is not self._year[0]:
            self._year = (day, days_after(day, self._expiry_days))
        return self._year[1]

    def note(self, entry: Entry) -> None:
        """Count an entry as booked, with what was posted for it."""
        self.log.entries.append(entry)
        self.log.ends.append(len(self.log.places))

    # -- lots

    def open_lot(self, new: NewLot) -> None:
        """Open a lot; one that has ended already lapses at once."""
        place = self.columns.add(new)
        self._head = NO_LOT
        self._queues[_QUEUE_OF[new.source]].add(place)
        heappush(self.ends, (new.expires_on, place))
        self.balance += new.quantity
        self._post(place, new.quantity, new.cost[0], new.reason)
        if new.expires_on <= new.on:
            self.lapse_until(new.on)

    def open_unasked(self, new: NewLot) -> None:
        """Open a lot that no entry brought."""
        start = len(self.log.places)
        self.open_lot(new)
        self._name_postings(start, new.id, new.on)

    def lapse_until(self, day: date) -> None:
        """End every lot whose last day has come."""
        ends, columns = self.ends, self.columns
        while ends and ends[0][0] <= day:
            last, place = heappop(ends)
            left = columns.left[place]
            if left:
                new = columns.new[place]
                columns.left[place] = 0
                self.balance -= left
                self._lapsed_since_met += left
                cents = new.cost[0] - new.cost[0] * (new.quantity - left) // new.quantity
                self.log.lapses.append(Lapse(new.id, max(last, new.on), left, cents))

    def _post(self, place: int, connects: int, cents: int, reason: Reason) -> None:
        log = self.log
        log.places.append(place)
        log.moved.append(connects)
        log.cents.append(cents)
        log.reasons.append(reason)

    def _name_postings(self, start: int, name: str, day: date) -> None:
        """Move the postings from `start` on to a name of their own: they are no entry's."""
        log = self.log
        rows = (log.places, log.moved, log.cents, log.reasons)
        postings = tuple(
            Posting(name, self.columns.new[place].id, day, connects, cents, reason)
            for place, connects, cents, reason in zip(*(row[start:] for row in rows), strict=True)
        )
        for row in rows:
            del row[start:]
        if postings:
            log.named.append(Named(self.booked, name, postings))

    # -- spends

    def consume(self, entry: Entry) -> None:
        """Book a spend of the day begun last."""
        log, columns = self.log, self.columns
        connects, place = entry.connects, self._head
        left = columns.left[place] + connects if place >= 0 else NO_LOT
        if left >= 0:  # most spends: all of it from the lot that the one before met
            columns.left[place] = left
            self.balance += connects
            log.places.append(place)
            log.moved.append(connects)
            unit = columns.unit[place]
            if unit is None:
                log.cents.append(_cents_taken(columns.new[place], left, -connects))
            else:
                log.cents.append(unit * connects)
            log.reasons.append(self._why)
        else:
            short = self._take(-connects, entry.occurred_on)
            if short:
                log.shortfalls.append(Shortfall(entry.id, entry.occurred_on, short))
        log.entries.append(entry)  # as `note` does
        log.ends.append(len(log.places))

    def _take(self, connects: int, day: date) -> int:
        """Take Connects out of lots, in the order of use of the day; how many no lot held."""
        self.begin_day(day)
        log, columns, place = self.log, self.columns, self._head
        missing = connects
        while missing:
            held = columns.left[place] if place >= 0 else 0
            if not held:
                place = self._next_lot()
                if place < 0:
                    break
                held = columns.left[place]
            part = min(held, missing)
            missing -= part
            held -= part
            columns.left[place] = held
            unit = columns.unit[place]
            log.places.append(place)
            log.moved.append(-part)
            log.cents.append(
                _cents_taken(columns.new[place], held, part) if unit is None else -unit * part
            )
            log.reasons.append(self._why)
        self.balance -= connects - missing
        return missing

    def begin_day(self, day: date) -> None:
        """Book by the rules of the day from here on."""
        if not self._since <= day <= self._until:
            self._turn_to(day)

    def _turn_to(self, day: date) -> None:
        self.freeze_until(day)
        self._since, self._until = day, self.rules.steady_until(_RULES, day)
        if self._pool_days:
            self._until = min(self._until, day_before(self._pool_days[-1][0]))
        self._paid_first = self.rules.text("order_of_use", day) == "paid_first"
        self._expiry_days = self.rules.number("expiry_days", day)
        self._year = (date.min, date.min)
        self._head = NO_LOT

    # -- the frozen pool

    def freeze_until(self, day: date) -> None:
        """Put lots aside, and take them back, as plans were closed and taken up to a day."""
        while self._pool_days and self._pool_days[-1][0] <= day:
            _, is_frozen = self._pool_days.pop()
            self._head = NO_LOT
            if is_frozen:
                self._shelf, self._queues = self._queues, (LotQueue(), LotQueue())
                self.frozen_below = len(self.columns.new)
            elif self._shelf is not None:
                for old, new in zip(self._shelf, self._queues, strict=True):
                    old.take_over(new)
                self._queues, self._shelf, self.frozen_below = self._shelf, None, 0

    def _take_frozen(self, connects: int, day: date) -> int:
        """Take Connects that are frozen; how many no lot held."""
        if self._shelf is None or not connects:
            return connects
        self._queues, self._shelf, self._head = self._shelf, self._queues, NO_LOT
        missing = self._take(connects, day)
        self._queues, self._shelf, self._head = self._shelf, self._queues, NO_LOT
        return missing

    def _next_lot(self) -> int:
        """Find the lot to use next, and why it is; `NO_LOT` where nothing is left."""
        left = self.columns.left
        paid = self._queues[0].first(left)
        if self._paid_first and paid >= 0:
            self._head, self._why = paid, Reason.PAID_FIRST
            return paid
        given = self._queues[1].first(left)
        self._why = Reason.FREE_AFTER_PAID if self._paid_first else Reason.ORDER_RECEIVED
        self._head = min(paid, given) if paid >= 0 and given >= 0 else max(paid, given)
        return self._head

    # -- refunds

    def give_back(self, entry: Entry) -> None:
        """Return a refund to the postings it undoes; what undoes nothing opens a lot."""
        left = entry.connects
        returns: dict[int, tuple[int, int]] = {}
        for number in self._undoable_by(entry):
            taken = self.taken(number)
            while left and taken:
                place, back, cents = _untaken(taken, left)
                left -= back
                before = returns.get(place, (0, 0))
                returns[place] = (before[0] + back, before[1] + cents)
            if not left:
                break
        for place, (back, cents) in returns.items():
            self._return_to(place, entry, back, cents)
        if left:
            self._keep_excess(entry, left)
        self.note(entry)

    def _undoable_by(self, refund: Entry) -> Iterator[int]:
        """The numbers of the spends that a refund may undo and that are not undone yet."""
        for number in self.spends.undone_by(refund, lambda number: not self.taken(number)):
            is_named = bool(refund.refund_of) and self.entry(number).id == refund.refund_of
            if is_named or (self.taken(number) and _same_member(self.entry(number), refund)):
                yield number

    def entry(self, number: int) -> Entry:
        """The entry that was booked as that number."""
        if self.after is not None and number < self.log.first:
            return self.after.entry(number)
        return self.log.entries[number - self.log.first]

    def taken(self, number: int) -> list[tuple[int, int, int]]:
        """What is left to undo of a spend, newest last: the place of a lot, Connects and cents."""
        found = self._undone.get(number)
        if found is None:
            if self.after is not None and number < self.log.first:
                found = self.after.taken(number).copy()
            else:
                log = self.log
                start, end = log.span(number - log.first)
                found = [
                    (log.places[row], -log.moved[row], -log.cents[row])
                    for row in range(start, end)
                    if log.moved[row] < 0
                ]
            self._undone[number] = found
        return found

    def _return_to(self, place: int, entry: Entry, connects: int, cents: int) -> None:
        """Put back what was taken; `cents` is what it cost when it was."""
        day = entry.occurred_on
        keeps = self.rules.text("refund_keeps_expiry", day) == "yes"
        columns = self.columns
        old = columns.new[place]
        if keeps and old.expires_on > day:
            gone = old.quantity - columns.left[place]
            cost = old.cost[0]
            back = cost * gone // old.quantity - cost * (gone - connects) // old.quantity
            columns.left[place] += connects
            columns.returned[place] += connects
            self.balance += connects
            self._post(place, connects, back, Reason.BACK_TO_LOT)
            queues = self._queues
            if self._shelf is not None and place < self.frozen_below:
                queues = self._shelf
            queues[_QUEUE_OF[old.source]].put_back(place)
            self._head = NO_LOT
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
            )
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
        self.open_lot(new)

    # -- balances shown

    def meet(self, shown: int, day: date, entry: Entry | None) -> None:
        """Meet a balance that Upwork showed; a difference becomes an adjustment."""
        difference = shown - self.balance
        if difference:
            code = "gap"
            if difference == self._lapsed_since_met:
                code = "lapse_not_seen"
            elif entry is not None and self._met_on == day:
                code = "contradiction"
            self.log.adjustments.append(
                Adjustment(
                    day, self._met_on, difference, shown, self.balance, code,
                    entry.id if entry else None,
                )
            )  # fmt: skip
            self._adjust(difference, day)
        self._met_on = day
        self._lapsed_since_met = 0

    def _adjust(self, difference: int, day: date) -> None:
        name = f"unexplained:{self.wallet}:{sum(len(log.adjustments) for log in self.logs)}"
        if difference < 0:
            start = len(self.log.places)
            # Upwork's word on the balance stands, also against what the plans say of the pool.
            short = self._take_frozen(self._take(-difference, day), day)
            self._name_postings(start, name, day)
            if short:
                self.log.shortfalls.append(Shortfall(name, day, short))
            return
        ends = max(self.year_from(self._met_on or day), days_after(day, 1))
        new = NewLot(name, Source.OPENING, difference, Reason.UNEXPLAINED, day, ends)
        self.open_unasked(new)


def _cents_taken(lot: NewLot, left: int, part: int) -> int:
    """What the `part` taken last from a lot cost, negative, where `left` is left after it."""
    cost = lot.cost[0]
    if not cost:
        return 0
    quantity = lot.quantity
    gone = quantity - left
    return cost * (gone - part) // quantity - cost * gone // quantity


def _untaken(taken: list[tuple[int, int, int]], most: int) -> tuple[int, int, int]:
    """Undo up to `most` of the newest part of a spend: its lot, Connects and cents."""
    place, part, cents = taken.pop()
    back = min(most, part)
    cents_back = cents * back // part
    if back < part:
        taken.append((place, part - back, cents - cents_back))
    return place, back, cents_back


def _same_member(spend: Entry, refund: Entry) -> bool:
    return not refund.member or not spend.member or spend.member == refund.member


def refunds_among(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that give back what spends took."""
    return [
        entry
        for entry in entries
        if entry.connects > 0 and (entry.kind.is_refund or entry.kind.is_spend)
    ]
