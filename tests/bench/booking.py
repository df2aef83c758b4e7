"""P1, P4, P5, P6: reading and booking a large ledger, and a change of it.

CPU seconds, but for P5, where the disk counts. The garbage collector is off for what is measured
against us too, or it would come out slower than it has to be.
"""

from __future__ import annotations

import gc
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from app.domain.ledger import Ledger, build_ledger
from app.domain.records import RecordChange, with_changes
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.bench.ledgers import KEPT, TODAY, kept_ledger_file
from tests.bench.pairs import Bar, cpu, line, medians, ratio, report, seconds

WALLETS = 1_000
_SMALL = 100
"""How many times smaller the ledger is that P5 compares with."""
_BEANCOUNT_ROWS, _BEANCOUNT_MIB = 1_000_000, 2_757
"""What beancount's loader took for the same rows; `peers --all` measures it, for minutes."""
_PEAK = """
import sys
from pathlib import Path
from tests.bench.booking import numbers_of, peak_mib
numbers_of(Path(sys.argv[1]))
print(peak_mib())
"""


def run(rows: int) -> None:
    """Print the bars of a ledger of so many rows, each line as soon as it is known."""
    many = _ledger_of(rows, WALLETS)
    _report_reading(many, f"{rows:,} entries in {WALLETS:,} wallets")
    _report_memory(many, rows)
    _report_recording(many, _ledger_of(rows // _SMALL, max(WALLETS // _SMALL, 1)))
    _report_editing(many)
    _report_reading(_ledger_of(rows, 1), f"{rows:,} entries in 1 wallet")


def _ledger_of(rows: int, wallets: int) -> Path:
    """A ledger file to read; a large one takes a minute to make, once."""
    start = cpu()
    path = kept_ledger_file(rows, wallets)
    if cpu() - start > 1:
        print(f"made a ledger of {rows:,} entries in {cpu() - start:.0f} s: {path}", flush=True)
    return path


def numbers_of(path: Path) -> Ledger:
    """Open, read and book a ledger, and ask what it comes to."""
    workspace = Workspace.open(path, Clock(TODAY))
    ledger = workspace.ledger()
    workspace.close()
    _ask(ledger)
    return ledger


def _ask(ledger: Ledger) -> tuple[object, ...]:
    """The balance of every wallet, its lots, and what lapses next."""
    balances = [book.balance for book in ledger.books.values()]
    ends = [min((lot.expires_on for lot in b.open_lots), default=None) for b in ledger.shown]
    return balances, ends, ledger.open_lots, ledger.lapsing_within(30)


def peak_mib() -> int:
    """The most memory that this process has held."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _report_reading(path: Path, what: str) -> None:
    def fetch() -> None:
        conn = sqlite3.connect(path)
        gc.disable()
        try:
            conn.execute("SELECT * FROM entry").fetchall()
        finally:
            gc.enable()
            conn.close()

    found = ratio(lambda: numbers_of(path), fetch, clock=cpu)
    report(f"P1 read and book {what} / fetch them", found, Bar(3.5))


def _report_memory(path: Path, rows: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, str(path)], capture_output=True, text=True, check=True
    )
    peak = int(done.stdout)
    detail = f"{peak:,} MiB against {_BEANCOUNT_MIB:,} MiB at {_BEANCOUNT_ROWS:,}, measured once"
    share = peak / _BEANCOUNT_MIB
    verdict = Bar(0.3).verdict(share) if rows == _BEANCOUNT_ROWS else "bar <= 0.3 at as many"
    line(f"P4 peak memory at {rows:,} / beancount's", f"{share:8.3g} x", detail, verdict)


def _report_recording(large: Path, small: Path, times: int = 21) -> None:
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        copies = [Path(shutil.copy(path, folder)) for path in (large, small)]
        sides = [iter(_recordings(path)) for path in copies]
        taken = [tuple(next(side) for side in sides) for _ in range(times)]
    found = medians((mine, theirs) for mine, theirs in taken[1:])
    p50 = (found[1] / found[2], *found[1:])
    report("P5 record one spend until the numbers are out / at 1 %", p50, Bar(2))


def _recordings(path: Path) -> Iterator[float]:
    workspace = Workspace.open(path, Clock(TODAY))
    wallets = sorted(workspace.records().wallets.values(), key=lambda wallet: wallet.id)
    name = wallets[len(wallets) // 2].name
    _ask(workspace.ledger())

    def record() -> None:
        workspace.add("badge 1", name)
        ledger = workspace.ledger()
        _ = (ledger.balance, ledger.open_lots, ledger.lapsing_within(30))

    while True:
        yield seconds(record)


def _report_editing(path: Path, times: int = 21) -> None:
    workspace = Workspace.open(path, Clock(TODAY))
    records, rules = workspace.records(), workspace.rules
    workspace.close()
    full = median(seconds(lambda: build_ledger(records, rules, TODAY), cpu) for _ in range(3))
    ledger = build_ledger(records, rules, TODAY)
    _ask(ledger)
    wallet = sorted(ledger.books)[len(ledger.books) // 2]
    taken = []
    for number in range(times):
        entry = ledger.books[wallet].entries[10 + number]
        start = cpu()
        edit = RecordChange(entry, replace(entry, connects=entry.connects - 1))
        ledger = build_ledger(with_changes(ledger.records, [edit]), rules, TODAY, ledger)
        taken.append(cpu() - start)
        assert ledger.balance
    edited = median(taken)
    name = f"P6 backdated edit in a wallet of {len(ledger.books[wallet].entries):,} / book all"
    report(name, (edited / full, edited, full), Bar(1 / 300))
