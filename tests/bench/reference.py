"""The long form of the comparison: random operations booked step by step and the naive way."""

from __future__ import annotations

import secrets
import sys
import time
from random import Random

from app.domain import restarts
from tests.domain.operations import compared

_A_WALLET = 40
_SHOWN_EVERY = 50_000


def run(operations: int, seed: int | None = None) -> None:
    """Print one line with the seed; exit with 1 at the first difference."""
    seed = secrets.randbits(32) if seed is None else seed
    dice = Random(seed)
    start, done, comparisons = time.perf_counter(), 0, 0
    usual = restarts._FEWEST, restarts._LAST_ROWS
    try:
        while done < operations:
            # Every other wallet goes on from a few rows back, as large wallets do.
            restarts._FEWEST, restarts._LAST_ROWS = (8, 4) if done // _A_WALLET % 2 else usual
            for found in compared(dice, min(_A_WALLET, operations - done)):
                comparisons += 1
                if found:
                    print(f"reference: differs within operation {done:,}, seed {seed}: {found[0]}")
                    sys.exit(1)
            done += min(_A_WALLET, operations - done)
            if done % _SHOWN_EVERY < _A_WALLET and sys.stderr.isatty():
                print(f"\r{done:,} of {operations:,}", end="", file=sys.stderr, flush=True)
    finally:
        restarts._FEWEST, restarts._LAST_ROWS = usual
    taken = time.perf_counter() - start
    print(
        f"reference: {done:,} random operations, {comparisons:,} comparisons, none differs  "
        f"(seed {seed}, {taken:.0f} s)",
        flush=True,
    )
