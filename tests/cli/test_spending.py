"""What `wins` prints: the figures of the hand, in JSON and in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.groupings import GROUPINGS
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.command_line import CommandLine
from tests.domain import costs_by_hand as by_hand
from tests.domain.rows import day


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    path = tmp_path / "hand.bidbook"
    workspace = Workspace.create(path, Clock(day(by_hand.AS_OF)))
    (wallet,) = workspace.records().wallets.values()
    workspace._write("add", by_hand.records(wallet))
    workspace.close()
    return CommandLine(path, by_hand.AS_OF)


def test_that_the_document_has_the_figures_of_the_hand(line: CommandLine) -> None:
    found = line.json("wins", "--by", "month")
    assert found["full_parts_cents"] == by_hand.PARTS
    assert (found["cash_cents"], found["full_cents"]) == (by_hand.PARTS["cash"], by_hand.FULL)
    assert found["cash_per_win_cents"]["value"] == by_hand.PER_WIN
    assert found["full_per_win_cents"]["value"] == by_hand.FULL_PER_WIN
    assert found["cash_per_interview_cents"]["value"] == by_hand.PER_INTERVIEW
    assert found["cash_per_reply_cents"]["value"] == by_hand.PER_REPLY
    assert found["needed"]["win"] == {"have": 5, "needed": 15, "reached": 1}
    assert found["too_early"] is True
    assert [(one["currency"], one["cash_cents"]) for one in found["other_currencies"]] == [
        ("EUR", by_hand.EUR)
    ]
    assert sum(one["full_cents"] for one in found["groups"]) == by_hand.FULL


def test_that_the_words_have_the_figures_of_the_hand(line: CommandLine) -> None:
    shown = line.run("wins").stdout
    assert "6 proposals, 1 too young to count, 4 replies, 2 interviews, 1 win." in shown
    assert "142 Connects spent, 136 net of what came back: $17.16 cash, $45.89 in full." in shown
    assert (
        "In full adds $1.50 free Connects at the price of their day, $0.24 for what lapsed, "
        "$14.99 of plan fees beyond their Connects, $12.00 of your time."
    ) in shown
    assert "in EUR: 1.60 EUR cash" in shown
    assert "too early (5 of about 15 needed)" in shown


@pytest.mark.parametrize("by", GROUPINGS)
def test_that_every_grouping_has_words_for_its_groups(line: CommandLine, by: str) -> None:
    found = json.loads(line.run("--json", "wins", "--by", by).stdout)
    assert all(one["label"] for one in found["groups"])
    assert line.run("wins", "--by", by).exit_code == 0
