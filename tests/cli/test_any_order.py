from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from app.cli.any_order import own_options_first
from app.cli.main import bidbook

JOB = {"id": "a", "connects": 12, "value_cents": 40_000, "fee_rate": 0.1, "margin": 0.6}


@pytest.fixture
def jobs(tmp_path: Path) -> str:
    path = tmp_path / "jobs.jsonl"
    path.write_text(json.dumps(JOB), "utf-8")
    return str(path)


def run(*words: str) -> str:
    result = CliRunner().invoke(bidbook, words)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_that_the_day_and_json_may_stand_behind_the_command(jobs: str) -> None:
    before = run("--as-of", "2026-06-01", "--json", "advise", "--jobs", jobs)

    assert run("advise", "--jobs", jobs, "--as-of", "2026-06-01", "--json") == before
    assert run("advise", "--as-of=2026-06-01", "--json", "--jobs", jobs) == before
    assert json.loads(before)["id"] == "a"


def test_that_a_day_without_its_value_is_a_usage_error(jobs: str) -> None:
    assert CliRunner().invoke(bidbook, ["advise", "--jobs", jobs, "--as-of"]).exit_code == 2


def test_that_what_follows_two_dashes_stays_where_it_is() -> None:
    words = ["add", "--", "--json", "--as-of", "x"]

    assert own_options_first(words) == words


@given(st.lists(st.sampled_from(["add", "--json", "--as-of", "--ledger=x", "--by", "month", "-"])))
def test_that_no_word_is_lost(words: list[str]) -> None:
    assert sorted(own_options_first(words)) == sorted(words)
