"""`bidbook terms` and `bidbook tiers`: what is said is kept, shown, refused or taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command_line import CommandLine


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    made = CommandLine(tmp_path / "own.bidbook", "2026-06-01")
    assert made.run("new", str(tmp_path / "own.bidbook"), "--balance", "40").exit_code == 0
    return made


def test_that_terms_are_said_of_all_work_and_of_a_niche(line: CommandLine) -> None:
    assert line.run("terms", "set", "minutes", "25").exit_code == 0
    line.run("terms", "set", "margin_percent", "80", "--niche", "Web Apps")
    again = line.run("terms", "set", "margin_percent", "80", "--niche", "web apps")
    document = json.loads(line.run("--json", "terms").output)
    said = {one["key"]: one["value"] for one in document["terms"]}
    [niche] = document["niches"]
    assert again.output.startswith("That stands already.")
    assert (said["minutes"], said["hour_cents"]) == (25, None)
    assert (niche["niche"], niche["margin_percent"], niche["minutes"]) == ("Web Apps", 80, None)
    assert "Web Apps: margin_percent 80 %" in line.run("terms").output
    line.run("terms", "forget", "web apps")
    line.run("terms", "set", "minutes", "usual")
    document = json.loads(line.run("--json", "terms").output)
    assert document["niches"] == []
    assert {one["value"] for one in document["terms"]} == {None}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("terms", "set", "zeal", "3"), "zeal is not known here."),
        (("terms", "set", "fit", "3"), "fit is not known here."),
        (("terms", "set", "fit", "6", "--niche", "Maps"), "6 is out of range here."),
        (("terms", "set", "minutes", "x" * 80), f"{'x' * 40} is out of range here."),
        (("terms", "set", "minutes", "9" * 5_000), f"{'9' * 40} is out of range here."),
        (("terms", "set", "minutes", "5", "--niche", " . "), "Name the niche of the job first."),
        (("terms", "forget", "Maps"), "Nothing is kept for the niche “Maps”."),
        (("tiers", "set", "Peru", "4"), "4 is no tier."),
        (("tiers", "set", "Peru", "9" * 5_000), f"{'9' * 40} is no tier."),
        (("tiers", "set", "Peru", "-1"), "-1 is no tier."),
        (("tiers", "set", " ", "1"), "Write the name of a country"),
        (("tiers", "set", "Peru", "none"), "Peru is in none of your tiers."),
    ],
)
def test_that_what_cannot_be_is_refused_in_a_sentence(
    line: CommandLine, words: tuple[str, ...], said: str
) -> None:
    before = len(json.loads(line.run("--json", "history").output)["batches"])
    refused = line.run(*words) if "-1" not in words else line.run(*words[:2], "--", *words[2:])
    assert refused.exit_code == 1
    assert refused.output.startswith(said)
    assert len(json.loads(line.run("--json", "history").output)["batches"]) == before


def test_that_tiers_count_only_while_they_are_on(line: CommandLine) -> None:
    first = line.run("tiers", "set", "Iceland", "1")
    assert "Tiers are off" in first.output
    assert json.loads(line.run("--json", "tiers").output) == {
        "on": False,
        "tiers": [{"country": "Iceland", "tier": 1}],
    }
    line.run("tiers", "on")
    assert line.run("tiers").output.endswith("They count in advice.\n")
    assert line.run("tiers", "set", "Chad", "2").output == "Chad is in tier 2.\n"
    line.run("tiers", "off")
    assert line.run("tiers").output.endswith("They are off: no country counts.\n")
    line.run("undo")
    assert json.loads(line.run("--json", "tiers").output)["on"] is True
