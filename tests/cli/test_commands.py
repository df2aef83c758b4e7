"""Every command on a real file: its document, its words, its exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from tests.command_line import AS_OF, PAGES, CommandLine
from tests.importing.history_pages import PageRow, copy_of, page_of, state_of, table_of
from tests.workspace.histories import page_rows, pasted_page, saved_page, true_history

Write = Callable[[str, str | bytes], str]
HISTORY = true_history(3)


@pytest.fixture
def page(written: Write) -> tuple[str, str]:
    """A saved page of a whole history and the day it was taken."""
    text, taken = saved_page(HISTORY, 0, len(HISTORY))
    return written("page.html", text), taken.isoformat()


def test_that_new_makes_a_ledger_and_refuses_to_overwrite_one(command: CommandLine) -> None:
    before = command.ledger.read_bytes()
    again = command.run("new", str(command.ledger))
    assert again.exit_code == 1
    assert "already" in again.stderr
    assert command.ledger.read_bytes() == before


def test_that_a_balance_given_to_new_is_a_lot_of_unknown_age(tmp_path_factory: object) -> None:
    assert isinstance(tmp_path_factory, pytest.TempPathFactory)
    other = CommandLine(tmp_path_factory.mktemp("ledger") / "b.bidbook")
    other.run("new", str(other.ledger), "--balance", "118", "--since", "2026-03-01")
    lot = other.json("lots")["lots"][0]
    assert (lot["source"], lot["left"], lot["issued_on"]) == ("opening", 118, None)
    assert lot["expires_on"] == "2027-03-01"


def test_that_importing_a_saved_page_twice_adds_it_once(
    command: CommandLine, page: tuple[str, str]
) -> None:
    path, taken = page
    first = command.json("import", path, "--on", taken)
    held = HISTORY[0].total - HISTORY[0].amount
    assert first["new"] == first["read"] == len(HISTORY)
    assert (first["opening"], first["reconciled"]) == (held, True)
    before = command.ledger.read_bytes()
    second = command.json("import", path, "--on", taken)
    assert (second["new"], second["already_here"]) == (0, len(HISTORY))
    assert command.ledger.read_bytes() == before
    assert command.json("balance")["balance"] == HISTORY[-1].total


def test_that_a_dry_run_shows_the_plan_and_writes_nothing(
    command: CommandLine, page: tuple[str, str]
) -> None:
    before = command.ledger.read_bytes()
    shown = command.json("import", page[0], "--on", page[1], "--dry-run")
    assert (shown["batch"], shown["new"]) == (None, len(HISTORY))
    assert command.ledger.read_bytes() == before


def test_that_several_files_are_one_change_and_one_undo(
    command: CommandLine, written: Write
) -> None:
    middle = len(HISTORY) // 2
    texts = [saved_page(HISTORY, 0, middle)[0], saved_page(HISTORY, middle - 3, len(HISTORY))[0]]
    paths = [written(f"{n}.html", text) for n, text in enumerate(texts)]
    found = command.json("import", *paths)
    assert (found["read"], found["new"]) == (len(HISTORY) + 3, len(HISTORY))
    command.json("undo")
    assert command.json("ledger")["entries"] == []
    command.json("redo")
    assert len(command.json("ledger")["entries"]) == len(HISTORY)


def test_that_undo_and_redo_say_when_there_is_nothing(command: CommandLine) -> None:
    assert command.run("redo").stderr.strip() == "There is nothing to redo."
    command.json("add", "free 10")
    command.json("undo")
    assert command.json("balance")["balance"] == 0


UNKNOWN = PageRow("Connects from the moon", 7, id="1", total=7, reason="77")


def test_that_an_unknown_wording_is_kept_counted_and_needs_a_look(
    command: CommandLine, written: Write
) -> None:
    text = page_of(table_of([UNKNOWN]), state_of([UNKNOWN], 7), 7)
    found = command.json("import", written("p.html", text), "--on", AS_OF, code=3)
    assert found["new"] == 1
    assert [row["problem"] for row in found["needs_a_look"]] == ["unknown_wording"]
    assert command.json("balance")["balance"] == 7


def _cut(text: str) -> str:
    return text[: len(text) * 2 // 3]


_ROWS = page_rows(HISTORY, HISTORY[-1].at.date(), 1)
_FRACTION = PageRow("Applied to job", -2.5, title="A", id="9", total=10)
_CYCLE = '[["Reactive", 1], {"connectsHistoryList": 2, "balance": 3}, [1, 2], {"available": 3}]'

BAD_INPUTS = {
    "wrong_file": "A letter to my aunt about the garden.",
    "nothing": "",
    "blank": " \n\t\u00a0 ",
    "binary": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "cut_page": _cut(page_of(table_of(_ROWS), state_of(_ROWS, 1), 1)),
    "cut_in_the_state": page_of(table_of(_ROWS), state_of(_ROWS, 1)[:-400], 1),
    "cyclic_state": page_of("", _CYCLE),
    "fraction_in_the_state": page_of(table_of([_FRACTION]), state_of([_FRACTION], 10), 10),
    "fraction_in_a_copy": "Connects History\nMy balance\n10 Connects\n"
    "Date\tAction\tConnects\nToday\t\nApplied to job\nA\n\t\n-2.5\nSpent 2.5 Connects\n",
    "unknown_columns": "Date,Kind,Sum\n2026-01-02,Connects,3\n",
    "unknown_report_columns": "Date,Transaction type,Sum\n2026-01-02,Connects,3\n",
    "half_a_line": '{"occurred_on": "2026-01-01", "kind": "bought", "connects": 4}\n{"occ',
}


@pytest.mark.parametrize("name", BAD_INPUTS)
def test_that_bad_input_gets_one_sentence_and_leaves_the_ledger_as_it_was(
    command: CommandLine, written: Write, name: str
) -> None:
    command.json("add", "bought 40 for 6.00")
    before = command.ledger.read_bytes()
    result = command.run("import", written("in", BAD_INPUTS[name]))
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    sentence = result.stderr.strip()
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert "Traceback" not in sentence
    assert command.ledger.read_bytes() == before


def test_that_one_bad_file_among_good_ones_writes_none(
    command: CommandLine, written: Write, page: tuple[str, str]
) -> None:
    before = command.ledger.read_bytes()
    assert command.run("import", page[0], written("bad.txt", "aunt")).exit_code == 1
    assert command.run("import", page[0], "/nowhere/at/all.html").exit_code == 1
    assert command.ledger.read_bytes() == before


def test_that_stdin_is_read_for_a_dash(command: CommandLine) -> None:
    text, taken = pasted_page(HISTORY, 0, len(HISTORY))
    found = command.json("import", "-", "--on", taken.isoformat(), stdin=text)
    assert found["balance_ledger"] == HISTORY[-1].total


def test_that_quick_add_prices_dates_and_splits(command: CommandLine) -> None:
    command.json("add", "bought 40 for 8.00 on 2026-03-01")
    added = command.json("add", 'spent 14+22 on "Fix it"')
    assert len(added["entries"]) == 2
    assert command.json("balance") == {
        "as_of": AS_OF,
        "balance": 4,
        "by_source": {"plan": 0, "bought": 4, "free": 0, "awarded": 0, "opening": 0},
        "cost_cents": 80,
        "currency": "USD",
        "costs": {"USD": 80},
        "lapsing_30_days": 0,
        "frozen": 0,
        "frozen_by_source": {"plan": 0, "bought": 0, "free": 0, "awarded": 0, "opening": 0},
        "usable": 4,
        "shortfall": 0,
        "unexplained": 0,
        "wallets": {"Personal": 4},
    }
    entries = command.json("ledger", "--text", "fix")["entries"]
    assert [(e["kind"], e["connects"], e["cost_cents"]) for e in entries] == [
        ("boost", -22, 440),
        ("proposal", -14, 280),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "spent", "spent much", "spent 1.5", "ate 3", "bought 4 for love", "free 3 on 2026-02-30"],
)
def test_that_a_line_that_is_not_understood_is_refused(command: CommandLine, text: str) -> None:
    before = command.ledger.read_bytes()
    result = command.run("add", text)
    assert (result.exit_code, result.stdout) == (1, "")
    assert command.ledger.read_bytes() == before


def test_that_expiring_counts_the_days_to_the_end_of_a_lot(command: CommandLine) -> None:
    command.json("add", "bought 40 for 6.00 on 2025-03-20")
    command.json("add", "bought 20 for 3.00 on 2025-04-20")
    found = command.json("expiring", "--days", "30")
    assert [(d["date"], d["connects"]) for d in found["by_date"]] == [("2026-03-20", 40)]
    assert (found["connects"], found["cost_cents"]) == (40, 600)
    assert found["by_date"][0]["projected_lapse"] == 40
    assert command.json("balance")["lapsing_30_days"] == 40


def test_that_reconcile_names_the_difference_and_a_cause(command: CommandLine) -> None:
    command.json("add", "bought 40 for 6.00 on 2026-03-01")
    command.json("add", 'spent 14 on "Twice" on 2026-03-02')
    command.json("add", 'spent 14 on "Twice" on 2026-03-03')
    found = command.json("reconcile", "26")
    assert (found["shown"], found["ledger"], found["difference"]) == (26, 12, 14)
    assert found["causes"][0]["code"] == "entered_twice"
    assert command.json("reconcile", "12")["causes"] == []


def test_that_wins_are_too_early_with_few_proposals(command: CommandLine) -> None:
    command.json("add", "bought 40 for 6.00 on 2026-01-01")
    command.json("add", 'spent 10 on "One" on 2026-01-02')
    command.json("add", 'spent 10 on "Two" on 2026-03-09')
    found = command.json("wins", "--by", "month")
    assert (found["proposals"], found["pending"], found["wins"]) == (2, 1, 0)
    assert (found["connects_net"], found["cash_cents"], found["too_early"]) == (20, 300, True)
    assert found["cash_per_win_cents"]["value"] is None
    assert found["cash_per_win_cents"]["high"] is None
    assert [group["name"] for group in found["groups"]] == ["2026-01", "2026-03"]
    assert "too early (1 of about 15 needed)" in command.run("wins").stdout


def test_that_export_and_import_of_lines_give_the_same_ledger(
    command: CommandLine, page: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    command.json("import", page[0], "--on", page[1])
    folder = tmp_path_factory.mktemp("export")
    for format_ in ("jsonl", "csv"):
        path = folder / f"all.{format_}"
        wrote = command.json("export", "--format", format_, str(path))
        assert wrote == {"path": str(path), "rows": len(HISTORY)}
        other = CommandLine(folder / f"{format_}.bidbook")
        other.run("new", str(other.ledger))
        found = other.json("import", "--kind", "entries", str(path))
        assert found["new"] == len(HISTORY)
        shown = [(e["occurred_on"], e["kind"], e["connects"]) for e in _entries(other)]
        assert shown == [(e["occurred_on"], e["kind"], e["connects"]) for e in _entries(command)]


def _entries(command: CommandLine) -> list[dict[str, object]]:
    entries = command.json("ledger")["entries"]
    assert isinstance(entries, list)
    return entries


def test_that_a_pasted_job_prints_the_job_as_read(command: CommandLine) -> None:
    found = command.json("import", "--kind", "job", str(PAGES / "jobs" / "hourly_full_page.txt"))
    assert found["kind"] == "job"
    assert {"title", "connects", "boost_bids", "bid_range_cents", "closed"} <= found["job"].keys()


def test_that_advice_on_a_job_adds_up_and_needs_no_history(command: CommandLine) -> None:
    command.json("add", "free 40")
    advice = command.json("advise", str(PAGES / "jobs" / "hourly_full_page.txt"))
    total = advice["typical_cents"] + sum(reason["cents"] for reason in advice["reasons"])
    assert total == advice["net_value_cents"]
    assert advice["based_on"] == {"proposals": 0, "interviews": 0, "hires": 0}
    assert advice["p_hire_low"] < advice["p_hire"] < advice["p_hire_high"]


def test_that_the_batch_interface_needs_no_ledger(written: Write, tmp_path_factory: object) -> None:
    assert isinstance(tmp_path_factory, pytest.TempPathFactory)
    nowhere = CommandLine(tmp_path_factory.mktemp("none") / "none.bidbook")
    jobs = written("jobs.jsonl", '{"id": "a", "connects": 10}\n{"id": "b", "connects": 20}\n')
    result = nowhere.run("--json", "advise", "--jobs", jobs)
    assert result.exit_code == 0, result.output
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["id"] for line in lines] == ["a", "b"]
    assert lines[0]["net_value_cents"] >= lines[1]["net_value_cents"]
    bad = nowhere.run("advise", "--jobs", written("bad.jsonl", '{"id": "a", "connects": -1}\n'))
    assert (bad.exit_code, bad.stdout) == (1, "")
    assert "1" in bad.stderr
    assert "connects" in bad.stderr


def test_that_check_proves_a_sound_ledger(command: CommandLine, page: tuple[str, str]) -> None:
    command.json("import", page[0], "--on", page[1])
    found = command.json("check", "--rebuild")
    assert (found["ok"], found["problems"], found["entries"]) == (True, [], len(HISTORY))


def test_that_a_missing_ledger_is_one_sentence(tmp_path_factory: object) -> None:
    assert isinstance(tmp_path_factory, pytest.TempPathFactory)
    nowhere = CommandLine(tmp_path_factory.mktemp("none") / "none.bidbook")
    result = nowhere.run("balance")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "bidbook new" in result.stderr


def test_that_wrong_usage_exits_with_2(command: CommandLine) -> None:
    assert command.run("balance", "--nonsense").exit_code == 2
    assert command.run("reconcile", "many").exit_code == 2
    assert command.run("advise").exit_code == 2
    assert command.run("import", "--on", "yesterday", "x").exit_code == 2


def test_that_the_version_names_python_qt_and_sqlite(command: CommandLine) -> None:
    lines = command.run("--version").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["Bidbook", "Python", "Qt", "SQLite"]


def test_that_the_words_of_the_sample_stay_as_they_are(
    tmp_path_factory: pytest.TempPathFactory, golden: Callable[[str, str], None]
) -> None:
    sample = CommandLine(tmp_path_factory.mktemp("sample") / "s.bidbook", "2026-11-21")
    assert sample.run("demo", str(sample.ledger)).exit_code == 0
    for name, arguments in {
        "balance": ["balance"],
        "lots": ["lots"],
        "expiring": ["expiring", "--days", "60"],
        "wins": ["wins", "--by", "member"],
        "ledger": ["ledger", "--since", "2026-11-01"],
        "reconcile": ["reconcile", "250"],
    }.items():
        result = sample.run(*arguments)
        assert result.exit_code == 0, result.output
        golden(f"cli/{name}.txt", result.stdout)
    document = sample.run("--json", "balance").stdout
    golden("cli/balance.json", document)


def test_that_today_on_a_page_is_the_day_it_was_taken(command: CommandLine, written: Write) -> None:
    rows = [PageRow("Availability Badge", -1)]
    path = written("copy.txt", copy_of(rows, balance=9))
    command.json("import", path, "--on", "2026-03-04")
    assert [e["occurred_on"] for e in _entries(command)] == [date(2026, 3, 4).isoformat()]
