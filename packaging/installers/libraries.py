"""Which system packages the frozen program needs, read from its ELF files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from house import need, run

_ALWAYS = ("fonts-dejavu-core | fonts-liberation | fonts-noto-core",)
_LOADED_LATE = ("libegl1", "libgl1", "libfontconfig1", "libxcb-cursor0")
"""What Qt opens by name while it runs, which no ELF header tells."""


def needed_packages(folder: Path) -> list[str]:
    """Depends of the folder's programs and libraries, as Debian writes them, in order."""
    headers = [run([need("objdump", "binutils"), "-p", "-T", path]) for path in _elf_files(folder)]
    bundled = {path.name for path in folder.rglob("*.so*")}
    wanted = {name for text in headers for name in re.findall(r"NEEDED\s+(\S+)", text)}
    packages = {_package_of(name) for name in sorted(wanted - bundled)} - {None, "libc6"}
    found = sorted({*(str(name) for name in packages), *_LOADED_LATE})
    return [f"libc6 (>= {_libc_version(headers)})", *found, *_ALWAYS]


def _elf_files(folder: Path) -> Iterable[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _libc_version(headers: Iterable[str]) -> str:
    """The newest version of a symbol of the C library that is asked for."""
    found = {text for header in headers for text in re.findall(r"GLIBC_(\d+(?:\.\d+)+)", header)}
    return max(found, key=lambda text: tuple(int(part) for part in text.split(".")))


def _package_of(library: str) -> str | None:
    """The Debian package of a library of this machine; without the suffix t64, which the renamed
    packages still answer to."""
    lines = run(["sh", "-c", f"dpkg -S '*/{library}' 2>/dev/null || true"]).splitlines()
    names = [line.split(":", 1)[0] for line in lines]
    if not names:
        raise SystemExit(f"No package of this machine holds {library}, which is needed.")
    return names[0].removesuffix("t64")
