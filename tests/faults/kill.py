"""kill -9 in mid-write, over and over: every entry that was acknowledged is there afterwards.

A child writes batches and backups and tells of each batch once it is written; the parent kills it
at a random instant, opens the ledger and compares. The control tells before it has written.
"""

from __future__ import annotations

import os
import random
import select
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.backups.copying import proven
from app.storage.backups.names import Occasion
from app.storage.backups.shelf import back_up, backups_of
from app.storage.ledger_file import LedgerFile
from tests.faults.ledgers import NOW, new_seed, numbers_in, quick_folder, record_batch
from tests.faults.stopping import is_stopped, start_clock, tell

DEFAULT_ROUNDS = 10_000
_ROUNDS_OF_A_LEDGER = 20
_CONTROL_ROUNDS = 40
_LONGEST_SECONDS = 0.006
Writer = Callable[[Path, int, Callable[[int], None]], None]


@dataclass
class Count:
    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    invented: int = 0
    unsound: int = 0
    backups: int = 0
    bad_backups: int = 0

    @property
    def is_sound(self) -> bool:
        return not (self.lost or self.invented or self.unsound or self.bad_backups)

    def line(self, seed: int) -> str:
        return (
            f"kill: {self.rounds:,} kills, {self.acknowledged:,} batches acknowledged, "
            f"{self.lost} lost, {self.invented} invented, {self.unsound} unsound ledgers, "
            f"{self.bad_backups} of {self.backups:,} backups bad, seed {seed}"
        )


def honest(path: Path, start: int, tell: Callable[[int], None]) -> None:
    """Tells of a batch once it is written; after every ninth comes a backup."""
    with LedgerFile.open(path) as ledger:
        for number in range(start, start + 10_000):
            record_batch(ledger.journal, number)
            tell(number)
            if number % 9 == 0:
                back_up(path, path.parent / "backups", Occasion.CLOSE, NOW)


def hasty(path: Path, start: int, tell: Callable[[int], None]) -> None:
    """The control: tells first."""
    with LedgerFile.open(path) as ledger:
        for number in range(start, start + 10_000):
            tell(number)
            record_batch(ledger.journal, number)


def kill_rounds(rounds: int, seed: int, writer: Writer) -> Count:
    dice, count = random.Random(seed), Count()
    while count.rounds < rounds and not is_stopped():
        with quick_folder() as folder:
            path = folder / "connects.bidbook"
            LedgerFile.create(path, now=NOW).close()
            told: list[int] = []
            for _ in range(min(_ROUNDS_OF_A_LEDGER, rounds - count.rounds)):
                told += _killed(writer, path, len(told), dice.random() * _LONGEST_SECONDS)
                count.rounds += 1
                if not _compare(count, path, told):
                    break
            count.acknowledged += len(told)
            _prove_backups(count, path)
        tell(lambda: count.line(seed))
    return count


def _killed(writer: Writer, path: Path, start: int, seconds: float) -> list[int]:
    """Let a child write until it is killed; the numbers that it told of."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            writer(path, start, lambda number: void(os.write(write, b"%d\n" % number)))
        finally:
            os._exit(1)
    os.close(write)
    with os.fdopen(read, "rb", buffering=0) as pipe:
        first = pipe.read(16)  # it is under way
        select.select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        rest = b""
        while part := pipe.read(65536):
            rest += part
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, "the writer died by itself"
    return [int(number) for number in (first + rest).split()]


def void(_: object) -> None:
    pass


def _compare(count: Count, path: Path, told: list[int]) -> bool:
    """Whether the ledger holds what was told, and at most the batch whose word was cut off."""
    try:
        found = numbers_in(path)
    except (AssertionError, LedgerError):
        count.unsound += 1
        return False
    lost = set(told) - set(found)
    extra = set(found) - set(told)
    count.lost += len(lost)
    count.invented += max(0, len(extra) - 1)
    told[:] = found
    return not lost


def _prove_backups(count: Count, path: Path) -> None:
    for backup in backups_of(path, path.parent / "backups"):
        count.backups += 1
        try:
            proven(backup.path)
        except LedgerError:
            count.bad_backups += 1


def run(rounds: int | None, seed: int | None) -> int:
    """The control, then the rounds; 0 where nothing that was acknowledged is missing."""
    if not hasattr(os, "fork"):
        print("kill: skipped, this system has no fork")
        return 0
    chosen = new_seed(seed)
    control = kill_rounds(_CONTROL_ROUNDS, chosen, hasty)
    if control.is_sound:
        print("kill: the control was not caught, so nothing is proven")
        return 2
    start_clock()
    count = kill_rounds(rounds or DEFAULT_ROUNDS, chosen, honest)
    print(
        f"{count.line(chosen)}; control, which tells before it writes: "
        f"{control.lost} lost in {control.rounds} kills, caught"
    )
    return 0 if count.is_sound else 1
