"""Synced, network and open folders are told by their names, marks, mounts and permissions."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.domain.problems import LedgerError
from app.storage.places import (
    conflicted_copies,
    network_kind,
    problems_of_place,
    refuse_open_folder,
    synced_by,
)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/ledgers", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Studio/x", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Sync/ledgers", "Syncthing"),
        ("Documents/dropbox-notes", None),
        ("Documents", None),
    ],
)
def test_that_a_synced_folder_is_known_by_name(
    tmp_path: Path, folder: str, service: str | None
) -> None:
    assert synced_by(tmp_path / folder) == service


def test_that_a_synced_folder_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "mine" / ".stfolder").mkdir(parents=True)
    assert synced_by(tmp_path / "mine" / "deep" / "er") == "Syncthing"


@pytest.mark.parametrize(
    "name",
    [
        "connects (Ada's conflicted copy 2026-03-01).bidbook",
        "connects.sync-conflict-20260301-093000-ABCDEF7.bidbook",
        "connects (conflict 2026-03-01).bidbook",
        "connects-conflict-1.bidbook",
    ],
)
def test_that_a_conflicted_copy_is_found(tmp_path: Path, name: str) -> None:
    ledger = tmp_path / "connects.bidbook"
    for other in (ledger, tmp_path / name, tmp_path / "connects.version-1.bidbook"):
        other.touch()
    assert conflicted_copies(ledger) == [name]
    assert [one.code for one in problems_of_place(ledger)] == ["conflicted_copy"]


def test_that_the_innermost_mount_decides() -> None:
    mounts = [
        "/dev/sda1 / ext4 rw 0 0",
        "nas:/x /mnt/my\\040nas nfs4 rw 0 0",
        "/dev/sdb1 /mnt/my\\040nas/disk ext4 rw 0 0",
        "short",
    ]
    assert network_kind(Path("/mnt/my nas/ledgers"), mounts) == "nfs4"
    assert network_kind(Path("/mnt/my nas/disk"), mounts) is None
    assert network_kind(Path("/mnt/my nas2"), mounts) is None
    assert network_kind(Path("//server/part"), mounts) == "UNC"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_that_a_folder_open_to_everyone_is_refused_unless_it_is_sticky(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    assert [one.code for one in problems_of_place(tmp_path / "a")] == ["open_folder"]
    with pytest.raises(LedgerError, match="open_folder"):
        refuse_open_folder(tmp_path)
    tmp_path.chmod(0o1777)
    refuse_open_folder(tmp_path)
    refuse_open_folder(tmp_path / "absent")
