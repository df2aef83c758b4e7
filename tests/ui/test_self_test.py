"""The self-test of the installed app."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app.ui import self_test as module
from app.ui.pages import PAGES


def test_that_the_self_test_tries_every_page_and_passes() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "--self-test"],
        check=False, capture_output=True, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()
    assert [line[len("ok  page ") :] for line in said if " page " in line] == list(PAGES)
    assert said[-1] == "Bidbook works here."
    assert done.stderr == ""


def test_that_a_fault_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = module._PASTE.replace("+40", "+41")
    monkeypatch.setattr(module, "_PASTE", wrong)
    said: list[str] = []
    assert not module.self_test(said.append)
    assert said[-1].startswith("failed  ")
    assert not any("page" in line for line in said)
