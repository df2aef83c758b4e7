"""The decision on a job in words: tag, sentence, four facts and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.advice.advise import Advice
from app.advice.decision import Decision
from app.ui import formats
from app.ui.jobs.words import connects_asked
from app.ui.widgets.range_bar import Range
from app.ui.widgets.tag import TagText, Tone
from app.workspace.snapshot import AdvisedJob

TOPS = (0.04, 0.08, 0.16, 0.25, 0.5, 1.0)
"""Where the scale of chances may end."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure under its label, with one sentence about it."""

    label: str
    figure: str
    sentence: str


def decision_tag(advised: AdvisedJob) -> TagText:
    """'Apply, boost up to 4', 'Apply without boost', 'Only if spare', 'Skip'."""
    advice, job = advised.advice, advised.job
    if advice.decision is Decision.SKIP:
        return TagText(_tr("Skip"))
    if advice.decision is Decision.ONLY_IF_SPARE:
        return TagText(_tr("Only if spare"))
    if advice.boost_connects:
        words = _tr("Apply, boost up to {count}")
        return TagText(words.format(count=formats.connects(advice.boost_connects)), Tone.ACCENT)
    words = _tr("Apply without boost") if job.boost_bids else _tr("Apply")
    return TagText(words, Tone.ACCENT)


def decision_sentence(advised: AdvisedJob) -> str:
    """Why the decision is what it is, and what the post leaves open."""
    advice, job = advised.advice, advised.job
    said = [_ground(advice)]
    if advice.boost_connects:
        count = formats.connects(advice.boost_connects)
        said.append(_tr("A boost beyond {count} costs more than it adds.").format(count=count))
    elif job.boost_bids and advice.decision is not Decision.SKIP:
        said.append(_tr("No boost pays here."))
    if advice.connects_assumed:
        said.append(_tr("The post does not say what it asks; a usual number is taken."))
    return " ".join(said)


def _ground(advice: Advice) -> str:
    needed = advice.break_even_p_hire
    if needed is None:
        return _tr("A win would pay nothing, so no Connect is worth it.")
    if advice.decision is Decision.ONLY_IF_SPARE:
        return _tr("It pays with the Connects you hold, not with bought ones.")
    if advice.decision is Decision.SKIP:
        if advice.p_hire_high > needed:
            return _tr("Your chance is most likely below break-even.")
        return _tr("Your chance is below break-even over its whole range.")
    if needed < advice.p_hire_low:
        return _tr("Your chance is above break-even over its whole range.")
    return _tr("Your chance is above break-even, the low end of its range is not.")


def facts(advised: AdvisedJob) -> tuple[Fact, Fact, Fact, Fact]:
    """Chance, worth, price and break-even."""
    advice = advised.advice
    return (
        Fact(_tr("Chance of a win"), formats.in_100(advice.p_hire), _range_words(advice)),
        Fact(
            _tr("Worth up to"),
            connects_asked(advice.max_connects),
            _tr("boost included") if advice.max_connects else _tr("at no price"),
        ),
        _asked(advised),
        _break_even(advice),
    )


def _range_words(advice: Advice) -> str:
    low, high = round(advice.p_hire_low * 100), round(advice.p_hire_high * 100)
    if low < 1:
        return _tr("under {high}").format(high=formats.connects(max(1, high)))
    return formats.between(formats.connects(low), formats.connects(high))


def _asked(advised: AdvisedJob) -> Fact:
    advice, label = advised.advice, _tr("It asks")
    if advice.connects_assumed:
        figure = _tr("about {asked}").format(asked=connects_asked(advice.connects))
        return Fact(label, figure, _tr("the post does not say"))
    cents = round(advice.expected_net_connects * advice.shadow_price_cents)
    if cents > 0:
        cost = formats.money(cents, advised.job.currency)
        sentence = _tr("{cost} after likely refunds").format(cost=cost)
    elif advice.expected_net_connects > 0:
        sentence = _tr("they would lapse unused")
    else:
        sentence = _tr("likely to come back")
    return Fact(label, connects_asked(advice.connects), sentence)


def _break_even(advice: Advice) -> Fact:
    label, needed = _tr("Break-even"), advice.break_even_p_hire
    if needed is None:
        return Fact(label, _tr("none"), _tr("a win pays nothing"))
    if needed < advice.p_hire_low:
        place = _tr("below your range")
    elif needed > advice.p_hire_high:
        place = _tr("above your range")
    else:
        place = _tr("inside your range")
    return Fact(label, formats.in_100(needed), place)


def rests_on(advice: Advice) -> str:
    """What the chance is drawn from: own proposals and the market, or the market alone."""
    based = advice.based_on
    if not based.proposals:
        return _tr(
            "A market prior: none of your own proposals is known yet, so this is what is usual "
            "on Upwork, with a wide range. It becomes yours with every answer you mark."
        )
    words = (
        _tr("Rests on {proposals} of your proposals, {interviews} interviews, {wins} wins, and on "
            "the market where yours say little.")
        if based.proposals > 1
        else _tr("Rests on one proposal of yours, and on the market where that says little.")
    )  # fmt: skip
    return words.format(
        proposals=formats.connects(based.proposals),
        interviews=formats.connects(based.interviews),
        wins=formats.connects(based.hires),
    )


def chance_range(advice: Advice, top: float) -> Range:
    return Range(
        advice.p_hire_low, advice.p_hire, advice.p_hire_high, advice.break_even_p_hire, top
    )


def scale_top(advices: Iterable[Advice]) -> float:
    """The end of a scale that holds every range and break-even, a round figure."""
    ends = ((one.p_hire_high, min(one.break_even_p_hire or 0.0, 1.0)) for one in advices)
    needed = max((max(pair) for pair in ends), default=0.0)
    return next(top for top in TOPS if needed <= top or top == TOPS[-1])


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
