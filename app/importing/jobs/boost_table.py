"""The auction of boosted proposals on the apply page: the bids that hold the first places."""

from __future__ import annotations

from app.importing.text.numbers import whole_number
from app.importing.text.page_lines import Page, any_case, next_texts

_PLACE = any_case(r"(?:\d+\. ?)?([1-9])(?:st|nd|rd|th) place(?: \(.{1,20}\))?:?(?: (.{1,60}))?")
_BID = any_case(r"(\d[\d,]{0,8}) connects?\b.{0,40}")
_NO_BID = any_case(r"no bids?(?: yet)?\.?")
_TO_LEAD = any_case(
    r"bid (\d[\d,]{0,8}) connects? or (?:higher|more) to be ranked in 1st place\.?.{0,60}"
)


def boost_bids(page: Page) -> tuple[int, ...] | None:
    """The bids, highest first; () where the table shows none, None where nothing is said.

    Without a table the highest bid is one less than the bid that would lead.
    """
    bids: list[int] = []
    has_table = False
    to_lead: int | None = None
    for index, line in enumerate(page):
        place = _PLACE.fullmatch(line.plain) if line.plain else None
        if place:
            shown = place[2] or "".join(after.plain for after in next_texts(page, index + 1, 1))
            bid = _BID.fullmatch(shown)
            has_table = has_table or bid is not None or _NO_BID.fullmatch(shown) is not None
            bids += _whole(bid[1]) if bid else []
        elif to_lead is None and line.plain and (leading := _TO_LEAD.fullmatch(line.plain)):
            to_lead = next(iter(_whole(leading[1])), None)
    if has_table:
        return tuple(sorted(bids, reverse=True))
    if to_lead is None:
        return None
    return (to_lead - 1,) if to_lead > 1 else ()


def _whole(shown: str) -> list[int]:
    """The number in a list of its own; none for '1,2', which may be one bid or two."""
    try:
        return [whole_number(shown)]
    except ValueError:
        return []
