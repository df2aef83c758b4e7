"""Three charts of rates: the funnel, boosts by bid, and wins by a criterion of one's choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.groupings import BID, GROUPINGS
from app.domain.ledger import Ledger
from app.domain.rate_series import (
    VIEWED,
    RateGroup,
    boost_bands,
    came_as_far,
    funnel,
    proposals_of,
    win_rates,
)
from app.domain.waiting import Milestone
from app.ui import formats
from app.ui.insights.period import Period
from app.ui.insights.picture import Answer
from app.ui.insights.rates import MOST_SHOWN, RateRow, Rates, benchmark_for, benchmark_words, likely
from app.ui.insights.rates_chart import RatesChart
from app.ui.insights.words import full_month, tr
from app.words.groups import GROUPINGS as GROUPING_WORDS
from app.words.groups import group_words

_MEASURES = {Milestone.INTERVIEW.value: "reply_rate", Milestone.WIN.value: "win_rate"}
"""What others call a reply is a message of the client, which is an interview here."""


class FunnelChart(RatesChart):
    """Of 100 proposals sent: how many were viewed, answered, interviewed and won."""

    name = "funnel"

    @property
    def title(self) -> str:
        return tr("From proposal to win")

    def read(self, ledger: Ledger, period: Period) -> Rates:
        stages = funnel(ledger, period.since, period.until)
        rows = tuple(
            RateRow(
                group.name,
                group,
                benchmark_for(_MEASURES.get(group.name, "")),
                partial(came_as_far, ledger, period.since, period.until, group.name),
            )
            for group in stages
        )
        return Rates(rows, len(ledger.sent), stages[0].sent)

    def words(self, name: str) -> str:
        return _stage(name)

    def key_words(self, data: Rates) -> str:
        return tr("in 100 sent")

    def answer(self, data: Rates) -> Answer:
        stages = {row.group.name: row.group for row in data.rows}
        win = stages[Milestone.WIN.value]
        interview = stages[Milestone.INTERVIEW.value]
        if not win.rate.reached:
            lead = tr("No win among {count} settled proposals yet.")
            first = lead.format(count=formats.connects(win.settled))
        else:
            first = tr("{likely} end in a win: {wins} of {count} settled.").format(
                likely=likely(win),
                wins=formats.connects(win.rate.reached),
                count=formats.connects(win.settled),
            )
        rest = _others(data)
        if interview.rate.reached:
            come = tr("{likely} come to an interview.").format(likely=likely(interview))
            rest = f"{come} {rest}"
        return Answer(first, rest)


class BoostChart(RatesChart):
    """Wins in 100 by the Connects bid on top."""

    name = "boost-lab"

    @property
    def title(self) -> str:
        return tr("Boost lab")

    def read(self, ledger: Ledger, period: Period) -> Rates:
        bands = boost_bands(ledger, period.since, period.until)
        rows = tuple(
            RateRow(group.name, group, find=_behind(ledger, period, BID, group)) for group in bands
        )
        return Rates(rows, len(ledger.sent), sum(group.sent for group in bands))

    def words(self, name: str) -> str:
        return _band(name)

    def key_words(self, data: Rates) -> str:
        return tr("wins in 100, by Connects bid")

    def answer(self, data: Rates) -> Answer:
        plain, *boosted = (row.group for row in data.rows)
        tried = [group for group in boosted if not group.is_too_early]
        early = sum(group.settled for group in boosted if group.is_too_early)
        rest = ""
        if early:
            rest = tr("In the other bands {count} are settled: too early.").format(
                count=formats.connects(early)
            )
        if not tried or plain.is_too_early:
            lead = tr("Too early to say whether a boost helps.")
            count = sum(group.settled for group in boosted)
            rest = tr("{count} boosted proposals are settled, {plain} without a boost.").format(
                count=formats.connects(count), plain=formats.connects(plain.settled)
            )
            return Answer(lead, rest)
        best = max(tried, key=lambda group: group.rate.value or 0.0)
        return Answer(_compared(best, plain), rest)


class WinRateChart(RatesChart):
    """Wins in 100 by any criterion that proposals are grouped by."""

    name = "win-rate"
    choice = "client_spent"

    @property
    def title(self) -> str:
        return tr("Win rate by")

    @property
    def full_title(self) -> str:
        words = _translated(GROUPING_WORDS[self.choice])
        return tr("Win rate by {criterion}").format(criterion=words)

    def choices(self, data: Rates) -> Sequence[tuple[str, str]]:
        return [(by, _translated(GROUPING_WORDS[by])) for by in GROUPINGS]

    def read(self, ledger: Ledger, period: Period) -> Rates:
        by = self.choice
        found = win_rates(ledger, by, period.since, period.until)
        benchmark = benchmark_for("win_rate")
        ordered = found
        if len(found) > MOST_SHOWN:  # the latest months, or the groups with most proposals
            key = _by_name if by == "month" else _by_sent
            kept = {group.name for group in sorted(found, key=key, reverse=True)[:MOST_SHOWN]}
            ordered = tuple(sorted(found, key=lambda group: group.name not in kept))
        rows = tuple(
            RateRow(f"{by}:{group.name}", group, benchmark, _behind(ledger, period, by, group))
            for group in ordered
        )
        sent = sum(group.sent for group in found)
        left_out = max(len(found) - MOST_SHOWN, 0)
        return Rates(rows, len(ledger.sent), sent, left_out, is_shared=True)

    def words(self, name: str) -> str:
        return _group(name)

    def key_words(self, data: Rates) -> str:
        return tr("wins in 100")

    def answer(self, data: Rates) -> Answer:
        known = [row for row in data.rows if row.group.is_known and row.group.name]
        rest = _beyond(data)
        if len(known) < 2:
            lead = tr("Too early to compare: fewer than two groups have enough.")
            return Answer(lead, rest)
        best = max(known, key=lambda row: row.group.rate.value or 0.0)
        least = min(known, key=lambda row: row.group.rate.value or 0.0)
        apart = (best.group.rate.low or 0.0) > (least.group.rate.high or 0.0)
        said = (
            tr("Most wins: {best}, {range}; fewest: {least}, and the ranges lie apart.")
            if apart
            else tr("Most wins: {best}, {range}, but the ranges overlap: not yet certain.")
        )
        lead = said.format(best=best.name, range=likely(best.group), least=least.name)
        count = tr("{wins} won of {count} settled there.").format(
            wins=formats.connects(best.group.rate.reached),
            count=formats.connects(best.group.settled),
        )
        return Answer(lead, f"{count} {rest}".strip())


def _behind(
    ledger: Ledger, period: Period, by: str, group: RateGroup
) -> Callable[[], frozenset[str]]:
    return partial(proposals_of, ledger, period.since, period.until, by, group.name)


def _others(data: Rates) -> str:
    """What others say they reach, with the source of each figure."""
    said = [
        tr("{stage} {words}").format(stage=row.name, words=benchmark_words(row.benchmark))
        for row in data.rows
        if row.benchmark is not None
    ]
    return tr("Others: {list}.").format(list=formats.listed(said)) if said else ""


def _beyond(data: Rates) -> str:
    if not data.left_out:
        return ""
    return tr("{count} more groups are in the table.").format(count=formats.connects(data.left_out))


def _compared(best: RateGroup, plain: RateGroup) -> str:
    words = {"band": _band(best.name), "range": likely(best), "plain": likely(plain)}
    if (best.rate.low or 0.0) > (plain.rate.high or 0.0):
        return tr("A boost of {band} wins more: {range} against {plain}.").format(**words)
    if (best.rate.high or 0.0) < (plain.rate.low or 0.0):
        return tr("A boost of {band} wins less: {range} against {plain}.").format(**words)
    return tr("A boost of {band} wins {range}, none {plain}: the ranges overlap.").format(**words)


def _stage(name: str) -> str:
    return {
        VIEWED: tr("viewed"),
        Milestone.REPLY.value: tr("answered"),
        Milestone.INTERVIEW.value: tr("interview"),
        Milestone.WIN.value: tr("won"),
    }[name]


def _band(name: str) -> str:
    return {
        "0-none": tr("none"),
        "1-1-to-12": tr("{low} to {high}").format(
            low=formats.connects(1), high=formats.connects(12)
        ),
        "2-13-to-24": tr("{low} to {high}").format(
            low=formats.connects(13), high=formats.connects(24)
        ),
        "3-25-and-up": tr("{low} and up").format(low=formats.connects(25)),
    }[name]


def _group(name: str) -> str:
    by, _, group = name.partition(":")
    if by == "month":
        return full_month(date.fromisoformat(f"{group}-01"))
    if by in ("member", "wallet") and group:
        return formats.name(group)
    return group_words(by, group, _translated)


def _by_name(group: RateGroup) -> tuple[int, str]:
    return 0, group.name


def _by_sent(group: RateGroup) -> tuple[int, str]:
    return group.sent, group.name


def _translated(text: str) -> str:
    return QCoreApplication.translate("groups", text)
