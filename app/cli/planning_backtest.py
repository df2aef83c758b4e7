"""`bidbook backtest`: how past advice would have done, as a document and as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from app.cli.figures import FIGURES
from app.cli.looking import looked_at
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import day, signed, table
from app.words import track_record as words

if TYPE_CHECKING:
    from app.advice.backtest import Backtest
    from app.advice.backtest_curve import CurvePoint
    from app.advice.backtest_replay import Part
    from app.advice.backtest_scores import Group, Scores


@click.command("backtest")
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def backtest_command(session: Session, wallet: str | None) -> None:
    """How past advice would have done, each proposal judged by what was known when it was sent."""
    from app.workspace.judging import backtest_of  # noqa: PLC0415 - numpy only where wanted

    found = backtest_of(looked_at(session, wallet), session.clock)
    session.answer(_backtest_document(found), lambda: _backtest_text(found))


def _backtest_document(found: Backtest) -> dict[str, object]:
    scores = found.scores
    return {
        "n": scores.count,
        "hires": scores.hits,
        "expected_hires": scores.expected,
        "waiting": found.waiting,
        "brier": scores.brier,
        "brier_base_rate": scores.brier_base_rate,
        "brier_skill": {
            "value": scores.skill,
            "low": scores.skill_low,
            "high": scores.skill_high,
        },
        "log_loss": scores.log_loss,
        "curve": [_level_document(point) | {"happened": point.happened} for point in found.curve],
        "groups": [_level_document(group) for group in found.groups],
        "periods": [
            {"since": day(one.since), "until": day(one.until), **_period_document(one.scores)}
            for one in found.periods
        ],
        "ways": [
            {
                "name": way.name,
                "sent": way.sent,
                "connects": way.connects,
                "hires": way.hires,
                "brier": way.brier,
            }
            for way in found.ways
        ],
        "hindsight": [
            {
                "rule": one.rule,
                "held": one.held.value,
                "older": _part_document(one.older),
                "newer": _part_document(one.newer),
            }
            for one in found.replays
        ],
        "enough": found.is_enough,
    }


def _level_document(level: CurvePoint | Group) -> dict[str, float]:
    return {
        "said": level.said,
        "said_low": level.said_low,
        "said_high": level.said_high,
        "n": level.count,
        "hires": level.hits,
        "low": level.low,
        "high": level.high,
    }


def _period_document(scores: Scores) -> dict[str, object]:
    return {
        "n": scores.count,
        "hires": scores.hits,
        "expected_hires": scores.expected,
        "brier": scores.brier,
        "brier_base_rate": scores.brier_base_rate,
    }


def _part_document(part: Part) -> dict[str, int]:
    return {
        "sent": part.sent,
        "connects": part.connects,
        "hires": part.hits,
        "kept_sent": part.kept_sent,
        "kept_connects": part.kept_connects,
        "kept_hires": part.kept_hits,
    }


def _backtest_text(found: Backtest) -> str:
    scores = found.scores
    best = found.groups[-1] if found.groups else None
    lines = [words.headline(scores, best, FIGURES)]
    if best is not None and found.is_enough:
        lines.append(words.doubt(best, FIGURES))
    if against := words.against_guessing(scores, FIGURES):
        lines.append(against)
    if found.waiting:
        lines.append(f"{found.waiting} younger than 30 days wait and do not count.")
    if not scores.count:
        return "\n".join(lines)
    tables = [_groups_table(found), _ways_table(found), _hindsight_table(found)]
    return "\n".join(lines + [part for one in tables for part in ("", one)])


def _groups_table(found: Backtest) -> str:
    rows = [
        (
            f"{words.in_100(one.said_low, FIGURES)} to {words.in_100(one.said_high, FIGURES)}",
            one.count,
            f"{one.said * one.count:.1f}",
            one.hits,
            f"{round(100 * one.low)} to {max(1, round(100 * one.high))}",
        )
        for one in found.groups
    ]
    return table(["Said, in 100", "Sent", "Expected", "Won", "Range, in 100"], rows, {1, 2, 3, 4})


def _ways_table(found: Backtest) -> str:
    rows = [
        (
            words.WAYS[way.name],
            round(way.sent),
            f"{way.connects:,.0f}",
            f"{way.hires:.1f}".removesuffix(".0"),
            "" if way.brier is None else f"{way.brier:.3f}",
        )
        for way in found.ways
    ]
    return table(["Sent", "Proposals", "Connects", "Won", "Error"], rows, {1, 2, 3, 4})


def _hindsight_table(found: Backtest) -> str:
    rows = [
        (
            words.RULES[one.rule],
            signed(one.newer.kept_connects - one.newer.connects),
            f"{one.newer.hits - one.newer.kept_hits} of {one.newer.hits}",
            words.HELD[one.held.value],
        )
        for one in found.replays
    ]
    heads = ["What if, on the newer third", "Connects", "Wins lost", "Against the older"]
    return words.HINDSIGHT + "\n\n" + table(heads, rows, {1, 2})
