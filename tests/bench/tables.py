"""P10, P11, P16: the ledger table over a million rows, against a fully fetched SQL model.

Jumps and searches are timed in turn, ours and the peer's, by the CPU time of the thread. Memory is
what each side takes on top of what the process held before, in a process of its own.
"""

from __future__ import annotations

import gc
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from app.domain.ledger import Ledger
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.ledger_columns import LedgerModel
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.ledger.ledger_table import LedgerTable
from app.ui.ledger.shown_ledger import ShownLedger
from app.ui.tables.arrangement import Order
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.rows.columns import ordered
from app.workspace.workspace import Workspace
from tests.bench.ledgers import TODAY, kept_ledger_file
from tests.bench.pairs import Bar, line
from tests.bench.window import TimedApplication

SIZE = (1_100, 800)
JUMPS = 120
PAGE = 256
QUERY = (
    "SELECT occurred_on, kind, title, source, connects, cost_cents, running_total, member, note "
    "FROM entry ORDER BY id DESC"
)
SEARCHES = ("zqzq", "000000999", "0004711", "proj", "work", "project 4711", "42 work")
_MEMORY = """
import sys
from pathlib import Path
from tests.bench.tables import {side}
print({side}(Path(sys.argv[1])))
"""


def run(rows: int) -> None:
    """Print the bars of a ledger of so many rows."""
    path = kept_ledger_file(rows, 1)
    _report_memory(path, rows)
    app = QApplication.instance() or TimedApplication(["bench"])
    assert isinstance(app, TimedApplication)
    _dress(app)
    ledger = _ledger(path)
    gc.freeze()
    shown = ShownLedger(ledger)
    shown.warm()
    _report_jumps(shown, path)
    _report_search(shown, path)
    _report_steps(app, path, ledger)


def _dress(app: QApplication) -> None:
    from app.ui.application import dress

    dress(app)


def _ledger(path: Path) -> Ledger:
    workspace = Workspace.open(path, Clock(TODAY))
    ledger = workspace.ledger()
    ledger.warm()
    workspace.close()
    return ledger


# -- P10


def _report_jumps(shown: ShownLedger, path: Path) -> None:
    ours, peer = _our_table(shown), _peer_table(path)
    dice = random.Random(7)
    taken: list[tuple[float, float]] = []
    for _ in range(JUMPS):
        row = dice.randrange(len(shown))
        taken.append((_jump(ours, row), _jump(peer, row)))
    mine, theirs = (quantiles([pair[at] for pair in taken], n=20)[18] for at in (0, 1))
    half = [median(pair[at] for pair in taken) for at in (0, 1)]
    detail = f"p95 {mine * 1000:.1f} ms against {theirs * 1000:.1f} ms"
    value = mine / theirs
    line("P10 table jump, p95 / fully fetched QSqlQueryModel", f"{value:8.3g} x", detail,
         Bar(3).verdict(value))  # fmt: skip
    p50 = half[0] / half[1]
    line("P10 table jump, p50", f"{p50:8.3g} x",
         f"{half[0] * 1000:.1f} ms against {half[1] * 1000:.1f} ms", "")  # fmt: skip


def _our_table(shown: ShownLedger) -> QTableView:
    table = LedgerTable()
    model = LedgerModel(shown.rows, table)
    table.setModel(model)
    model.show_places(shown.rows.newest_first())
    return _in_sight(table)


def _peer_table(path: Path) -> QTableView:
    database = QSqlDatabase.addDatabase("QSQLITE", "peer")
    database.setDatabaseName(str(path))
    assert database.open(), database.lastError().text()
    table = QTableView()
    model = QSqlQueryModel(table)
    model.setQuery(QUERY, database)
    while model.canFetchMore():
        model.fetchMore()
    table.setModel(model)
    return _in_sight(table)


def _in_sight(table: QTableView) -> QTableView:
    table.resize(*SIZE)
    table.show()
    QApplication.processEvents()
    return table


def _jump(table: QTableView, row: int) -> float:
    """Seconds of CPU until a far row is painted."""
    start = time.thread_time()
    table.scrollTo(table.model().index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
    table.viewport().repaint()
    return time.thread_time() - start


def _report_memory(path: Path, rows: int) -> None:
    mine, theirs = (_measured(side, path) for side in ("our_memory", "peer_memory"))
    detail = f"{mine:,} MiB against {theirs:,} MiB on top of the process, at {rows:,}"
    value = mine / theirs
    line("P10 memory of the table / of the SQL model", f"{value:8.3g} x", detail,
         Bar(0.4).verdict(value))  # fmt: skip


def _measured(side: str, path: Path) -> int:
    code = _MEMORY.format(side=side)
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True,
                          check=True)  # fmt: skip
    return int(done.stdout.split()[-1])


