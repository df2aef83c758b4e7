"""A saved page as the text that a reader sees: tags go, nothing is ever run or fetched.

The scanner is linear and bounded by design; the parser of the standard library takes quadratic
time on some hostile input.
"""

from __future__ import annotations

import html
import re

_MOST_TAGS = 200_000
_PAGE_MARK = re.compile(
    r"<!doctype\s+html|<html[\s>]|<body[\s>]|<!--\s*saved from url", re.IGNORECASE
)
_CLOSING = re.compile(r"</(?:div|span|p|li|ul|section|h[1-6]|strong|article)\s*>", re.IGNORECASE)
_HIDDEN = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "noscript", "template", "svg", "head")
}
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|br|button|d[dlt]|div|fieldset|footer|form|h[1-6]|header|hr"
    r"|input|label|li|main|nav|[ou]l|option|p|section|select|table|tbody|t[dhr]"
)
_VOID = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_OPENING = re.compile("<[a-zA-Z/!?]")
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9]*")
_ADDRESS = re.compile(r"""\b(?:href|value|content)\s*=\s*["']?([^\s"'<>]{1,500})""", re.IGNORECASE)
_CLASSES = re.compile(r"""\bclass\s*=\s*["']([^"'<>]{1,500})""", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)([^\s<>]{1,500})", re.IGNORECASE)
_CANONICAL = re.compile(r"<link[^<>]{0,200}\brel=[\"']?canonical[^<>]{0,500}>", re.IGNORECASE)
_PHONE_ONLY = "d-lg-none"  # the site's class for the short wording that a desktop never shows


def is_markup(text: str) -> bool:
    """Whether the text is HTML rather than a post that mentions a tag."""
    start = text[:4000]
    if _PAGE_MARK.search(start):
        return True
    return start.lstrip().startswith("<") and len(_CLOSING.findall(text[:100_000])) >= 3


def visible_text(text: str) -> str:
    """The visible text of a page, a line per block; addresses of job links stand on own lines."""
    pieces = [f"{address}\n" for address in _own_address(text[:20_000])]
    skipped: list[str] = []
    position = 0
    for _ in range(_MOST_TAGS):
        opening = _OPENING.search(text, position)
        opened = opening.start() if opening else -1
        closed = text.find(">", opened) if opening else -1
        if closed < 0:
            break
        if not skipped:
            pieces.append(_words(text[position:opened]))
        tag = text[opened + 1 : closed]
        position = _after(text, tag, opened, closed)
        _take_tag(tag, pieces, skipped)
    if not skipped:
        pieces.append(_words(text[position : position + 100_000]))
    return "".join(pieces)


def _own_address(start: str) -> list[str]:
    """Where the page says that it was saved from: only addresses of jobs are of use."""
    found = [saved[1] for saved in _SAVED_FROM.finditer(start)]
    for link in _CANONICAL.finditer(start):
        found += [address[1] for address in _ADDRESS.finditer(link[0])]
    return [address for address in found if "~0" in address]


def _words(raw: str) -> str:
    """Character references resolved; the line breaks of the source are only spaces."""
    return html.unescape(raw).replace("\n", " ").replace("\r", " ")


def _after(text: str, tag: str, opened: int, closed: int) -> int:
    """Where reading goes on: behind a comment or all that a hidden element holds, ended or not."""
    if tag.startswith("!--"):
        end = text.find("-->", opened + 2)
        return end + 3 if end >= 0 else len(text)
    name = _tag_name(tag)
    if name not in _HIDDEN or tag.startswith("/") or tag.endswith("/"):
        return closed + 1
    ending = _HIDDEN[name].search(text, closed)
    return ending.start() if ending else len(text)


def _take_tag(tag: str, pieces: list[str], skipped: list[str]) -> None:
    """Adds what a tag shows; `skipped` holds the open elements below one that is not shown."""
    name = _tag_name(tag)
    if tag.startswith("/"):
        if skipped and name in skipped:
            while skipped.pop() != name:
                pass
        elif _BLOCKS.fullmatch(name) and not skipped:
            pieces.append("\n")
        return
    if not _VOID.fullmatch(name) and not tag.endswith("/") and (skipped or _is_phone_only(tag)):
        skipped.append(name)
        return
    if skipped or not name:
        return
    address = _ADDRESS.search(tag) if "~0" in tag and name in {"a", "input"} else None
    if address and "~0" in address[1]:
        pieces.append(f"\n{_absolute(html.unescape(address[1]))}\n")
    elif _BLOCKS.fullmatch(name):
        pieces.append("\n")


def _absolute(address: str) -> str:
    """A path of the saved site gets the site in front."""
    return f"https://www.upwork.com{address}" if re.match(r"/[^/]", address) else address


def _is_phone_only(tag: str) -> bool:
    if _PHONE_ONLY not in tag:
        return False
    classes = _CLASSES.search(tag)
    return classes is not None and _PHONE_ONLY in classes[1].split()


def _tag_name(tag: str) -> str:
    found = _NAME.match(tag, 1 if tag.startswith("/") else 0)
    return found[0].lower() if found else ""
