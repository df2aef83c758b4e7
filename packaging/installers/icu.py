"""Qt's data of Unicode, cut down to what the window uses: 3 MB instead of 32.

Qt takes dates, numbers and languages from tables of its own. Of ICU's it asks how words are sorted
and how text is folded; the tables for converters, currencies, zones and some five hundred regions
are left out, and so are the rules of sorting for languages that the window does not speak.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from house import need, run

_KEPT_LANGUAGES = ("en", "en_US", "es", "ar", "root")
_LEFT_OUT = re.compile(
    r"(?:curr|zone|lang|region|unit|rbnf|brkitr|translit)/.*|.*\.(?:cnv|spp)|unames\..*|confusables\..*"
)
_LOCALE = re.compile(r"[a-z]{2,3}(?:_.*)?\.res")
_SORTING = re.compile(r"coll/(?:root|en|es|ar|res_index|ucadata).*")
_SYMBOL = re.compile(r": ([0-9a-f]+)\s+(\w+)\s+OBJECT\s+GLOBAL.* (icudt(\d+)_dat)$", re.MULTILINE)
_SOURCE = """\
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{file}"
.size {symbol}, .-{symbol}
.section .note.GNU-stack,"",@progbits
"""


def slim_icu(library: Path) -> None:
    """Replace `libicudata.so.NN` by one with fewer tables, of the same name and symbol."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        symbol, whole = _data_of(library, folder)
        unwanted = folder / "unwanted.txt"
        listed = run([need("icupkg", "icu-devtools"), "--list", whole]).splitlines()
        unwanted.write_text("".join(f"{one}\n" for one in listed if not is_kept(one)))
        # The tables find one another by the name of the file that they are written to.
        slim = folder / "slim" / whole.name
        slim.parent.mkdir()
        run([need("icupkg", "icu-devtools"), "--remove", unwanted, whole, slim])
        source = folder / "data.S"
        source.write_text(_SOURCE.format(symbol=symbol, file=slim), encoding="ascii")
        run(
            [need("gcc"), "-shared", "-nostdlib", f"-Wl,-soname,{library.name}"]
            + ["-Wl,--build-id=none", "-o", library, source]
        )


def is_kept(table: str) -> bool:
    """Whether a table of ICU's stays."""
    if _LEFT_OUT.fullmatch(table):
        return False
    if table.startswith("coll/"):
        return _SORTING.fullmatch(table) is not None
    return _LOCALE.fullmatch(table) is None or table.removesuffix(".res") in _KEPT_LANGUAGES


def _data_of(library: Path, folder: Path) -> tuple[str, Path]:
    """The symbol of the data in a library, and a file of the data under the name it had."""
    symbols = run([need("readelf", "binutils"), "--wide", "--dyn-syms", library])
    found = re.search(
        r": ([0-9a-f]+)\s+(\w+)\s+OBJECT\s+GLOBAL.* (icudt(\d+)_dat)$", symbols, re.MULTILINE
    )
    if found is None:
        raise SystemExit(f"{library.name} holds no data of ICU.")
    start, size = int(found[1], 16), int(found[2], 0)
    bytes_ = library.read_bytes()[start : start + size]  # it is mapped where it lies in the file
    if bytes_[2:4] != b"\xda\x27":
        raise SystemExit(f"{library.name} does not hold its data where it should.")
    whole = folder / f"icudt{found[4]}l.dat"
    whole.write_bytes(bytes_)
    return found[3], whole
