"""`./packaging/dev bench [PART ...]`: what things cost, as ratios where there is a limit."""

from __future__ import annotations

import argparse
import os
from argparse import Namespace
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    parser = argparse.ArgumentParser(prog="packaging/dev bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; most if none"
    )
    parser.add_argument("--rows", type=int, default=1_000_000, help="entries to book")
    parser.add_argument("--import-rows", type=int, default=100_000)
    parser.add_argument("--past", type=int, default=10_000, help="proposals to fit on")
    parser.add_argument("--jobs", type=int, default=1_000)
    parser.add_argument("--operations", type=int, default=1_000_000, help="for the reference")
    parser.add_argument("--seed", type=int, default=None, help="for the reference")
    parser.add_argument("--quick", action="store_true", help="fewer freelancers for the advice")
    parser.add_argument("--all", action="store_true", help="also what takes many minutes")
    asked = parser.parse_args()
    unknown = sorted(set(asked.parts) - set(PARTS))
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    for name in asked.parts or [name for name in PARTS if name not in ONLY_BY_NAME]:
        PARTS[name](asked)


def _booking(asked: Namespace) -> None:
    from tests.bench import booking

    booking.run(asked.rows)


def _peers(asked: Namespace) -> None:
    from tests.bench import peers

    peers.run(at_scale=asked.all)


def _importing(asked: Namespace) -> None:
    from tests.bench import importing

    importing.run(asked.import_rows)


def _advising(asked: Namespace) -> None:
    from tests.bench import advising

    advising.run(asked.past, asked.jobs)


def _advice(asked: Namespace) -> None:
    from tests.bench import advising_fits
    from tests.bench.simulation import report

    advising_fits.run(1_000 if asked.quick else 10_000)
    report.run(report.QUICK if asked.quick else report.FULL)


def _planner(asked: Namespace) -> None:
    from tests.bench import planning

    planning.run(12 if asked.quick else 40)
    planning.run_backtest(asked.past)


def _pasting(_: Namespace) -> None:
    from tests.bench import pasting

    pasting.run()


def _starting(_: Namespace) -> None:
    from tests.bench import starting

    starting.run()


def _window(_: Namespace) -> None:
    from tests.bench import window

    window.run()


def _charts(asked: Namespace) -> None:
    from tests.bench import charts

    charts.run(asked.rows)


def _tables(asked: Namespace) -> None:
    from tests.bench import tables

    tables.run(asked.rows)


def _intervals(asked: Namespace) -> None:
    from tests.bench import intervals

    intervals.run(400 if asked.quick else 2_000)


def _reference(asked: Namespace) -> None:
    from tests.bench import reference

    reference.run(asked.operations, asked.seed)


def _team(asked: Namespace) -> None:
    from tests.bench import team

    team.run(at_scale=asked.all)


PARTS: dict[str, Callable[[Namespace], None]] = {
    "booking": _booking,
    "peers": _peers,
    "importing": _importing,
    "advising": _advising,
    "advice": _advice,
    "planner": _planner,
    "intervals": _intervals,
    "pasting": _pasting,
    "start": _starting,
    "window": _window,
    "charts": _charts,
    "tables": _tables,
    "reference": _reference,
    "team": _team,
}
"""What each name measures, in the order in which all of them are."""
ONLY_BY_NAME = {"advice", "reference"}


if __name__ == "__main__":
    main()
