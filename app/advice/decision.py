"""What to do with a job, in one word."""

from __future__ import annotations

from enum import StrEnum


class Decision(StrEnum):
    """`apply` pays even with bought Connects, `only_if_spare` with those at hand, or `skip`."""

    APPLY = "apply"
    ONLY_IF_SPARE = "only_if_spare"
    SKIP = "skip"
