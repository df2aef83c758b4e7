"""Where a ledger lies: folders that are synced, on a network, or open to everyone."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.domain.problems import LedgerError, Problem

_SERVICES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "mega": "MEGA",
    "syncthing": "Syncthing",
    "sync": "Syncthing",
}
_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
    ".nextcloudsync.log": "Nextcloud",
    ".sync_.db": "Nextcloud",
}
_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "afs", "ncpfs", "9p", "webdav"}
    | {"davfs", "fuse.davfs", "fuse.rclone", "afpfs", "glusterfs", "fuse.glusterfs", "ceph"}
)
_CONFLICT = re.compile(
    r"\(.*conflicted copy.*\)|\.sync-conflict-\d{8}-\d{6}|\(conflict.*\)|-conflict-\d|"
    r"[- ]conflict(?:ed)?[- .]",
    re.IGNORECASE,
)


def problems_of_place(ledger: Path) -> list[Problem]:
    """What is unsafe about the place of a ledger, none of which stops anything.

    `synced_folder` (service, folder) · `network_folder` (kind, folder) · `conflicted_copy` (name) ·
    `open_folder` (folder): everyone on the computer may write to it.
    """
    folder = ledger.absolute().parent
    found = []
    service = synced_by(folder)
    if service:
        found.append(Problem("synced_folder", {"service": service, "folder": str(folder)}))
    kind = network_kind(folder)
    if kind:
        found.append(Problem("network_folder", {"kind": kind, "folder": str(folder)}))
    if is_open_to_all(folder):
        found.append(Problem("open_folder", {"folder": str(folder)}))
    found += [Problem("conflicted_copy", {"name": name}) for name in conflicted_copies(ledger)]
    return found


def synced_by(folder: Path) -> str | None:
    """The service that copies a folder elsewhere; None where none is known to."""
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        start = re.split("-" if place.parent.name == "CloudStorage" else r" - |\(", name)[0]
        known = _SERVICES.get(name) or _SERVICES.get(start.strip())
        if known and place.parent != place:
            return known
        for mark, service in _MARKS.items():
            if (place / mark).exists():
                return service
    return None


def conflicted_copies(ledger: Path) -> list[str]:
    """Names beside a ledger that a sync service gave to a second version of it."""
    try:
        names = sorted(found.name for found in ledger.absolute().parent.iterdir())
    except OSError:
        return []
    start = ledger.stem.casefold()
    return [
        name
        for name in names
        if name != ledger.name and name.casefold().startswith(start) and _CONFLICT.search(name)
    ]


def network_kind(folder: Path, mounts: Iterable[str] | None = None) -> str | None:
    """The kind of network file system that a folder lies on, None for a disk or where unknown.

    `mounts` are lines as in /proc/mounts.
    """
    if str(folder).startswith("\\\\") or (os.name != "nt" and str(folder).startswith("//")):
        return "UNC"
    best, kind = "", ""
    for point, type_ in _mounts(mounts):
        inside = folder.as_posix().rstrip("/") + "/"
        if inside.startswith(point.rstrip("/") + "/") and len(point) >= len(best):
            best, kind = point, type_
    return kind if kind in _NETWORK_TYPES else None


def _mounts(lines: Iterable[str] | None) -> Iterator[tuple[str, str]]:
    if lines is None:
        try:
            text = Path("/proc/mounts").read_text("utf-8", "surrogateescape")
        except OSError:
            return
        lines = text.splitlines()
    for line in lines:
        parts = line.split()
        if len(parts) >= 3:
            yield re.sub(r"\\(\d{3})", lambda m: chr(int(m[1], 8)), parts[1]), parts[2]


def is_open_to_all(folder: Path) -> bool:
    """Whether every account may replace files in a folder; never told of Windows."""
    if sys.platform == "win32":
        return False
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return bool(mode & stat.S_IWOTH) and not mode & stat.S_ISVTX


def refuse_open_folder(folder: Path) -> None:
    """Raise LedgerError `open_folder` where every account may replace files in it."""
    if is_open_to_all(folder):
        raise LedgerError("open_folder", folder=str(folder))
