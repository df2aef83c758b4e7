"""The names of backup files: which ledger, which instant, which occasion."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

SUFFIX = ".bidbook"
_NAME = re.compile(r"(?P<stem>.+)-(?P<at>\d{8}T\d{6}Z)-(?P<occasion>[a-z]+)(?:-\d+)?\.bidbook")
_AT = "%Y%m%dT%H%M%SZ"


class Occasion(StrEnum):
    """Why a backup was made."""

    CLOSE = "close"
    DAILY = "daily"
    IMPORT = "import"
    UPGRADE = "upgrade"
    ASKED = "asked"


def backup_name(stem: str, now: datetime, occasion: Occasion) -> str:
    """`my-connects-20260301T093000Z-daily.bidbook`. `now` knows its zone."""
    return f"{stem}-{now.astimezone(UTC).strftime(_AT)}-{occasion.value}{SUFFIX}"


def parsed_name(path: Path, stem: str) -> tuple[datetime, Occasion] | None:
    """When and why the file was made; None where it is no backup of a ledger of that stem."""
    found = _NAME.fullmatch(path.name)
    if found is None or found["stem"] != stem:
        return None
    try:
        at = datetime.strptime(found["at"], _AT).replace(tzinfo=UTC)
        return at, Occasion(found["occasion"])
    except ValueError:
        return None


def free_name(wanted: Path) -> Path:
    """The path, or where something is there already, the first of `name-2`, `name-3`, ..."""
    found, number = wanted, 1
    while found.exists() or found.is_symlink():
        number += 1
        found = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return found
