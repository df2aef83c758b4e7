"""What Home says, as plain words and counts: nothing here needs the ledger they came from."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from app.domain.entries import Source
from app.ui.widgets.figure_card import FigureText
from app.ui.widgets.lot_bar import LotSegment
from app.ui.widgets.tag import Tone

FIGURES = ("balance", "lapse", "runway", "cost")
"""The four figures in their order."""


class Action(StrEnum):
    """Where an item of Today leads."""

    JOBS = "jobs"
    IMPORT = "import"
    ENTRIES = "entries"
    LEDGER = "ledger"
    PROPOSALS = "proposals"
    SUPPORT_TEXT = "support_text"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class TodayText:
    """One line of the list: icon with its tone, title, sentence, the action and its verb."""

    icon: str
    tone: Tone
    title: str
    sentence: str
    verb: str
    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayList:
    """`lines` in their order; `quiet` are title and sentence of a day on which nothing presses.

    `owed` and `reminder` are links under the lines, to what Upwork owes and to the next import.
    """

    lines: tuple[TodayText, ...]
    quiet: tuple[str, str] | None = None
    owed: str = ""
    reminder: str = ""


@dataclass(frozen=True, slots=True)
class WalletLots:
    """The lots of one wallet in order of use; `name` is empty where there is only one wallet."""

    name: str
    segments: tuple[LotSegment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LotsText:
    """The bars of lots, the words of their colours, and the sentence under them.

    `lead` says what happens and `rest` what to do about it; `hatched` names the hatch, if any.
    """

    wallets: tuple[WalletLots, ...]
    legend: tuple[tuple[Source, str], ...]
    hatched: str
    lead: str
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeText:
    """All of Home but the shortlist; `figures` are those of FIGURES."""

    day: str
    figures: tuple[FigureText, FigureText, FigureText, FigureText]
    lots: LotsText
    today: TodayList


def as_document(text: HomeText) -> Any:
    """The same as plain lists and mappings, to be kept."""
    return _plain(text)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, str) else value


def from_document(document: Any) -> HomeText | None:
    """What `as_document` gave; None where it is anything else."""
    try:
        figures = tuple(FigureText(**one) for one in document["figures"])
        return HomeText(
            day=str(document["day"]),
            figures=(figures[0], figures[1], figures[2], figures[3]),
            lots=_lots(document["lots"]),
            today=_today(document["today"]),
        )
    except (KeyError, IndexError, TypeError, ValueError):
        return None


def _lots(document: Any) -> LotsText:
    wallets = (
        WalletLots(one["name"], tuple(_segment(row) for row in one["segments"]))
        for one in document["wallets"]
    )
    return LotsText(
        wallets=tuple(wallets),
        legend=tuple((Source(source), word) for source, word in document["legend"]),
        hatched=document["hatched"],
        lead=document["lead"],
        rest=document["rest"],
    )


def _segment(document: Any) -> LotSegment:
    return LotSegment(**{**document, "source": Source(document["source"])})


def _today(document: Any) -> TodayList:
    lines = (
        TodayText(**{**line, "tone": Tone(line["tone"]), "action": Action(line["action"])})
        for line in document["lines"]
    )
    quiet = document["quiet"]
    return TodayList(
        lines=tuple(lines),
        quiet=None if quiet is None else (quiet[0], quiet[1]),
        owed=document["owed"],
        reminder=document["reminder"],
    )
