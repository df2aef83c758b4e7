"""What would change the answer on a job, as one sentence: "With a fit of 4: apply."

Sentences are templates as in `reasons`: a caller that translates passes its own `translate`, one
that writes by locale its own `Figures`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.words.reasons import Figures, Translate

# In the order of what a person can do about it.
ORDER = ("fit", "connects", "value_cents", "proposals")
CHANGES = {
    ("fit", "apply"): "With a fit of {n}: apply.",
    ("fit", "only_if_spare"): "With a fit of {n}: only if you have Connects to spare.",
    ("fit", "skip"): "With a fit of {n}: skip.",
    ("connects", "apply"): "At {n} Connects or fewer: apply.",
    ("connects", "only_if_spare"): "At {n} Connects: only if you have them to spare.",
    ("connects", "skip"): "At {n} Connects: skip.",
    ("value_cents", "apply"): "If it paid {amount}: apply.",
    ("value_cents", "only_if_spare"): "If it paid {amount}: only if you have Connects to spare.",
    ("value_cents", "skip"): "If it paid {amount}: skip.",
    ("proposals", "apply"): "With {n} proposals so far: apply.",
    (
        "proposals",
        "only_if_spare",
    ): "With {n} proposals so far: only if you have Connects to spare.",
    ("proposals", "skip"): "With {n} proposals so far: skip.",
}


class Turning(Protocol):
    """A change of one field of a job, and the decision that it leads to."""

    @property
    def field(self) -> str: ...
    @property
    def needed(self) -> int: ...
    @property
    def decision(self) -> str: ...


def turning_words(
    points: Sequence[Turning], figures: Figures, translate: Translate = str
) -> tuple[str, ...]:
    """One sentence a change, what the user can do something about first."""
    told = sorted(points, key=lambda point: ORDER.index(point.field))
    return tuple(
        translate(CHANGES[point.field, str(point.decision)]).format(
            n=figures.count(point.needed), amount=figures.money(point.needed)
        )
        for point in told
    )
