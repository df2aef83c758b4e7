"""Rulebook files: TOML tables checked one by one and together, each fault with file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, pairwise
from operator import attrgetter
from pathlib import Path
from typing import Any

from app.domain.problems import LedgerError
from app.domain.rule_keys import FORMS, unknown_key

TRUST = ("official", "support", "moderator", "user", "inference")
"""Who states a rule: Upwork's own page, its guidance to support agents, a moderator, a user or a
vendor, or what follows from these."""

_KINDS: dict[str, tuple[type, str]] = {
    "key": (str, "text"),
    "value": (object, "a value"),
    "since": (date, "a date"),
    "until": (date, "a date"),
    "source": (str, "text"),
    "trust": (str, "text"),
    "other": (object, "a value"),
    "note": (str, "text"),
    "please_check": (bool, "true or false"),
}
_HEADER = re.compile(r"""\s*\[\[\s*(?:rule|"rule"|'rule')\s*\]\]""")
_FIELD = re.compile(r"""\s*["']?(\w+)["']?\s*=""")
_AT_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTable:
    """One rule as it stands in a file: `number` from 1, `line` of its header, its fields.

    `lines` has the line of each field. Lists of numbers are tuples.
    """

    file: str
    number: int
    line: int
    lines: Mapping[str, int]
    fields: dict[str, Any]

    @property
    def key(self) -> str:
        return str(self.fields["key"])

    @property
    def since(self) -> date:
        return self.fields.get("since") or date.min

    @property
    def until(self) -> date | None:
        return self.fields.get("until")

    def fault(self, reason: str, field: str = "key") -> LedgerError:
        line = self.lines.get(field, self.line)
        return bad_rulebook(self.file, line, self.number, reason)


def bad_rulebook(file: str, line: int, number: int, reason: str) -> LedgerError:
    """`line` from 1; `number` of the rule, 0 where the fault lies in none."""
    return LedgerError("bad_rulebook", file=file, line=line, rule=number, reason=reason)


def read_folder(folder: Path) -> list[RuleTable]:
    """The checked tables of all TOML files of a folder. Raises LedgerError `bad_rulebook`."""
    tables: list[RuleTable] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            line = path.read_bytes()[: error.start].count(b"\n") + 1
            raise bad_rulebook(path.name, line, 0, "the file is not UTF-8 text") from error
        tables += read_tables(text, path.name)
    check_together(tables)
    return tables


def read_tables(text: str, file: str) -> list[RuleTable]:
    """The tables of one file, each checked alone. Raises LedgerError `bad_rulebook`."""
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = _line_of(error, text)
        raise bad_rulebook(file, line, 0, str(error) or "nested too deep") from error
    tables = _listed(found, text, file)
    starts = _starts(text, len(tables))
    if len(starts) != len(tables):
        line = _line_naming("rule", text)
        raise bad_rulebook(file, line, 0, "each rule must be written under its own [[rule]]")
    lines = text.split("\n")
    ends = [*starts, len(lines)][1:]
    read: list[RuleTable] = []
    for number, (table, start, end) in enumerate(zip(tables, starts, ends, strict=False), start=1):
        fields = {name: _tuples(value) for name, value in table.items()}
        places = _field_lines(lines[start:end], start + 1)
        read.append(
            RuleTable(file=file, number=number, line=start + 1, lines=places, fields=fields)
        )
        _check(read[-1])
    return read


def _listed(found: dict[str, Any], text: str, file: str) -> list[dict[str, Any]]:
    """The tables under `rule`, and nothing beside them."""
    tables = found.get("rule", [])
    is_list = isinstance(tables, list) and all(isinstance(table, dict) for table in tables)
    stray = min(found.keys() - {"rule"}, default=None) if is_list else "rule"
    if stray is not None:
        line = _line_naming(stray, text)
        raise bad_rulebook(file, line, 0, "rules must be written as [[rule]]")
    return list(tables)


def _line_naming(name: str, text: str) -> int:
    """The first line that opens with a name, as a field or as a table; 1 where none does."""
    opening = re.compile(rf"""\s*\[*\s*["']?{re.escape(name)}\b""")
    lines = enumerate(text.split("\n"), start=1)
    return next((number for number, line in lines if opening.match(line)), 1)


def _line_of(error: Exception, text: str) -> int:
    at = _AT_LINE.search(str(error))
    return int(at[1]) if at else text.count("\n") + 1


def _tuples(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _starts(text: str, count: int) -> list[int]:
    """Indexes of the lines that open a rule; a header quoted in a long text is none."""
    lines = text.split("\n")
    starts = [index for index, line in enumerate(lines) if _HEADER.match(line)]
    if len(starts) == count:
        return starts
    return [index for index in starts if _is_whole("\n".join(lines[:index]))]


def _is_whole(text: str) -> bool:
    try:
        tomllib.loads(text)
    except ValueError:
        return False
    return True


def _field_lines(lines: Sequence[str], first: int) -> dict[str, int]:
    places: dict[str, int] = {}
    for number, line in enumerate(lines, start=first):
        if found := _FIELD.match(line):
            places.setdefault(found[1], number)
    return places


def _check(table: RuleTable) -> None:
    _check_fields(table)
    _check_values(table)
    if table.fields.get("trust", TRUST[0]) not in TRUST:
        raise table.fault(f"trust must be one of {sorted(TRUST)}", "trust")
    if table.until and table.until < table.since:
        raise table.fault("until must not be before since", "until")
    _check_dispute(table)


def _check_fields(table: RuleTable) -> None:
    for name, value in table.fields.items():
        if name not in _KINDS:
            raise table.fault(f"unknown field {name}", name)
        kind, words = _KINDS[name]
        if not isinstance(value, kind) or isinstance(value, datetime):
            raise table.fault(f"{name} must be {words}", name)
    for name in ("key", "value", "source"):
        if table.fields.get(name, "") == "":
            raise table.fault(f"missing field {name}", name)


def _check_values(table: RuleTable) -> None:
    form = FORMS.get(table.key)
    if form is None:
        raise table.fault(unknown_key(table.key))
    for name in ("value", "other"):
        if name in table.fields and (fault := form.fault(table.key, table.fields[name])):
            raise table.fault(fault if name == "value" else f"other: {fault}", name)


def _check_dispute(table: RuleTable) -> None:
    if "other" not in table.fields:
        return
    if table.fields["other"] == table.fields["value"]:
        raise table.fault("other must differ from value", "other")
    if not table.fields.get("note"):
        raise table.fault("a disputed rule needs a note", "other")


def check_together(tables: Iterable[RuleTable]) -> None:
    """No two rules of a key begin on one day, and every day has a rule of every key.

    Raises LedgerError `bad_rulebook`.
    """
    ordered = sorted(tables, key=attrgetter("key", "since"))
    for _, same_key in groupby(ordered, key=attrgetter("key")):
        dated = list(same_key)
        _check_twins(dated)
        _check_gaps(dated)


def _check_twins(dated: Sequence[RuleTable]) -> None:
    for first, second in pairwise(dated):
        if first.since == second.since:
            where = f"{first.file}, line {first.lines.get('key', first.line)}"
            raise second.fault(f"{second.key} has a rule of the same day in {where}")


def _check_gaps(dated: Sequence[RuleTable]) -> None:
    first = dated[0]
    if first.since != date.min:
        raise first.fault(f"{first.key} has no rule before {first.since}", "since")
    reach = first.until
    for table in dated[1:]:
        if reach is None:
            return
        if (table.since - reach).days > 1:
            raise table.fault(f"{table.key} has no rule after {reach}", "since")
        reach = None if table.until is None else max(reach, table.until)
    if reach is not None:
        raise dated[-1].fault(f"{first.key} has no rule after {reach}", "until")
