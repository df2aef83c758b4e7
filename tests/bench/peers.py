"""P2, P3, P4: the balance of a ledger by the command line, against beancount and hledger.

CPU seconds of whole processes. The peers are installed here, never by the app: beancount from PyPI
into build/bench-peers, hledger from the system's packages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.ledgers import generated, kept_ledger_file
from tests.bench.pairs import Bar, line, medians, report
from tests.bench.peer_journals import write_beancount, write_hledger

ROWS, ROWS_AT_SCALE = 100_000, 1_000_000
VENV = Path("build/bench-peers/venv")
_NO_BYTE_CODE = "PYTHONDONTWRITEBYTECODE"
_LOAD = """
import sys
from beancount import loader
loader.load_file(sys.argv[1])
print(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0])
"""
_BOOK = """
import sys
from pathlib import Path
from tests.bench.booking import numbers_of, peak_mib
numbers_of(Path(sys.argv[1]))
print(peak_mib() * 1024)
"""


def run(*, at_scale: bool = False) -> None:
    """Print the bars against the peers; `at_scale` also loads a million rows, for minutes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        beans, journal = folder / "l.beancount", folder / "l.journal"
        ledger = kept_ledger_file(ROWS)
        ours = [str(Path(sys.executable).with_name("bidbook")), "--json", "--ledger", str(ledger)]
        ours += ["--as-of", "2026-01-01", "balance"]
        if has_beancount():
            write_beancount(beans, generated(ROWS), ["wallet-0000"])
            check = [str(VENV / "bin" / "bean-check"), "--no-cache", str(beans)]
            _report_commands("P2 bean-check", check, ours, Bar(15, at_least=True), pairs=3)
            _report_memory(folder, ROWS)
            if at_scale:
                _report_memory(folder, ROWS_AT_SCALE)
        if _has_hledger():
            write_hledger(journal, generated(ROWS))
            balance = ["hledger", "-f", str(journal), "balance"]
            _report_commands("P3 hledger (no lots)", balance, ours, Bar(5, at_least=True))


def _report_commands(
    name: str, theirs: list[str], ours: list[str], bar: Bar, pairs: int = 5
) -> None:
    found = medians((cpu_seconds(theirs), cpu_seconds(ours)) for _ in range(pairs))
    report(f"{name} / bidbook balance, {ROWS:,} rows", found, bar)


def cpu_seconds(command: list[str]) -> float:
    """What a command takes from start to end. Its own verdict on the ledger is not asked."""
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=_installed())
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


def _installed() -> dict[str, str]:
    """The environment of an installed program, which keeps the byte code that it has compiled."""
    return {name: value for name, value in os.environ.items() if name != _NO_BYTE_CODE}


def _report_memory(folder: Path, rows: int) -> None:
    beans, ledger = folder / f"{rows}.beancount", kept_ledger_file(rows)
    write_beancount(beans, generated(rows), ["wallet-0000"])
    theirs = _peak_mib([str(VENV / "bin" / "python"), "-c", _LOAD, str(beans)])
    mine = _peak_mib([sys.executable, "-c", _BOOK, str(ledger)])
    detail = f"{mine:,} MiB against {theirs:,} MiB"
    verdict = (
        Bar(0.3).verdict(mine / theirs) if rows == ROWS_AT_SCALE else "bar <= 0.3 at 1,000,000"
    )
    line(f"P4 peak memory at {rows:,} / beancount's", f"{mine / theirs:8.3g} x", detail, verdict)


def _peak_mib(command: list[str]) -> int:
    environment = {**os.environ, "BEANCOUNT_DISABLE_LOAD_CACHE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return int(done.stdout) // 1024


def has_beancount() -> bool:
    if not (VENV / "bin" / "bean-check").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
        pip = [str(VENV / "bin" / "pip"), "install", "-q", "--disable-pip-version-check"]
        if subprocess.run([*pip, "beancount>=3,<4"], check=False).returncode:
            print("P2 beancount is not installed and PyPI gave none", flush=True)
            shutil.rmtree(VENV, ignore_errors=True)
            return False
    return True


def _has_hledger() -> bool:
    if shutil.which("hledger"):
        return True
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        subprocess.run([apt, "update", "-qq"], check=False, capture_output=True)
        install = [apt, "install", "-qq", "-y", "--no-install-recommends", "hledger"]
        subprocess.run(install, check=False, capture_output=True)
    if shutil.which("hledger"):
        return True
    print("P3 hledger is not installed: apt-get install hledger", flush=True)
    return False
