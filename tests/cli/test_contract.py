"""The documents of every command: the names scripts rely on, each with its type."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import PAGES, CommandLine
from tests.workspace.histories import saved_page, true_history

Write = Callable[[str, str | bytes], str]
Shape = Mapping[str, Any]

DAY = re.compile(r"\d{4}-\d\d-\d\d")
ID = re.compile(r"\S+")
RANGE: Shape = {"value": (int, None), "low": (int, None), "high": (int, None)}
CHANGE: Shape = {"batch": ID, "undone": (ID, None)}
WINS: Shape = {
    "proposals": int,
    "pending": int,
    "interviews": int,
    "wins": int,
    "connects_gross": int,
    "connects_net": int,
    "cash_cents": int,
    "full_cents": int,
    "cash_per_win_cents": RANGE,
    "full_per_win_cents": RANGE,
}
IMPORTED: Shape = {
    "batch": (ID, None),
    "kind": str,
    "read": int,
    "new": int,
    "already_here": int,
    "possible_twin": int,
    "needs_a_look": [{"row": int, "text": str, "problem": str}],
    "opening": int,
    "balance_shown": (int, None),
    "balance_ledger": (int, None),
    "reconciled": (bool, None),
}
COMMANDS: list[tuple[list[str], Shape]] = [
    (
        ["balance"],
        {
            "as_of": DAY,
            "balance": int,
            "by_source": dict.fromkeys(["bought", "plan", "free", "awarded", "opening"], int),
            "cost_cents": int,
            "lapsing_30_days": int,
            "shortfall": int,
        },
    ),
    (
        ["lots"],
        {
            "lots": [
                {
                    "source": str,
                    "left": int,
                    "quantity": int,
                    "unit_cost_cents": (int, float),
                    "issued_on": (DAY, None),
                    "expires_on": DAY,
                    "why": str,
                }
            ]
        },
    ),
    (
        ["expiring", "--days", "900"],
        {
            "as_of": DAY,
            "days": int,
            "connects": int,
            "cost_cents": int,
            "by_date": [{"date": DAY, "connects": int, "projected_lapse": int}],
        },
    ),
    (
        ["ledger"],
        {
            "entries": [
                {
                    "id": ID,
                    "wallet": str,
                    "occurred_on": DAY,
                    "kind": str,
                    "connects": int,
                    "title": (str, None),
                    "postings": [{"lot": str, "connects": int, "reason": str}],
                }
            ]
        },
    ),
    (
        ["reconcile", "7"],
        {
            "shown": int,
            "ledger": int,
            "difference": int,
            "causes": [{"code": str, "connects": int, "entry": (str, None)}],
        },
    ),
    (["wins", "--by", "month"], {"period": dict, **WINS, "groups": [WINS]}),
    (["history"], {"batches": [{"batch": ID, "label": str}]}),
    (["check", "--rebuild"], {"ok": bool, "problems": []}),
    (
        ["owed"],
        {
            "owed": [
                {
                    "job": str,
                    "connects": int,
                    "kind": str,
                    "since": DAY,
                    "certainty": str,
                    "text": str,
                }
            ]
        },
    ),
    (
        ["wallet"],
        {
            "wallet": str,
            "plans": [{"plan": str, "from": (DAY, None), "billing_day": (int, None)}],
            "expected": [{"on": DAY, "plan": str, "paid": int, "free": int, "state": str}],
        },
    ),
    (["add", "bought 40 for 6.00 on 2026-03-01"], {"batch": ID, "entry": ID}),
    (["add", 'spent 14+22 on "Title"'], {"batch": ID, "entry": ID}),
    (["undo"], CHANGE),
    (["redo"], CHANGE),
    (
        ["advise", str(PAGES / "jobs" / "hourly_full_page.txt")],
        {"id": ID, "net_value_cents": (int, float), "reasons": [{"cents": (int, float)}]},
    ),
]


def faults(value: object, shape: object, place: str = "") -> list[str]:
    """Where a document is not of its shape: a tuple is a choice, a list holds rows alike."""
    if isinstance(shape, tuple):
        return [place] if all(faults(value, one, place) for one in shape) else []
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [place]
        return [fault for row in value for one in shape for fault in faults(row, one, f"{place}[]")]
    if isinstance(shape, Mapping):
        if not isinstance(value, dict):
            return [place]
        found = [faults(value.get(name, ...), shape[name], f"{place}.{name}") for name in shape]
        return [fault for some in found for fault in some]
    return [] if _is(value, shape) else [place]


def _is(value: object, shape: object) -> bool:
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    if isinstance(shape, type):
        return isinstance(value, shape) and (shape is bool or not isinstance(value, bool))
    return value is shape


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    made = CommandLine(tmp_path_factory.mktemp("contract") / "s.bidbook")
    document = made.json("demo", str(made.ledger))
    assert faults(document, {"ledger": str, "wallet": str}) == []
    return made


@pytest.mark.parametrize(("arguments", "shape"), COMMANDS, ids=lambda value: str(value)[:24])
def test_that_a_document_keeps_its_names_and_types(
    sample: CommandLine, arguments: list[str], shape: Shape
) -> None:
    document = sample.json(*arguments)
    assert faults(document, shape) == []


def test_that_an_import_says_all_of_its_counts(command: CommandLine, written: Write) -> None:
    history = true_history(5)
    text, taken = saved_page(history, 0, len(history))
    path = written("page.html", text)
    odd = written("odd.txt", "March 1, 2026\nGift of a badger\n+4\n")
    for arguments in ([path, "--dry-run"], [path], [path], [odd]):
        code = 3 if odd in arguments else 0
        document = command.json("import", *arguments, "--on", taken.isoformat(), code=code)
        assert faults(document, IMPORTED) == []
        assert bool(document["needs_a_look"]) is (code == 3)
    exported = command.json("export", "--format", "jsonl", written("all.jsonl", ""))
    assert faults(exported, {"path": str, "rows": int}) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["balance", "--wallet", "nobody"],
        ["import", "missing.html"],
        ["add", "nonsense"],
        ["undo", "nothing"],
        ["redo"],
        ["advise", "no such job"],
        ["reconcile", "--", "-4"],
        ["export", "--format", "csv", "/nowhere/at/all.csv"],
    ],
)
def test_that_a_refusal_is_one_line_and_no_document(
    command: CommandLine, arguments: list[str]
) -> None:
    before = command.ledger.read_bytes()
    result = command.run("--json", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1
    assert "…" not in result.stderr
    assert command.ledger.read_bytes() == before


def test_that_among_several_files_the_bad_one_is_named(
    command: CommandLine, written: Write
) -> None:
    text, _ = saved_page(true_history(5), 0, 9)
    result = command.run("import", written("good.html", text), written("bad.txt", "Only words"))
    assert result.exit_code == 1
    assert result.stderr.startswith("bad.txt: This is no page")


@pytest.mark.parametrize("name", ["a folder", "a foreign file"])
def test_that_what_is_no_ledger_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.mkdir() if "folder" in name else path.write_text("Dear diary", encoding="utf-8")
    other = CommandLine(path)
    for result in (other.run("balance"), other.run("new", str(path))):
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith(str(path)) or str(path) in result.stderr
        assert "…" not in result.stderr


def test_that_versions_are_a_document_too(command: CommandLine) -> None:
    found = json.loads(command.run("--json", "--version").stdout)
    assert found.keys() == {"bidbook", "python", "qt", "sqlite"}


def test_that_titles_cannot_steer_the_terminal(command: CommandLine) -> None:
    title = "\x1b[31mRed\u202e evil\x07 bell"
    lines = [
        {"occurred_on": "2026-03-01", "kind": "proposal", "connects": -3, "title": f"{title} {n}"}
        for n in range(2)
    ]
    command.json("add", f'spent 4 on "{title}"')
    command.run("import", "-", stdin="\n".join(map(json.dumps, lines)))
    shown = command.run("ledger").stdout
    assert not set(shown) & set("\x1b\u202e\x07")
    kept = {entry["title"] for entry in command.json("ledger")["entries"]}
    assert f"{title} 0" in kept


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo"])
def test_that_a_poor_environment_changes_nothing(
    command: CommandLine, written: Write, zone: str
) -> None:
    history = true_history(5)
    text, taken = saved_page(history, 0, len(history))
    odd = Path(written("x", text)).rename(command.ledger.parent / "p\udcff–.html")
    program = "import sys; from app.cli.main import bidbook; bidbook(sys.argv[1:])"
    arguments = ["--json", "--ledger", str(command.ledger), "import", str(odd)]
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments, "--on", taken.isoformat()],
        env={"LC_ALL": "C", "TZ": zone, "HOME": ""},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert json.loads(done.stdout)["new"] == len(history)
    assert command.json("balance")["balance"] == history[-1].total


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
def test_that_a_balance_stated_once_survives_an_export(tmp_path: Path, format_: str) -> None:
    one, other = (CommandLine(tmp_path / f"{n}.bidbook") for n in range(2))
    one.json("new", str(one.ledger), "--balance", "50", "--since", "2026-01-01")
    one.json("add", "spent 12 on 2026-02-01")
    path = str(tmp_path / f"all.{format_}")
    assert one.json("export", "--format", format_, path)["rows"] == 2
    other.json("new", str(other.ledger))
    for ledger, new in ((one, 0), (other, 2), (other, 0)):
        found = ledger.json("import", "--kind", "entries", path)
        assert (found["new"], found["already_here"]) == (new, 2 - new)
        assert ledger.json("balance")["balance"] == 38
    shown = [command.json("lots")["lots"][0] for command in (one, other)]
    assert [(lot["source"], lot["left"], lot["expires_on"]) for lot in shown] == [
        ("opening", 38, "2027-01-01")
    ] * 2


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2026-02-30", "today"])
def test_that_a_day_beyond_reason_is_refused(command: CommandLine, day: str) -> None:
    assert CommandLine(command.ledger, as_of=day).run("balance").exit_code == 2
    assert command.run("wins", "--since", day).exit_code == 2
    refused = command.run("add", f"spent 4 on {day}")
    assert refused.exit_code == (0 if day == "today" else 1)
    assert "Traceback" not in refused.output
