"""The application on a Mac, where a double click on a file comes as an event."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class MacApplication(QApplication):
    """Knows of files that the system asks it to open."""

    fileAsked = Signal(object)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.fileAsked.emit(Path(event.file()))
            return True
        return super().event(event)
