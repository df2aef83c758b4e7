"""Work leaves the GUI thread and its results come back to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.ui.task_runner import Lane, TaskRunner, Token


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close()


def test_that_work_runs_elsewhere_and_its_result_arrives_here(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    here = threading.get_ident()
    seen: list[tuple[int, int]] = []
    runner.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    there, arrived = seen[0]
    assert there != here
    assert arrived == here


def test_that_the_database_lane_keeps_one_thread_and_its_order(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    threads: set[int] = set()
    seen: list[int] = []

    def work(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    for number in range(50):
        runner.run(lambda number=number: work(number), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == list(range(50))
    assert len(threads) == 1


def test_that_an_exception_reaches_on_error_here(qtbot: QtBot, runner: TaskRunner) -> None:
    seen: list[tuple[str, int]] = []

    def fail() -> None:
        raise ValueError("no")

    runner.run(
        fail,
        lambda _result: pytest.fail("not done"),
        lambda error: seen.append((str(error), threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("no", threading.get_ident())]


def test_that_progress_is_reported_and_cancelling_stops_at_the_next_check(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    shares: list[float] = []
    stopped: list[bool] = []
    may_go_on = threading.Event()

    def work(token: Token) -> int:
        token.check(0.5)
        may_go_on.wait(5)
        token.check()
        return 1

    task = runner.run(
        work, lambda _result: pytest.fail("not done"), lane=Lane.WORK, takes_token=True
    )
    task.progressed.connect(shares.append)
    task.on_stopped(lambda: stopped.append(True))
    qtbot.waitUntil(lambda: bool(shares))
    task.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(stopped))
    assert shares == [0.5]


def test_that_closing_finishes_queued_writes(qtbot: QtBot) -> None:
    runner = TaskRunner()
    gate = threading.Event()
    written: list[int] = []
    runner.run(lambda: gate.wait(5), lambda _result: None)
    for number in range(10):
        runner.run(lambda number=number: written.append(number), lambda _result: None)
    gate.set()
    runner.close()
    assert written == list(range(10))


def test_that_idle_is_told_once_for_a_batch(qtbot: QtBot, runner: TaskRunner) -> None:
    changes: list[bool] = []
    runner.idleChanged.connect(changes.append)
    done: list[int] = []
    for number in range(3):
        runner.run(lambda number=number: number, done.append)
    qtbot.waitUntil(lambda: runner.is_idle)
    assert done == [0, 1, 2]
    assert changes == [False, True]


def test_that_closing_stops_pure_work_at_its_next_check(qtbot: QtBot) -> None:
    runner = TaskRunner()
    began = threading.Event()
    ended: list[bool] = []

    def work(token: Token) -> None:
        began.set()
        try:
            while True:
                token.check()
        finally:
            ended.append(True)

    runner.run(work, lambda _result: None, lane=Lane.WORK, takes_token=True)
    assert began.wait(5)
    runner.close()
    assert ended == [True]
