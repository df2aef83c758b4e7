"""Charts as files: a picture with title, key and sentence, or the values."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from enum import StrEnum
from html import unescape
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QImageWriter, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from app.domain.problems import LedgerError
from app.ui.fonts import TABULAR
from app.ui.insights.picture import Sheet
from app.ui.theme import current_theme

SHARPNESS = 2.0
"""px of a PNG for one on the screen"""


class FileKind(StrEnum):
    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def write_png(card: QWidget, parts: Sequence[QWidget], path: Path) -> None:
    """Paint `parts` of a card where they lie. Raises LedgerError `cannot_write`."""
    image = QImage(card.size() * SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(current_theme().color("surface"))
    painter = QPainter(image)
    _paint(painter, card, parts)
    painter.end()
    writer = QImageWriter(str(path), QByteArray(b"png"))
    if not writer.write(image):
        raise LedgerError("cannot_write", path=str(path), reason=writer.errorString())


def write_svg(card: QWidget, parts: Sequence[QWidget], path: Path, about: tuple[str, str]) -> None:
    """The same as vectors, with a title and a description. Raises LedgerError `cannot_write`."""
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(card.width(), card.height()))
    generator.setViewBox(QRect(0, 0, card.width(), card.height()))
    generator.setTitle(about[0])
    generator.setDescription(about[1])
    painter = QPainter(generator)
    painter.fillRect(QRect(QPoint(), card.size()), current_theme().color("surface"))
    _paint(painter, card, parts)
    painter.end()
    _write(path, with_text_lengths(bytes(buffer.data().data()).decode("utf-8")))


def with_text_lengths(svg: str) -> str:
    """Say how wide each text is, so that it fits its place where the fonts are others."""

    def measured(found: re.Match[str]) -> str:
        font = QFont(found["families"].split(","))
        font.setPixelSize(round(float(found["size"])))
        font.setWeight(QFont.Weight(int(found["weight"])))
        font.setFeature(TABULAR, 1)
        width = QFontMetricsF(font).horizontalAdvance(unescape(found["text"]))
        length = f' textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs"' if width else ""
        families = f"{found['families']},sans-serif"
        head = found["head"].replace(found["families"], families)
        return f"{head}{length}>{found['text']}</text>"

    return _TEXT.sub(measured, svg)


_TEXT = re.compile(
    r'(?P<head><text [^>]*font-family="(?P<families>[^"]*)" font-size="(?P<size>[\d.]+)" '
    r'font-weight="(?P<weight>\d+)"[^>]*?)\s*>(?P<text>[^<]*)</text>'
)


def csv_text(sheet: Sheet) -> str:
    """The values with a header of plain keys: ISO days, counts, dollars; empty where unknown."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.key for column in sheet.columns)
    writer.writerows(row.values for row in sheet.rows)
    return text.getvalue()


def write_csv(sheet: Sheet, path: Path) -> None:
    """Write `csv_text` as UTF-8. Raises LedgerError `cannot_write`."""
    _write(path, csv_text(sheet))


def _paint(painter: QPainter, card: QWidget, parts: Sequence[QWidget]) -> None:
    children = QWidget.RenderFlag.DrawChildren
    for part in parts:
        part.render(painter, part.mapTo(card, QPoint(0, 0)), QRegion(), children)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise LedgerError("cannot_write", path=str(path), reason=error.strerror or "") from error
