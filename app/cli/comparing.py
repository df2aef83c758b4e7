"""Both orders of use side by side, as a document and as text."""

from __future__ import annotations

from app.cli.ruling import effect_text, standing_document
from app.domain.other_order import ORDER, OtherOrder
from app.words.rules import plain_value

_SIDES = ("in_force", "other")


def compare_document(found: OtherOrder) -> dict[str, object]:
    """Each figure with its value under the order in force and under the other one."""
    sides = [standing_document(one) for one in (found.effect.before, found.effect.after)]
    figures = {name: dict(zip(_SIDES, (s[name] for s in sides), strict=True)) for name in sides[0]}
    return {
        "order_in_force": found.in_force,
        "other": found.other,
        "since": found.since and found.since.isoformat(),
        **figures,
        "entries_on_another_lot": found.effect.moved,
    }


def compare_text(found: OtherOrder, lots: str, other_lots: str) -> str:
    """The open lots under both orders, then the figures side by side."""
    in_force, other = (plain_value(ORDER, order) for order in (found.in_force, found.other))
    since = f" since {found.since}" if found.since else ""
    return "\n\n".join(
        (
            f"In force: {in_force}.\n{lots}",
            f"As it would be: {other}{since}. Nothing is saved.\n{other_lots}",
            effect_text(found.effect, ("In force", "Other")),
        )
    )
