"""Bytes become text and text becomes clean lines, whatever saved or copied them."""

from __future__ import annotations

import codecs
import re

from app.domain.problems import LedgerError

LIMIT_MB = 64
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_OPENINGS = (
    b"SQLite format 3\x00",
    b"\x89PNG",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF-",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_MOST_FAULTS = 50_000  # beyond it a file is not mixed but Windows-1252, and one call is fast
_MANY_BYTES, _SAMPLED = 1 << 20, 17  # of a large file every so manieth byte tells enough
_NOT_ASCII = re.compile(rb"[\x80-\xff]+")

_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_JOINER = "\u200c\u200d"
# Joiners shape Persian words and emoji, so they stay between two characters beyond ASCII.
_LOOSE_JOINER = re.compile(
    rf"(?<![^\x00-\x7f])[{_JOINER}]+|(?<![{_JOINER}])[{_JOINER}]++(?![^\x00-\x7f])"
)
_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = (
    *range(0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    *(0xAD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFFF9, 0xFFFC),
)
_CLEANED: dict[int, str | None] = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(_INVISIBLE),
}
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes) -> str:
    """The text of a file: any Unicode with or without its mark, else Windows-1252.

    Bytes that are not UTF-8 in a text that mostly is are read as Windows-1252, so mixed files
    lose nothing. Raises LedgerError `too_large` (limit_mb) and `not_text`.
    """
    if len(data) > LIMIT_MB * 1024 * 1024:
        raise LedgerError("too_large", limit_mb=LIMIT_MB)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if data.startswith(_BINARY_OPENINGS):
        raise LedgerError("not_text")
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace")
    if _is_binary(data):
        raise LedgerError("not_text")
    if data.isascii():
        return data.decode("ascii")
    if data.decode("utf-8", errors="replace").count("\ufffd") > _MOST_FAULTS:
        return data.decode("cp1252", errors="replace")
    return data.decode("utf-8", errors="bidbook.windows_1252")


def check_text(text: str) -> str:
    """A pasted text, if it is one. Raises LedgerError as `decode` does."""
    if len(text) > LIMIT_MB * 1024 * 1024:
        raise LedgerError("too_large", limit_mb=LIMIT_MB)
    if text.count("\x00") * 50 > len(text):
        raise LedgerError("not_text")
    return text.removeprefix("\ufeff")


def clean_line(text: str) -> str:
    """One cell or line: spaces made plain, invisible and control characters gone, stripped.

    Tabs inside it stay, since they part the cells of a copied table. Lone surrogates, which no
    file or database can hold, become the replacement character.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = _LOOSE_JOINER.sub("", text.translate(_CLEANED))
    return _SURROGATE.sub("\ufffd", text).strip()


def clean_lines(text: str) -> list[str]:
    """Every line as `clean_line` gives it, whichever line ends were used; blank lines are ''."""
    return [clean_line(line) for line in split_lines(text)]


def split_lines(text: str) -> list[str]:
    """The lines as they are, whichever line ends were used."""
    return _LINE_BREAK.split(text)


def one_line(text: str) -> str:
    """A text from markup as a reader sees it: clean, and every run of white space one space."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join(clean_line(" ".join(split_lines(text))).split())


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: western text has a NUL in nearly every second byte."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2:
        return None
    in_even, in_odd = sample[0::2].count(0), sample[1::2].count(0)
    if in_odd > half * 0.6 and in_even < half * 0.1:
        return "utf-16-le"
    if in_even > half * 0.6 and in_odd < half * 0.1:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    """More than one control character in fifty is no text of any kind."""
    sample = data if len(data) < _MANY_BYTES else data[::_SAMPLED]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 50 > len(sample)


def _as_windows_1252(fault: UnicodeError) -> tuple[str, int]:
    """Reads the run of bytes from the fault up to the next ASCII byte as Windows-1252."""
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    run = _NOT_ASCII.match(fault.object, fault.start)
    end = run.end() if run else fault.end
    return fault.object[fault.start : end].decode("cp1252", errors="replace"), end


codecs.register_error("bidbook.windows_1252", _as_windows_1252)
