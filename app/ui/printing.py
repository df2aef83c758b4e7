"""A report on paper: the same HTML to a printer or a PDF file, with the number of each page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from app.domain.problems import LedgerError
from app.ui.fonts import load_fonts

_DOTS_PER_INCH = 300
_MARGIN_MM = 16
_FOOT_MM = 8


class _Closed(QTextDocument):
    """A document that loads nothing: no picture, no style sheet, no address."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


def write_pdf(html: str, path: Path, title: str, *, is_letter: bool = False) -> int:
    """Write a report as PDF, whole or not at all; the number of pages.

    A4 unless `is_letter`. Makes an offscreen application where there is none. Raises LedgerError
    `cannot_write`.
    """
    made = None
    if QGuiApplication.instance() is None:
        made = QGuiApplication(["bidbook"])
        load_fonts()
    part = path.with_name(f".{path.name}.part")
    try:
        part.touch()
        pages = _paint(html, part, title, is_letter=is_letter)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise LedgerError("cannot_write", path=str(path), reason=error.strerror or "") from error
    finally:
        del made
    return pages


def _paint(html: str, path: Path, title: str, *, is_letter: bool) -> int:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("Bidbook")
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(page_layout(is_letter=is_letter))
    return paint_report(html, writer)


def page_layout(*, is_letter: bool = False) -> QPageLayout:
    """Upright A4 or Letter with the margins of a report."""
    size = QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def paint_report(
    html: str, device: QPagedPaintDevice, first: int = 1, last: int | None = None
) -> int:
    """Paint a report on pages, those from `first` to `last` alone; how many it has in all."""
    document = _Closed()
    document.setDefaultFont(QFont("Inter", 10))
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setHtml(html)
    page = QRectF(0, 0, device.width(), device.height())
    foot = _FOOT_MM / 25.4 * device.logicalDpiY()
    document.setPageSize(QSizeF(page.width(), page.height() - foot))
    count = document.pageCount()
    painter = QPainter(device)
    for number in range(first, min(last or count, count) + 1):
        if number > first:
            device.newPage()
        _page(painter, document, page, foot, number)
        _number(painter, page, number, count)
    painter.end()
    return count


def _page(
    painter: QPainter, document: QTextDocument, page: QRectF, foot: float, number: int
) -> None:
    height = page.height() - foot
    painter.save()
    painter.translate(0, -(number - 1) * height)
    document.drawContents(painter, QRectF(0, (number - 1) * height, page.width(), height))
    painter.restore()


def _number(painter: QPainter, page: QRectF, number: int, count: int) -> None:
    words = QCoreApplication.translate("printing", "Page {page} of {pages}")
    painter.setFont(QFont("Inter", 8))
    painter.drawText(
        page,
        int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom),
        words.format(page=number, pages=count),
    )
