"""The queue of lots gives the first one that holds something, whatever came back to which."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.book_queue import NO_LOT, LotQueue

STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "empty", "return", "copy"]), st.integers(0, 20)), max_size=60
)


@given(STEPS)
def test_that_the_first_lot_is_the_earliest_that_holds_something(
    steps: list[tuple[str, int]],
) -> None:
    queue, left = LotQueue(), list[int]()
    for step, number in steps:
        if step == "add":
            queue.add(len(left))
            left.append(1)
        elif step == "empty" and queue.first(left) != NO_LOT:
            left[queue.first(left)] = 0
        elif step == "return" and left:
            left[number % len(left)] += 1
            queue.put_back(number % len(left))
        elif step == "copy":
            queue = queue.copy()
        holding = [place for place, count in enumerate(left) if count]
        assert queue.first(left) == (holding[0] if holding else NO_LOT)
        assert sorted(queue.holding(left)) == holding


def test_that_a_copy_goes_its_own_way() -> None:
    queue = LotQueue()
    queue.add(0)
    other = queue.copy()
    other.add(1)
    assert (queue.first([0, 1]), other.first([0, 1])) == (NO_LOT, 1)
