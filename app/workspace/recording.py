"""Recording an import: what its batch says of it, and that it is what the preview showed."""

from __future__ import annotations

from collections import Counter
from datetime import date

from app.domain.columns import column
from app.domain.problems import LedgerError
from app.importing.drafts import InputKind
from app.importing.plan import Plan, RowState, seal_of
from app.workspace.intake import Preview

COUNTED = "n_"
"""Before the name of a record kind: how many records of it a batch wrote."""
_ROWS = {
    RowState.ALREADY_HERE: "here",
    RowState.POSSIBLE_TWIN: "twins",
    RowState.NEEDS_A_LOOK: "look",
}
ROW_COUNTS = ("read", *_ROWS.values())
_SAFE_TO_KEEP = frozenset(
    {InputKind.HISTORY, InputKind.ENTRIES, InputKind.TRANSACTIONS, InputKind.SUMMARY}
)


def label_of(preview: Preview) -> str:
    """The use case of an import as a code: by what was brought in."""
    kinds = {plan.kind for plan in preview.plans}
    return f"import_{kinds.pop()}" if len(kinds) == 1 else "import"


def details_of(preview: Preview) -> dict[str, str | int | None]:
    """What the history of changes tells of an import: names, counts, the days and the seal."""
    days = sorted(_days(preview.plans))
    names = [plan.reading.name for plan in preview.plans if plan.reading.name]
    kinds = Counter([item.key[0] for item in preview.items])
    return {
        "rows": preview.added,
        "name": names[0] if len(names) == 1 == len(preview.plans) else ", ".join(names[:5]),
        "read": preview.read,
        **{name: preview.count(state) for state, name in _ROWS.items()},
        "since": days[0].isoformat() if days else None,
        "until": days[-1].isoformat() if days else None,
        "seal": preview.seal,
        "of_wallet": preview.plans[0].wallet if preview.plans else None,
        **{f"{COUNTED}{kind}": count for kind, count in sorted(kinds.items())},
    }


def refuse_other_than_shown(preview: Preview) -> None:
    """Raise LedgerError `plan_differs` where its rows are not those that were shown."""
    shown = [item.key[1] for item in preview.items]
    written = column(preview.puts(), "id")
    bodies = [item.body or "" for item in preview.items]
    if shown != written or seal_of(bodies) != preview.seal:
        raise LedgerError("plan_differs")


def is_what_the_file_holds(preview: Preview) -> bool:
    """Whether the preview's records are, to the letter, what would be read back.

    Bodies make lone surrogates readable and numbers finite; what may have either is read again.
    """
    kinds = {plan.kind for plan in preview.plans}
    return kinds <= _SAFE_TO_KEEP and not any("\ufffd" in (i.body or "") for i in preview.items)


def _days(plans: tuple[Plan, ...]) -> set[date]:
    """The days that the rows of an input tell of."""
    days: set[date | None] = set()
    for plan in plans:
        reading = plan.reading
        days.update(column(reading.entries, "occurred_on"))
        days.update(column(reading.payments, "occurred_on"))
        days.update(column(reading.proposals, "sent_on"))
    return {day for day in days if day is not None}
