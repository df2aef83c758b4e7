"""The tags and texts of a saved page in order, in linear time; scripts are never looked into."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)>"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=/\"']++)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'"
    r"|(?P<bare>[^\s\"']++)))?+"
)
_TAG_START = re.compile(r"</?[a-zA-Z]|<!--|<[!?]")
_ENDS = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style", "template")
}


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is 'open', 'close' or 'text'; `name` is the tag in lower case or the text itself."""

    kind: str
    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)


def tokens(markup: str) -> Iterator[Token]:
    """Every tag and text; a page cut short ends where its last whole tag ended."""
    position = 0
    while True:
        start = _TAG_START.search(markup, position)
        text = markup[position : start.start() if start else len(markup)]
        if text and not text.isspace():
            yield Token("text", html.unescape(text))
        if start is None:
            return
        if start[0].startswith(("<!", "<?")):
            mark = "-->" if start[0] == "<!--" else ">"
            position = markup.find(mark, start.start()) + len(mark)
            if position < len(mark):
                return
            continue
        found = _TAG.match(markup, start.start())
        if found is None:
            return
        name = found["name"].lower()
        position = found.end()
        if found["close"]:
            yield Token("close", name)
            continue
        yield Token("open", name, _attributes(found["attributes"]))
        if name in _ENDS:
            end = _ENDS[name].search(markup, position)
            if end is None:
                return
            position = end.start()


def _attributes(written: str) -> dict[str, str]:
    return {
        found["name"].lower(): html.unescape(
            found["double"] or found["single"] or found["bare"] or ""
        )
        for found in _ATTRIBUTE.finditer(written)
    }
