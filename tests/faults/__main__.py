"""`python -m tests.faults NAME [ROUNDS] [--seed N]`: the long form of a fault harness."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from tests.faults.stopping import listen

# The module of each harness has `run(rounds, seed) -> int`: it prints one line and gives the
# exit status. A new harness is a module and a line here.
HARNESSES = {
    "damage": "tests.faults.damage",
    "fuzz": "tests.faults.fuzz.run",
    "kill": "tests.faults.kill",
    "model": "tests.faults.model",
    "points": "tests.faults.points",
    "power": "tests.faults.power",
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="faults", description=__doc__)
    parser.add_argument("name", choices=sorted(HARNESSES))
    parser.add_argument("rounds", nargs="?", type=int, help="how often; each has its own default")
    parser.add_argument("--seed", type=int, help="the seed of an earlier run")
    wanted = parser.parse_args(arguments)
    if wanted.name != "fuzz":
        listen()
    status = import_module(HARNESSES[wanted.name]).run(wanted.rounds, wanted.seed)
    return int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
