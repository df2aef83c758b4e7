"""Small JSON files of this computer: read with patience, written whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from app.storage.private_files import FILE_MODE, make_private_folder

_LARGEST = 1_000_000
"""bytes: no such file is larger."""


def read_json(path: Path) -> Any:
    """What the file holds; None where there is none, or none that can be read."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def write_json(path: Path, document: object) -> bool:
    """Put the file in place at once, for its owner only; whether the disk allowed it."""
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        make_private_folder(path.parent)
        opened = os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, FILE_MODE)
        with open(opened, "w", encoding="utf-8") as file:  # noqa: PTH123 - of a descriptor
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except (OSError, UnicodeEncodeError):
        return False
    finally:
        _tidy(beside)
    return True


def _tidy(leftover: Path) -> None:
    try:
        leftover.unlink(missing_ok=True)
    except OSError:
        return
