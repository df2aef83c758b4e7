"""The command that fits the table of prices, on invented posts."""

from __future__ import annotations

import csv
import importlib.util
import random
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from app.advice.price_table import load_table
from app.resource_files import resource_path

COMMAND = Path(__file__).parents[1] / "packaging" / "fit_connect_prices.py"
COLUMNS = (
    "connect_price",
    "published_on",
    "duration",
    "engagement",
    "amount_amount",
    "type",
    "tier",
    "title",
    "uid",
    "client_total_spent",
    "client_payment_verification_status",
)


@pytest.fixture(scope="module")
def command() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("fit_connect_prices", COMMAND)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def row(number: int, price: int, amount: str = "", **fields: str) -> dict[str, str]:
    known = {
        "connect_price": str(price),
        "published_on": "2022-05-06T07:08:09Z",
        "type": "fixed_budget" if amount else "hourly",
        "amount_amount": amount,
        "title": "Whistle carver",
        "uid": f"post-{number}",
    }
    return known | fields


def write(path: Path, rows: list[dict[str, str]]) -> str:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def quick_and_other_posts() -> list[dict[str, str]]:
    """40 quick posts (ten at 1 Connect, none of the 20 experts'), 20 middling, 20 large."""
    rows = [row(n, 1 if n < 10 else 2, "30", tier="Expert" if n >= 20 else "") for n in range(40)]
    rows += [row(100 + n, 4, "200", tier="Expert") for n in range(20)]
    rows += [row(200 + n, 6, "1000", tier="Expert") for n in range(20)]
    return rows


def fitted(command: ModuleType, tmp_path: Path, *files: str) -> dict[str, object]:
    out = tmp_path / "out.toml"
    command.main([*files, "--output", str(out)])
    return tomllib.loads(out.read_text("utf-8"))


def test_that_shares_are_counted_and_pulled_towards_the_wider_cell(
    command: ModuleType, tmp_path: Path
) -> None:
    found = fitted(command, tmp_path, write(tmp_path / "a.csv", quick_and_other_posts()))
    cells = found["cell"]
    assert isinstance(cells, dict)
    assert (found["jobs"], str(found["fitted_on"])) == (80, "2022-05-06")
    assert cells["fixed_to_50/any/any/any"] == {"jobs": 40, "parts": [2500, 7500, 0, 0]}
    # 20 experts, none at 1, and 20 posts' worth of a quarter: 5 of 40
    assert cells["fixed_to_50/any/any/expert"] == {"jobs": 20, "parts": [1250, 8750, 0, 0]}
    assert cells["all/any/any/any"]["parts"] == [1250, 3750, 2500, 2500]


def test_that_a_dear_band_that_asked_less_is_pooled_with_the_cheaper_one(
    command: ModuleType, tmp_path: Path
) -> None:
    rows = [row(n, 4, "30") for n in range(20)] + [row(20 + n, 2, "200") for n in range(60)]
    rows += [row(100 + n, 6, "900") for n in range(20)]
    cells = fitted(command, tmp_path, write(tmp_path / "a.csv", rows))["cell"]
    assert isinstance(cells, dict)
    for band in ("fixed_to_50", "fixed_50_to_600"):
        assert cells[f"{band}/any/any/any"]["parts"] == [0, 7500, 2500, 0]
    assert cells["fixed_from_600/any/any/any"]["parts"] == [0, 0, 0, 10_000]


def test_that_a_run_repeats_itself_and_keeps_no_post(
    command: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = quick_and_other_posts()
    first = write(tmp_path / "a.csv", rows)
    again = write(tmp_path / "b.csv", rows[::-1])
    command.main([first])
    once = capsys.readouterr().out
    command.main([again, first])
    twice = capsys.readouterr()
    assert twice.out == once
    assert "post-" not in once
    assert "Whistle" not in once
    assert "in range" in twice.err


def test_that_what_it_writes_the_program_reads(command: ModuleType, tmp_path: Path) -> None:
    fitted(command, tmp_path, write(tmp_path / "a.csv", quick_and_other_posts()))
    table = load_table(tmp_path / "out.toml", resource_path("estimates", "eras.toml"))
    assert table.jobs == 80


def test_that_ranges_cover_four_of_five_held_out_posts(command: ModuleType, tmp_path: Path) -> None:
    dice = random.Random(3)
    shares = {"30": ((1, 2), (1, 4)), "200": ((2, 4), (1, 3)), "1000": ((4, 6), (2, 3))}
    rows = [
        row(n, dice.choices(*shares[amount])[0], amount)
        for n, amount in enumerate(dice.choices(list(shares), k=900))
    ]
    rows += [
        row(900 + n, dice.choices((1, 2), (2, 3))[0], duration="Less than 1 month")
        for n in range(300)
    ]
    posts = command.read_posts([Path(write(tmp_path / "a.csv", rows))])
    held_out = command.HeldOut(posts)
    share = held_out.best_share()
    for seen in command.VIEWS.values():
        assert held_out.reached(share, seen).covered >= 0.8
    assert held_out.reached(share, command.VIEWS["all stated"]).covered <= 0.95


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "connect_price"),
        ("connect_price,budget\n2,30\n", "type"),
        ("connect_price,type\n2,hourly\nmany,hourly\n16,hourly\n,\n", "at least 20"),
    ],
)
def test_that_a_file_that_does_not_serve_is_refused_in_words(
    command: ModuleType, tmp_path: Path, text: str, words: str
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text)
    with pytest.raises(SystemExit, match=words):
        command.main([str(path)])
