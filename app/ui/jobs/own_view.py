"""The user's own view of a job: fit, what a win is worth, minutes. Every change counts at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QToolButton

from app.domain.proposals import Job
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card, Upright
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

MOST_CENTS = 100_000_000_00
MOST_MINUTES = 10_000
FIELD_WIDTH = 152
MOST_LETTERS = 60


class OwnViewCard(Card):
    """Four inputs; `jobEdited` carries the job with the change in it, `nicheKept` the job whose
    worth and minutes are to stand for its niche."""

    jobEdited = Signal(object)
    nicheKept = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Your view of it"))
        self._job = Job(id="")
        self.fit = FitScale()
        self.value = QLineEdit()
        self.minutes = QLineEdit()
        self.niche = QLineEdit()
        self.problem = Sentence(ink="bad")
        self.problem.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(current_theme().px("space.m"))
        grid.setVerticalSpacing(current_theme().px("space.s"))
        grid.setColumnStretch(0, 1)
        rows = (
            (self.tr("How well it fits you"), self.fit),
            (self.tr("What a win is worth"), self.value),
            (self.tr("Minutes to write it"), self.minutes),
            (self.tr("Niche"), self.niche),
        )
        for at, (text, field) in enumerate(rows):
            label = PlainLabel(text, "small", "text_2")
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignRight)
        for line in (self.value, self.minutes, self.niche):
            line.setFixedWidth(round(FIELD_WIDTH * current_theme().scale))
            line.setAlignment(leading_side(line))
            line.setPlaceholderText(self.tr("not stated"))
            line.textEdited.connect(self._check)
            line.editingFinished.connect(self._take)
        self.fit.rated.connect(self._rate)
        self.niche.setMaxLength(MOST_LETTERS)
        self.keep = button(self.tr("Keep for this niche"), Kind.LINK, compact=True)
        self.keep.setToolTip(self.tr("Worth and minutes stand in for every job of the niche"))
        self.keep.clicked.connect(self._keep_niche)
        self.body.addLayout(grid)
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignRight)
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
        shown = (
            self._value_text(job),
            _minutes_text(job),
            formats.name(job.niche or "") if job.niche else "",
        )
        for line, text in zip((self.value, self.minutes, self.niche), shown, strict=True):
            if is_other or not (line.hasFocus() and line.isModified()):
                line.setText(text)
        self._check()

    def rate(self, fit: int) -> None:
        """Rate the fit 1 to 5; the same again takes the rating back."""
        self._rate(None if self._job.fit == fit else fit)

    def _rate(self, fit: int | None) -> None:
        self._edit(replace(self._job, fit=fit))

    def _check(self) -> None:
        """Say what cannot be read while it is typed."""
        self.keep.setVisible(bool(self.niche.text().strip()))
        value, minutes = self._read()
        for line, read in ((self.value, value), (self.minutes, minutes)):
            state = "bad" if read == "bad" else ""
            if line.property("state") != state:
                line.setProperty("state", state)
                line.style().unpolish(line)
                line.style().polish(line)
        is_bad = "bad" in {value, minutes}
        self.problem.setVisible(is_bad)
        if value == "bad":
            self.problem.set_text(self.tr("Write an amount of money, such as 900."))
        elif is_bad:
            self.problem.set_text(self.tr("Write whole minutes, such as 20."))

    def _take(self) -> None:
        value, minutes = self._read()
        if isinstance(value, str) or isinstance(minutes, str):
            return
        job = self._job
        changed = replace(
            job,
            value_cents=value,
            minutes=None if minutes is None else float(minutes),
            niche=self._read_niche(),
        )
        for line in (self.value, self.minutes, self.niche):
            line.setModified(False)
        self._edit(changed)

    def _read(self) -> tuple[int | str | None, int | str | None]:
        """What the fields hold: a number, None for nothing, "bad" for what is none."""
        if formats.is_masked() and not self.value.isModified():
            return self._job.value_cents, whole_number(self.minutes.text(), MOST_MINUTES)
        return cents_of(self.value.text()), whole_number(self.minutes.text(), MOST_MINUTES)

    def _read_niche(self) -> str | None:
        if formats.is_masked() and not self.niche.isModified():
            return self._job.niche
        return " ".join(self.niche.text().split()) or None

    def _keep_niche(self) -> None:
        self._take()
        self.nicheKept.emit(self._job)

    def _value_text(self, job: Job) -> str:
        if job.value_cents is None:
            return ""
        is_whole = job.value_cents % 100 == 0
        return formats.money(job.value_cents, job.currency, whole=is_whole)

    def _edit(self, changed: Job) -> None:
        if changed != self._job:
            self._job = changed
            self.fit.show_rating(changed.fit)
            self.jobEdited.emit(changed)


class FitScale(QFrame):
    """1 to 5, none chosen while the fit is not rated. `rated` carries the number or None."""

    rated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "segments")
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._rating: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for fit in range(1, 6):
            if fit > 1:
                row.addWidget(Upright())
            made = QToolButton()
            made.setText(formats.connects(fit))
            made.setProperty("part", "segment")
            made.setCheckable(True)
            name = self.tr("Fit {fit} of {five}").format(
                fit=formats.connects(fit), five=formats.connects(5)
            )
            made.setAccessibleName(name)
            made.setToolTip(self.tr("{name} (key {key})").format(name=name, key=fit))
            self._group.addButton(made, fit)
            row.addWidget(made)
        self._group.idClicked.connect(self._clicked)
        self.setFocusProxy(self._group.button(1))

    def show_rating(self, fit: int | None) -> None:
        """Show a rating without a signal."""
        self._rating = fit
        for made in self._group.buttons():
            made.setChecked(self._group.id(made) == fit)

    def rating(self) -> int | None:
        return self._rating

    def _clicked(self, fit: int) -> None:
        rating = None if fit == self._rating else fit
        self.show_rating(rating)
        self.rated.emit(rating)


def leading_side(line: QLineEdit) -> Qt.AlignmentFlag:
    """The reading side of the window, whatever the direction of the figures typed."""
    is_mirrored = line.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def cents_of(text: str) -> int | str | None:
    """Money as typed, in cents: None for nothing, "bad" for what is no amount."""
    bare = "".join(mark for mark in text if mark.isdigit() or mark in ".,'٫٬  -−")
    if not text.strip():
        return None
    figure, is_number = QLocale().toDouble(bare.strip().replace("\N{MINUS SIGN}", "-"))
    if not is_number or any(mark.isalpha() for mark in text):
        return "bad"
    cents = round(figure * 100)
    return cents if 0 <= cents <= MOST_CENTS else "bad"


def whole_number(text: str, most: int) -> int | str | None:
    if not text.strip():
        return None
    number, is_number = QLocale().toInt(text.strip())
    return number if is_number and 0 <= number <= most else "bad"


def _minutes_text(job: Job) -> str:
    return "" if job.minutes is None else formats.connects(round(job.minutes))
