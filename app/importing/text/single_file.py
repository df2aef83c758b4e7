"""A page that a browser saved as one file (MHTML): its first HTML part."""

from __future__ import annotations

import base64
import binascii
import re

from app.domain.problems import LedgerError

_HEAD = 4000
_BOUNDARY = re.compile(
    rb'content-type:\s*multipart/[a-z]+;[^\0]{0,500}?boundary="?([^"\s;]{1,100})', re.IGNORECASE
)
_IS_PAGE = re.compile(rb"content-type:\s*text/html", re.IGNORECASE)
_ENCODING = re.compile(rb"content-transfer-encoding:\s*([a-z0-9-]{1,20})", re.IGNORECASE)
_GAP = re.compile(rb"\r?\n\r?\n")


def page_inside(data: bytes) -> bytes:
    """The page of an MHTML file; any other file as it is.

    Raises LedgerError `damaged_page` where the file has no page or cannot be decoded.
    """
    head = data[:_HEAD]
    boundary = _BOUNDARY.search(head) if b"mime-version:" in head.lower() else None
    if boundary is None:
        return data
    for part in data.split(b"--" + boundary[1])[1:]:
        gap = _GAP.search(part, 0, _HEAD)
        if gap and _IS_PAGE.search(part, 0, gap.start()):
            encoding = _ENCODING.search(part, 0, gap.start())
            return _decoded(part[gap.end() :], encoding[1].lower() if encoding else b"")
    raise LedgerError("damaged_page", why="a saved file without a page")


def _decoded(body: bytes, encoding: bytes) -> bytes:
    if encoding == b"quoted-printable":
        return binascii.a2b_qp(body)
    if encoding != b"base64":
        return body
    try:
        return base64.b64decode(body)
    except binascii.Error:
        raise LedgerError("damaged_page", why="a saved file with a broken page") from None