def our_memory(path: Path) -> int:
    """MiB that the table takes beside a booked ledger, once it was filtered, sorted and looked
    through; what a search by text keeps included."""
    app = QApplication(["bench"])
    _dress(app)
    ledger = _ledger(path)
    gc.freeze()
    before = _resident()
    shown = ShownLedger(ledger)
    shown.warm()
    table = _our_table(shown)
    _look_through(table, len(shown))
    places = shown.matching(LedgerFilter(text="zqzq"))
    assert not len(places)
    assert len(ordered(shown.rows.newest_first(), shown.sort_key("cost"), descending=True))
    return _resident() - before


def peer_memory(path: Path) -> int:
    """MiB that the fully fetched SQL model takes."""
    app = QApplication(["bench"])
    _dress(app)
    before = _resident()
    table = _peer_table(path)
    _look_through(table, table.model().rowCount())
    return _resident() - before


def _look_through(table: QTableView, rows: int) -> None:
    for at in range(20):
        _jump(table, at * rows // 20)


def _resident() -> int:
    """MiB of this process in memory now."""
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0]) // 1024


# -- P11


def _report_search(shown: ShownLedger, path: Path) -> None:
    conn = sqlite3.connect(path)

    def scan() -> None:
        conn.execute("SELECT id FROM entry WHERE title LIKE '%zqzq%' LIMIT 256").fetchall()

    start = time.perf_counter()
    _first_page(shown, "anything")
    cold = time.perf_counter() - start
    pairs = [
        (words, _cpu(partial(_first_page, shown, words)), _cpu(scan))
        for _ in range(5)
        for words in SEARCHES
    ]
    conn.close()
    of_each = {
        words: median(mine / theirs for asked, mine, theirs in pairs if asked == words)
        for words in SEARCHES
    }
    worst = max(of_each, key=of_each.__getitem__)
    p50 = median(of_each.values())
    like = median(theirs for _, _, theirs in pairs)
    detail = f"{p50 * like * 1000:.1f} ms against {like * 1000:.0f} ms; made once in {cold:.1f} s"
    line("P11 search to the first page, p50 / LIKE without a hit", f"{p50:8.3g} x", detail,
         "bar <= 1/100 as a moonshot")  # fmt: skip
    value = of_each[worst]
    line("P11 the same, worst", f"{value:8.3g} x", f"{value * like * 1000:.0f} ms for {worst!r}",
         Bar(0.1).verdict(value))  # fmt: skip


def _first_page(shown: ShownLedger, words: str) -> list[int]:
    found: list[int] = shown.matching(LedgerFilter(text=words))[:PAGE].tolist()
    return found


def _cpu(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start


# -- P16


def _report_steps(app: TimedApplication, path: Path, ledger: Ledger) -> None:
    bridge = WorkspaceBridge(Clock(TODAY))
    page = LedgerPage(bridge)
    page.resize(1_440, 868)
    page.show()
    _settle(lambda: True)
    snapshot: Any = _Snapshot(ledger, path)
    steps: list[tuple[str, Callable[[], object]]] = [
        ("show a million rows", lambda: page.show_ledger(snapshot)),
        ("filter by kind", lambda: page.set_filter(_typed(page, "kind:boost"))),
        ("filter by words", lambda: page.set_filter(_typed(page, "project 0000"))),
        ("filter to nothing", lambda: page.set_filter(_typed(page, "zqzq amount>9"))),
        ("clear", page.clear_filters),
        ("sort by cost", lambda: page.set_order(Order("cost", is_descending=True))),
        ("sort by what", lambda: page.set_order(Order("what"))),
        ("back to newest first", lambda: page.set_order(page.usual_order)),
        ("jump to the middle", lambda: page.table.select_row(page.table.model().rowCount() // 2)),
        ("go to a day", lambda: page.go_to_day(TODAY.replace(year=TODAY.year - 3))),
        ("select all", page.table.selectAll),
    ]
    for name, step in steps:
        app.take()
        asked = page._asked
        QTimer.singleShot(0, step)
        _settle(lambda before=asked: page._answered == page._asked and page._asked >= before)  # type: ignore[misc]
        seconds, what = app.take()
        verdict = f"bar <= 50 ms: {'met' if seconds <= 0.05 else 'NOT MET'}"
        line(f"P16 {name}", f"{seconds * 1000:6.0f} ms", what, verdict)
    page.hide()
    bridge.close()


def _typed(page: LedgerPage, words: str) -> LedgerFilter:
    return LedgerFilter(text=words)


class _Snapshot:
    """As much of a snapshot as the page asks for."""

    is_read_only = True

    def __init__(self, ledger: Ledger, path: Path) -> None:
        self.ledger, self.path = ledger, path


def _settle(is_done: Callable[[], bool], most: int = 60_000) -> None:
    """Run events until work is done and a moment more."""
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if is_done() else None)
    QTimer.singleShot(most, loop.quit)
    QTimer.singleShot(300, partial(timer.start, 50))
    loop.exec()
    timer.stop()
    again = QEventLoop()
    QTimer.singleShot(200, again.quit)
    again.exec()
