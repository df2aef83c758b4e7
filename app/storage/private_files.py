"""Files and folders that only their owner may read, made so before a byte is written."""

from __future__ import annotations

import os
from contextlib import suppress
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


def remove_leftover(*paths: Path) -> None:
    """Remove files of our own that are not wanted; one that a failing disk keeps stays for now."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Make what was written to a file survive a power loss. No lock may be held on it."""
    opened = os.open(path, os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder survive a power loss, where the system can."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
