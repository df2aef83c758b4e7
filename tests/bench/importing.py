"""P13: import a saved page with journal, hash chain, matching and booking, against beangulp.

CPU seconds of whole processes: `bidbook import` of the page into an empty ledger file, and
beangulp's own CSV importer, which extracts as many rows of CSV. beangulp is installed from PyPI
into build/bench-peers, never by the app.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from tests.bench import peers
from tests.bench.pairs import Bar, line, medians, report
from tests.importing.history_pages import PageRow, copy_of, page_of, state_of

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
_PEER = """
import beangulp
from beangulp.importers import csvbase


class Importer(csvbase.Importer):
    encoding = "utf-8"
    date = csvbase.Date("date", "%Y-%m-%d")
    narration = csvbase.Columns("title")
    amount = csvbase.Amount("connects")
    link = csvbase.Column("id")

    def identify(self, filepath):
        return filepath.endswith(".csv")


if __name__ == "__main__":
    beangulp.Ingest([Importer("Assets:Connects", "CONNECTS")])()
"""


def _moments(rows: int) -> list[datetime]:
    return [FIRST + timedelta(minutes=number) for number in range(rows)]


def _page_rows(rows: int) -> list[PageRow]:
    """That many applications, oldest first."""
    return [
        PageRow(
            "Applied to job",
            -2,
            day=f"{at:%B} {at.day}, {at.year}",
            at=f"{at:%a %b %d %H:%M:%S} UTC {at:%Y}",
            title=f"Job {number}",
            opening=str(2_000_000_000_000_000_000 + number),
            id=str(number + 1),
            total=10_000_000 - 2 * number,
        )
        for number, at in enumerate(_moments(rows))
    ]


def page(rows: int) -> str:
    """A saved page, newest first as Upwork shows them; all rows are in its state."""
    made = _page_rows(rows)
    return page_of("", state_of(made[::-1], made[-1].total), made[-1].total)


def paste(rows: int) -> str:
    """The same rows as a copy of the page gives them: no ids, instants or totals."""
    made = _page_rows(rows)
    return copy_of(made[::-1], balance=made[-1].total)


def _write_csv(path: Path, rows: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["date", "title", "connects", "id", "total"])
        for number, at in enumerate(_moments(rows)):
            writer.writerow([at.date(), f"Job {number}", -2, number + 1, 10_000_000 - 2 * number])


def _has_beangulp() -> bool:
    if not peers.has_beancount():
        return False
    python = str(peers.VENV / "bin" / "python")
    if subprocess.run(
        [python, "-c", "import beangulp"], check=False, capture_output=True
    ).returncode:
        pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "beangulp"]
        if subprocess.run(pip, check=False).returncode:
            print("P13 beangulp is not installed and PyPI gave none", flush=True)
            return False
    return True


class _Imports:
    """`bidbook import` of files in `folder`, each into an empty ledger of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, count()
        self.size = 0

    def seconds(self, name: str, *exports: str) -> float:
        """The CPU seconds of importing a file; the ledger is then exported in those formats."""
        ledger = self._folder / f"{next(self._numbers)}.bidbook"
        options = [str(Path(sys.executable).with_name("bidbook")), "--ledger", str(ledger)]
        options += ["--as-of", "2026-06-01", "--json"]
        subprocess.run([*options, "new", str(ledger)], check=True, capture_output=True)
        taken = peers.cpu_seconds([*options, "import", str(self._folder / name)])
        for form in exports:
            path = str(self._folder / f"own.{form}")
            command = [*options, "export", "--format", form, path]
            subprocess.run(command, check=True, capture_output=True)
        self.size = ledger.stat().st_size
        ledger.unlink()
        return taken


def run(rows: int) -> None:
    """Print the bar of the saved page, which is compared, and what our other forms take."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "page.html").write_text(page(rows), encoding="utf-8")
        (folder / "paste.txt").write_text(paste(rows), encoding="utf-8")
        (folder / "in").mkdir()
        _write_csv(folder / "in" / "rows.csv", rows)
        (folder / "peer.py").write_text(_PEER, encoding="utf-8")
        ours = _Imports(folder)
        title = f"P13 import {rows:,} history rows of a saved page"
        if not _has_beangulp():
            line(title, f"{ours.seconds('page.html'):8.3g} s", "no peer", "")
            return
        theirs = [str(peers.VENV / "bin" / "python"), str(folder / "peer.py"), "extract"]
        theirs.append(str(folder / "in"))
        pairs = ((ours.seconds("page.html"), peers.cpu_seconds(theirs)) for _ in range(5))
        found = medians(pairs)
        report(f"{title} / beangulp", found, Bar(0.6))
        line("    the file then holds", f"{ours.size / rows:8.4g} bytes a row", "", "")
        ours.seconds("page.html", "csv", "jsonl")
        for told, file in _OTHER_FORMS.items():
            taken = ours.seconds(file)
            line(f"    the same from {told}", f"{taken:8.3g} s", "", "not compared")


_OTHER_FORMS = {"a copied page": "paste.txt", "our CSV": "own.csv", "our JSONL": "own.jsonl"}
