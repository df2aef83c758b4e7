"""The command that looks ahead: forecast."""

from __future__ import annotations

from datetime import date

import click

from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import connects, day, many, money, table
from app.domain.forecast_check import ForecastCheck
from app.domain.pace import Pace
from app.domain.pace_change import LapseDay, PaceForecast, WalletForecast


@click.command("forecast")
@click.option("--per-week", type=float, help="Suppose that so many Connects go a week, in all.")
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def forecast_command(session: Session, per_week: float | None, wallet: str | None) -> None:
    """How long Connects last and what lapses, at your own pace or at another."""
    with session.workspace() as workspace:
        found = workspace.forecast(wallet, per_week)
        own = workspace.forecast(wallet)
        check = workspace.forecast_check(wallet)
        balance = sum(one.forecast.held for one in found.wallets)
        currency = workspace.ledger().currency
    document = _document(found, check, currency) | {"balance": balance}
    session.answer(document, lambda: _text(found, own, check, balance))


def _document(found: PaceForecast, check: ForecastCheck, currency: str) -> dict[str, object]:
    return {
        "as_of": found.as_of.isoformat(),
        "per_week": _pace(found.pace),
        "is_own_pace": found.is_own,
        "runway_on": {
            "value": _day(found.runway_on),
            "low": _day(found.runway_low),
            "high": _day(found.runway_high),
        },
        "will_lapse": {
            "connects": found.will_lapse,
            "cost_cents": found.lapse_cost.get(currency, 0),
            "currency": currency,
            "cost_by_currency": found.lapse_cost,
            "by_date": [_lapse_document(one) for one in found.by_date],
        },
        "lots": [
            {
                "lot": row.lot.id,
                "source": row.lot.source.value,
                "left": row.lot.left,
                "expires_on": row.lot.expires_on.isoformat(),
                "projected_lapse": row.likely,
                "low": row.low,
                "high": row.high,
                "frozen": row.is_frozen,
            }
            for row in found.lots
        ],
        "wallets": [_wallet_document(one) for one in found.wallets],
        "checked": {"forecasts": check.n, "held": check.inside, "enough": check.is_enough},
    }


def _wallet_document(one: WalletForecast) -> dict[str, object]:
    told = one.forecast
    return {
        "wallet": one.name,
        "held": told.held,
        "frozen": told.frozen,
        "per_week": _pace(told.pace),
        "runway_on": {
            "value": _day(told.runway_on),
            "low": _day(told.runway_low),
            "high": _day(told.runway_high),
        },
        "season": one.season and [round(factor, 3) for factor in one.season.factors],
    }


def _lapse_document(one: LapseDay) -> dict[str, object]:
    return {
        "date": one.date.isoformat(),
        "connects": one.ending,
        "projected_lapse": one.likely,
        "low": one.low,
        "high": one.high,
        "cost_by_currency": one.cents,
        "frozen": one.frozen,
    }


def _pace(pace: Pace) -> dict[str, float]:
    return {"value": round(pace.value, 2), "low": round(pace.low, 2), "high": round(pace.high, 2)}


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _text(found: PaceForecast, own: PaceForecast, check: ForecastCheck, balance: int) -> str:
    lines = [f"{connects(balance)} on {found.as_of}. {_pace_words(found, own)}"]
    lines += ["", _wallets_table(found)]
    if found.by_date:
        lines += ["", _lapses_table(found, own)]
    lines += ["", _lapse_words(found, own)]
    if found.frozen:
        lines.append(f"{many(found.frozen, 'is', 'are')} frozen until Agency Plus is back.")
    lines += [_season_words(one) for one in found.wallets if one.season]
    if check.is_enough:
        lines.append(
            f"Of {check.n} past forecasts of eight weeks, {check.inside} held within their range; "
            "about 80 in 100 are meant to."
        )
    return "\n".join(lines)


def _pace_words(found: PaceForecast, own: PaceForecast) -> str:
    pace = own.pace
    if not pace.value:
        told = "None were used of late, so there is no pace of your own."
    else:
        told = f"You use {pace.value:.1f} a week (between {pace.low:.1f} and {pace.high:.1f})."
    return told if found.is_own else f"{told} Supposed: {found.pace.value:.1f} a week."


def _wallets_table(found: PaceForecast) -> str:
    rows = [
        (
            one.name,
            one.forecast.held,
            f"{one.pace.value:.1f}",
            _until(one, one.forecast.runway_on),
            _until(one, one.forecast.runway_low),
            _until(one, one.forecast.runway_high),
        )
        for one in found.wallets
    ]
    headers = ["Wallet", "Held", "A week", "Lasts until", "At the earliest", "At the latest"]
    return table(headers, rows, {1, 2})


def _until(one: WalletForecast, on: date | None) -> str:
    if one.forecast.held == one.forecast.frozen:
        return "frozen" if one.forecast.frozen else "used up"
    if not one.pace.value:
        return "no pace"
    return day(on) if on else "beyond a year"


def _lapses_table(found: PaceForecast, own: PaceForecast) -> str:
    headers = ["Ends", "Connects", "Will lapse", "Between", "Cost"]
    rows: list[tuple[object, ...]] = [
        (one.date, one.ending, one.likely, f"{one.low} and {one.high}", _cost(one.cents))
        for one in found.by_date
    ]
    if not found.is_own:
        headers.append("At your own pace")
        rows = [(*row, one.likely) for row, one in zip(rows, own.by_date, strict=True)]
    return table(headers, rows, {1, 2, 4, 5})


def _cost(cents: dict[str, int]) -> str:
    return ", ".join(money(amount, currency) for currency, amount in cents.items()) or "–"


def _lapse_words(found: PaceForecast, own: PaceForecast) -> str:
    cost = f" ({_cost(found.lapse_cost)})" if found.lapse_cost else ""
    told = f"{connects(found.will_lapse)} will lapse{cost}"
    return f"{told}." if found.is_own else f"{told}; at your own pace {own.will_lapse}."


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _season_words(one: WalletForecast) -> str:
    season = one.season
    if season is None:
        return ""
    most = max(range(12), key=season.factors.__getitem__)
    least = min(range(12), key=season.factors.__getitem__)
    return (
        f"{one.name} follows the seasons in {season.years} full years: most in {_MONTHS[most]} "
        f"({season.factors[most]:.1f} times the usual), least in {_MONTHS[least]} "
        f"({season.factors[least]:.1f})."
    )
