"""The lots of Home in words: segments, the legend, and the use-it-or-lose-it sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.entries import Source
from app.domain.lapsing import (
    next_lapse,
    projected_lapses,
    proposals_to_use,
    usual_connects,
)
from app.domain.ledger import Ledger
from app.domain.lots import CostBasis, Lot
from app.domain.series import CHART_ORDER
from app.ui import formats
from app.ui.home.home_text import LotsText, WalletLots
from app.ui.ledger.words import capital, near_day, small_number, source_name
from app.ui.plurals import many
from app.ui.widgets.lot_bar import LotSegment

MOST_SEGMENTS = 40
"""So many of a wallet's lots can be told apart in a bar."""


@dataclass(frozen=True, slots=True)
class LotsSentence:
    """`lead` says what happens, `rest` what to do about it."""

    lead: str
    rest: str = ""


def lots_text(ledger: Ledger) -> LotsText:
    """The open lots of the wallets looked at; a wallet without any is left out where others have
    some."""
    held = ledger.by_source
    segments = segments_of(ledger)
    wallets = [book.wallet for book in ledger.shown]
    kept = [w for w in wallets if segments.get(w.id)] or wallets[:1]
    said = lots_sentence(ledger)
    return LotsText(
        wallets=tuple(
            WalletLots(
                formats.name(one.name) if len(wallets) > 1 else "",
                tuple(segments.get(one.id, ())),
            )
            for one in kept
        ),
        legend=tuple((source, source_name(source)) for source in CHART_ORDER if held[source]),
        hatched=_tr("Hatched: will lapse") if any(projected_lapses(ledger).values()) else "",
        lead=said.lead,
        rest=said.rest,
    )


def segments_of(ledger: Ledger) -> dict[str, list[LotSegment]]:
    """The open lots in order of use as segments, by wallet."""
    lapses = projected_lapses(ledger)
    by_wallet: dict[str, list[Lot]] = {}
    for lot in ledger.open_lots:
        by_wallet.setdefault(lot.wallet, []).append(lot)
    return {
        wallet: [_segment_of(group, lapses) for group in _groups(lots)]
        for wallet, lots in by_wallet.items()
    }


def _groups(lots: list[Lot]) -> list[list[Lot]]:
    """Each lot by itself; where there are too many to tell apart in a bar, neighbours of one source
    that end in one month together, and if those are too many still, all of one source."""
    if len(lots) <= MOST_SEGMENTS:
        return [[lot] for lot in lots]
    by_month = _runs(lots, lambda lot: (lot.source, lot.expires_on.year, lot.expires_on.month))
    if len(by_month) <= MOST_SEGMENTS:
        return by_month
    by_source: dict[Source, list[Lot]] = {}
    for lot in lots:
        by_source.setdefault(lot.source, []).append(lot)
    return list(by_source.values())


def _runs(lots: list[Lot], alike: Callable[[Lot], tuple[object, ...]]) -> list[list[Lot]]:
    return [list(run) for _, run in groupby(lots, alike)]


def _segment_of(lots: list[Lot], lapses: Mapping[str, int]) -> LotSegment:
    """One lot, or several as one segment, named by the first of them."""
    first = _segment(lots[0], lapses.get(lots[0].id, 0))
    if len(lots) == 1:
        return first
    held = sum(lot.left for lot in lots)
    lapsing = sum(lapses.get(lot.id, 0) for lot in lots)
    ends = [formats.day_and_year(pick(lot.expires_on for lot in lots)) for pick in (min, max)]
    words = _tr("{source}: {count} in {lots} lots, ending {first} to {last}.")
    worth = sum(lot.cost_cents - lot.cost_of(lot.quantity - lapses.get(lot.id, 0)) for lot in lots)
    return replace(
        first,
        connects=held,
        projected_lapse=lapsing,
        label=_beside(source_name(lots[0].source), held),
        sublabel=ends[0],
        tooltip=words.format(
            source=source_name(lots[0].source),
            count=many(held, _tr("{count} Connect"), _tr("{count} Connects")),
            lots=formats.connects(len(lots)),
            first=ends[0],
            last=ends[1],
        ),
        lapse_label=_tr("{count} projected to lapse").format(count=formats.connects(lapsing)),
        lapse_sublabel=_worth(lots[0], worth),
    )


