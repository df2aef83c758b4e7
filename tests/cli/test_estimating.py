"""The command estimate: what a job is likely to ask."""

from __future__ import annotations

from collections.abc import Callable

from tests.command_line import CommandLine

Write = Callable[[str, str | bytes], str]

POST = """Glaze tester for a tile works

Posted 2 hours ago

Worldwide

Summary

Try forty glazes on forty tiles and keep a book of the results.

$120.00

Fixed-price

Intermediate

I am looking for a mix of experience and value

Project Type: One-time project

Skills and Expertise

Ceramics

Activity on this job

Proposals: 5 to 10

{cost}About the client

Payment method verified
"""
STATED = POST.format(cost="Send a proposal for: 14 Connects\n\nAvailable Connects: 46\n\n")
UNSTATED = POST.format(cost="")


def test_that_an_unstated_price_is_estimated_from_the_market(
    command: CommandLine, written: Write
) -> None:
    found = command.json("estimate", written("post.txt", UNSTATED))
    assert found == {
        "low": 9,
        "likely": 16,
        "high": 24,
        "based_on": {
            "code": "market",
            "cell": "fixed_50_to_600/any/any/intermediate",
            "market_jobs": 577,
            "market_on": "2023-01-01",
            "prices_since": "2024-03-01",
            "own_jobs": 0,
        },
    }


def test_that_a_stated_price_is_the_answer(command: CommandLine) -> None:
    found = command.json("estimate", "-", stdin=STATED)
    assert [found[key] for key in ("low", "likely", "high")] == [14, 14, 14]
    assert found["based_on"]["code"] == "stated"
    assert command.run("estimate", "-", stdin=STATED).stdout.strip().endswith("asks 14 Connects.")


def test_that_the_own_proposals_shift_the_estimate(command: CommandLine, written: Write) -> None:
    post = written("post.txt", UNSTATED)
    command.json("add", "bought 400 for 60.00 on 2026-02-01")
    for day in range(1, 10):
        command.json("add", f'spent 30+25 on "Job {day}" on 2026-03-0{day}')
    found = command.json("estimate", post)
    assert found["based_on"]["own_jobs"] == 9
    assert 25 < found["likely"] < 35
    assert "9 of your own recent jobs" in command.run("estimate", post).stdout


def test_that_a_job_of_the_ledger_is_found_by_its_title(
    command: CommandLine, written: Write
) -> None:
    command.json("import", "--kind", "job", written("post.txt", UNSTATED))
    found = command.json("estimate", "Glaze tester for a tile works")
    assert found["likely"] == 16
    text = command.run("estimate", "Glaze tester for a tile works").stdout
    assert "probably 16 Connects, between 9 and 24 in 8 of 10 cases." in text
    advice = command.json("advise", "Glaze tester for a tile works")
    assert (advice["connects"], advice["connects_assumed"]) == (16, True)


def test_that_the_estimate_is_that_of_the_day(command: CommandLine, written: Write) -> None:
    old = CommandLine(command.ledger, "2023-04-01")
    found = old.json("estimate", written("post.txt", UNSTATED))
    assert [found[key] for key in ("low", "likely", "high")] == [6, 6, 6]


def test_that_an_unknown_job_is_one_sentence(command: CommandLine) -> None:
    result = command.run("estimate", "no such job")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no such job" in result.stderr
    assert command.run("estimate").exit_code == 2
