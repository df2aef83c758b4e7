"""Nothing is said that no language could say: every word in the window is translated, the user's
own, or a proper name."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.problems import LedgerError, Problem
from app.ui.change_words import change_in_words
from app.ui.problem_words import fault_words
from app.words.names import CHANGES
from app.words.problems import ERRORS, PROBLEMS
from tests import shots
from tests.test_translations import wanted
from tests.ui.pseudo_language import marked, spoken, told, unmarked

SCENES = (
    "first-run", "home", "home-empty", "ledger", "jobs", "jobs-week", "proposals", "insights",
    "team", "track", "rules-all", "owed", "history", "import-preview", "import-mapping",
    "import-calm", "reconcile-differs", "wallet", "settings", "quick-add", "shortcuts",
    "safety", "team-sharing", "tour",
)  # fmt: skip
"""Each page, dialog and overlay once, as `tests.shots` pictures it."""
NAMES = frozenset(
    {"Upwork", "Bidbook", "Connects", "Connect", "CSV", "JSONL", "PNG", "SVG", "USD", "EUR", "GBP"}
    | {"Freelancer", "Agency", "Basic", "Plus", "Rising", "Talent", "Top", "Rated", "Availability"}
    | {"Badge", "English", "www", "upwork", "com", "Ctrl", "Alt", "Shift", "Enter", "Esc", "Del"}
    | {"Space", "Tab", "Home", "End", "MB"}
)
"""Proper names, and keys as they stand on the keyboard."""
USERS_OWN = (
    "Applied to job", "Monthly Connects renewal", "Added extra Connects", "Job cancelled",
    "Refunded Connects for Connects Award", "Boosted profile", "Purchased Connects",
    "Freelancer Plus membership", "Agency Plus membership", "Earned Connects by completing task",
    "Membership upgraded to Plus", "Awarded Connects for responding to the job interview",
    "Connects bid for boosted proposal", "Rising Talent Achievement", "Connects realigned",
    "You've been outbid to boost your proposal", "You bid to boost a proposal, but the job was cl",
    "Web apps", "Design systems", "Automation", "Mobile", "Writing", "Data",
    "Type", "Job", "Date", "Comment", "Boost", "eight", "Query tuning for a regional bakery",
    "Matches.", "Upwork showed 144 on 20 November.", "Español de España",
    "Monday", "Saturday", "Sunday", "owed",
)  # fmt: skip
"""Wordings of Upwork, which are kept as they came, niches, columns, names that Qt gives, and what
the scenes themselves say."""
OF_QT = frozenset({"Export...", "Export", "separator"})
"""Menus of pyqtgraph that are switched off, and the line in a list of choices."""
WORD = re.compile(r"[^\W\d_]{2,}")


def escaped(text: str) -> list[str]:
    """The words of a text that are neither marked nor names."""
    rest = unmarked(text)
    if rest.strip() in OF_QT:
        return []
    cut = rest.strip(" ,").removesuffix("…").strip()
    if cut and any(known.startswith(cut) for known in USERS_OWN):
        return []
    for known in USERS_OWN:
        rest = rest.replace(known, " ")
    return [word for word in WORD.findall(rest) if word.isascii() and word not in NAMES]


def said_in(name: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """What a scene says and paints in the language of marks, with who says it."""
    painted: list[str] = []
    with spoken(monkeypatch, wanted(), painted):
        window = shots.SCENES[name].build()
        try:
            window.resize(1440, 900)
            window.show()
            QApplication.processEvents()
            window.grab()
            yield from told(window)
            yield from (("painted", text) for text in painted)
        finally:
            window.close()
            window.deleteLater()


@pytest.fixture(scope="module", autouse=True)
def _scenes() -> None:
    shots.load_scenes()


@pytest.mark.parametrize("name", SCENES)
def test_that_every_word_in_the_window_can_be_translated(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    found = {
        (who, text): words for who, text in said_in(name, monkeypatch) if (words := escaped(text))
    }
    assert found == {}


def test_that_a_word_that_escapes_is_seen() -> None:
    assert escaped("⟦Undo: ⟧added a row") == ["added", "row"]
    assert escaped("⟦Undo: ⟧⟦Added ⟧12 Connects") == []
    assert escaped(marked("{count} rows of {name}").format(count=3, name="⟦Mila⟧")) == []
    assert unmarked("⟦cut off in the mid…") == ""


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_that_every_error_is_said_in_the_language_of_the_window(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    with spoken(monkeypatch, wanted(), []):
        said = fault_words(LedgerError(code, **DETAILS))
    assert escaped(said) == []


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_that_every_doubt_is_said_in_the_language_of_the_window(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    with spoken(monkeypatch, wanted(), []):
        said = fault_words(Problem(code, DETAILS))
    assert escaped(said) == []


def test_that_every_change_is_told_in_the_language_of_the_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    details = {"rows": 3, "title": "Kite shop", "key": "order_of_use", "name": "Order of use"}
    with spoken(monkeypatch, wanted(), []):
        said = {label: change_in_words(label, details) for label in CHANGES}
    assert {label: escaped(words) for label, words in said.items() if escaped(words)} == {}


DETAILS = {
    "path": "/ledgers/my.bidbook", "rows": 3, "count": 1, "connects": 12, "names": ["Mila", "Per"],
    "since": "2026-11-02", "title": "Kite shop", "row": 4, "line": 1284,
}  # fmt: skip
