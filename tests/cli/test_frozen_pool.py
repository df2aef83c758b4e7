"""A frozen pool in the commands: held, but neither used nor lasting, and said apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.entries import Entry, EntryKind, PlanName, PlanStart, WalletKind
from app.storage.batches import Put
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.command_line import CommandLine

AS_OF = date(2026, 3, 1)


@pytest.fixture
def command(tmp_path: Path) -> CommandLine:
    """60 bought before the plan was closed on 1 February, of which 10 were used; 30 free since."""
    path = tmp_path / "frozen.bidbook"
    made = Workspace.create(path, Clock(AS_OF))
    wallet = made.wallet_named(None)
    history = (
        PlanStart(plan=PlanName.AGENCY_PLUS),
        PlanStart(plan=PlanName.AGENCY_BASIC, from_on=date(2026, 2, 1)),
    )
    closed = replace(
        wallet, kind=WalletKind.AGENCY, plan=PlanName.AGENCY_BASIC, plan_history=history
    )

    def row(name: str, on: date, kind: EntryKind, connects: int, **more: int) -> Entry:
        return Entry(
            id=name, wallet=wallet.id, occurred_on=on, kind=kind, connects=connects, title=name,
            **more,
        )  # fmt: skip

    rows = [
        row("old", date(2026, 1, 10), EntryKind.BOUGHT, 60, cost_cents=900),
        row("sent", date(2026, 1, 20), EntryKind.PROPOSAL, -10),
        row("own", date(2026, 2, 2), EntryKind.FREE, 30),
    ]
    made._commit("add", [Put(closed), *map(Put, rows)], {})
    made.close()
    return CommandLine(path, AS_OF.isoformat())


def test_that_the_balance_says_what_is_frozen_of_each_source(command: CommandLine) -> None:
    found = command.json("balance")
    assert (found["balance"], found["frozen"], found["usable"]) == (80, 50, 30)
    assert found["frozen_by_source"]["bought"] == 50
    assert "30 can be used; 50 are frozen: 50 bought." in command.run("balance").stdout


def test_that_lots_and_ends_are_marked(command: CommandLine) -> None:
    lots = {lot["source"]: lot["frozen"] for lot in command.json("lots")["lots"]}
    assert lots == {"bought": True, "free": False}
    assert "50 of 60, frozen" in command.run("lots").stdout
    (first, second) = command.json("expiring", "--days", "400")["by_date"]
    assert (first["frozen"], first["projected_lapse"]) == (50, 50)
    assert second["frozen"] == 0


def test_that_the_forecast_leaves_it_alone(command: CommandLine) -> None:
    found = command.json("forecast")
    (wallet,) = found["wallets"]
    assert (wallet["held"], wallet["frozen"]) == (80, 50)
    assert [row["frozen"] for row in found["lots"]] == [True, False]
    # 10 in seven weeks: 30 last 21 weeks, not 56.
    assert wallet["runway_on"]["value"] == "2026-07-26"
    assert "50 are frozen until Agency Plus is back." in command.run("forecast").stdout
