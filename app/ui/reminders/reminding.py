"""When something is said: after a change and every half hour, once each, never in quiet hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.reminders import QuietHours, Reminder, ReminderCode, reminders
from app.ui.reminders.reminder_words import reminder_text
from app.workspace.preferences import Preferences
from app.workspace.snapshot import Snapshot
from app.workspace.told_reminders import ToldReminders

_EVERY = 30 * 60 * 1000
"""ms between two looks at the clock."""


def local_now() -> datetime:
    """The time on the user's wall."""
    return datetime.now().astimezone()


class Reminding(QObject):
    """Watches the ledger for what should be said.

    `due` carries title and sentences; follow it with `open_last` when the user takes it up. The
    sample is never reminded of.
    """

    due = Signal(str, str)
    lotsWanted = Signal(object)
    """Ids of lots to look at."""
    importWanted = Signal()

    def __init__(
        self,
        told: ToldReminders,
        preferences: Callable[[], Preferences],
        now: Callable[[], datetime] = local_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._told = told
        self._preferences = preferences
        self._now = now
        self._snapshot: Snapshot | None = None
        self._last: Reminder | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def take(self, snapshot: Snapshot) -> None:
        """Watch another state of the ledger."""
        self._snapshot = snapshot
        self.look()

    def look(self) -> None:
        """Say what is due now, if this is a time to say anything."""
        wishes = self._preferences()
        found = self._found(wishes)
        if not found or not self._may_speak(wishes):
            return
        today = self._ledger_day
        self._last = found[0]
        self._told.note((key for one in found for key in one.keys), today)
        self.due.emit(*reminder_text(found, today))

    def snooze(self, days: int) -> None:
        """Be silent for some days; what was said last comes again after them."""
        if self._last is not None:
            self._told.forget(self._last.keys)
        self._told.snooze(self._ledger_day + timedelta(days=days))

    def open_last(self) -> None:
        """Lead to what was said last."""
        if self._last is None:
            return
        if self._last.code is ReminderCode.LAPSING:
            self.lotsWanted.emit(self._last.lots)
        else:
            self.importWanted.emit()

    def _found(self, wishes: Preferences) -> tuple[Reminder, ...]:
        snapshot = self._snapshot
        if snapshot is None or snapshot.is_sample or not wishes.reminds:
            return ()
        whole = snapshot.ledger.of_wallet(None)
        return reminders(whole, self._told.keys, wishes.remind_days)

    def _may_speak(self, wishes: Preferences) -> bool:
        if self._told.is_snoozed(self._ledger_day):
            return False
        hours = quiet_hours(wishes)
        return hours is None or not hours.cover(self._now().time())

    @property
    def _ledger_day(self) -> date:
        return self._snapshot.ledger.as_of if self._snapshot else self._now().date()


def quiet_hours(wishes: Preferences) -> QuietHours | None:
    """The hours of a file of preferences; None where none are set."""
    if not (wishes.quiet_since and wishes.quiet_until):
        return None
    since, until = map(time.fromisoformat, (wishes.quiet_since, wishes.quiet_until))
    return QuietHours(since, until)
