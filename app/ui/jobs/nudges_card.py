"""What the user's own proposals speak for: three practices at most, each with its figures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.advice.nudges import Nudges
from app.ui.jobs.words import FIGURES
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.words import nudges as words


class NudgesCard(Card):
    """Hidden while there is nothing to say beyond what chance may do."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("jobs", "From your own proposals"))
        self._shown: list[QWidget] = []
        self.hide()

    def show_nudges(self, found: Nudges) -> None:
        """Replace what was said."""
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.deleteLater()
        self._shown = [
            Sentence(
                words.evidence(one, FIGURES, _shared_tr),
                lead=f"{words.practice(one.code, _shared_tr)}.",
            )
            for one in found.found
        ]
        for widget in self._shown:
            self.add(widget)
        self.setVisible(bool(self._shown))

    def said(self) -> list[str]:
        """The nudges shown, each as one sentence."""
        return [widget.text() for widget in self._shown if isinstance(widget, Sentence)]


def _shared_tr(text: str) -> str:
    return QCoreApplication.translate("nudges", text)
