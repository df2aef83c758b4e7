"""`./packaging/dev bench [--rows N]`: what things cost, as ratios where there is a limit."""

from __future__ import annotations

import argparse
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    from tests.bench import advising, booking, importing, starting, window

    parser = argparse.ArgumentParser(prog="packaging/dev bench", description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000, help="entries to book")
    parser.add_argument("--import-rows", type=int, default=10_000)
    parser.add_argument("--past", type=int, default=10_000, help="proposals to fit on")
    parser.add_argument("--jobs", type=int, default=1_000)
    asked = parser.parse_args()
    booking.run(asked.rows)
    importing.run(asked.import_rows)
    advising.run(asked.past, asked.jobs)
    starting.run()
    window.run()


if __name__ == "__main__":
    main()
