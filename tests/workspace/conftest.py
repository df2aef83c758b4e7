"""A real ledger file for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

TODAY = date(2026, 3, 10)


@pytest.fixture
def new_workspace(tmp_path: Path) -> Iterator[Callable[..., Workspace]]:
    """Make ledgers in the test's folder; all are closed at its end."""
    made: list[Workspace] = []

    def make(as_of: date = TODAY, **options: object) -> Workspace:
        path = tmp_path / f"ledger-{len(made)}.bidbook"
        made.append(Workspace.create(path, Clock(as_of), **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for workspace in made:
        workspace.close()


@pytest.fixture
def workspace(new_workspace: Callable[..., Workspace]) -> Workspace:
    return new_workspace()
