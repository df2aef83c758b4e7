"""A report of a problem that can be shown to anyone: made of counts, versions and places in our own
code, so that no title, name, amount or path can be in it."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import TracebackType

from app.domain.problems import LedgerError
from app.domain.records import Records

_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """How large a ledger is, in rough counts, and what kind of file it is."""

    counts: Mapping[str, str]
    is_sample: bool
    is_read_only: bool


def ledger_facts(records: Records, *, is_sample: bool, is_read_only: bool) -> LedgerFacts:
    """The facts of a ledger, each count with one leading digit."""
    counts = {
        "wallets": len(records.wallets),
        "entries": len(records.entries),
        "proposals": len(records.proposals),
        "jobs": len(records.jobs),
    }
    rough = {name: roughly(count) for name, count in counts.items()}
    return LedgerFacts(rough, is_sample, is_read_only)


def roughly(count: int) -> str:
    """'0', '7', 'about 600': enough to judge by, too little to recognise anyone."""
    if count < 10:
        return str(count)
    zeros = len(str(count)) - 1
    return f"about {round(count, -zeros)}"


def fault_lines(error: BaseException, trace: TracebackType | None = None) -> list[str]:
    """What went wrong and where: kinds of errors and places in code, none of their words."""
    frames = traceback.extract_tb(trace if trace is not None else error.__traceback__)
    lines = [
        f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames[-_DEEPEST:]
    ]
    kind = type(error).__name__
    code = f" {error.code}" if isinstance(error, LedgerError) else ""
    return [*lines, f"{kind}{code}"]


def report_text(
    versions: Mapping[str, str],
    system: Mapping[str, str],
    ledger: LedgerFacts | None,
    faults: Iterable[str],
    words: str = "",
) -> str:
    """The whole report; `words` are the user's own and stand first, as typed."""
    parts = []
    if words.strip():
        parts.append(f"What happened\n{words.strip()}")
    parts.append("\n".join(["Versions", *_pairs(versions)]))
    parts.append("\n".join(["System", *_pairs(system)]))
    if ledger is not None:
        kind = "sample" if ledger.is_sample else "own"
        access = "read only" if ledger.is_read_only else "writable"
        parts.append("\n".join(["Ledger", f"  {kind}, {access}", *_pairs(ledger.counts)]))
    noted = list(faults)
    parts.append("\n".join(["Faults since the start", *(noted or ["  none"])]))
    return "\n\n".join(parts) + "\n"


def _pairs(values: Mapping[str, str]) -> list[str]:
    return [f"  {name}: {value}" for name, value in values.items()]


def _place(path: str) -> str:
    """A file of ours from `app` on; of others only its name."""
    parts = PurePath(path.replace("\\", "/")).parts
    if "app" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("app") :])
    return parts[-1] if parts else "?"
