"""What the post says: client and post side by side, the description, the way back to Upwork."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.proposals import Job
from app.ui import formats
from app.ui.jobs.columns import Columns
from app.ui.jobs.post_words import PostFact, client_facts, post_facts
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

LONGEST = 2_000
"""Characters of a description that are shown."""


class PostCard(Card):
    """Client and post, and a link that leads nowhere but to Upwork."""

    def __init__(self) -> None:
        self.link = button("", Kind.LINK, compact=True)
        super().__init__(self.tr("Client and post"), extra=self.link)
        theme = current_theme()
        self._url: QUrl | None = None
        self.client, self.post = FactGrid(), FactGrid()
        self.description = Sentence()
        self.rule = Rule()
        self.columns = Columns(self.client, self.post, shares=(1, 1), stack_below=480)
        self.body.setSpacing(theme.px("space.m"))
        self.add(self.columns)
        self.add(self.rule)
        self.add(self.description)
        self.link.clicked.connect(self.open_link)

    def fit(self, width: int) -> None:
        self.columns.fit(width)

    def show_job(self, job: Job, now: datetime) -> None:
        self.client.show_facts(client_facts(job))
        self.post.show_facts(post_facts(job, now))
        text = (job.description or "").strip()
        short = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
        self.description.set_text(formats.title(short) if short else "")
        self.description.setVisible(bool(short))
        self.rule.setVisible(bool(short))
        self._url = upwork_url(job.url)
        self.link.setVisible(self._url is not None)
        if self._url is not None:
            self.link.setText(self.tr("Open on {host}").format(host=self._url.host()))
            self.link.setToolTip(self.tr("Opens in your browser (key O)"))

    def open_link(self) -> None:
        """Open the post in the browser, if it is one of Upwork's."""
        if self._url is not None:
            QDesktopServices.openUrl(self._url)


class FactGrid(QWidget):
    """Names and values in two columns; an unknown value says so, fainter."""

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current_theme().px("space.m"))
        self._grid.setVerticalSpacing(round(6 * current_theme().scale))
        self._grid.setColumnStretch(1, 1)
        box.addLayout(self._grid)
        box.addStretch(1)
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []

    def show_facts(self, facts: Sequence[PostFact]) -> None:
        while len(self._rows) < len(facts):
            name, value = PlainLabel("", "small", "text_3"), PlainLabel("", "small")
            value.setWordWrap(True)
            self._grid.addWidget(name, len(self._rows), 0)
            self._grid.addWidget(value, len(self._rows), 1)
            self._rows.append((name, value))
        for at, (name, value) in enumerate(self._rows):
            fact = facts[at] if at < len(facts) else PostFact("", "")
            name.setText(fact.name)
            value.setText(self.tr("unknown") if fact.value is None else fact.value)
            value.set_ink("text_3" if fact.value is None else "text")


def upwork_url(text: str | None) -> QUrl | None:
    """The address of a post, if it is an https one on upwork.com; None for any other."""
    url = QUrl(text or "", QUrl.ParsingMode.StrictMode)
    host = url.host().lower()
    is_upwork = host == "upwork.com" or host.endswith(".upwork.com")
    is_plain = url.scheme() == "https" and not url.userInfo() and url.port() in {-1, 443}
    return url if url.isValid() and is_plain and is_upwork else None
