"""The short forms of the fault harnesses; `./packaging/dev faults NAME [ROUNDS]` are the long ones.

Every harness has a control with the fault it looks for, and the control has to be caught.
"""

from __future__ import annotations

import math
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import __main__ as faults
from tests.faults import damage, everything, model, points, power

ROOT = Path(__file__).parents[2]


def test_that_the_shapes_of_a_crash_are_those_of_a_disk() -> None:
    """By hand: what was synced stays, a write after it may be torn, a deletion may come back."""
    log = [
        power.Event("write", "journal", 0, b"j" * 1024),
        power.Event("sync", "journal"),
        power.Event("write", "main", 0, b"n" * 1024),
        power.Event("sync", "main"),
        power.Event("delete", "journal", 0),
        power.Event("told"),
    ]
    dice = random.Random(1)
    for _ in range(40):
        main, journal, told = power.disk_after(b"o" * 1024, log, 2, dice)
        assert (main, journal, told) == (b"o" * 1024, b"j" * 1024, 0)
        main, journal, _ = power.disk_after(b"o" * 1024, log, 3, dice)
        assert {main[:512], main[512:]} <= {b"o" * 512, b"n" * 512}
        main, journal, told = power.disk_after(b"o" * 1024, log, 6, dice)
        assert (main, told) == (b"n" * 1024, 1)
        assert journal in {None, b"j" * 1024}


def test_that_power_losses_lose_nothing_acknowledged() -> None:
    pytest.importorskip("apsw")
    assert not power.power_losses(30, 1, "OFF").is_sound
    count = power.power_losses(80, 1)
    assert count.is_sound, count
    assert count.told > 80
    assert count.rolled_back > 10


def test_that_a_folder_that_is_not_synced_after_the_commit_is_caught() -> None:
    """Why the ledger asks for more than synchronous=FULL: a few hundred disks show it."""
    pytest.importorskip("apsw")
    assert power.power_losses(400, 1, "FULL").lost > 0


def test_that_random_operations_agree_with_the_reference() -> None:
    assert not model.random_operations(1_000, 1, is_forgetful=True).is_sound
    count = model.random_operations(600, 1)
    assert count.is_sound, count
    assert count.operations == 600


def test_that_damage_is_told_or_harmless_and_repaired() -> None:
    assert not damage.damaged_ledgers(8, 1, damage.unchecked).is_sound
    count = damage.damaged_ledgers(10, 2)
    assert count.is_sound, count
    assert count.told == count.repaired == count.restored > 4


def run_harness(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("\n") == 1
    return done.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_that_a_killed_writer_loses_nothing_acknowledged() -> None:
    told = run_harness("kill", "8", "--seed", "3")
    assert "8 kills" in told
    assert " 0 lost, 0 invented, 0 unsound ledgers, 0 of " in told


@pytest.mark.skipif(
    sys.platform != "linux" or points.compiler() is None, reason="needs Linux and a C compiler"
)
def test_that_a_failing_disk_leaves_a_whole_ledger_and_a_sentence() -> None:
    told = run_harness("points", "70", "--seed", "3")
    assert ", 0 violations, " in told


def test_that_every_harness_is_there() -> None:
    timed = {name for name, _, _ in everything.SHARES}
    assert timed == {"damage", "fuzz", "kill", "model", "points", "power"}
    assert set(faults.HARNESSES) == timed | {"team"}  # which needs a server and has no clock
    assert math.isclose(sum(share for _, share, _ in everything.SHARES), 1)


def test_that_all_of_them_tell_what_held_and_what_gave_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    statuses = iter([0, 0, 1, 0, 0, 2])

    def one(name: str, seconds: float, seed: int) -> tuple[int, str]:
        is_skipped = name == "points"
        return next(statuses), f"{name}: {'skipped' if is_skipped else 'figures'} {seconds:g}\n"

    monkeypatch.setattr(everything, "_one", one)
    assert everything.run(100, 7) == 1
    said = capsys.readouterr().out.splitlines()
    assert "kill: figures 22" in said
    assert said[-1].startswith(
        "all: 3 of 6 held, each after its control had failed as it should; "
        "gave way: power, model; skipped here: points in "
    )
    assert said[-1].endswith("seed 7")


def test_that_one_of_them_stops_in_time_and_says_what_its_control_did() -> None:
    status, said = everything._one("model", 0.3, 5)
    assert status == 0
    assert re.fullmatch(
        r"model: [\d,]+ operations, .* 0 differences, .*control, which loses writes: "
        r"\d+ differences, caught\n",
        said,
    )
