"""Skills as the lines between their heading and the next, without the names of their groups."""

from __future__ import annotations

from app.importing.text.page_lines import Page, any_case

_GROUP = any_case(
    r"(?:mandatory|nice[- ]to[- ]have|required|preferred|optional|other|additional|top)?"
    r" ?skills(?: and expertise)?:?|.{2,60} deliverables"
)
_BUTTON = any_case(
    r"skip skills|(?:previous|next) skills\. update list|(?:see|show|view)? ?(?:more|less)"
    r"|\+ ?\d{1,3}(?: more)?|\d{1,3} more"
)
_LONGEST = 80
_MOST = 60


def listed_skills(page: Page) -> tuple[str, ...]:
    """Each skill once, in the order of the page."""
    shown = [
        line.text.strip("\u2022\u00b7 ") for line in page if line.plain and _is_skill(line.plain)
    ]
    return tuple(dict.fromkeys(shown))


def is_skill_list(page: Page) -> bool:
    """Whether the lines can be skills: some, but no paragraphs and not a page of them."""
    shown = [line for line in page if line.text]
    return 0 < len(shown) <= _MOST and all(
        line.plain and len(line.plain) <= _LONGEST for line in shown
    )


def _is_skill(line: str) -> bool:
    return _GROUP.fullmatch(line) is None and _BUTTON.fullmatch(line) is None
