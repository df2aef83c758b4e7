"""How often the range of the pace held what came: the forecast judged by the user's own past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.booking import WalletBook
from app.domain.ledger import Ledger
from app.domain.pace import AHEAD_WEEKS, WEEKS, pace_of, weekly_net
from app.domain.ranges import wilson

ENOUGH_CHECKS = 10
_EVERY_WEEKS = 4


@dataclass(frozen=True, slots=True)
class ForecastCheck:
    """`inside` of `n` forecasts of eight weeks held; the share with its range, 0..1.

    About 80 in 100 are meant to. `is_enough` is false below ten forecasts.
    """

    n: int
    inside: int
    low: float
    high: float

    @property
    def share(self) -> float | None:
        return self.inside / self.n if self.n else None

    @property
    def is_enough(self) -> bool:
        return self.n >= ENOUGH_CHECKS


def forecast_check(ledger: Ledger) -> ForecastCheck:
    """The forecasts that the wallets looked at would have had, every four weeks."""
    held = [hit for one in ledger.shown for hit in _checked(one)]
    low, high = wilson(sum(held), len(held))
    return ForecastCheck(len(held), sum(held), low, high)


def _checked(book: WalletBook) -> list[bool]:
    """The forecasts of one wallet; found once for each book."""
    return book.derived("checked", None, lambda: checked(weekly_net(book)))


def checked(weeks: Sequence[float]) -> list[bool]:
    """For weeks of a wallet, the newest first: whether each forecast held, the newest first.

    A forecast rests on twelve weeks and is judged by the mean of the eight that followed. One of
    a pace of nothing says nothing and is left out.
    """
    held = []
    for at in range(AHEAD_WEEKS, len(weeks) - WEEKS + 1, _EVERY_WEEKS):
        pace = pace_of(weeks[at : at + WEEKS])
        came = max(sum(weeks[at - AHEAD_WEEKS : at]) / AHEAD_WEEKS, 0.0)
        if pace.value > 0:
            held.append(pace.low - 1e-9 <= came <= pace.high + 1e-9)
    return held
