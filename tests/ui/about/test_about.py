"""About, and the report of a problem, as the window opens them."""

from __future__ import annotations

import logging

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import __version__
from app.ui.about.faults import Faults
from app.ui.about.opening import about_dialog, report_dialog
from app.ui.widgets.labels import PlainLabel
from tests.ui.sample_snapshot import sample_snapshot


def test_that_about_tells_the_version(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown = [label.text() for label in about_dialog(window).findChildren(PlainLabel)]
    assert f"Bidbook {__version__}" in shown


def test_that_what_is_copied_is_what_was_shown_and_names_no_job(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    snapshot = sample_snapshot()
    dialog = report_dialog(snapshot, window)
    qtbot.keyClicks(dialog.words, "It froze")
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.text
    assert copied.startswith("What happened\nIt froze")
    titles = {e.title for e in snapshot.ledger.records.entries if e.title}
    assert titles
    assert not [title for title in titles if title in copied]


def test_that_logged_faults_are_kept_without_their_words() -> None:
    faults = Faults()
    heard = logging.getLogger("tests.faults_heard")
    heard.propagate = False
    heard.addHandler(faults)
    error = ValueError("a private title")
    heard.error("While doing something", exc_info=error)
    assert faults.lines()[-1] == "ValueError"
    assert "private" not in "\n".join(faults.lines())
