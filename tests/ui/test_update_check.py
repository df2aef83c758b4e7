"""The check for updates in the window: when it asks, what it says, and when it is silent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.updates.update_check import UpdateCheck
from app.ui.widgets.banner import Banner
from app.workspace.clock import Clock
from app.workspace.updates import Feed

WAIT = 20_000
TODAY = date(2026, 3, 10)
KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
FEED = Feed(address="https://updates.invalid/n.json", key=KEY.public_key().public_bytes_raw())
PAGE = "https://updates.invalid/get"


class Publisher:
    """Answers as the address of updates would, and counts how often it was asked."""

    def __init__(self, version: str) -> None:
        told = {"version": version, "day": "2026-03-04", "page": PAGE}
        self.document = json.dumps(told).encode()
        self.signature = KEY.sign(self.document).hex().encode()
        self.asked: list[str] = []

    def was_asked(self, times: int) -> bool:
        return len(self.asked) == times

    def __call__(self, address: str) -> bytes:
        self.asked.append(address)
        return self.signature if address.endswith(".sig") else self.document


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(Clock(TODAY), tmp_path / "own.bidbook")
    qtbot.addWidget(made.window)
    yield made
    made.window.close()


def banners(desk: Desk) -> list[str]:
    found = desk.window.findChildren(Banner)
    return [one.accessibleName() for one in found if not one.isHidden()]


def checking(desk: Desk, publisher: Publisher) -> UpdateCheck:
    return UpdateCheck(desk.window, desk.bridge, desk.preferences, feed=FEED, fetch=publisher)


def test_that_nothing_is_asked_unless_it_is_turned_on(desk: Desk) -> None:
    publisher = Publisher("99.0")
    checking(desk, publisher).look(TODAY)
    assert not desk.preferences.value.checks_updates
    assert publisher.asked == []


def test_that_news_stand_above_the_page_and_the_address_is_copied(qtbot: QtBot, desk: Desk) -> None:
    desk.preferences.change(checks_updates=True)
    checking(desk, Publisher("99.0")).look(TODAY)
    qtbot.waitUntil(lambda: bool(banners(desk)), timeout=WAIT)
    assert "Bidbook 99.0 is out." in banners(desk)[0]
    assert PAGE in banners(desk)[0]
    copy = next(b for b in desk.window.findChildren(QPushButton) if b.text() == "Copy the address")
    copy.click()
    assert QApplication.clipboard().text() == PAGE


def test_that_it_asks_once_a_week_and_again_when_the_clock_was_set_back(
    qtbot: QtBot, desk: Desk
) -> None:
    publisher = Publisher("0.0.1")
    check = checking(desk, publisher)
    desk.preferences.change(checks_updates=True)
    counts = []
    for day in (0, 1, 6, 7, 8, -3):
        before = len(publisher.asked)
        check.look(TODAY + timedelta(days=day))
        is_asked = desk.preferences.value.updates_asked_on == str(TODAY + timedelta(days=day))
        if is_asked:
            qtbot.waitUntil(partial(publisher.was_asked, before + 2), timeout=WAIT)
        counts.append(len(publisher.asked) // 2)
    assert counts == [1, 1, 1, 2, 2, 3]
    assert banners(desk) == []


def test_that_an_answer_without_news_is_told_only_where_it_was_asked_for(
    qtbot: QtBot, desk: Desk
) -> None:
    checking(desk, Publisher("0.0.1")).ask()
    qtbot.waitUntil(lambda: "newest" in desk.window.toast.accessibleName(), timeout=WAIT)
    assert banners(desk) == []


def test_that_a_forged_answer_is_told_and_never_shown_as_news(qtbot: QtBot, desk: Desk) -> None:
    publisher = Publisher("99.0")
    publisher.signature = b"00" * 64
    checking(desk, publisher).ask()
    qtbot.waitUntil(lambda: bool(banners(desk)), timeout=WAIT)
    assert "not signed" in banners(desk)[0]
    assert "99.0" not in banners(desk)[0]


def test_that_a_build_without_an_address_says_so(qtbot: QtBot, desk: Desk) -> None:
    desk.window.menus["updates"].trigger()
    qtbot.waitUntil(lambda: bool(banners(desk)), timeout=WAIT)
    assert "without an address" in banners(desk)[0]
