"""The front of the window as it was last, kept so that Home stands before the ledger is read.

It is shown only under the same journal, day, language, region and eye: then it is what reading the
ledger would say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale

from app.ui import formats
from app.ui.home.home_text import HomeText, as_document, from_document
from app.ui.settings.languages import spoken
from app.workspace.front_file import FrontFile, Key, head_of_ledger, key_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """Home's words, the wallet's name and plan, and the counts of pages by key."""

    home: HomeText
    wallet: str
    plan: str
    counts: Mapping[str, int]


class KeptFront:
    """Reads and keeps one front. `file` is None where nothing is to be kept."""

    def __init__(self, file: FrontFile | None = None) -> None:
        self._file = file
        self._kept: Key | None = None

    def read(self, path: Path, today: date) -> Front | None:
        """The front of a ledger, if one is kept that must still be true."""
        if self._file is None or not self._file.path.exists():
            return None
        head = head_of_ledger(path)
        if head is None:
            return None
        key = self._key(path, head, today)
        found = _front_of(self._file.read(key))
        self._kept = key if found is not None else None
        return found

    def is_kept(self, path: Path, head: str, today: date) -> bool:
        """Whether the front of this state is kept already, or none can be."""
        return self._file is None or not head or self._key(path, head, today) == self._kept

    def keep(self, path: Path, head: str, today: date, front: Front) -> None:
        """Keep the front of a state of a ledger, as it is said now."""
        if self._file is None or self.is_kept(path, head, today):
            return
        key = self._key(path, head, today)
        document = {
            "home": as_document(front.home),
            "wallet": front.wallet,
            "plan": front.plan,
            "counts": dict(front.counts),
        }
        self._file.keep(key, document)
        self._kept = key

    def forget(self) -> None:
        """Delete what is kept."""
        self._kept = None
        if self._file is not None:
            self._file.forget()

    def _key(self, path: Path, head: str, today: date) -> dict[str, str | int | bool]:
        return {
            **key_of(path, head, today),
            "language": spoken().code,
            "region": QLocale().name(),
            "money": formats.money(100_000, "EUR"),
            "is_masked": formats.is_masked(),
        }


def _front_of(document: Any) -> Front | None:
    if not isinstance(document, dict):
        return None
    home, counts = from_document(document.get("home")), document.get("counts")
    wallet, plan = document.get("wallet"), document.get("plan")
    if home is None or not isinstance(counts, dict):
        return None
    if not (isinstance(wallet, str) and isinstance(plan, str)):
        return None
    kept = {str(key): count for key, count in counts.items() if isinstance(count, int)}
    return Front(home=home, wallet=wallet, plan=plan, counts=kept)
