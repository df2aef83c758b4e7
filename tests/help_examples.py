"""The examples of the guide: what is typed, what is printed, and the files they need."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

HELP = Path(__file__).parents[1] / "resources" / "help"
LEFT_OUT = "…"
_BLOCK = re.compile(
    r"^```(?P<kind>console|text)(?: (?P<name>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Example:
    """One `console` block: the arguments after `bidbook`, what follows, and its place."""

    arguments: tuple[str, ...]
    typed: str
    printed: str
    span: tuple[int, int]

    def is_met_by(self, output: str) -> bool:
        """Whether the output reads as printed: `…` stands for any words, alone for any lines."""
        pattern = "".join(_pattern_of(line) for line in self.printed.splitlines())
        return re.fullmatch(pattern, _ended(output)) is not None

    def block(self, output: str) -> str:
        return f"```console\n{self.typed}\n{_ended(output)}```"


def examples(markdown: str) -> tuple[list[Example], dict[str, str]]:
    """The examples in reading order, and the files that the chapter asks to save."""
    found, files = [], {}
    for block in _BLOCK.finditer(markdown):
        if block["kind"] == "text":
            files[block["name"] or ""] = block["body"]
            continue
        typed, _, printed = block["body"].partition("\n")
        program, *arguments = shlex.split(typed.removeprefix("$ "))
        assert program == "bidbook", typed
        found.append(Example(tuple(arguments), typed, printed, block.span()))
    return found, files


def _ended(output: str) -> str:
    lines = "".join(f"{line.rstrip()}\n" for line in output.splitlines())
    return lines.lstrip("\n")


def _pattern_of(line: str) -> str:
    if line == LEFT_OUT:
        return r"(?:.*\n)*?"
    return ".*".join(re.escape(part) for part in line.split(LEFT_OUT)) + r"\n"
