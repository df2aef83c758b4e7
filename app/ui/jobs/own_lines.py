"""The figures of the user's own view: how each is written, read and put on a job."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.proposals import Job
from app.ui import formats
from app.workspace.niche_terms import LONGEST_NICHE

MOST_CENTS = 100_000_000_00
MOST_HOUR_CENTS = 1_000_000
MOST_MINUTES = 10_000
Read = int | str | None
"""A number or a text, None for nothing said."""
BAD: Literal["bad"] = "bad"


@dataclass(frozen=True, slots=True)
class OwnLine:
    """One field: its name, how a job's figure is shown, and how what is typed is read.

    `read` gives BAD for what is none; `refusal` says what to write instead. `is_private` figures
    are hidden by the privacy eye.
    """

    key: str
    shown: Callable[[Job], str]
    read: Callable[[str], Read]
    put: Callable[[Job, Read], Job]
    refusal: str = ""
    is_private: bool = False


def first_lines() -> tuple[OwnLine, ...]:
    """What is asked of every job."""
    return (
        OwnLine("value", _value_text, cents_of, _with("value_cents"), _money_refusal(), True),
        OwnLine(
            "minutes",
            lambda job: "" if job.minutes is None else formats.connects(round(job.minutes)),
            lambda text: whole_number(text, MOST_MINUTES),
            lambda job, read: replace(job, minutes=None if read is None else float(read)),
            _tr("Write whole minutes, such as 20."),
        ),
    )


def more_lines() -> tuple[OwnLine, ...]:
    """What is the same for most jobs, so that it stays out of sight until it is wanted."""
    return (
        OwnLine(
            "margin",
            lambda job: "" if job.margin is None else percent_text(job.margin),
            _percent,
            lambda job, read: replace(job, margin=None if read is None else int(read) / 100),
            _tr("Write a share from 1 to 100, such as 60."),
        ),
        OwnLine(
            "hour",
            lambda job: _money(job, job.hourly_worth_cents),
            _hour_cents,
            _with("hourly_worth_cents"),
            _money_refusal(),
            True,
        ),
        OwnLine(
            "rate",
            lambda job: _money(job, job.my_rate_cents),
            _hour_cents,
            _with("my_rate_cents"),
            _money_refusal(),
            True,
        ),
    )


def niche_line() -> OwnLine:
    return OwnLine(
        "niche",
        lambda job: formats.name(job.niche) if job.niche else "",
        lambda text: " ".join(text.split())[:LONGEST_NICHE] or None,
        lambda job, read: replace(job, niche=None if read is None else str(read)),
        is_private=True,
    )


class OwnField(QLineEdit):
    """The field of one line. What is hidden by the privacy eye is not read as typed."""

    def __init__(self, line: OwnLine, name: str, width: int) -> None:
        super().__init__()
        self.line = line
        self.setAccessibleName(name)
        self.setFixedWidth(width)
        self.setAlignment(leading_side(self))
        self.setPlaceholderText(_tr("not stated"))
        if line.key == "niche":
            self.setMaxLength(LONGEST_NICHE)

    def show_job(self, job: Job, *, is_other: bool) -> None:
        """The job's own figure, unless it is being typed into."""
        if is_other or not (self.hasFocus() and self.isModified()):
            self.setText(self.line.shown(job))

    def show_usual(self, usual: str) -> None:
        """What counts while nothing is typed, faintly."""
        self.setPlaceholderText(usual or _tr("not stated"))

    def taken(self, job: Job) -> Job | None:
        """The job with what is typed; None where that is nothing that can be."""
        if self._is_hidden():
            return job
        read = self.line.read(self.text())
        return None if read == BAD else self.line.put(job, read)

    def _is_hidden(self) -> bool:
        return self.line.is_private and formats.is_masked() and not self.isModified()

    def mark(self) -> bool:
        """Show whether what is typed can be; True where it cannot."""
        is_bad = not self._is_hidden() and self.line.read(self.text()) == BAD
        state = BAD if is_bad else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
        return is_bad


def leading_side(line: QLineEdit) -> Qt.AlignmentFlag:
    """The reading side of the window, whatever the direction of the figures typed."""
    is_mirrored = line.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def cents_of(text: str) -> int | str | None:
    """Money as typed, in cents: None for nothing, BAD for what is no amount."""
    bare = "".join(mark for mark in text if mark.isdigit() or mark in ".,'٫٬  -−")
    if not text.strip():
        return None
    figure, is_number = QLocale().toDouble(bare.strip().replace("\N{MINUS SIGN}", "-"))
    if not is_number or any(mark.isalpha() for mark in text):
        return BAD
    cents = round(figure * 100)
    return cents if 0 <= cents <= MOST_CENTS else BAD


def whole_number(text: str, most: int) -> int | str | None:
    """A count as typed: None for nothing, BAD for what is none from 0 to `most`."""
    if not text.strip():
        return None
    number, is_number = QLocale().toInt(text.strip())
    return number if is_number and 0 <= number <= most else BAD


def percent_text(share: float) -> str:
    return _tr("{share} %").format(share=formats.connects(round(share * 100)))


def _percent(text: str) -> Read:
    read = whole_number(text.replace("%", "").replace("٪", ""), 100)
    return BAD if read == 0 else read


def _hour_cents(text: str) -> Read:
    read = cents_of(text)
    return BAD if isinstance(read, int) and read > MOST_HOUR_CENTS else read


def _with(field: str) -> Callable[[Job, Read], Job]:
    def put(job: Job, read: Read) -> Job:
        return replace(job, **{field: read})  # type: ignore[arg-type]

    return put


def _value_text(job: Job) -> str:
    return _money(job, job.value_cents)


def _money(job: Job, cents: int | None) -> str:
    return "" if cents is None else formats.money(cents, job.currency, whole=cents % 100 == 0)


def _money_refusal() -> str:
    return _tr("Write an amount of money, such as 900.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
