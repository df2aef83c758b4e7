"""Files of spreadsheet programs, told apart from others that are no text, to say what to do."""

from __future__ import annotations

_HEAD, _TAIL = 4096, 65_536
_OLE = b"\xd0\xcf\x11\xe0"
_WORKBOOK = "Workbook".encode("utf-16-le")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"


def is_spreadsheet_file(data: bytes) -> bool:
    """Whether the bytes are an .xlsx, .xls, .ods or Numbers file; nothing of it is opened."""
    if data.startswith(b"PK\x03\x04"):
        head, tail = data[:_HEAD], data[-_TAIL:]
        names = (b"xl/workbook", b"xl/worksheets/", b"Index/Document.iwa")
        return _OPEN_DOCUMENT in head or any(name in head or name in tail for name in names)
    return data.startswith(_OLE) and _WORKBOOK in data
