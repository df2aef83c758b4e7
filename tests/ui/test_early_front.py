"""Home as it was kept: there before the ledger is read, and only where it must still be true."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.ui import formats
from app.ui.desk import Desk
from app.ui.home.home_page import HomePage
from app.ui.home.home_text import HomeText, as_document, from_document
from app.ui.home.home_words import home_text
from app.ui.home.kept_front import KeptFront
from app.ui.theme import appearance
from app.workspace.clock import Clock
from app.workspace.front_file import FrontFile
from app.workspace.workspace import Workspace
from tests.ui.sample_snapshot import newcomer_snapshot, opening_snapshot, sample_snapshot

AS_OF = date(2026, 11, 21)
WAIT = 20_000


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "my.bidbook"
    workspace = Workspace.create(path, Clock(AS_OF), balance=40)
    workspace.add("spent 6 on “Kite shop”")
    workspace.close()
    return path


@pytest.fixture
def file(tmp_path: Path) -> FrontFile:
    return FrontFile(tmp_path / "cache" / "home.json")


@pytest.fixture
def desks() -> Iterator[list[Desk]]:
    made: list[Desk] = []
    yield made
    for desk in made:
        desk.window.close()


def desk_of(
    qtbot: QtBot, desks: list[Desk], path: Path, file: FrontFile, as_of: date = AS_OF
) -> Desk:
    desk = Desk(Clock(as_of), path, None, KeptFront(file))
    qtbot.addWidget(desk.window)
    desks.append(desk)
    return desk


def looked_at_once(qtbot: QtBot, desks: list[Desk], path: Path, file: FrontFile) -> HomeText:
    """Open a ledger and close it again; what Home said."""
    desk = desk_of(qtbot, desks, path, file)
    with qtbot.waitSignal(desk.bridge.snapshotChanged, timeout=WAIT):
        desk.start()
    said = home_text(desk.snapshot)  # type: ignore[arg-type]
    desk.window.close()
    return said


def shown_early(desk: Desk) -> HomeText | None:
    """What Home says before anything of the ledger was read."""
    desk.start()
    assert desk.snapshot is None
    page = desk.window.built_pages().get("home")
    return page.text_shown if isinstance(page, HomePage) else None


@pytest.mark.parametrize("snapshot_of", [sample_snapshot, newcomer_snapshot, opening_snapshot])
def test_that_home_survives_being_kept_word_for_word(snapshot_of: object) -> None:
    said = home_text(snapshot_of())  # type: ignore[operator]
    kept = from_document(json.loads(json.dumps(as_document(said))))
    assert kept == said


@pytest.mark.parametrize(
    "document",
    [None, [], {}, {"day": 1}, {"day": "", "figures": []}, {"figures": [{"figure": "1"}] * 4}],
)
def test_that_what_is_no_front_is_none(document: object) -> None:
    assert from_document(document) is None


def test_that_home_stands_before_the_ledger_is_read_and_says_what_it_will_say(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile
) -> None:
    said = looked_at_once(qtbot, desks, ledger, file)
    desk = desk_of(qtbot, desks, ledger, file)
    assert shown_early(desk) == said
    assert desk.window.windowTitle() == "my.bidbook — Bidbook"
    with qtbot.waitSignal(desk.bridge.snapshotChanged, timeout=WAIT):
        pass
    page = desk.window.built_pages()["home"]
    assert isinstance(page, HomePage)
    assert page.text_shown == said


def test_that_nothing_is_shown_early_after_another_program_wrote(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile
) -> None:
    looked_at_once(qtbot, desks, ledger, file)
    other = Workspace.open(ledger, Clock(AS_OF))
    other.add("spent 3")
    other.close()
    assert shown_early(desk_of(qtbot, desks, ledger, file)) is None


def test_that_nothing_is_shown_early_on_another_day(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile
) -> None:
    looked_at_once(qtbot, desks, ledger, file)
    tomorrow = AS_OF + timedelta(days=1)
    assert shown_early(desk_of(qtbot, desks, ledger, file, tomorrow)) is None


def test_that_nothing_is_shown_early_of_another_ledger(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile, tmp_path: Path
) -> None:
    looked_at_once(qtbot, desks, ledger, file)
    other = tmp_path / "other.bidbook"
    Workspace.create(other, Clock(AS_OF), balance=7).close()
    assert shown_early(desk_of(qtbot, desks, other, file)) is None


def test_that_the_eye_and_the_region_keep_fronts_apart(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile, in_another_look: None
) -> None:
    looked_at_once(qtbot, desks, ledger, file)
    kept = KeptFront(file)
    assert kept.read(ledger, AS_OF) is not None
    formats.set_masked(True)
    assert kept.read(ledger, AS_OF) is None
    formats.set_masked(False)
    QLocale.setDefault(QLocale("de_DE"))
    assert kept.read(ledger, AS_OF) is None


def test_that_shutting_the_eye_over_a_kept_home_hides_it(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile
) -> None:
    looked_at_once(qtbot, desks, ledger, file)
    desk = desk_of(qtbot, desks, ledger, file)
    assert shown_early(desk) is not None
    page = desk.window.built_pages()["home"]
    assert isinstance(page, HomePage)
    formats.set_masked(True)
    appearance().maskChanged.emit()
    assert page.text_shown is None
    assert not page.lots.isVisible()


@pytest.mark.parametrize("found", [b"", b"{", b"[1]", b'{"key": {}, "front": 3}', b"\xff\xfe"])
def test_that_a_broken_file_is_as_good_as_none(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile, found: bytes
) -> None:
    looked_at_once(qtbot, desks, ledger, file)
    file.path.write_bytes(found)
    assert shown_early(desk_of(qtbot, desks, ledger, file)) is None


def test_that_the_file_is_its_owners_alone_and_goes_with_the_ledger(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile
) -> None:
    looked_at_once(qtbot, desks, ledger, file)
    assert file.path.stat().st_mode & 0o777 == 0o600
    ledger.unlink()
    desk_of(qtbot, desks, ledger, file).start()
    assert not file.path.exists()


def test_that_the_sample_is_never_kept(
    qtbot: QtBot, desks: list[Desk], tmp_path: Path, file: FrontFile
) -> None:
    path = tmp_path / "sample.bidbook"
    Workspace.create_sample(path, Clock(AS_OF)).close()
    looked_at_once(qtbot, desks, path, file)
    assert not file.path.exists()


def test_that_a_page_pasted_while_the_ledger_is_read_comes_in_afterwards(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: FrontFile
) -> None:
    looked_at_once(qtbot, desks, ledger, file)
    desk = desk_of(qtbot, desks, ledger, file)
    assert shown_early(desk) is not None
    desk.bring_in([("", "The tide comes in at noon.")])
    with qtbot.waitSignal(desk.bridge.failed, timeout=WAIT) as told:
        pass
    assert told.args[1] != "file_exists"


def test_that_the_window_needs_no_booking_to_be_built() -> None:
    code = (
        "import sys, app.ui.desk, app.ui.home.home_page, app.ui.application\n"
        "heavy = ('app.domain.booking', 'app.domain.ledger', 'app.workspace.workspace', 'numpy',"
        " 'pyqtgraph', 'sqlite_utils', 'app.importing.drafts', 'app.advice')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    house = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=house, check=True
    )
    assert done.stdout.strip() == "[]"
