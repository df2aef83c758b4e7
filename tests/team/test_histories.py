"""Whatever happens on the way, all machines that see all end in the same state."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.team.file_machine import FileMachine
from tests.team.histories import History


@given(seed=st.integers(0, 2**32), seats=st.integers(2, 5), steps=st.integers(5, 60))
def test_that_machines_fold_to_the_same_state(seed: int, seats: int, steps: int) -> None:
    history = History(Random(seed))
    history.run(seats, steps)
    states = history.states()
    assert all(state == states[0] for state in states)
    assert history.missing() == set()


def test_that_forty_machines_fold_to_the_same_state() -> None:
    history = History(Random(7))
    history.run(40, 300)
    states = history.states()
    assert all(state == states[0] for state in states)
    assert history.missing() == set()


@pytest.mark.parametrize("seed", range(6))
def test_that_ledger_files_fold_as_the_reference_does(seed: int, tmp_path: Path) -> None:
    history = History(Random(seed), make=partial(FileMachine, folder=tmp_path))
    dice = Random(seed + 1_000)
    history.run(dice.randint(2, 4), dice.randint(10, 45))
    states = history.states()
    reference = history.onlooker().tables()
    faults = [machine.file.check() for machine in history.machines]
    kept = []
    for machine in history.machines:
        before = machine.tables()
        machine.file.journal.rebuild()
        kept.append(machine.tables() == before)
    for machine in (*history.machines, *history.backups):
        machine.file.close()
    assert all(state == reference for state in states)
    assert faults == [[] for _ in faults]
    assert all(kept)
