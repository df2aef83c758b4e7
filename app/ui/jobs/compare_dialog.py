"""Two jobs of the shortlist side by side: what each is worth, and what makes the difference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui import formats
from app.ui.jobs.decision_words import decision_tag
from app.ui.jobs.words import FIGURES, ago, reason_tr, title_of
from app.ui.theme import current_theme
from app.ui.widgets.buttons import button
from app.ui.widgets.cells import AmountCell, Cell, TextCell
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.words.reasons import NAMES, merged_reasons, reason_words
from app.workspace.snapshot import AdvisedJob

_Tell = Callable[[AdvisedJob], str]
MOST_REASONS = 99


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the comparison. A `reason` says what it adds to the worth of each."""

    name: str
    one: str
    other: str
    is_reason: bool = False
    is_strong: bool = False


class CompareDialog(QDialog):
    """Choose both jobs; the lines follow."""

    def __init__(
        self,
        shortlist: Sequence[AdvisedJob],
        one: AdvisedJob,
        other: AdvisedJob,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self.setWindowTitle(_tr("Compare two jobs"))
        theme = current_theme()
        self.resize(round(720 * theme.scale), round(560 * theme.scale))
        self._shortlist = tuple(shortlist)
        self.one, self.other = self._choice(one), self._choice(other)
        self.table = DataTable(density="dense", edge=0)
        self.lines: RowsModel[Compared] = RowsModel(_columns(), self.table)
        self.table.setModel(self.lines)
        self.table.setAccessibleName(self.windowTitle())
        self.answer = Sentence(step="body", ink="text")
        pad = theme.px("space.xl")
        box = QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px("space.m"))
        choices = QHBoxLayout()
        for text, field in ((_tr("This job"), self.one), (_tr("against"), self.other)):
            label = PlainLabel(text, "small", "text_2")
            label.setBuddy(field)
            field.setAccessibleName(text)
            choices.addWidget(label)
            choices.addWidget(field, 1)
        box.addLayout(choices)
        box.addWidget(self.answer)
        box.addWidget(self.table, 1)
        close = button(_tr("Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        box.addLayout(row)
        self._fill()
        for field in (self.one, self.other):
            field.currentIndexChanged.connect(self._fill)

    def _choice(self, chosen: AdvisedJob) -> QComboBox:
        field = _JobChooser()
        for advised in self._shortlist:
            field.addItem(formats.isolated(title_of(advised.job)), advised.job.id)
        field.setCurrentIndex(field.findData(chosen.job.id))
        return field

    def _fill(self) -> None:
        one = self._shortlist[self.one.currentIndex()]
        other = self._shortlist[self.other.currentIndex()]
        self.lines.show_rows(compared(one, other, self._now))
        self.answer.set_text(verdict(one, other))


class _JobChooser(Chooser):
    """A job by its title."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


def compared(one: AdvisedJob, other: AdvisedJob, now: datetime) -> list[Compared]:
    """The facts of both, then every reason of either with what it adds, then the worth."""
    lines = [Compared(name, tell(one), tell(other)) for name, tell in _facts(now).items()]
    adds, others = _reasons(one), _reasons(other)
    typical = one.advice.typical_cents, other.advice.typical_cents
    names = list(dict.fromkeys([*adds, *others]))
    names.sort(key=lambda name: -abs(adds.get(name, 0) - others.get(name, 0)))
    sums = {_tr("A typical job"): typical}
    sums |= {name: (adds.get(name, 0), others.get(name, 0)) for name in names}
    lines += [
        Compared(name, _signed(here, one), _signed(there, other), is_reason=True)
        for name, (here, there) in sums.items()
    ]
    here, there = (_signed(each.advice.net_value_cents, each) for each in (one, other))
    return [*lines, Compared(_tr("Worth after cost"), here, there, is_strong=True)]


def verdict(one: AdvisedJob, other: AdvisedJob) -> str:
    """Which of the two goes first, and by how much."""
    if one.job.id == other.job.id:
        return _tr("Choose another job to compare with.")
    if one.job.currency != other.job.currency:
        return _tr("Their worths are in two currencies, so they are not compared in money.")
    first, second = sorted((one, other), key=lambda each: each.advice.rank)
    gap = first.advice.net_value_cents - second.advice.net_value_cents
    title = formats.isolated(title_of(first.job))
    if gap < 0:
        return _tr(
            "“{title}” goes first: it is worth {gap} less, but more for each Connect."
        ).format(title=title, gap=formats.money(-gap, first.job.currency))
    return _tr("“{title}” goes first: it is worth {gap} more.").format(
        title=title, gap=formats.money(gap, first.job.currency)
    )


def _facts(now: datetime) -> dict[str, _Tell]:
    return {
        _tr("Decision"): lambda each: decision_tag(each).text,
        _tr("Chance of a win"): lambda each: formats.range_in_100(
            each.advice.p_hire_low, each.advice.p_hire_high
        ),
        _tr("It asks"): lambda each: formats.connects(each.advice.connects),
        _tr("Worth up to"): lambda each: formats.connects(each.advice.max_connects),
        _tr("What a win is worth"): lambda each: formats.money(
            each.job.value_cents, each.job.currency
        ),
        _tr("Posted"): lambda each: (
            "–" if each.job.posted_at is None else ago(each.job.posted_at, now)
        ),
    }


def _reasons(advised: AdvisedJob) -> dict[str, int]:
    """Cents by the name of the feature."""
    found: dict[str, int] = {}
    for line in merged_reasons(advised.advice, MOST_REASONS):
        template = NAMES.get(line.feature)
        name = reason_tr(template) if template else reason_words(line, FIGURES, None, reason_tr)
        found[name] = found.get(name, 0) + line.cents
    return found


def _signed(cents: int, advised: AdvisedJob) -> str:
    return formats.signed_money(cents, advised.job.currency)


def _columns() -> tuple[Column[Compared], ...]:
    return (
        Column("name", "", _name_cell),
        Column("one", _tr("This job"), _one_cell, 150, at_end=True),
        Column("other", _tr("The other"), _other_cell, 150, at_end=True),
    )


def _name_cell(row: Compared) -> Cell:
    ink = "text_2" if row.is_reason else "text"
    return TextCell(row.name, ink=ink, strength=600 if row.is_strong else 400)


def _one_cell(row: Compared) -> Cell:
    return AmountCell(row.one, is_strong=row.is_strong)


def _other_cell(row: Compared) -> Cell:
    return AmountCell(row.other, is_strong=row.is_strong)


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
