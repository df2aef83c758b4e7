"""The program that pictures the screens."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests import shots


@pytest.mark.usefixtures("in_another_look")
def test_that_a_scene_becomes_a_picture_of_its_size(qapp: QApplication, tmp_path: Path) -> None:
    shots.load_scenes()
    one = shots.SCENES["first-run"]
    path = shots.draw(qapp, one, shots.NARROW, tmp_path)
    assert path == tmp_path / "first-run-960.png"
    assert QImage(str(path)).size().toTuple() == shots.NARROW_SIZE


def test_that_no_two_pictures_share_a_name() -> None:
    shots.load_scenes()
    names = [(one.name, shot.suffix) for one, shot in shots.wanted([])]
    assert len(names) == len(set(names)) > 10
    assert {one.name for one, _shot in shots.wanted(["first"])} >= {"first-run"}


def test_that_a_call_without_a_folder_explains_itself(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert shots.main([]) == 2
    assert "python -m tests.shots DIR" in capsys.readouterr().out
