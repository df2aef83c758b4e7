"""The command on what others reach: benchmarks."""

from __future__ import annotations

import click

from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import money
from app.domain.benchmarks import Benchmark, Compared
from app.words.sums import MEASURES, NOT_TRUTH, TRUST


@click.command("benchmarks")
@click.option("--wallet", help="Compare this wallet only.")
@pass_session
@says_errors_plainly
def benchmarks_command(session: Session, wallet: str | None) -> None:
    """What others say they reach, with sources, beside your own figures."""
    with session.workspace() as workspace:
        found = workspace.compared(wallet)
    session.answer({"benchmarks": [_document(one) for one in found]}, lambda: _text(found))


def _document(one: Compared) -> dict[str, object]:
    told = one.benchmark
    return {
        "key": told.key,
        "measure": told.measure,
        "value": told.value,
        "low": told.low,
        "high": told.high,
        "unit": told.unit,
        "year": told.year,
        "source": told.source,
        "trust": told.trust,
        "note": told.note,
        "own": {
            "value": one.own,
            "low": one.own_low,
            "high": one.own_high,
            "n": one.figure.n,
        },
    }


def _text(found: tuple[Compared, ...]) -> str:
    """A part for each measure: the own figure, then what others say."""
    lines: list[str] = []
    for measure in dict.fromkeys(one.benchmark.measure for one in found):
        of_it = [one for one in found if one.benchmark.measure == measure]
        lines.append(f"{MEASURES[measure]}: {_own(of_it[0])}")
        lines += [f"  {_told(one.benchmark)}: {_source(one.benchmark)}" for one in of_it]
        lines.append("")
    return "\n".join([*lines, NOT_TRUTH])


def _source(one: Benchmark) -> str:
    year = f", {one.year}" if one.year else ""
    return f"{one.source}{year} ({TRUST[one.trust]})"


def _told(one: Benchmark) -> str:
    if one.low is None or one.high is None:
        return _amount(one.value, one.unit)
    ends = f"{_number(one.low, one.unit)} to {_amount(one.high, one.unit)}"
    if one.value is None:
        return ends
    brief = f"{_number(one.low, one.unit)} to {_number(one.high, one.unit)}"
    return f"{_amount(one.value, one.unit)} ({brief})"


def _own(one: Compared) -> str:
    if one.own is None and one.figure.needed:
        return f"yours are too early ({one.figure.n} of about {one.figure.needed} needed)"
    if one.own is None:
        return "yours are not known"
    unit = one.benchmark.unit
    own = f"yours {_amount(one.own, unit)}"
    if one.own_low is None or one.own_high is None:
        return f"{own} (from {one.figure.n})"
    ends = f"{_number(one.own_low, unit)} to {_number(one.own_high, unit)}"
    return f"{own} ({ends}, from {one.figure.n})"


def _amount(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    return f"{_number(value, unit)} in 100" if unit == "share" else _number(value, unit)


def _number(value: float, unit: str) -> str:
    if unit == "share":
        return f"{100 * value:.0f}"
    return money(value) if unit == "cents" else f"{value:g}"
