"""Reasons in words: they add up, they say the value, they never blame the unknown."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.advice.explanations import Reason
from app.advice.features import FEATURES
from app.domain.proposals import Job
from app.words.reasons import (
    DOUBT,
    NAMES,
    REST,
    ReasonLine,
    elapsed_words,
    merged_reasons,
    reason_words,
    unknown_features,
)


class Plain:
    def count(self, number: int) -> str:
        return f"{number:,}"

    def money(self, cents: int) -> str:
        return f"${cents // 100:,}"

    def decimal(self, value: float) -> str:
        return f"{value:.1f}"


@dataclass(frozen=True)
class Given:
    reasons: tuple[Reason, ...] = field(default=())


def said(feature: str, value: float | None, job: Job | None = None) -> str:
    return reason_words(ReasonLine(feature, value, 1, 0.1, ()), Plain(), job)


def reason(feature: str, cents: int, stage: str = "viewed", value: float | None = 1.0) -> Reason:
    return Reason(feature, stage, value, cents / 100, cents)


STAGES = ("viewed", "interview", "hired")
REASONS = st.lists(
    st.builds(
        Reason,
        feature=st.sampled_from([*FEATURES, DOUBT]),
        stage=st.sampled_from(STAGES),
        value=st.none() | st.floats(-1, 60_000),
        log_odds=st.floats(-3, 3),
        cents=st.integers(-20_000, 20_000) | st.integers(-6, 6),
    ),
    max_size=30,
)


@given(REASONS)
def test_that_lines_add_up_to_the_reasons_and_keep_every_part(reasons: list[Reason]) -> None:
    lines = merged_reasons(Given(tuple(reasons)))
    assert sum(line.cents for line in lines) == sum(each.cents for each in reasons)
    for line in lines:
        assert line.cents == sum(part.cents for part in line.parts)
    names = [line.feature for line in lines]
    assert len(names) == len(set(names))
    assert len(lines) <= 8
    told = [line for line in lines if line.feature != REST]
    assert DOUBT not in names
    assert all(line.cents for line in told)
    assert names.index(REST) == len(names) - 1 if REST in names else True


@given(REASONS)
def test_that_what_adds_comes_first_and_the_larger_before_the_smaller(
    reasons: list[Reason],
) -> None:
    told = [x.cents for x in merged_reasons(Given(tuple(reasons))) if x.feature != REST]
    adds = [cents for cents in told if cents > 0]
    takes = [cents for cents in told if cents < 0]
    assert told == adds + takes
    assert adds == sorted(adds, reverse=True)
    assert takes == sorted(takes)


def test_that_the_stages_of_a_feature_are_one_line() -> None:
    lines = merged_reasons(
        Given((reason("fit", 40), reason("verified", 30), reason("fit", 50, "hired")))
    )
    assert [(line.feature, line.cents, len(line.parts)) for line in lines] == [
        ("fit", 90, 2),
        ("verified", 30, 1),
    ]


def test_that_doubt_and_crumbs_are_the_rest() -> None:
    crumbs = (reason("spent", 3), reason("invites", -1), reason(DOUBT, 700, value=None))
    lines = merged_reasons(Given((reason("fit", 1000), *crumbs)))
    assert [(line.feature, line.cents) for line in lines] == [("fit", 1000), (REST, 702)]
    assert {part.feature for part in lines[1].parts} == {"spent", "invites", DOUBT}


def test_that_a_single_crumb_keeps_its_own_name() -> None:
    lines = merged_reasons(Given((reason("fit", 1000), reason("spent", 3))))
    assert [line.feature for line in lines] == ["fit", "spent"]


def test_that_the_unknown_does_nothing_and_is_named_once() -> None:
    given_ = Given(
        (
            reason("fit", 0, value=None),
            reason("fit", 0, "hired", value=None),
            reason("verified", 20),
            reason(DOUBT, 5, value=None),
        )
    )
    assert unknown_features(given_) == ("fit",)
    assert [line.feature for line in merged_reasons(given_)] == ["verified", REST]


@pytest.mark.parametrize(
    ("feature", "value", "words"),
    [
        ("proposals", 6.0, "6 proposals so far"),
        ("proposals", 1.0, "1 proposal so far"),
        ("proposals", 0.0, "No proposal so far"),
        ("freshness", 4 / 60, "Posted 4 minutes ago"),
        ("verified", 1.0, "Payment verified"),
        ("verified", 0.0, "Payment not verified"),
        ("hire_rate", 0.82, "Hires for 82 of 100 posts"),
        ("new_client", 1.0, "A new client"),
        ("feedback", 4.9, "The client is rated 4.9 of 5"),
        ("spent", 41_200.0, "The client has spent $41,200"),
        ("interviewing", 4.0, "4 already in interview"),
        ("interviewing", 0.0, "No one in interview yet"),
        ("invites", 1.0, "1 invite sent"),
        ("fit", 4.0, "You rated the fit 4 of 5"),
        ("level", 1.0, "Asks for a level that is not yours"),
        ("level", 0.0, "Asks for your level"),
        ("rate", 1.0, "Your rate is in its range"),
        ("rate", 0.2, "Your rate is outside its range"),
        ("previous_client", 1.0, "You worked with the client before"),
        ("previous_client", 0.0, "Not a client of yours yet"),
        ("boosted", 1.0, "Boosted"),
        ("verified", None, "Payment: unknown"),
        ("fit", None, "Your rating of the fit: unknown"),
        (REST, None, "All the rest"),
        ("night_shift", 2.0, "Night shift: 2.0"),
        ("night_shift", None, "Night shift: unknown"),
    ],
)
def test_that_every_code_is_said_with_its_value(
    feature: str, value: float | None, words: str
) -> None:
    assert said(feature, value) == words


def test_that_no_feature_of_the_advice_is_without_words() -> None:
    assert set(FEATURES) <= set(NAMES)
    for feature in FEATURES:
        for value in (None, 0.0, 1.0, 3.0):
            words = said(feature, value)
            assert "{" not in words
            assert "_" not in words


@pytest.mark.parametrize(
    ("job", "feature", "value", "words"),
    [
        (Job(id="j", proposals_low=5, proposals_high=10), "proposals", 7.5,
         "5 to 10 proposals so far"),
        (Job(id="j", proposals_low=0, proposals_high=4), "proposals", 2.0,
         "Fewer than 5 proposals so far"),
        (Job(id="j", proposals_low=50), "proposals", 70.0, "50 or more proposals so far"),
        (Job(id="j", proposals_low=6, proposals_high=6), "proposals", 6.0, "6 proposals so far"),
        (Job(id="j", client_hire_rate=0.86), "hire_rate", 0.80, "Hires for 86 of 100 posts"),
        (Job(id="j", client_jobs_posted=4, client_hires=1), "hire_rate", 0.4,
         "Hires for 25 of 100 posts"),
        (Job(id="j", level="expert"), "level", 1.0, "Asks for expert, you are not"),
        (Job(id="j", level="entry"), "level", 0.0, "Asks for entry level, as you are"),
        (Job(id="j", my_rate_cents=9_000, hourly_high_cents=6_000), "rate", 0.4,
         "Your rate is above its range"),
        (Job(id="j", my_rate_cents=1_000, hourly_low_cents=3_000), "rate", -0.5,
         "Your rate is below its range"),
    ],
)  # fmt: skip
def test_that_with_the_job_a_figure_reads_as_the_post_states_it(
    job: Job, feature: str, value: float, words: str
) -> None:
    assert said(feature, value, job) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (-3.0, "just now"),
        (0.0, "just now"),
        (1 / 60, "1 minute ago"),
        (59 / 60, "59 minutes ago"),
        (1.0, "1 hour ago"),
        (19.67, "20 hours ago"),
        (24.0, "1 day ago"),
        (13 * 24.0, "13 days ago"),
        (14 * 24.0, "2 weeks ago"),
    ],
)
def test_that_time_gone_by_is_told_in_the_nearest_unit(hours: float, words: str) -> None:
    assert elapsed_words(hours, Plain()) == words


def test_that_a_translation_is_asked_for_the_template() -> None:
    line = ReasonLine("interviewing", 4.0, -60, -0.2, ())
    asked: list[str] = []

    def german(text: str) -> str:
        asked.append(text)
        return "{n} im Gespräch"

    assert reason_words(line, Plain(), None, german) == "4 im Gespräch"
    assert asked == ["{n} already in interview"]