def _segment(lot: Lot, lapsing: int) -> LotSegment:
    ends = formats.day_and_year(lot.expires_on)
    cost = lot.cost_cents - lot.cost_of(lot.quantity - lapsing)
    worth = _worth(lot, cost)
    return LotSegment(
        source=lot.source,
        connects=lot.left,
        projected_lapse=lapsing,
        label=_beside(source_name(lot.source), lot.left),
        sublabel=_tr("by {day}").format(day=ends) if lot.issued_on is None else ends,
        tooltip=_lot_in_words(lot, lapsing),
        key=lot.id,
        lapse_label=_tr("{count} projected to lapse").format(count=formats.connects(lapsing)),
        lapse_sublabel=worth,
    )


def _beside(word: str, count: int) -> str:
    """'Plan · 62'; with a colon where the dot would read as a digit."""
    joint = " · " if QLocale().toString(1) == "1" else ": "
    return f"{word}{joint}{formats.connects(count)}"


def _lot_in_words(lot: Lot, lapsing: int) -> str:
    """The whole sentence of a lot, for its tooltip and for screen readers."""
    words = _tr("{source}: {count}, ends on {day}.")
    if lot.issued_on is None:
        words = _tr("{source}: {count}, ends by {day} at the latest.")
    parts = [
        words.format(
            source=source_name(lot.source),
            count=many(lot.left, _tr("{count} Connect"), _tr("{count} Connects")),
            day=formats.day_and_year(lot.expires_on),
        )
    ]
    if lapsing:
        said = many(lapsing, _tr("{count} of them lapses"), _tr("{count} of them lapse"))
        parts.append(_tr("{lapsing} at your pace.").format(lapsing=said))
    if lot.cost_basis is not CostBasis.UNKNOWN:
        cost = formats.cost(lot.left_cost_cents, lot.currency)
        parts.append(_tr("Cost: {cost}.").format(cost=cost))
    return " ".join(parts)


def lots_sentence(ledger: Ledger) -> LotsSentence:
    """Use it or lose it: what lapses next and what would use it."""
    found = next_lapse(ledger)
    if found is None:
        return LotsSentence(_tr("No lot holds Connects."), _tr("What comes in next opens one."))
    day = near_day(found.day, ledger.as_of)
    words = many(found.ending, _tr("{count} Connect ends"), _tr("{count} Connects end"))
    if not found.has_pace:
        lead = _tr("{what} by {day} at the latest.") if found.is_latest else _tr("{what} on {day}.")
        rest = _tr("Nothing was sent of late, so there is no pace yet to tell what lapses.")
        return LotsSentence(lead.format(what=words, day=day), rest)
    if not found.lapsing:
        rest = _tr("Next, {what} on {day}; your pace uses all of them before.")
        return LotsSentence(_tr("Nothing lapses at your pace."), rest.format(what=words, day=day))
    cost = f" ({formats.sums(found.costs)})" if found.costs else ""
    one, other = _tr("{count} Connect{cost} lapses"), _tr("{count} Connects{cost} lapse")
    lapse = (one if found.lapsing == 1 else other).format(
        count=formats.connects(found.lapsing), cost=cost
    )
    when = _tr("{what} by {day} at the latest at your pace.")
    if not found.is_latest:
        when = _tr("{what} on {day} at your pace.")
    return LotsSentence(
        when.format(what=lapse, day=day),
        _what_uses(usual_connects(ledger, found.wallets), found.lapsing)
        if not found.frozen
        else _tr("What is frozen can be used once Agency Plus is back."),
    )


def _what_uses(usual: int | None, lapsing: int) -> str:
    needed = proposals_to_use(lapsing, usual)
    if needed is None or usual is None:
        return _tr("Sending proposals before that day uses them.")
    one = _tr("one more proposal at your usual {usual} uses them.")
    other = _tr("{count} more proposals at your usual {usual} use them.")
    words = one if needed == 1 else other
    usual_words = formats.connects(usual)
    return capital(words.format(count=small_number(needed), usual=usual_words))


def _tr(text: str) -> str:
    return QCoreApplication.translate("home", text)


def _worth(lot: Lot, cents: int) -> str:
    if cents:
        return _tr("worth {cost}").format(cost=formats.money(cents, lot.currency))
    return _tr("cost not known") if lot.cost_basis is CostBasis.UNKNOWN else _tr("free")
