"""What was in sight last, kept beside the ledger's own truth: shown again only where it must still
be true.

A front is kept under a key of everything that it follows from: the ledger's journal, the day, the
language, the program. Where any of it differs there is none. The file may be deleted at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app import __version__
from app.resource_files import resource_path
from app.workspace.json_file import read_json, write_json
from app.workspace.places import front_path

Key = Mapping[str, str | int | bool]


class FrontFile:
    """One JSON file with one front: that of the ledger looked at last."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or front_path()

    def read(self, key: Key) -> Any:
        """The document kept under the very key, else None."""
        found = read_json(self.path)
        if not isinstance(found, dict) or found.get("key") != dict(key):
            return None
        return found.get("front")

    def keep(self, key: Key, document: Mapping[str, Any]) -> None:
        """Put a front in place of the one there was."""
        write_json(self.path, {"key": dict(key), "front": document})

    def forget(self) -> None:
        """Delete what is kept: its ledger is gone."""
        self.path.unlink(missing_ok=True)


def key_of(path: Path, head: str, today: date) -> dict[str, str | int | bool]:
    """What a front of a ledger file follows from, apart from how it is shown."""
    return {
        "path": str(path.absolute()),
        "head": head,
        "today": today.isoformat(),
        "version": __version__,
        "changed": _last_changed(),
    }


def head_of_ledger(path: Path) -> str | None:
    """The head of a ledger file that is not open; None where it cannot be told."""
    from app.storage.journal_head import head_of_file  # noqa: PLC0415 - only where a front is kept

    return head_of_file(path)


def _last_changed() -> int:
    """When rules, words or program last changed, in ns: a front is of this very program."""
    house = Path(__file__).parents[1]
    folders = (
        resource_path("rulebook"),
        resource_path("i18n"),
        house / "domain",
        house / "ui/home",
    )
    files = [file for folder in folders if folder.is_dir() for file in folder.iterdir()]
    return max((file.stat().st_mtime_ns for file in files if file.is_file()), default=0)
