"""The short form of `packaging/dev bench advice`: its bars, loosely, on a few freelancers."""

from __future__ import annotations

import numpy as np
import pytest

from tests.bench.simulation.posts import draw_posts, true_odds, visible_chances
from tests.bench.simulation.report import QUICK, Size, people, run
from tests.bench.simulation.scores import (
    ADVICE,
    ALL,
    BASE_RATE,
    CHECKLIST,
    RANKING,
    REGIMES,
    SCARCE,
    WAYS,
    greedy,
    judged,
)
from tests.bench.simulation.truth import market
from tests.bench.simulation.weeks import SETTINGS, Setting, season
from tests.bench.simulation.worlds import FLAT, OTHER, PLAIN, REVERSED


def test_that_the_advice_beats_every_rival_where_connects_are_short() -> None:
    found = [judged(who, 100) for who in people(5)]

    for regime in (SCARCE, RANKING):
        best = sum(one.best[regime] for one in found)
        share = {
            way: sum(one.profit[regime, way] for one in found) / best
            for way in (ADVICE, BASE_RATE, CHECKLIST, ALL)
        }
        assert share[ADVICE] > 0.82
        assert share[ADVICE] > max(share[BASE_RATE], share[CHECKLIST], share[ALL])
    assert 0.6 < np.mean([one.inside for one in found]) < 0.95


def test_that_nothing_beats_the_best_attainable() -> None:
    for who in people(4, first=40):
        found = judged(who, 20)
        for (regime, _), profit in found.profit.items():
            assert profit <= found.best[regime] * 1.02 + 1  # packing whole jobs leaves a little


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_that_the_weekly_plan_comes_near_to_the_clairvoyant(setting: Setting) -> None:
    found = [season(who, setting) for who in people(2)]

    planned, spent, best = np.sum([[o.planned, o.spend_all, o.clairvoyant] for o in found], axis=0)
    assert 1.5 * spent < planned
    assert 0.75 < planned / best <= 1.02


def test_that_a_job_is_drawn_to_be_judged_by_what_it_shows() -> None:
    """Averaged over many posts, what is visible and what is true tell the same chance."""
    [who] = people(1)
    posts = draw_posts(who, np.zeros(4_000), 1.0)

    plain = 1 / (1 + np.exp(-true_odds(who, posts)))

    np.testing.assert_allclose(
        visible_chances(who, posts).mean(axis=1), plain.mean(axis=1), rtol=0.06
    )
    assert greedy(np.array([3.0, 0.0, 2.0, 9.0]), np.array([5, 1, 5, 7]), 10.0) == [3]


def test_that_the_other_worlds_differ_in_what_they_say() -> None:
    plain, flat, turned = (people(1, world=world)[0] for world in (PLAIN, FLAT, REVERSED))
    usual = market(0)

    assert not flat.slopes.any()
    np.testing.assert_allclose(market(0, world=REVERSED), -usual)
    np.testing.assert_allclose(market(3, world=PLAIN), market(9, world=PLAIN))
    assert turned.world is REVERSED
    shown = draw_posts(plain, np.zeros(200), 1.0).is_shown
    told = draw_posts(people(1, world=OTHER)[0], np.zeros(200), 1.0).is_shown
    assert shown.all()
    assert 0.65 < told.mean() < 0.85


def test_that_the_advice_holds_where_slopes_waits_and_prices_are_others() -> None:
    found = [judged(who, 100) for who in people(5, world=OTHER)]

    for regime, least in ((SCARCE, 0.82), (RANKING, 0.75)):
        best = sum(one.best[regime] for one in found)
        shares = {way: sum(one.profit[regime, way] for one in found) / best for way in WAYS}
        assert shares[ADVICE] > least
        assert shares[ADVICE] == max(shares.values())


def test_that_the_report_names_every_bar(capsys: pytest.CaptureFixture[str]) -> None:
    run(Size(2, 1, 1, (0,), 1, 1))

    told = capsys.readouterr().out
    for words in ("scarce", "ranking above the checklist", "calibration error", "80 % ranges",
                  "After a burst", "planner", "base rate x value", "Another world: other",
                  *REGIMES):  # fmt: skip
        assert words in told
    assert QUICK.people < 100
