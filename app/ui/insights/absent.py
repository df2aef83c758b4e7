"""Where a chart has nothing to draw: why, and the next step."""

from __future__ import annotations

from collections.abc import Callable

from app.ui.insights.picture import Absence
from app.ui.insights.words import tr
from app.ui.widgets.buttons import Kind
from app.ui.widgets.empty_state import EmptyState, Step, filtered_away
from app.ui.widgets.tag import Tone


def absent(
    absence: Absence, show_all: Callable[[], object], bring_in: Callable[[], object]
) -> EmptyState:
    """An empty state inside a card. None has a primary button: a page has one at most."""
    if absence.is_filtered:
        return filtered_away(absence.title, absence.sentence, Step(tr("Show all time"), show_all))
    made = EmptyState(
        absence.icon,
        Tone.ACCENT if absence.has_import else Tone.NEUTRAL,
        absence.title,
        absence.sentence,
    )
    if absence.has_import:
        made.add_step(Step(tr("Bring in a page"), bring_in, "import"), Kind.DEFAULT)
    return made
