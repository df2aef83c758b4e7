"""The key of a job in a link to it: `~02` and the opening's id, or in older links `~01` and hex."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from app.importing.text.page_lines import Facts

_KEY = re.compile(r"(?<![0-9a-zA-Z~])~0[0-9a-f]{15,24}(?![0-9a-zA-Z])", re.IGNORECASE)
_LINK = re.compile(
    r"(?:https?://|(?<![\w.@/-])(?=(?:www\.)?upwork\.com/))[^\s<>\"']{1,1000}", re.IGNORECASE
)


def job_link(texts: Iterable[str]) -> Facts:
    """`job_key` and the clean https `url` of the first link to a job on upwork.com.

    Links to other hosts say nothing, whatever their path holds.
    """
    for text in texts:
        if "~0" not in text:
            continue
        for link in _LINK.finditer(text[:20_000]):
            key = _key_on_upwork(link[0])
            if key:
                return {"job_key": key, "url": f"https://www.upwork.com/jobs/{key}"}
    return {}


def is_link(text: str) -> bool:
    return _LINK.match(text) is not None and " " not in text


def _key_on_upwork(link: str) -> str | None:
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host = parts.hostname or ""
    except ValueError:
        return None
    if host != "upwork.com" and not host.endswith(".upwork.com"):
        return None
    key = _KEY.search(parts.path.replace("_~", "/~").replace("%7E", "~").replace("%7e", "~"))
    return key[0].lower() if key else None
