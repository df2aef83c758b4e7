"""What a page says of Connects: what the proposal costs and how many the reader holds."""

from __future__ import annotations

from collections.abc import Sequence

from app.importing.text.numbers import whole_number
from app.importing.text.page_lines import Facts, Form, Page, any_case, facts_of, first_stated

_NUMBER = r"(\d[\d,]{0,8})"
_COST_FORMS: tuple[Form, ...] = (
    (
        any_case(rf"send a proposal for:? ?{_NUMBER} connects?.{{0,40}}"),
        lambda m: {"connects": whole_number(m[1])},
    ),
    (
        any_case(rf"required connects to submit a proposal:? ?{_NUMBER}(?: connects?)?"),
        lambda m: {"connects": whole_number(m[1])},
    ),
    (
        any_case(rf"this (?:proposal|job) requires {_NUMBER} connects?\.?"),
        lambda m: {"connects": whole_number(m[1])},
    ),
    (
        any_case(rf"required for (?:this )?proposal:? ?{_NUMBER}(?: connects?)?"),
        lambda m: {"connects": whole_number(m[1])},
    ),
)
_BALANCE_FORMS: tuple[Form, ...] = (
    (
        any_case(rf"(?:.{{0,60}}[^a-z ])?available connects:? ?{_NUMBER}"),
        lambda m: {"available_connects": whole_number(m[1])},
    ),
    (any_case(rf"connects: ?{_NUMBER}"), lambda m: {"available_connects": whole_number(m[1])}),
)
_SEND_FORMS: tuple[Form, ...] = (
    (
        any_case(rf"send for {_NUMBER} connects?(?: cancel)?"),
        lambda m: {"total": whole_number(m[1])},
    ),
    (any_case(rf"total: ?{_NUMBER} connects?"), lambda m: {"total": whole_number(m[1])}),
)
_BID_FORMS: tuple[Form, ...] = (
    (any_case(rf"bid to boost:? ?{_NUMBER} connects?"), lambda m: {"bid": whole_number(m[1])}),
)
_LEFT_FORMS: tuple[Form, ...] = (
    (
        any_case(
            rf"(?:when you submit this proposal, )?you'?ll have {_NUMBER} connects? remaining\.?"
        ),
        lambda m: {"left": whole_number(m[1])},
    ),
)
_LEFT_WITH_BID_FORMS: tuple[Form, ...] = (
    (
        any_case(rf"remaining balance:? ?{_NUMBER} connects?"),
        lambda m: {"left": whole_number(m[1])},
    ),
)
_ALL_FORMS = (
    _COST_FORMS + _BALANCE_FORMS + _SEND_FORMS + _BID_FORMS + _LEFT_FORMS + _LEFT_WITH_BID_FORMS
)
_LABELS = frozenset(
    {
        "send a proposal for",
        "required connects to submit a proposal",
        "available connects",
        "required for proposal",
        "bid to boost",
        "remaining balance",
        "total",
    }
)


def connects_facts(page: Page) -> Facts:
    """`connects` and `available_connects`: the balance before anything is paid.

    Beside the form the page shows what would be left after sending, so the cost is added back.
    'Send for' and 'Total' include a bid and count only where nothing names the cost itself.
    """
    lines = _with_values(page)
    facts = {**first_stated(lines, _BALANCE_FORMS), **first_stated(lines, _COST_FORMS)}
    bid = first_stated(lines, _BID_FORMS).get("bid", 0)
    total = first_stated(lines, _SEND_FORMS).get("total")
    if "connects" not in facts and total is not None and total >= bid:
        facts["connects"] = total - bid
    left = first_stated(lines, _LEFT_FORMS).get("left")
    if (
        left is None
        and (with_bid := first_stated(lines, _LEFT_WITH_BID_FORMS).get("left")) is not None
    ):
        left = with_bid + bid
    if left is not None and "connects" in facts:
        facts["available_connects"] = left + facts["connects"]
    return facts


def is_connects_line(line: str) -> bool:
    """Whether a plain line is about the cost or the balance."""
    return line.casefold().rstrip(":") in _LABELS or facts_of(line, _ALL_FORMS) is not None


def _with_values(page: Page) -> Sequence[str]:
    """Plain lines; a label gets the value that stands on the next line."""
    lines: list[str] = []
    for line in page:
        if not line.plain:
            continue
        if lines and lines[-1].casefold().rstrip(": ") in _LABELS:
            lines[-1] = f"{lines[-1]} {line.plain}"
        else:
            lines.append(line.plain)
    return lines
