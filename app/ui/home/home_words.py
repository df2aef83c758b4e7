"""What Home says of a snapshot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.domain.coverage import keeping_up
from app.domain.ledger import Ledger
from app.domain.today import TodayCode, TodayItem, today
from app.ui import formats
from app.ui.home.figures import balance_text, cost_text, lapse_text, runway_text
from app.ui.home.home_text import HomeText
from app.ui.home.lots_words import lots_text
from app.ui.home.today_words import today_list
from app.ui.importing.standing_words import standing_text
from app.workspace.snapshot import Snapshot

_IMPORTS = (TodayCode.WINDOW_CLOSING, TodayCode.IMPORT_DUE)


def home_text(snapshot: Snapshot) -> HomeText:
    """All of it but the shortlist, in the language and with the eye in force."""
    ledger, items = snapshot.ledger, items_of(snapshot)
    return HomeText(
        day=formats.full_day(ledger.as_of),
        figures=(
            balance_text(ledger),
            lapse_text(ledger),
            runway_text(ledger),
            cost_text(snapshot.spend),
        ),
        lots=lots_text(ledger),
        today=today_list(items, ledger.as_of, _import_reminder(items, ledger)),
    )


def items_of(snapshot: Snapshot) -> tuple[TodayItem, ...]:
    """What there is to look at, in the order of the lines."""
    return tuple(today(snapshot.ledger)) if snapshot.today is None else snapshot.today


def _import_reminder(items: Iterable[TodayItem], ledger: Ledger) -> str:
    """'Covered up to 20 February. Import again', where it is time and no line says so."""
    if any(item.code in _IMPORTS for item in items):
        return ""
    words = QCoreApplication.translate("HomePage", "{covered} Import again")
    due = [one for one in keeping_up(ledger) if one.is_due and one.until is not None]
    return words.format(covered=standing_text(due[0], ledger.as_of).lead) if due else ""
