"""The Debian package."""

from __future__ import annotations

from pathlib import Path

from house import (
    BUILD,
    DIST,
    FOLDER,
    NAME,
    SUMMARY,
    architecture,
    epoch,
    fresh,
    need,
    run,
    same_times,
    version,
)
from libraries import needed_packages
from tree import lay_out

_DESCRIPTION = """\
 Bidbook keeps a local record of bought, free and awarded Connects, shows which
 of them end when and what a win costs, and says which jobs are worth their
 Connects. It is not affiliated with Upwork, and uses the network only for a team
 that you join and for updates that you ask for.
"""


def build_deb() -> Path:
    """The path of dist/bidbook_VERSION_ARCH.deb."""
    need("dpkg-deb", "dpkg")
    root = fresh(BUILD / "deb")
    lay_out(root)
    _write_control(root)
    same_times(root)
    target = DIST / f"{NAME}_{version()}_{architecture()}.deb"
    run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, target],
        env={"SOURCE_DATE_EPOCH": str(epoch())},
    )
    return target


def _write_control(root: Path) -> None:
    size = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
    control = root / "DEBIAN"
    control.mkdir()
    lines = [
        f"Package: {NAME}",
        f"Version: {version()}",
        f"Architecture: {architecture()}",
        "Section: utils",
        "Priority: optional",
        "Maintainer: The Bidbook authors <authors@bidbook.invalid>",
        f"Installed-Size: {size}",
        f"Depends: {', '.join(needed_packages(FOLDER))}",
        f"Description: {SUMMARY}",
    ]
    (control / "control").write_text("\n".join(lines) + "\n" + _DESCRIPTION, encoding="utf-8")
