"""The four figures of Home and their sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.entries import Source
from app.domain.forecast import Forecast
from app.domain.frozen import frozen_in
from app.domain.lapsing import next_lapse, proposals_to_use, usual_connects
from app.domain.ledger import Ledger
from app.domain.lots import CostBasis
from app.domain.wins import ENOUGH_PROPOSALS, Spend
from app.ui import formats
from app.ui.ledger.words import capital, near_day, small_number
from app.ui.plurals import many
from app.ui.widgets.figure_card import FigureText

WHOLE_FROM = 1000
"""Cents from which on a cost per win is shown in whole units."""


def balance_text(ledger: Ledger) -> FigureText:
    """The Connects held, from where they came and what they cost; frozen ones apart."""
    parts = {
        Source.BOUGHT: _tr("{count} bought"),
        Source.PLAN: _tr("{count} from the plan"),
        Source.FREE: _tr("{count} free"),
        Source.AWARDED: _tr("{count} awarded"),
        Source.OPENING: _tr("{count} of unknown age"),
    }
    held = ledger.by_source
    said = [
        words.format(count=formats.connects(held[source]))
        for source, words in parts.items()
        if held[source]
    ]
    sentence = _tr("No Connects are left.")
    if said:
        sentence = _tr("{parts}. {cost}").format(parts=formats.listed(said), cost=_cost(ledger))
    frozen = frozen_in(ledger)
    if frozen:
        usable = formats.connects(ledger.balance - frozen)
        words = many(frozen, _tr("{count} more is frozen"), _tr("{count} more are frozen"))
        back = _tr("{frozen} until Agency Plus is back. In all: {held}").format(
            frozen=words, held=sentence
        )
        return FigureText(usable, _tr("to use"), back)
    return FigureText(formats.connects(ledger.balance), _tr("Connects"), sentence)


def _cost(ledger: Ledger) -> str:
    is_known = all(lot.cost_basis is not CostBasis.UNKNOWN for lot in ledger.open_lots)
    if not ledger.costs:
        return _tr("They cost you nothing.") if is_known else _tr("What they cost is not known.")
    words = _tr("They cost you {cost}.") if is_known else _tr("The known ones cost you {cost}.")
    return words.format(cost=formats.sums(ledger.costs))


def lapse_text(ledger: Ledger) -> FigureText:
    """What lapses next; where nothing does, what ends next."""
    found = next_lapse(ledger)
    if found is None:
        return FigureText(_tr("None"), "", _tr("No lot holds Connects."), is_words=True)
    day = near_day(found.day, ledger.as_of)
    if not found.has_pace:
        words = _tr("There is no pace yet to tell how many of them you use.")
        ends = _tr("end by {day}") if found.is_latest else _tr("end on {day}")
        return FigureText(formats.connects(found.ending), ends.format(day=day), words)
    if not found.lapsing:
        words = _tr("{count} end on {day}; none of them lapse at your pace.")
        sentence = words.format(count=formats.connects(found.ending), day=day)
        return FigureText(_tr("None"), "", sentence, is_words=True)
    parts = [_tr("At your pace.")]
    if found.low != found.high:
        low, high = formats.connects(found.low), formats.connects(found.high)
        parts = [_tr("At your pace; between {low} and {high}.").format(low=low, high=high)]
    if found.frozen:
        frozen = many(found.frozen, _tr("{count} of them is frozen"), _tr("{count} are frozen"))
        parts.append(_tr("{frozen} until Agency Plus is back.").format(frozen=frozen))
    else:
        parts += _uses(found.lapsing, usual_connects(ledger, found.wallets))
    unit = _tr("by {day}") if found.is_latest else _tr("on {day}")
    return FigureText(formats.connects(found.lapsing), unit.format(day=day), " ".join(parts))


def _uses(lapsing: int, usual: int | None) -> list[str]:
    needed = proposals_to_use(lapsing, usual)
    if needed is None:
        return []
    words = _tr("one more proposal uses them.")
    if needed > 1:
        words = _tr("{count} more proposals use them.")
    return [capital(words.format(count=small_number(needed)))]


def runway_text(ledger: Ledger) -> FigureText:
    """How long the Connects last at the usual pace; words where nothing tells."""
    if not ledger.balance:
        sentence = _tr("Nothing is left to send a proposal with.")
        return FigureText(_tr("Used up"), "", sentence, is_words=True)
    if frozen_in(ledger) == ledger.balance:
        sentence = _tr("Nothing can be used until Agency Plus is back.")
        return FigureText(_tr("Frozen"), "", sentence, is_words=True)
    found = _first_to_run_out(ledger)
    if found is None:
        sentence = _tr("A week of proposals tells how long the Connects last.")
        return FigureText(_tr("No pace yet"), "", sentence, is_words=True)
    name, forecast = found
    pace = formats.decimal(forecast.pace.value)
    if forecast.runway_on is None:
        sentence = _tr("At {pace} a week they end before you use them up.").format(pace=pace)
        return FigureText(_tr("Over a year"), "", sentence, is_words=True)
    days = (forecast.runway_on - forecast.as_of).days
    day = formats.long_day(forecast.runway_on)
    words = _tr("At {pace} a week until about {day}")
    if name:
        words = _tr("{wallet} first: at {pace} a week until about {day}")
    parts = [
        words.format(wallet=name, pace=pace, day=day),
        _runway_range(forecast, is_short=bool(name)),
    ]
    sentence = f"{formats.clauses(parts)}."
    return FigureText(formats.weeks_figure(days), formats.weeks_unit(days), sentence)


def _first_to_run_out(ledger: Ledger) -> tuple[str, Forecast] | None:
    """The wallet with a pace that runs out first, named where there are several."""
    paced = [
        (book.wallet.name, found)
        for book, found in zip(ledger.shown, ledger.forecasts, strict=True)
        if found.pace.value > 0 and book.balance
    ]
    if not paced:
        return None
    first = min(paced, key=lambda pair: (pair[1].runway_on is None, pair[1].runway_on))
    name = formats.isolated(formats.name(first[0])) if len(ledger.shown) > 1 else ""
    return name, first[1]


def _runway_range(forecast: Forecast, *, is_short: bool) -> str:
    low, high = forecast.runway_low, forecast.runway_high
    if low is None or low == high:
        return ""
    if high is None:
        return _tr("{day} at the earliest").format(day=formats.long_day(low))
    if is_short:
        return _tr("{low} to {high}").format(low=formats.day(low), high=formats.day(high))
    is_one_month = (low.month, low.year) == (high.month, high.year)
    first = formats.connects(low.day) if is_one_month else formats.long_day(low)
    return formats.between(first, formats.long_day(high))


def cost_text(spend: Spend) -> FigureText:
    """The cash that a win took, with its range, or why it is too early to say."""
    if spend.settled < ENOUGH_PROPOSALS:
        return FigureText(_tr("Too early"), "", _too_early(spend), is_words=True)
    young = _young(spend)
    if not spend.wins:
        words = _tr("{proposals} proposals took {cash} so far.")
        sentence = words.format(
            proposals=formats.connects(spend.settled),
            cash=formats.money(spend.cash_cents, spend.currency),
        )
        return FigureText(_tr("No win yet"), "", f"{sentence} {young}".strip(), is_words=True)
    wins = many(spend.wins, _tr("{count} win"), _tr("{count} wins"))
    counted = _tr("{wins} from {proposals} proposals").format(
        wins=wins, proposals=formats.connects(spend.settled)
    )
    counted = formats.clauses((counted, young)) if young else f"{counted}."
    found = spend.cash_per_win
    if not found.value:
        return FigureText(_tr("No cash"), "", capital(counted), is_words=True)
    whole = found.value >= WHOLE_FROM
    parts = [counted]
    if found.low is not None and found.high is not None:
        low, high = (
            formats.money(cents, spend.currency, whole=whole) for cents in (found.low, found.high)
        )
        parts.insert(0, f"{capital(formats.between(low, high))}.")
    if spend.others:
        parts.append(_tr("Other currencies are apart."))
    cost = formats.money(found.value, spend.currency, whole=whole)
    return FigureText(cost, _tr("cash"), " ".join(parts))


def _too_early(spend: Spend) -> str:
    found = _tr("{count} of about {needed} answers needed.").format(
        count=formats.connects(spend.settled), needed=formats.connects(ENOUGH_PROPOSALS)
    )
    return f"{found} {capital(_young(spend))}".strip()


def _young(spend: Spend) -> str:
    if not spend.pending:
        return ""
    one, other = _tr("{count} is too young to count."), _tr("{count} are too young to count.")
    return many(spend.pending, one, other)


def _tr(text: str) -> str:
    return QCoreApplication.translate("home", text)
