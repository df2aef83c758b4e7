"""A report on its way to a printer: the pages as they will be, then Qt's own print dialog."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from app.ui.printing import page_layout, paint_report

_SIZE = QSize(860, 900)


class PrintPreview(QPrintPreviewDialog):
    """Shows a report as pages; its toolbar chooses the printer, the paper and the pages."""

    def __init__(self, html: str, title: str, parent: QWidget | None = None) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(title)
        self._printer.setCreator("Bidbook")
        self._printer.setPageLayout(page_layout(is_letter=_is_letter()))
        super().__init__(self._printer, parent)
        self._html = html
        self.pages = 0
        """How many pages the report has; 0 before it was painted."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print: {title}").format(title=title))
        self.resize(_SIZE)
        self.paintRequested.connect(self.paint_on)

    def paint_on(self, printer: QPrinter) -> None:
        """Paint the pages that were asked for; all of them where none were."""
        first, last = printer.fromPage() or 1, printer.toPage() or None
        self.pages = paint_report(self._html, printer, first, last)


def _is_letter() -> bool:
    """Letter is the paper where inches are."""
    return QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
