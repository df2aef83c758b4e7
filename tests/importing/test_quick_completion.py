"""Completion in a quick-add line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importing.quick_add import quick_add
from app.importing.quick_completion import Spot, Wanted, completed, spot_of
from app.importing.text.decoding import one_line


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("", Spot(Wanted.VERB, 0, "")),
        ("sp", Spot(Wanted.VERB, 0, "sp")),
        ("spent ", None),
        ("spent 14", None),
        ("spent 14 on ", Spot(Wanted.TITLE, 12, "")),
        ("spent 14 on Ki", Spot(Wanted.TITLE, 12, "Ki")),
        ("spent 14 on “Ki", Spot(Wanted.TITLE, 12, "Ki")),
        ('spent 14 on "Based on ma', Spot(Wanted.TITLE, 12, "Based on ma")),
        ("spent 14 on “Kite shop” by M", Spot(Wanted.MEMBER, 27, "M")),
        ("spent 14 on “Kite shop”", None),
        ("bought 40 paid c", Spot(Wanted.PAY, 15, "c")),
    ],
)
def test_that_the_end_of_a_line_tells_what_is_wanted(text: str, spot: Spot | None) -> None:
    assert spot_of(text) == spot


def test_that_a_completed_line_can_be_typed_on() -> None:
    text = "spent 14 on ki"
    spot = spot_of(text)
    assert spot is not None
    assert completed(text, spot, "Kite shop") == "spent 14 on “Kite shop” "
    by = spot_of("spent 14 by m")
    assert by is not None
    assert completed("spent 14 by m", by, "Mila") == "spent 14 by Mila "
    assert completed("spent 14 by m", by, "Mila Q") == "spent 14 by “Mila Q” "


@given(st.text(min_size=1, max_size=40).filter(lambda text: one_line(text).strip() == text))
def test_that_a_completed_title_is_read_as_it_is(title: str) -> None:
    spot = spot_of("spent 14 on ")
    assert spot is not None
    (draft,) = quick_add(completed("spent 14 on ", spot, title), on=date(2026, 3, 10))
    if "”" not in title:
        assert draft.title == title or draft.occurred_on != date(2026, 3, 10)
