"""The lots in order of use: a bar for each wallet, and the use-it-or-lose-it sentence."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

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
from app.ui.ledger.words import capital, near_day, small_number, source_name
from app.ui.plurals import many
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.legend import Legend
from app.ui.widgets.lot_bar import LotBar, LotSegment
from app.ui.widgets.sentence import Sentence


@dataclass(frozen=True, slots=True)
class LotsSentence:
    """`lead` says what happens, `rest` what to do about it."""

    lead: str
    rest: str = ""


class LotsCard(Card):
    """Choosing a lot emits its id."""

    lotChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("home", "Lots, in order of use"))
        self._legend: Legend | None = None
        self._rows: list[QWidget] = []
        self.bars: list[LotBar] = []
        self.sentence = Sentence()
        self.add(Rule())
        self.add(self.sentence)

    def show_lots(self, ledger: Ledger) -> None:
        """Show the open lots of the wallets looked at."""
        self._show_legend(ledger)
        segments = segments_of(ledger)
        wallets = [book.wallet for book in ledger.shown]
        kept = [w for w in wallets if segments.get(w.id)] or wallets[:1]
        self._fit_rows(len(kept))
        for at, wallet in enumerate(kept):
            name = self._rows[at * 2]
            assert isinstance(name, PlainLabel)  # noqa: S101 - rows are a name and a bar each
            name.setText(formats.name(wallet.name))
            name.setVisible(len(wallets) > 1)
            self.bars[at].show_segments(segments.get(wallet.id, []))
            self.bars[at].setVisible(bool(segments.get(wallet.id)))
        said = lots_sentence(ledger)
        self.sentence.set_text(said.rest, lead=said.lead)

    def _fit_rows(self, count: int) -> None:
        """As many pairs of name and bar as there are wallets."""
        while len(self.bars) > count:
            self.bars.pop()
            for widget in self._rows[-2:]:
                self.body.removeWidget(widget)
                widget.deleteLater()
            del self._rows[-2:]
        while len(self.bars) < count:
            bar = LotBar()
            bar.segmentActivated.connect(self.lotChosen)
            for widget in (PlainLabel("", "small", "text_2", strength=500), bar):
                self.body.insertWidget(len(self._rows), widget)
                self._rows.append(widget)
            self.bars.append(bar)

    def _show_legend(self, ledger: Ledger) -> None:
        held = ledger.by_source
        keys = [(source, source_name(source)) for source in CHART_ORDER if held[source]]
        hatched = _tr("Hatched: will lapse") if any(projected_lapses(ledger).values()) else ""
        if self._legend is not None:
            self.head.removeWidget(self._legend)
            self._legend.deleteLater()
        self._legend = Legend(keys, hatched=hatched)
        self.head.addWidget(self._legend)


def segments_of(ledger: Ledger) -> dict[str, list[LotSegment]]:
    """The open lots in order of use as segments, by wallet."""
    lapses = projected_lapses(ledger)
    found: dict[str, list[LotSegment]] = {}
    for lot in ledger.open_lots:
        found.setdefault(lot.wallet, []).append(_segment(lot, lapses.get(lot.id, 0)))
    return found


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
        cost = formats.cost(lot.left_cost_cents)
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
    cost = f" ({formats.money(found.cost_cents)})" if found.cost_cents else ""
    one, other = _tr("{count} Connect{cost} lapses"), _tr("{count} Connects{cost} lapse")
    lapse = (one if found.lapsing == 1 else other).format(
        count=formats.connects(found.lapsing), cost=cost
    )
    when = _tr("{what} by {day} at the latest at your pace.")
    if not found.is_latest:
        when = _tr("{what} on {day} at your pace.")
    return LotsSentence(
        when.format(what=lapse, day=day),
        _what_uses(usual_connects(ledger, found.wallets), found.lapsing),
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
        return _tr("worth {cost}").format(cost=formats.money(cents))
    return _tr("cost not known") if lot.cost_basis is CostBasis.UNKNOWN else _tr("free")
