"""The loop: mutate, read by every door that the page has, and count what should never be."""

from __future__ import annotations

import gc
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from types import FrameType

from app.domain.problems import LedgerError, Problem
from app.importing.drafts import InputKind, Reading
from app.importing.quick_add import quick_add
from app.importing.read import read
from app.importing.spreadsheet.guess import proposed_mapping
from app.importing.spreadsheet.read_mapped import read_mapped
from app.words.problems import ERRORS, PROBLEMS, sentence
from tests.faults.fuzz.mutations import mutated
from tests.faults.fuzz.pages import pages
from tests.faults.stopping import is_stopped, start_clock, tell

DEFAULT_ROUNDS = 100_000
SLOWEST_SECONDS, MOST_MEGABYTES = 1.0, 300
_GIVE_UP_SECONDS = 20
_ON, _AT = date(2026, 3, 10), datetime(2026, 3, 10, 12, tzinfo=UTC)

Content = str | bytes
Door = Callable[[Content, InputKind], object]


def peak_megabytes() -> float:
    """The most memory that this process ever held, where the system tells."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024**2 if sys.platform == "darwin" else peak / 1024


class TookTooLongError(BaseException):
    """No `except Exception` on the way may take it for its own."""


@dataclass
class Tally:
    """What a run found. `slow` are inputs over the limit of CPU time.

    `peak_before` is what the process had held before: in a test suite that is not the run's own.
    """

    inputs: int = 0
    slow: int = 0
    slowest: float = 0.0
    outcomes: Counter[str] = field(default_factory=Counter)
    crashes: dict[str, Content] = field(default_factory=dict)
    slow_inputs: list[tuple[float, str, Content]] = field(default_factory=list)
    peak_before: float = field(default_factory=peak_megabytes)

    @property
    def is_sound(self) -> bool:
        is_small = peak_megabytes() <= max(MOST_MEGABYTES, self.peak_before)
        return is_small and not self.crashes and not self.slow

    def line(self, seed: int) -> str:
        return (
            f"fuzz: {self.inputs:,} inputs, {len(self.crashes)} kinds of unhandled exceptions, "
            f"{self.slow} over {SLOWEST_SECONDS:g} s, slowest {self.slowest:.3f} s, "
            f"peak {peak_megabytes():.0f} MB, seed {seed}"
        )


def fuzz(rounds: int, seed: int, door: Door, kinds: tuple[InputKind, ...] = ()) -> Tally:
    """Push `rounds` mutated pages through a door; pages of `kinds` in turn, all where none."""
    dice = random.Random(seed)
    known, tally = pages(), Tally()
    everything = [page for some in known.values() for page in some]
    order = kinds or tuple(InputKind)
    for number in range(rounds):
        kind = order[number % len(order)]
        content = mutated(dice, dice.choice(known[kind]), everything)
        _try(tally, door, content, kind)
        tell(lambda: " ".join([tally.line(seed), *tally.crashes]))
        if is_stopped():
            break
    return tally


def through_the_app(content: Content, kind: InputKind) -> None:
    """The way of an input in the app: recognised or of a named kind, mapped, put in words."""
    wanted = None if len(content) % 3 else kind
    _into_words(_read(content, wanted))
    if isinstance(content, str) and len(content) % 16 == 0:
        for line in content.splitlines()[:3]:
            _refused(lambda line=line: quick_add(line[:500], on=_ON))


def _read(content: Content, kind: InputKind | None) -> Reading:
    ids = iter(range(10_000_000))
    reading = read(content, on=_ON, at=_AT, kind=kind, new_id=lambda: f"id{next(ids)}")
    if reading.table is None:
        return reading
    proposed = proposed_mapping(reading.table, on=_ON)
    for doubt in proposed.doubts:
        _check_problem(doubt.problem)
    return read_mapped(reading.table, proposed.mapping, on=_ON)


def _into_words(reading: Reading) -> None:
    rows = (*reading.entries, *reading.payments, *reading.proposals)
    for problem in (*reading.problems, *(row.problem for row in rows if row.problem)):
        _check_problem(problem)


def _check_problem(problem: Problem) -> None:
    if problem.code not in PROBLEMS:
        raise KeyError(problem.code)
    sentence(problem)


def _refused(work: Callable[[], object]) -> None:
    try:
        work()
    except LedgerError as error:
        sentence(error)


def _try(tally: Tally, door: Door, content: Content, kind: InputKind) -> None:
    began = time.thread_time()
    try:
        with _alarm(_GIVE_UP_SECONDS):
            door(content, kind)
        outcome = "read"
    except LedgerError as error:
        outcome = error.code
        if error.code not in ERRORS or not sentence(error):
            tally.crashes.setdefault(f"no sentence for {error.code}", content)
    except TookTooLongError:
        outcome = "gave up"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
        outcome = _name_of(error)
        tally.crashes.setdefault(outcome, content)
    took = time.thread_time() - began
    tally.inputs += 1
    tally.outcomes[outcome] += 1
    tally.slowest = max(tally.slowest, took)
    if took > SLOWEST_SECONDS:
        tally.slow += 1
        tally.slow_inputs.append((took, kind, content))


def _name_of(error: BaseException) -> str:
    """The exception and the place in the app where it came up."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if f"{os.sep}app{os.sep}" in code.co_filename:
            place = f"{os.path.basename(code.co_filename)}:{trace.tb_lineno}"  # noqa: PTH119
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}"


@contextmanager
def _alarm(seconds: int) -> Iterator[None]:
    """Gives up after so much CPU time, where the system can tell."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise TookTooLongError

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def broken_reader(content: Content, kind: InputKind) -> None:
    """The control: a reader with the faults that are looked for. A harness that passes it lies."""
    through_the_app(content, kind)
    if b"\x00" in content if isinstance(content, bytes) else "\x00" in content:
        raise IndexError(len(content))


def run(rounds: int | None, seed: int | None) -> int:
    """The long form: the control, then `rounds` inputs; 0 where nothing gave way."""
    chosen = seed if seed is not None else int.from_bytes(os.urandom(4))
    if not any(fuzz(100, chosen + turn, broken_reader).crashes for turn in range(20)):
        print("fuzz: the control was not caught, so nothing is proven")
        return 2
    gc.collect()
    start_clock()
    tally = fuzz(rounds or DEFAULT_ROUNDS, chosen, through_the_app)
    print(f"{tally.line(chosen)}; control, a reader that fails on NUL: caught")
    for name, content in tally.crashes.items():
        print(f"  {name}: {content[:2_000]!r}")
    for took, kind, content in tally.slow_inputs[:20]:
        print(f"  {took:.2f} s, {kind}: {len(content)} {content[:300]!r}")
    return 0 if tally.is_sound else 1
