"""What happens to a text between a page and the app: each a way to spoil it, by name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

Spoil = Callable[[str], str | bytes]

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_MENU = "Skip to content\nFind work\nDeliver work\nManage finances\nMessages\n"
_FOOT = "\nAbout Us\nFeedback\nTerms of Service\nPrivacy Policy\nCookie Settings"


def _each_line(change: Callable[[str], str]) -> Spoil:
    return lambda text: "\n".join(map(change, text.split("\n")))


def _mixed_ends(text: str) -> str:
    ends = ("\n", "\r\n", "\r")
    return "".join(line + ends[at % 3] for at, line in enumerate(text.split("\n")))


SPOILED: dict[str, Spoil] = {
    "as it is": str,
    "utf-8": str.encode,
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16 little": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "utf-16 big": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "utf-16 without a mark": lambda text: text.encode("utf-16-le"),
    "cp1252": lambda text: text.encode("cp1252", "replace"),
    "two marks": lambda text: "\ufeff\ufeff" + text,
    "windows ends": lambda text: text.replace("\n", "\r\n"),
    "old mac ends": lambda text: text.replace("\n", "\r"),
    "mixed ends": _mixed_ends,
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow hard spaces": lambda text: text.replace(" ", "\u202f"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "ends in spaces": _each_line(lambda line: f"{line}   "),
    "begins with spaces": _each_line(lambda line: f"   {line}"),
    "begins with a hard space": _each_line(lambda line: f"\u00a0{line}"),
    "nothing above": lambda text: "\n" * 60 + text,
    "nothing below": lambda text: text + "\n \n\t\n" * 30,
    "nul at the end": lambda text: text + "\x00",
    "dos end of file": lambda text: text + "\r\n\x1a",
    "zero width spaces": _each_line(lambda line: f"\u200b{line}\u200b"),
    "joiners": lambda text: text.replace(" ", "\u200d \u2060"),
    "left to right marks": _each_line(lambda line: f"\u200e{line}\u200e"),
    "right to left marks": _each_line(lambda line: f"\u200f{line}\u200f"),
    "embeddings": _each_line(lambda line: f"\u202a{line}\u202c"),
    "isolates": _each_line(lambda line: f"\u2068{line}\u2069"),
    "soft hyphens": lambda text: text.replace(" ", "\u00ad "),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "arabic digits": lambda text: text.translate(_ARABIC),
    "wide digits": lambda text: text.translate(_WIDE),
    "true minus": lambda text: re.sub(r"(?m)(?<![^\s\",;>])-(?=[\d$.])", "\u2212", text),
    "hyphen of its own": lambda text: re.sub(r"(?m)(?<![^\s\",;>])-(?=[\d$.])", "\u2010", text),
    "figure dash": lambda text: re.sub(r"(?m)(?<![^\s\",;>])-(?=[\d$.])", "\u2012", text),
    "under the menu": lambda text: _MENU + text,
    "over the foot": lambda text: text + _FOOT,
    "quoted mail": _each_line(lambda line: f"> {line}"),
    "fenced": lambda text: f"```\n{text}\n```",
    "control characters": _each_line(lambda line: f"{line}\x07\x1b"),
    "torn utf-8": lambda text: text.encode()[:-1] + b"\xc3",
    "bytes of no text": lambda text: b"\x89PNG\r\n\x1a\n" + text.encode(),
    "a zip": lambda text: b"PK\x03\x04" + text.encode(),
    "all in one line": lambda text: text.replace("\n", " "),
    "sandwiched": lambda text: "Notes of mine\n\n" + text + "\n\nEnd of my notes",
}
"""All keep what the page says; a reader reads it as it was or refuses it."""

CUT: dict[str, Spoil] = {
    f"cut after {share} %": (lambda text, share=share: text[: len(text) * share // 100])  # type: ignore[misc]
    for share in (0, 5, 20, 35, 50, 65, 80, 90, 95, 99)
}
"""What is left is less than there was, and nothing in it is new."""
