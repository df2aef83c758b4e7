"""Manners of the window: its place, one instance, recent ledgers, full screen, Esc, the eye."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.__main__ import is_for_window
from app.ui import formats
from app.ui.desk import Desk
from app.ui.frame.window_place import fitted, place_of
from app.ui.settings.in_force import PreferencesInForce
from app.ui.single_instance import SingleInstance
from app.ui.theme import appearance
from app.workspace.clock import Clock
from app.workspace.preference_file import PreferenceFile
from app.workspace.preferences import Preferences, WindowPlace
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)
WAIT = 20_000
SCREEN = QRect(0, 0, 1920, 1040)
SECOND = QRect(1920, 0, 1280, 1024)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "my.bidbook"
    workspace = Workspace.create(path, Clock(AS_OF), balance=40)
    workspace.add("spent 6 on “Kite shop”")
    workspace.close()
    return path


@pytest.fixture
def file(tmp_path: Path) -> PreferenceFile:
    return PreferenceFile(tmp_path / "config" / "preferences.json")


@pytest.fixture
def desks() -> Iterator[list[Desk]]:
    made: list[Desk] = []
    yield made
    for desk in made:
        desk.window.close()
    QApplication.processEvents()


def opened(qtbot: QtBot, desks: list[Desk], path: Path, file: PreferenceFile) -> Desk:
    desk = Desk(Clock(AS_OF), path, PreferencesInForce(file))
    qtbot.addWidget(desk.window)
    desks.append(desk)
    with qtbot.waitSignal(desk.bridge.snapshotChanged, timeout=WAIT):
        desk.start()
    return desk


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ((100, 80, 1200, 800), QRect(100, 80, 1200, 800)),
        ((1950, 80, 1200, 800), QRect(1950, 80, 1200, 800)),
        ((100, 80, 4000, 3000), QRect(100, 80, 1920, 1040)),
        ((100, -20, 1200, 800), QRect(100, 0, 1200, 800)),
        ((-1100, 80, 1200, 800), None),
        ((1900 - 20, 1030, 1200, 800), None),
        ((9000, 80, 1200, 800), None),
        ((100, 5000, 1200, 800), None),
    ],
)
def test_that_a_window_comes_back_only_where_it_can_be_taken_hold_of(
    place: tuple[int, int, int, int], found: QRect | None
) -> None:
    x, y, width, height = place
    assert fitted(WindowPlace(x=x, y=y, width=width, height=height), [SCREEN, SECOND]) == found


def test_that_size_and_place_are_kept_over_a_restart(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: PreferenceFile
) -> None:
    desk = opened(qtbot, desks, ledger, file)
    desk.window.setGeometry(20, 30, 880, 600)
    desk.window.close()
    kept = file.read().window
    assert kept == WindowPlace(x=20, y=30, width=880, height=600)
    again = opened(qtbot, desks, ledger, file)
    assert again.window.geometry().topLeft().toTuple() == (20, 30)
    assert again.window.height() == 600


def test_that_full_screen_and_escape_and_the_menu_agree(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: PreferenceFile
) -> None:
    window = opened(qtbot, desks, ledger, file).window
    assert window.menus["full_screen"].shortcut().toString() == "F11"
    window.menus["full_screen"].trigger()
    qtbot.waitUntil(window.isFullScreen)
    assert window.menus["full_screen"].isChecked()
    window.show_toast("Done")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.toast.isHidden()
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not window.menus["full_screen"].isChecked()
    assert place_of(window).is_maximised is False


def test_that_ledgers_opened_before_are_offered_again(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: PreferenceFile, tmp_path: Path
) -> None:
    other = tmp_path / "other.bidbook"
    Workspace.create(other, Clock(AS_OF), balance=7).close()
    desk = opened(qtbot, desks, ledger, file)
    with qtbot.waitSignal(desk.bridge.opened, timeout=WAIT):
        desk.window.filesDropped.emit([other])
    names = [desk.window.menus[f"recent_{at}"].text() for at in range(2)]
    assert names == ["other.bidbook", "my.bidbook"]
    with qtbot.waitSignal(desk.bridge.opened, timeout=WAIT):
        desk.window.menus["recent_1"].trigger()
    desk.window.close()
    assert file.read().recent_files == (str(ledger), str(other))


def test_that_a_recent_ledger_that_is_gone_is_said_and_forgotten(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: PreferenceFile, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.bidbook")
    file.write(Preferences(recent_files=(gone,)))
    desk = opened(qtbot, desks, ledger, file)
    with qtbot.waitSignal(desk.bridge.failed, timeout=WAIT):
        desk.window.menus["recent_1"].trigger()
    assert gone not in desk.preferences.value.recent_files
    assert desk.bridge.is_open


def test_that_the_sample_is_no_recent_ledger(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: PreferenceFile,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("app.ui.desk.sample_ledger", lambda: tmp_path / "sample.bidbook")
    desk = opened(qtbot, desks, ledger, file)
    with qtbot.waitSignal(desk.bridge.opened, timeout=WAIT):
        desk.open_sample()
    assert desk.preferences.value.recent_files == (str(ledger),)


def test_that_the_eye_hides_the_name_in_title_and_menu_and_stays_shut(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: PreferenceFile
) -> None:
    desk = opened(qtbot, desks, ledger, file)
    assert desk.window.windowTitle() == "my.bidbook — Bidbook"
    desk.window.menus["mask"].trigger()
    assert "my" not in desk.window.windowTitle()
    assert "my" not in desk.window.menus["recent_0"].text()
    assert "Kite" not in desk.window.menus["undo"].text()
    desk.window.close()
    assert file.read().is_masked
    formats.set_masked(False)
    PreferencesInForce(file)
    assert formats.is_masked()
    formats.set_masked(False)
    appearance().maskChanged.emit()


def test_that_the_second_start_raises_the_first_and_hands_its_file_over(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first = SingleInstance(tmp_path)
    assert first.is_first
    first.listen()
    asked: list[object] = []
    first.asked.connect(asked.append)
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from app.ui.single_instance import SingleInstance\n"
        "app = QCoreApplication([]); second = SingleInstance(Path(sys.argv[1]))\n"
        "print(second.is_first, second.hand_over(Path(sys.argv[2]) if sys.argv[2] else None))"
    )
    for given in (str(tmp_path / "مفكرة.bidbook"), ""):
        done = subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path), given],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        qtbot.waitUntil(lambda: bool(asked), timeout=WAIT)
        out, _ = done.communicate(timeout=60)
        assert out.strip() == "False True"
        assert asked.pop() == (Path(given) if given else None)
    first.close()
    assert SingleInstance(tmp_path).is_first


def test_that_a_stranger_on_the_socket_is_not_listened_to(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtNetwork import QLocalSocket

    first = SingleInstance(tmp_path)
    first.listen()
    asked: list[object] = []
    first.asked.connect(asked.append)
    for sent in (b"\n", b"GET / HTTP/1.1\r\n\r\n", b"x" * 20_000 + b"\n"):
        socket = QLocalSocket()
        socket.connectToServer(first.name)
        assert socket.waitForConnected(WAIT)
        socket.write(sent)
        socket.flush()
        QApplication.processEvents()
        QApplication.processEvents()
        socket.abort()
    QApplication.processEvents()
    assert asked == []
    first.close()


def test_that_without_a_folder_for_the_lock_the_start_stands_alone(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("here first")
    assert SingleInstance(blocked / "inside").is_first


def test_that_a_double_clicked_ledger_opens_the_window() -> None:
    assert is_for_window([])
    assert is_for_window(["/ledgers/My Ledger.BIDBOOK"])
    assert not is_for_window(["balance"])
    assert not is_for_window(["--ledger=x.bidbook"])
    assert not is_for_window(["a.bidbook", "b.bidbook"])


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_that_a_file_the_system_asks_for_is_brought_in(
    qtbot: QtBot, desks: list[Desk], ledger: Path, file: PreferenceFile, tmp_path: Path
) -> None:
    other = tmp_path / "other.bidbook"
    Workspace.create(other, Clock(AS_OF), balance=7).close()
    desk = opened(qtbot, desks, ledger, file)
    event = QFileOpenEvent(QUrl.fromLocalFile(str(other)))
    assert event.type() == QEvent.Type.FileOpen
    with qtbot.waitSignal(desk.bridge.opened, timeout=WAIT):
        desk.take_over(Path(event.file()))
    assert desk.window.windowTitle() == "other.bidbook — Bidbook"
