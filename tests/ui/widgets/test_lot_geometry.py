"""The lot bar's numbers, reckoned by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.lot_geometry import LabelKind, Span, label_boxes, spans


def test_that_the_bar_of_the_mock_comes_out() -> None:
    # 1134 px, four gaps of 2: (1134 - 8) / 118 Connects = 9.5424 px each.
    found = spans([28, 34, 6, 10, 40], 1134)
    assert [round(span.width, 1) for span in found] == [267.2, 324.4, 57.3, 95.4, 381.7]
    assert [round(span.left, 1) for span in found] == [0.0, 269.2, 595.6, 654.9, 752.3]


def test_that_a_small_lot_is_raised_to_six_pixels_at_the_cost_of_the_others() -> None:
    # 104 px, one gap: 102 for 1 + 999; the 1 gets 6, the rest 96.
    assert [span.width for span in spans([1, 999], 104)] == [6, 96]


def test_that_raising_one_lot_can_push_another_under_the_least() -> None:
    # 40 px, three gaps: 34 px. 1 + 6 + 6 + 20 = 33: 1 is raised; 6 * 28/32 = 5.25 follow.
    found = spans([1, 6, 6, 20], 40)
    assert [span.width for span in found] == [6, 6, 6, 16]


def test_that_too_many_lots_share_the_room_without_gaps() -> None:
    found = spans([5] * 100, 300)
    assert {span.width for span in found} == {3.0}
    assert found[-1].right == pytest.approx(300)


def test_that_no_lots_or_no_room_draw_nothing() -> None:
    assert spans([], 300) == ()
    assert spans([3, 4], 0) == ()


@given(st.lists(st.integers(1, 5_000), min_size=1, max_size=40), st.floats(400, 2_000))
def test_that_parts_fill_the_bar_in_order_and_keep_the_least(
    sizes: list[int], width: float
) -> None:
    found = spans(sizes, width)
    assert len(found) == len(sizes)
    assert found[0].left == 0
    assert found[-1].right == pytest.approx(width)
    assert all(span.width >= 6 - 1e-9 for span in found)
    assert all(after.left == pytest.approx(before.right + 2) for before, after in pairwise(found))


def test_that_a_label_starts_at_its_part_where_it_fits() -> None:
    boxes = label_boxes([Span(0, 200), Span(202, 200)], [80, 60], [50, 40], 402)
    assert [(box.kind, box.left) for box in boxes] == [
        (LabelKind.FULL, 0),
        (LabelKind.FULL, 202),
    ]


def test_that_a_label_ends_at_its_part_where_only_that_fits() -> None:
    # The small part lies at 300-350; its 60 px label would run into the next one at 352, so it
    # ends 9 px before it: 343 - 60 = 283.
    parts = [Span(0, 298), Span(300, 50), Span(352, 300)]
    boxes = label_boxes(parts, [80, 60, 80], [50, 40, 50], 652)
    assert boxes[1].kind is LabelKind.FULL
    assert boxes[1].ends_at_part
    assert boxes[1].left == 283


def test_that_the_smaller_lot_loses_its_date_and_then_its_label() -> None:
    parts = [Span(0, 100), Span(102, 30), Span(134, 200)]
    # Between 0 + 95 + 9 = 104 and 134 - 9 = 125 there are 21 px.
    only_name = label_boxes(parts, [95, 60, 80], [50, 20, 50], 334)
    assert [box.kind for box in only_name] == [
        LabelKind.FULL,
        LabelKind.NAME_ONLY,
        LabelKind.FULL,
    ]
    nothing = label_boxes(parts, [95, 60, 80], [50, 30, 50], 334)
    assert nothing[1].kind is LabelKind.HIDDEN


@given(st.lists(st.integers(1, 300), min_size=1, max_size=25), st.floats(300, 1_400))
def test_that_labels_never_touch_and_stay_inside(sizes: list[int], width: float) -> None:
    parts = spans(sizes, width)
    full = [60.0 + size % 7 for size in sizes]
    names = [30.0 + size % 5 for size in sizes]
    shown = [
        box for box in label_boxes(parts, full, names, width) if box.kind is not LabelKind.HIDDEN
    ]
    assert all(box.left >= 0 and box.right <= width + 1e-6 for box in shown)
    assert all(after.left - before.right >= 9 - 1e-6 for before, after in pairwise(shown))
