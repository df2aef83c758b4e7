"""What the jobs page says: small words shared by its parts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.proposals import Job
from app.ui import formats
from app.words.reasons import elapsed_words


class LocaleFigures:
    """Numbers as the locale writes them; money is masked while the privacy eye is shut."""

    def count(self, number: int) -> str:
        return formats.connects(number)

    def money(self, cents: int) -> str:
        return formats.money(cents, whole=True)

    def decimal(self, value: float) -> str:
        return formats.decimal(value)


FIGURES = LocaleFigures()


def reason_tr(text: str) -> str:
    """The `translate` of `app.words.reasons` in the window."""
    return QCoreApplication.translate("reasons", text)


def title_of(job: Job) -> str:
    """The job's title, masked when asked to; one without a title is said to be so."""
    return formats.title(job.title) if job.title else _tr("A job without a title")


def joined(parts: Iterable[str]) -> str:
    """Facts side by side. Beside Arabic digits a middle dot would read as a zero."""
    said = [part for part in parts if part]
    if QLocale().toString(0) == "0":
        return " · ".join(said)
    return "، ".join(formats.isolated(part) for part in said)


def ago(instant: datetime, now: datetime) -> str:
    """'5 hours ago'."""
    return elapsed_words(hours_between(instant, now), FIGURES, reason_tr)


def hours_between(earlier: datetime, later: datetime) -> float:
    """Hours gone by; an instant without a zone is UTC."""
    return (_aware(later) - _aware(earlier)).total_seconds() / 3600.0


def connects_asked(count: int) -> str:
    """'16 Connects'."""
    return _tr("{count} Connects").format(count=formats.connects(count))


def _aware(instant: datetime) -> datetime:
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
