"""Files and folders that only their owner may read, made so before a byte is written."""

from __future__ import annotations

import os
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700


def make_private_folder(folder: Path) -> None:
    """Make a folder and what is missing above it. One that is there keeps its permissions."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    try:
        folder.mkdir(FOLDER_MODE)
    except FileExistsError:
        if not folder.is_dir():
            raise NotADirectoryError from None
        return
    folder.chmod(FOLDER_MODE)  # an unusual umask takes even the owner's bits away


def make_private_file(path: Path) -> None:
    """Make an empty file. Raises FileExistsError where anything of that name is there."""
    made = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(made, FILE_MODE)
    finally:
        os.close(made)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder survive a power loss, where the system can."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
