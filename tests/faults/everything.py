"""Every harness in turn for a share of the time: what someone runs who does not believe a word."""

from __future__ import annotations

import subprocess
import sys
import time

from tests.faults.ledgers import new_seed
from tests.faults.stopping import is_stopped

DEFAULT_SECONDS = 600
SHARES = (
    ("kill", 0.22, "Killing a program that writes, and looking for what it had acknowledged"),
    ("points", 0.22, "Failing one write after the other: disk full, disk fault, kill"),
    ("power", 0.18, "Cutting the power: disks with torn parts of what was not synced"),
    ("damage", 0.14, "Damaging whole ledgers, then repairing and restoring them"),
    ("fuzz", 0.14, "Feeding garbage to every reader"),
    ("model", 0.10, "Random entries, undo and redo against a second bookkeeper"),
)
"""Harness, its share of the time, and what it does."""
_SLOWEST_END_SECONDS = 120
SKIPPED = "skipped"


def run(seconds: int | None, seed: int | None) -> int:
    """One line of figures from each; 0 where nothing was lost and every control failed."""
    chosen, begun = new_seed(seed), time.monotonic()
    whole = seconds or DEFAULT_SECONDS
    print(f"all: {whole} seconds, seed {chosen}", flush=True)
    bad, skipped, ran = [], [], []
    for name, share, words in SHARES:
        if is_stopped():
            break
        print(f"\n{words} ({share * whole:.0f} s)", flush=True)
        status, said = _one(name, share * whole, chosen)
        print(said, end="", flush=True)
        ran.append(name)
        if status:
            bad.append(name)
        elif SKIPPED in said:
            skipped.append(name)
    print(f"\n{_summary(ran, bad, skipped)} in {time.monotonic() - begun:.0f} s, seed {chosen}")
    return 1 if bad or not ran else 0


def _one(name: str, seconds: float, seed: int) -> tuple[int, str]:
    command = [sys.executable, "-m", "tests.faults", name]
    command += ["--seconds", f"{seconds:.1f}", "--seed", str(seed)]
    if name not in {"damage", "points"}:  # those end by themselves once all is done
        command.insert(4, "100000000")
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        timeout=seconds + _SLOWEST_END_SECONDS,
    )
    return done.returncode, done.stdout


def _summary(ran: list[str], bad: list[str], skipped: list[str]) -> str:
    proven = len(ran) - len(bad) - len(skipped)
    parts = [f"all: {proven} of {len(ran)} held, each after its control had failed as it should"]
    parts += [f"gave way: {', '.join(bad)}"] if bad else []
    parts += [f"{SKIPPED} here: {', '.join(skipped)}"] if skipped else []
    return "; ".join(parts)
