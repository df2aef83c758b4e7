"""`python -m tests.faults NAME [ROUNDS] [--seed N]`: the long form of a fault harness."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from tests.faults.stopping import listen, stop_after

# The module of each harness has `run(rounds, seed) -> int`: it prints one line and gives the
# exit status. A new harness is a module and a line here.
HARNESSES = {
    "damage": "tests.faults.damage",
    "fuzz": "tests.faults.fuzz.run",
    "kill": "tests.faults.kill",
    "model": "tests.faults.model",
    "points": "tests.faults.points",
    "power": "tests.faults.power",
    "team": "tests.faults.team",
}
ALL = "all"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="faults", description=__doc__)
    parser.add_argument("name", choices=[ALL, *sorted(HARNESSES)])
    parser.add_argument(
        "rounds", nargs="?", type=int, help="how often; each has its own default (all: seconds)"
    )
    parser.add_argument("--seed", type=int, help="the seed of an earlier run")
    parser.add_argument("--seconds", type=float, help="stop after so long, with what was reached")
    wanted = parser.parse_args(arguments)
    listen()
    if wanted.seconds is not None:
        stop_after(wanted.seconds)
    module = "tests.faults.everything" if wanted.name == ALL else HARNESSES[wanted.name]
    return int(import_module(module).run(wanted.rounds, wanted.seed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
