"""The batch interface as a program sees it: files in, lines of JSON or one sentence out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.main import bidbook

JOBS = [
    {"id": "a", "connects": 12, "value_cents": 40_000, "boost_bids": [8, 6, 4, 2]},
    {"id": "b", "connects": 16, "value_cents": 9_000, "client_country": "Chad"},
    {"id": "c\u2028d"},
]
PAST = {
    "id": "p",
    "connects": 8,
    "sent_at": "2026-03-01T09:00:00Z",
    "viewed_at": "2026-03-02T09:00:00Z",
    "hired_at": "2026-03-09T09:00:00Z",
    "outcome": "hired",
    "revenue_cents": 70_000,
}


def lines(*rows: object) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\r\n" for row in rows)


def advise(folder: Path, jobs: str, history: str = "", wallet: str = "{}", **opt: str) -> Result:
    words = ["advise", "--json", "--as-of", opt.get("as_of", "2026-06-01")]
    for name, text in (("jobs", jobs), ("history", history), ("wallet", wallet)):
        path = folder / f"{name}.jsonl"
        path.write_text(text, "utf-8", newline="")
        words += [f"--{name}", str(path)]
    return CliRunner().invoke(bidbook, words)


def test_that_each_job_gets_one_line_in_its_place(tmp_path: Path) -> None:
    result = advise(tmp_path, lines(*JOBS), lines(PAST))

    found = [json.loads(line) for line in result.stdout.rstrip("\n").split("\n")]
    assert [one["id"] for one in found] == ["a", "b", "c\u2028d"]
    assert sorted(one["rank"] for one in found) == [1, 2, 3]
    for one in found:
        cents = [reason["cents"] for reason in one["reasons"]]
        assert one["typical_cents"] + sum(cents) == one["net_value_cents"]
        assert one["based_on"] == {"proposals": 1, "interviews": 1, "hires": 1}
        assert one["too_early"] is True
    assert found[2]["assumed"] == ["connects", "value_cents", "fee_rate", "margin"]
    assert found[0]["boost_next"] == 3


def test_that_the_users_own_wins_say_what_an_unstated_job_is_worth(tmp_path: Path) -> None:
    past = [PAST | {"id": str(at), "revenue_cents": 200_000} for at in range(3)]

    def worth(history: str) -> int:
        result = advise(tmp_path, lines({"id": "a", "connects": 8}), history)
        return int(json.loads(result.stdout)["net_value_cents"])

    unpaid = [row | {"revenue_cents": None} for row in past]
    assert worth(lines(*past)) > 3 * worth(lines(*unpaid))


@pytest.mark.parametrize(("as_of", "least"), [("2019-06-01", 0.0), ("2021-06-01", 1.0)])
def test_that_the_award_is_that_of_the_day(tmp_path: Path, as_of: str, least: float) -> None:
    """No award before December 2020, ten Connects for every interview until September 2022."""
    found = json.loads(advise(tmp_path, lines(JOBS[0]), as_of=as_of).stdout)

    returned = found["p_interview"] * 10 * least
    kept = 12 - (1 - found["p_interview"]) * 0.16 * 12
    assert found["expected_net_connects"] == pytest.approx(kept - returned)


@pytest.mark.parametrize(
    ("part", "text", "words"),
    [
        ("jobs", '{"id": "a"}\n{"id": "b", "fit": 9}', "Line 2 of jobs: fit cannot be 9."),
        ("jobs", '{"id": "a"}\n[1]', "Line 2 of jobs is no JSON object."),
        ("history", '{"connects": 4}', "Line 1 of history: id is missing."),
        ("wallet", '{"lots": [{}]}', "Line 1 of wallet: lots[0].connects is missing."),
    ],
)
def test_that_a_line_that_cannot_be_ends_it_with_a_sentence_and_nothing_else(
    tmp_path: Path, part: str, text: str, words: str
) -> None:
    files = {"jobs": lines(*JOBS), "history": lines(PAST), "wallet": "{}"} | {part: text}

    result = advise(tmp_path, **files)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith(words)


def test_that_repeated_names_and_other_scripts_each_get_their_own_line(tmp_path: Path) -> None:
    rows = [
        {"id": "وظيفة ٣", "connects": 8, "title": "شعار"},
        {"id": "a", "connects": 8},
        {"id": "a", "connects": 30},
        {"id": 7, "zzz": {"not": ["known"]}},
        {"id": "\ud800", "connects": 8},
    ]
    text = "".join(json.dumps(row) + "\n" for row in rows)

    found = [json.loads(line) for line in advise(tmp_path, text).stdout.splitlines()]

    assert [one["id"] for one in found] == ["وظيفة ٣", "a", "a", "7", "\ud800"]
    assert found[2]["net_value_cents"] < found[1]["net_value_cents"]


def test_that_no_jobs_are_no_lines_and_no_error(tmp_path: Path) -> None:
    for jobs in ("", "\n \r\n"):
        result = advise(tmp_path, jobs, lines(PAST))
        assert (result.exit_code, result.stdout) == (0, "")


def test_that_wins_without_views_and_a_bare_past_still_teach(tmp_path: Path) -> None:
    """A user who keeps only wins, and one whose past is nothing but days and prices."""
    job = lines({"id": "a", "connects": 8})
    days = [f"2026-0{month}-{day:02d}" for month in (2, 3, 4) for day in range(1, 21)]
    bare = [{"id": day, "sent_at": day, "connects": 8} for day in days]
    wins = [row | ({"outcome": "hired"} if at % 4 == 0 else {}) for at, row in enumerate(bare)]

    none, silent, won = (
        json.loads(advise(tmp_path, job, lines(*past)).stdout) for past in ([], bare, wins)
    )

    assert silent["p_hire"] < none["p_hire"] < won["p_hire"]
    assert won["based_on"] == {"proposals": 60, "interviews": 15, "hires": 15}
    assert 0.15 < won["p_hire"] < 0.35  # 15 of 60
