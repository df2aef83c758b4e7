"""A bridge that writes nothing: it runs use cases against a workspace that records its calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from tests.ui.sample_snapshot import AS_OF


class CalledWorkspace:
    """Keeps the name and the arguments of every call."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *arguments, **_more: self.calls.append((name, arguments))


class RecordingBridge(WorkspaceBridge):
    """The signals of the real one; `workspace.calls` holds what was asked of it."""

    def __init__(self) -> None:
        super().__init__(Clock(AS_OF))
        self.workspace = CalledWorkspace()
        self.refreshed = 0

    def act(
        self, use_case: Callable[..., Any], on_error: Callable[[str], object] | None = None
    ) -> None:
        assert on_error is None
        use_case(self.workspace)

    def refresh(self) -> None:
        self.refreshed += 1
