"""The bars of the installers, measured on this machine: size, start, sameness, clean roots."""

from __future__ import annotations

import hashlib
import os
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from deb import build_deb
from freezing import freeze
from house import BUILD, DIST, FOLDER, NAME, architecture, fresh, run, version
from roots import OLD_FILE, RELEASES, try_package

MEGABYTE = 1_000_000
LARGEST_DEB = 50
LARGEST_FOLDER = 170
SLOWEST_START = 1.0


def verify() -> bool:
    """Print each bar beside its figure; whether all are met."""
    package = DIST / f"{NAME}_{version()}_{architecture()}.deb"
    if not package.exists():
        build_deb()
    folder_size = sum(path.lstat().st_size for path in FOLDER.rglob("*") if path.is_file())
    met = [
        _bar("size of the .deb", package.stat().st_size / MEGABYTE, LARGEST_DEB, "MB"),
        _bar("size of the folder", folder_size / MEGABYTE, LARGEST_FOLDER, "MB"),
        _bar("start, warm: bidbook --version", _seconds_of("--version"), SLOWEST_START, "s"),
        _bar("self-test", _seconds_of("--self-test"), 20, "s"),
        _same_twice(package),
        *(_root(package, release) for release in RELEASES),
    ]
    return all(met)


def _bar(name: str, found: float, limit: float, unit: str) -> bool:
    is_met = found <= limit
    print(f"{name:<40}{found:8.2f} {unit:<3} bar <= {limit:g} {unit}  {_said(is_met)}")
    return is_met


def _said(is_met: bool) -> str:
    return "met" if is_met else "NOT MET"


def _seconds_of(argument: str) -> float:
    """The median of five starts after a first one."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    taken = []
    for _ in range(6):
        begin = time.perf_counter()
        subprocess.run(  # noqa: S603 - our own program
            [FOLDER / NAME, argument], env=env, check=True, stdout=subprocess.DEVNULL
        )
        taken.append(time.perf_counter() - begin)
    return median(taken[1:])


def _same_twice(package: Path) -> bool:
    """Whether a second build is the same bytes."""
    before = _sum(package)
    with tempfile.TemporaryDirectory() as kept:
        first = Path(kept) / package.name
        package.replace(first)
        freeze()
        build_deb()
        is_same = _sum(package) == before
    print(f"{'two builds are the same bytes':<61}{_said(is_same)}")
    return is_same


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _older(package: Path) -> Path:
    """The same program as a package of a lower version, with a file that a later one lacks."""
    root = fresh(BUILD / "older")
    run(["dpkg-deb", "--raw-extract", package, root])
    control = root / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    control.write_text(text.replace(f"Version: {version()}", "Version: 0.0.1"), encoding="utf-8")
    (root / "usr" / "lib" / NAME / OLD_FILE).write_text("older\n", encoding="utf-8")
    target = BUILD / "older.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", root, target])
    return target


def _root(package: Path, release: str) -> bool:
    steps = try_package(package, release, _older(package))
    faults = [step for step in steps if step.fault is not None]
    print(f"clean root of {release}: {len(steps) - len(faults)} steps passed  {_said(not faults)}")
    for step in faults:
        print(f"  {step.name}: {step.fault}")
    return not faults
