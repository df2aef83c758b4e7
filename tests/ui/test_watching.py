"""How the window follows long work: shares of the whole, and a stop that ends it."""

from __future__ import annotations

import pytest

from app.domain.problems import LedgerError
from app.domain.progress import Progress, Step
from app.ui.task_runner import Stopped, Token
from app.ui.watching import PARTS, watch_by, watch_reading


def test_that_inputs_share_the_part_of_reading_evenly() -> None:
    shares: list[float] = []
    for at in range(4):
        watch = watch_reading(Token(shares.append), at, 4)
        for done in (0, 500, 1000):
            watch(Progress(Step.READ, done, 1000))
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, pytest.approx(0.3))
    assert shares[4] == pytest.approx(0.3 * 1.5 / 4)


def test_that_a_reading_stops_at_the_next_word_after_cancel() -> None:
    token = Token()
    watch = watch_reading(token, 0, 1)
    watch(Progress(Step.READ, 10, 1000))
    token.cancel()
    with pytest.raises(Stopped):
        watch(Progress(Step.READ, 20, 1000))


@pytest.mark.parametrize("step", list(PARTS))
def test_that_matching_booking_and_writing_go_forward_and_stop_with_a_code(step: Step) -> None:
    shares, stop = list[float](), Token()
    watch = watch_by(Token(shares.append), stop)
    for done in range(0, 101, 20):
        watch(Progress(step, done, 100))
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)
    watch(Progress(step, 0, 0))
    stop.cancel()
    with pytest.raises(LedgerError, match="cancelled"):
        watch(Progress(step, 50, 100))
