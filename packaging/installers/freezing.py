"""The frozen program: a folder that needs no Python."""

from __future__ import annotations

import os
import sys
import venv
from pathlib import Path

from house import BUILD, FOLDER, HOUSE, PACKAGING, epoch, need, run, same_times
from icu import slim_icu

_LOCK = PACKAGING / "freeze.lock"
_ENV = BUILD / "freeze-venv"


def freeze() -> Path:
    """Build the folder anew from the locked packages; its path."""
    python = _environment()
    run(
        [python, "-m", "PyInstaller", "--clean", "-y", "--log-level", "WARN"]
        + ["--distpath", FOLDER.parent, "--workpath", BUILD / "pyinstaller"]
        + [PACKAGING / "bidbook.spec"],
        env={"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0"},
    )
    _slim()
    same_times(FOLDER)
    return FOLDER


def _environment() -> Path:
    """A Python with just what is frozen and what freezes, made once for each lock."""
    python = _ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = _ENV / "lock.stamp"
    lock = _LOCK.read_text(encoding="utf-8") + sys.version
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != lock:
        venv.create(_ENV, clear=True, with_pip=True)
        pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        run([*pip, "--require-hashes", "-r", _LOCK], cwd=HOUSE)
        stamp.write_text(lock, encoding="utf-8")
    return python


def _slim() -> None:
    """Debug symbols are most of Python's own libraries; numpy's break when stripped, and stay. The
    folder in which Python was built says nothing to anyone else."""
    if sys.platform != "linux":
        return
    inside = FOLDER / "_internal"
    for pattern in ("libpython*.so*", "python3.*/lib-dynload/*.so"):
        libraries = sorted(inside.glob(pattern))
        run([need("strip", "binutils"), "--strip-unneeded", *libraries])
        run([need("patchelf"), "--remove-rpath", *libraries])
    for pattern in ("sqlcipher3/*.so", "cryptography/hazmat/bindings/*.so"):
        run([need("strip", "binutils"), "--strip-unneeded", *sorted(inside.glob(pattern))])
    for library in inside.glob("PySide6/Qt/lib/libicudata.so.*"):
        slim_icu(library)
    for library in inside.rglob("*.so*"):
        library.chmod(0o644)
