"""The user's own view of a job: fit, what a win is worth, minutes. Every change counts at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain.proposals import Job
from app.ui.jobs.fit_scale import FitScale
from app.ui.jobs.own_lines import OwnField, first_lines, more_lines, niche_line
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.workspace.own_terms import LEVELS

FIELD_WIDTH = 152


class OwnViewCard(Card):
    """Fit, worth, minutes and niche; margin, hour, rate and level behind a link.

    `jobEdited` carries the job with the change in it, `nicheKept` the job whose figures are to
    stand for its niche. What counts while a field is empty stands faintly in it.
    """

    jobEdited = Signal(object)
    nicheKept = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Your view of it"))
        self._job = Job(id="")
        self.fit = FitScale()
        width = round(FIELD_WIDTH * current_theme().scale)
        value, minutes = first_lines()
        margin, hour, rate = more_lines()
        self.value = OwnField(value, self.tr("What a win is worth"), width)
        self.minutes = OwnField(minutes, self.tr("Minutes to write it"), width)
        self.niche = OwnField(niche_line(), self.tr("Niche"), width)
        self.margin = OwnField(margin, self.tr("Share of it that is profit"), width)
        self.hour = OwnField(hour, self.tr("Worth of your hour"), width)
        self.rate_asked = OwnField(rate, self.tr("Your hourly rate"), width)
        self.level = self._level_chooser(width)
        self.fields = (
            self.value, self.minutes, self.niche, self.margin, self.hour, self.rate_asked,
        )  # fmt: skip
        self.problem = Sentence(ink="bad")
        self.problem.hide()
        for field in self.fields:
            field.textEdited.connect(self._check)
            field.editingFinished.connect(self._take)
        self.fit.rated.connect(self._rate)
        self._more = self._grid([self.margin, self.hour, self.rate_asked, self.level])
        self._more.hide()
        self.body.addWidget(self._grid([self.fit, self.value, self.minutes, self.niche]))
        self.body.addWidget(self._more)
        self.body.addLayout(self._links())
        self.add(self.problem)

    def show_job(self, job: Job, *, is_latest: bool = True) -> None:
        """Show a job's own figures; a field that is being typed into is left alone.

        One that is not the latest, because a later edit is still being written, changes nothing.
        """
        is_other = job.id != self._job.id
        if not (is_latest or is_other):
            return
        self._job = job
        self.fit.show_rating(job.fit)
        for field in self.fields:
            field.show_job(job, is_other=is_other)
        self.level.setCurrentIndex(max(self.level.findData(job.my_level), 0))
        self._check()

    def show_usual(self, usual: Job) -> None:
        """What counts where the job says nothing: the terms of its niche, else the usual ones."""
        for field in self.fields:
            if field is not self.niche:
                field.show_usual(field.line.shown(usual))
        level = self.tr("not stated")
        if usual.my_level in LEVELS:
            named = self.level.itemText(1 + LEVELS.index(usual.my_level))
            level = f"({named})"
        self.level.setItemText(0, level)

    def rate(self, fit: int) -> None:
        """Rate the fit 1 to 5; the same again takes the rating back."""
        self._rate(None if self._job.fit == fit else fit)

    def _level_chooser(self, width: int) -> Chooser:
        chooser = Chooser()
        names = (self.tr("Entry level"), self.tr("Intermediate"), self.tr("Expert"))
        chooser.addItem(self.tr("not stated"), None)
        for level, name in zip(LEVELS, names, strict=True):
            chooser.addItem(name, level)
        chooser.setAccessibleName(self.tr("Your level"))
        chooser.setFixedWidth(width)
        chooser.activated.connect(self._choose_level)
        return chooser

    def _grid(self, fields: Sequence[QWidget]) -> QWidget:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current_theme().px("space.m"))
        grid.setVerticalSpacing(current_theme().px("space.s"))
        grid.setColumnStretch(0, 1)
        for at, field in enumerate(fields):
            text = field.accessibleName() or self.tr("How well it fits you")
            field.setAccessibleName(text)
            label = PlainLabel(text, "small", "text_2")
            label.setBuddy(field)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignRight)
        return held

    def _links(self) -> QHBoxLayout:
        self.more = button("", Kind.LINK, compact=True)
        self.more.clicked.connect(self._toggle_more)
        self._name_more()
        self.keep = button(self.tr("Keep for this niche"), Kind.LINK, compact=True)
        self.keep.setToolTip(self.tr("These figures stand in for every job of the niche"))
        self.keep.clicked.connect(self._keep_niche)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.keep)
        return row

    def _toggle_more(self) -> None:
        self._more.setVisible(self._more.isHidden())
        self._name_more()

    def _name_more(self) -> None:
        words = self.tr("Margin, hour, rate…") if self._more.isHidden() else self.tr("Fewer")
        self.more.setText(words)

    def _rate(self, fit: int | None) -> None:
        self._edit(replace(self._job, fit=fit))

    def _choose_level(self, _at: int) -> None:
        self._edit(replace(self._job, my_level=self.level.currentData()))

    def _check(self) -> None:
        """Say what cannot be read while it is typed."""
        self.keep.setVisible(bool(self.niche.text().strip()))
        bad = [field for field in self.fields if field.mark()]
        self.problem.setVisible(bool(bad))
        if bad:
            self.problem.set_text(bad[0].line.refusal)

    def _take(self) -> None:
        changed: Job | None = self._job
        for field in self.fields:
            changed = changed and field.taken(changed)
        if changed is None:
            return
        for field in self.fields:
            field.setModified(False)
        self._edit(changed)

    def _keep_niche(self) -> None:
        self._take()
        self.nicheKept.emit(self._job)

    def _edit(self, changed: Job) -> None:
        if changed != self._job:
            self._job = changed
            self.fit.show_rating(changed.fit)
            self.jobEdited.emit(changed)
