"""The window of a wallet: a plan tried before it is saved, milestones noted, the reward told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.entries import PlanName
from app.ui.wallet.wallet_dialog import WalletDialog
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

AS_OF = date(2026, 3, 12)
WAIT = 20_000
Make = Callable[..., WalletDialog]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    """A dialog on a ledger of its own; `lines` are added to it, `**options` make it."""
    bridges: list[WorkspaceBridge] = []

    def dialog(*lines: str, since: date = date(2026, 1, 20), **options: object) -> WalletDialog:
        clock = Clock(AS_OF)
        path = tmp_path / "own.bidbook"
        made = Workspace.create(path, clock, since=since, **options)  # type: ignore[arg-type]
        for line in lines:
            made.add(line)
        made.close()
        bridge = WorkspaceBridge(clock)
        bridges.append(bridge)
        with qtbot.waitSignal(bridge.opened, timeout=WAIT) as opened:
            bridge.open(path)
        assert opened.args is not None
        snapshot = opened.args[0]
        found = WalletDialog(bridge, snapshot, snapshot.wallets[0].id)
        qtbot.addWidget(found)
        tried(qtbot, found)
        return found

    yield dialog
    for bridge in bridges:
        bridge.close()
    QApplication.processEvents()


def tried(qtbot: QtBot, dialog: WalletDialog) -> None:
    """Wait until what the form says has been worked out."""
    dialog.plans.said.set_text("")
    dialog._ask()
    qtbot.waitUntil(lambda: bool(dialog.plans.said.text()), timeout=WAIT)


def plus_from(qtbot: QtBot, dialog: WalletDialog, day: QDate) -> None:
    dialog.plans.from_on.setDate(day)
    tried(qtbot, dialog)


def saved(qtbot: QtBot, dialog: WalletDialog, click: QPushButton) -> None:
    with qtbot.waitSignal(dialog._bridge.changed, timeout=WAIT):
        click.click()


def test_that_an_upgrade_shows_its_grants_before_it_is_saved(qtbot: QtBot, make: Make) -> None:
    dialog = make(billing_day=1)
    assert dialog.plans.wish().plan is PlanName.FREELANCER_PLUS
    plus_from(qtbot, dialog, QDate(2026, 3, 10))
    # 22 of the 31 days of March are left: 10 x 22 / 31 is 7.1
    assert dialog.plans.grants.texts() == [
        "10 Mar 2026: 90 paid, 7 free, the free part cut by days",
        "10 Apr 2026: 90 paid, 10 free",
    ]
    assert "It renews on day 10." in dialog.plans.said.text()
    assert dialog.plans.history.texts() == ["Freelancer Basic: since ever, renews on day 1"]
    assert dialog.plans.save.isEnabled()


def test_that_saving_a_plan_is_shown_and_can_be_undone(qtbot: QtBot, make: Make) -> None:
    dialog = make(billing_day=1)
    plus_from(qtbot, dialog, QDate(2026, 3, 10))
    saved(qtbot, dialog, dialog.plans.save)
    assert dialog.plans.history.texts() == [
        "Freelancer Plus: since 10 Mar 2026, renews on day 10",
        "Freelancer Basic: until 9 Mar 2026, renews on day 1",
    ]
    tried(qtbot, dialog)
    assert dialog.plans.said.text() == "That plan holds already."
    assert not dialog.plans.save.isEnabled()
    with qtbot.waitSignal(dialog._bridge.changed, timeout=WAIT):
        dialog._bridge.undo()
    assert dialog.plans.history.texts() == ["Freelancer Basic: since ever, renews on day 1"]


def test_that_a_late_day_renews_on_the_first(qtbot: QtBot, make: Make) -> None:
    dialog = make()
    plus_from(qtbot, dialog, QDate(2026, 1, 30))
    assert "It renews on day 1." in dialog.plans.said.text()
    dialog.plans.billing_day.setValue(15)
    tried(qtbot, dialog)
    assert "It renews on day 15." in dialog.plans.said.text()


def test_that_a_plan_can_be_taken_out_again(qtbot: QtBot, make: Make) -> None:
    dialog = make(billing_day=1)
    plus_from(qtbot, dialog, QDate(2026, 3, 10))
    saved(qtbot, dialog, dialog.plans.save)
    (line, first) = dialog.plans.history.lines
    assert first.end is None
    assert isinstance(line.end, QPushButton)
    assert line.end.accessibleName() == "Take out Freelancer Plus, since 10 Mar 2026"
    saved(qtbot, dialog, line.end)
    assert dialog.plans.history.texts() == ["Freelancer Basic: since ever, renews on day 1"]


def test_that_leaving_agency_plus_says_what_freezes(qtbot: QtBot, make: Make) -> None:
    dialog = make("bought 100 on 2026-02-01", plan=PlanName.AGENCY_PLUS)
    assert dialog.plans.wish().plan is PlanName.AGENCY_BASIC
    plus_from(qtbot, dialog, QDate(2026, 3, 1))
    said = dialog.plans.said.text()
    assert "100 Connects freeze on 1 Mar 2026." in said
    assert "This plan cannot buy Connects." in said
    assert "It brings no Connects of its own." in said
    assert dialog.plans.grants.texts() == []


def test_that_a_milestone_is_noted_and_taken_back(qtbot: QtBot, make: Make) -> None:
    dialog = make("bought 10 on 2021-01-01", "free 30 on 2021-06-02", since=date(2021, 1, 1))
    assert dialog.once.rows.texts() == []
    dialog.once.milestone.setCurrentIndex(dialog.once.milestone.findData("rising_talent"))
    dialog.once.day.setDate(QDate(2021, 6, 1))
    saved(qtbot, dialog, dialog.once.note)
    assert dialog.once.rows.texts() == ["Rising Talent: 1 Jun 2021, 30 of 30, known by your word"]
    (line,) = dialog.once.rows.lines
    assert line.end is not None
    back = line.end.findChild(QPushButton)
    assert back is not None
    assert back.accessibleName() == "Take back the day of Rising Talent"
    saved(qtbot, dialog, back)
    assert dialog.once.rows.texts() == []


def test_that_no_milestone_can_lie_ahead(make: Make) -> None:
    dialog = make()
    dialog.once.day.setDate(QDate(2026, 4, 1))
    assert dialog.once.day.day() == AS_OF


def test_that_the_reward_tells_when_another_may_come_and_how_to_claim_it(make: Make) -> None:
    dialog = make("reward 40 on 2026-03-01")
    said = dialog.reward.text()
    for part in (
        "The last one came on 1 Mar 2026: 40.",
        "No further reward comes before 15 Mar 2026; from 26 Apr 2026 on nothing holds one back.",
        "Between two lie 2 to 8 weeks.",
        "Give feedback on the interview first, then claim it.",
        "Uncertain:",
    ):
        assert part in said
    assert not dialog.reward_card.isHidden()


def test_that_there_is_no_reward_before_there_was_one(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(date(2020, 3, 12))
    Workspace.create(tmp_path / "own.bidbook", clock).close()
    bridge = WorkspaceBridge(clock)
    with qtbot.waitSignal(bridge.opened, timeout=WAIT) as opened:
        bridge.open(tmp_path / "own.bidbook")
    assert opened.args is not None
    snapshot = opened.args[0]
    dialog = WalletDialog(bridge, snapshot, snapshot.wallets[0].id)
    qtbot.addWidget(dialog)
    assert dialog.reward_card.isHidden()
    bridge.close()
    QApplication.processEvents()


def test_that_a_refusal_is_said_in_the_window(qtbot: QtBot, make: Make) -> None:
    dialog = make()
    dialog._drop(date(2020, 1, 1))
    qtbot.waitUntil(lambda: not dialog.fault.isHidden(), timeout=WAIT)
    assert dialog.fault.text().startswith("No plan begins on 1 Jan 2020")
