"""The forecast as a function of the weekly pace: what lapses and how long the Connects last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.booking import WalletBook
from app.domain.currencies import summed
from app.domain.forecast import Forecast, LapseForecast, forecast_with
from app.domain.ledger import Ledger
from app.domain.pace import Pace, own_pace
from app.domain.season import Season, season_of


@dataclass(frozen=True, slots=True)
class LapseDay:
    """What ends on a day: `ending` Connects, of which `likely` will lapse (80 %: low to high).

    `cents` are what those likely to lapse cost, by currency; `frozen` of those ending cannot be
    used while the plan of their wallet is closed.
    """

    date: date
    ending: int
    likely: int
    low: int
    high: int
    cents: dict[str, int]
    lots: tuple[str, ...]
    frozen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletForecast:
    """The forecast of one wallet; wallets never mix."""

    wallet: str
    name: str
    forecast: Forecast
    season: Season | None

    @property
    def pace(self) -> Pace:
        return self.forecast.pace

    @property
    def days(self) -> int | None:
        """Days until the last Connect goes; None beyond a year or without a pace."""
        on = self.forecast.runway_on
        return (on - self.forecast.as_of).days if on else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceForecast:
    """What comes of all wallets looked at when `pace` Connects go each week in all.

    `is_own` says that the pace is the user's own, of the last twelve weeks. `first` is the
    wallet that runs out first; its runway is that of the whole.
    """

    as_of: date
    pace: Pace
    is_own: bool
    wallets: tuple[WalletForecast, ...]
    by_date: tuple[LapseDay, ...]

    @property
    def lots(self) -> tuple[LapseForecast, ...]:
        """Every open lot with what of it will lapse, wallet by wallet, by their ends."""
        return tuple(row for one in self.wallets for row in one.forecast.lapses)

    @property
    def held(self) -> int:
        """What is held today, frozen or not."""
        return sum(row.lot.left for row in self.lots)

    @property
    def frozen(self) -> int:
        """What of it cannot be used while a plan is closed."""
        return sum(one.forecast.frozen for one in self.wallets)

    @property
    def will_lapse(self) -> int:
        return sum(day.likely for day in self.by_date)

    @property
    def lapse_cost(self) -> dict[str, int]:
        """What those that will lapse cost, by currency."""
        return summed(pair for day in self.by_date for pair in day.cents.items())

    @property
    def first(self) -> WalletForecast | None:
        """The wallet with a pace that runs out first; None where there is no pace."""
        paced = [one for one in self.wallets if one.pace.value > 0]
        return min(paced, key=lambda one: one.forecast.runway_on or date.max, default=None)

    @property
    def runway_on(self) -> date | None:
        return self.first.forecast.runway_on if self.first else None

    @property
    def runway_low(self) -> date | None:
        """The earliest day, at a fast pace."""
        return self.first.forecast.runway_low if self.first else None

    @property
    def runway_high(self) -> date | None:
        """The latest day, at a slow pace; None where that is beyond a year."""
        return self.first.forecast.runway_high if self.first else None


def forecast_at(ledger: Ledger, per_week: float | None = None) -> PaceForecast:
    """The forecast of the wallets looked at, at their own pace or at `per_week` Connects in all.

    Another pace is shared by the wallets as their own paces are (as what they hold, where there
    is none) and strays as much in proportion.
    """
    own = [own_pace(one) for one in ledger.shown]
    paces = own if per_week is None else _shared(max(per_week, 0.0), own, ledger.shown)
    wallets = tuple(
        WalletForecast(
            wallet=one.wallet.id,
            name=one.wallet.name,
            forecast=forecast_with(one, ledger.rules_of(one.wallet.id), pace),
            season=season_of(one),
        )
        for one, pace in zip(ledger.shown, paces, strict=True)
    )
    return PaceForecast(
        as_of=ledger.as_of,
        pace=_whole(paces),
        is_own=per_week is None,
        wallets=wallets,
        by_date=_by_date(row for one in wallets for row in one.forecast.lapses),
    )


def _shared(per_week: float, own: Sequence[Pace], books: Sequence[WalletBook]) -> list[Pace]:
    parts = [pace.value for pace in own]
    if not sum(parts):
        parts = [float(one.balance - sum(lot.left for lot in one.frozen_lots)) for one in books]
    whole = sum(parts) or float(len(parts))
    return [
        pace.at(per_week * (part if sum(parts) else 1.0) / whole)
        for pace, part in zip(own, parts, strict=True)
    ]


def _whole(paces: Iterable[Pace]) -> Pace:
    """Several paces as one, as if they strayed on their own."""
    found = list(paces)
    value = sum(pace.value for pace in found)
    below = sum((pace.value - pace.low) ** 2 for pace in found) ** 0.5
    above = sum((pace.high - pace.value) ** 2 for pace in found) ** 0.5
    weeks = max((pace.weeks for pace in found), default=0)
    return Pace(value, max(value - below, 0.0), value + above, weeks)


def _by_date(rows: Iterable[LapseForecast]) -> tuple[LapseDay, ...]:
    days: dict[date, list[LapseForecast]] = defaultdict(list)
    for row in rows:
        days[row.lot.expires_on].append(row)
    return tuple(
        LapseDay(
            date=day,
            ending=sum(row.lot.left for row in days[day]),
            likely=sum(row.likely for row in days[day]),
            low=sum(row.low for row in days[day]),
            high=sum(row.high for row in days[day]),
            cents=summed((row.lot.currency, row.cost_cents) for row in days[day] if row.likely),
            lots=tuple(row.lot.id for row in days[day]),
            frozen=sum(row.lot.left for row in days[day] if row.is_frozen),
        )
        for day in sorted(days)
    )


def busiest_wallet(ledger: Ledger) -> str:
    """The wallet (by id) whose pace is the fastest, the first of equals: advice is for one wallet,
    and for this one where none is named."""
    paced = zip(ledger.shown, ledger.forecasts, strict=True)
    return max(paced, key=lambda pair: pair[1].pace.value)[0].wallet.id
