"""Installers for any Linux: an archive, one that installs itself for one user, and an RPM."""

from __future__ import annotations

import os
from pathlib import Path

from house import (
    BUILD,
    DIST,
    NAME,
    PACKAGING,
    SUMMARY,
    epoch,
    fresh,
    need,
    run,
    same_times,
    version,
)
from tree import lay_out


def build_tar() -> Path:
    """The path of dist/bidbook-VERSION-linux-MACHINE.tar.xz."""
    folder = _unpacked()
    target = DIST / f"{folder.name}.tar.xz"
    run(
        ["tar", "-C", folder.parent, "--sort=name", f"--mtime=@{epoch()}", "--owner=0"]
        + ["--group=0", "--numeric-owner", "--xz", "-cf", target, folder.name],
        env={"XZ_OPT": "-9 -T1"},
    )
    return target


def build_run() -> Path:
    """The path of dist/bidbook-VERSION-linux-MACHINE.run, which installs for one user."""
    folder = _unpacked()
    target = DIST / f"{folder.name}.run"
    run(
        [need("makeself"), "--quiet", "--xz", "--threads", "1", "--nox11", "--tar-extra"]
        + [f"--sort=name --mtime=@{epoch()} --owner=0 --group=0 --numeric-owner"]
        + ["--packaging-date", f"@{epoch()}", folder, target, f"Bidbook {version()}"]
        + ["./install.sh"]
    )
    return target


def build_rpm() -> Path:
    """The path of dist/bidbook-VERSION-1.MACHINE.rpm."""
    need("rpmbuild", "rpm")
    root = fresh(BUILD / "rpm")
    lay_out(root / "tree")
    same_times(root / "tree")
    files = _listed(root / "tree")
    spec = root / "bidbook.spec"
    spec.write_text(_RPM.format(version=version(), summary=SUMMARY, files=files), encoding="utf-8")
    run(
        ["rpmbuild", "-bb", "--quiet", f"--define=_topdir {root}", f"--define=tree {root / 'tree'}"]
        + ["--define=_buildhost bidbook", "--define=use_source_date_epoch_as_buildtime 1"]
        + ["--define=clamp_mtime_to_source_date_epoch 1", "--define=_build_id_links none", spec],
        env={"SOURCE_DATE_EPOCH": str(epoch())},
    )
    (built,) = (root / "RPMS").rglob("*.rpm")
    return built.replace(DIST / built.name)


def _unpacked() -> Path:
    """The tree as one folder with a script that puts it in place."""
    folder = fresh(BUILD / "archive") / f"{NAME}-{version()}-linux-{os.uname().machine}"
    folder.mkdir()
    lay_out(folder)
    for script in ("install.sh", "uninstall.sh"):
        (folder / script).write_bytes((PACKAGING / "linux" / script).read_bytes())
        (folder / script).chmod(0o755)
    same_times(folder)
    return folder


def _listed(tree: Path) -> str:
    """Files by name, folders of our own whole: other packages' folders are not ours."""
    own = ("usr/lib/bidbook", "usr/share/doc/bidbook")
    loose = [
        path.relative_to(tree)
        for path in sorted(tree.rglob("*"))
        if (path.is_file() or path.is_symlink()) and not str(path.relative_to(tree)).startswith(own)
    ]
    return "\n".join(f"/{path}" for path in (*map(Path, own), *loose))


_RPM = """\
Name: bidbook
Version: {version}
Release: 1
Summary: {summary}
License: MIT and LGPL-3.0-only and OFL-1.1
AutoReqProv: no
Requires: libEGL.so.1()(64bit)
Requires: libGL.so.1()(64bit)
Requires: libfontconfig.so.1()(64bit)
Requires: libxcb-cursor.so.0()(64bit)
Requires: libxkbcommon-x11.so.0()(64bit)
Requires: libdbus-1.so.3()(64bit)
%global __os_install_post %{{nil}}
%global debug_package %{{nil}}
%description
Bidbook keeps a local record of bought, free and awarded Connects, shows which
of them end when and what a win costs, and says which jobs are worth their
Connects. It is not affiliated with Upwork and makes no network connection.
%install
mkdir -p %{{buildroot}}
cp -a %{{tree}}/. %{{buildroot}}/
%files
{files}
"""
