"""The chapters of the user guide: files under resources/help, in the order of its contents."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from app.resource_files import resource_path

FIRST = "index"
_LINK = re.compile(r"\]\((?P<key>[a-z][a-z-]*)\.md\)")
_TITLE = re.compile(r"# (?P<title>\S.*)")
_NOT_IN_SLUGS = re.compile(r"[^\w\s-]")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the guide; `title` is its first heading."""

    key: str
    title: str
    markdown: str


@cache
def chapters() -> tuple[Chapter, ...]:
    """The contents first, then what they list, in that order.

    Raises OSError where a file cannot be read and ValueError where one has no heading.
    """
    contents = _chapter(FIRST)
    keys = dict.fromkeys(found["key"] for found in _LINK.finditer(contents.markdown))
    listed = [_chapter(key) for key in keys if key != FIRST]
    followed = [_with_next(one, after) for one, after in pairwise(listed)]
    return (contents, *followed, *listed[-1:])


def _with_next(chapter: Chapter, after: Chapter) -> Chapter:
    """The chapter with a way on to the one after it."""
    way = f"\n\nNext: [{after.title}]({after.key}.md)\n"
    return replace(chapter, markdown=chapter.markdown.rstrip() + way)


def slug(heading: str) -> str:
    """The anchor of a heading: `Order of use` becomes `order-of-use`."""
    return "-".join(_NOT_IN_SLUGS.sub("", heading.casefold()).split())


def _chapter(key: str) -> Chapter:
    text = resource_path("help", f"{key}.md").read_text(encoding="utf-8")
    found = _TITLE.match(text)
    if found is None:
        raise ValueError(f"{key}.md begins without a heading")
    return Chapter(key, found["title"].strip(), text)
