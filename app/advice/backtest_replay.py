"""What if: how choosing by a rule would have done on past proposals. Hindsight, and said so.

A rule that looks good on the older proposals is shown with what it did on the newer ones, which
had no say in it: what holds there as well is worth more than what only once looked good.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from app.advice.quadrature import Array
from app.domain.proposals import Job

OLDER_SHARE = 2.0 / 3.0
ENOUGH_HITS = 10
ENOUGH_DROPPED = 5

Flags = npt.NDArray[np.bool_]
Keeps = Callable[[Job, datetime], bool | None]


class Held(StrEnum):
    """Whether what a rule saved on the older proposals it also saved on the newer ones."""

    HELD = "held"
    DID_NOT = "did_not_hold"
    NO_GAIN = "no_gain"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Part:
    """Proposals of one stretch of time, and those of them that the rule would have sent."""

    sent: int
    connects: int
    hits: int
    kept_sent: int
    kept_connects: int
    kept_hits: int

    @property
    def gains(self) -> bool:
        """Whether the rule drops a larger share of the Connects than of the wins."""
        return (self.connects - self.kept_connects) * self.hits > (
            self.hits - self.kept_hits
        ) * self.connects


@dataclass(frozen=True, slots=True)
class Replay:
    """One rule by its code; what it would have sent of the older and of the newer proposals."""

    rule: str
    older: Part
    newer: Part

    @property
    def held(self) -> Held:
        dropped = self.newer.sent - self.newer.kept_sent
        if self.newer.hits < ENOUGH_HITS or dropped < ENOUGH_DROPPED:
            return Held.TOO_FEW
        if not self.older.gains:
            return Held.NO_GAIN
        return Held.HELD if self.newer.gains else Held.DID_NOT


@dataclass(frozen=True, slots=True)
class Sent:
    """Past proposals, oldest first, as columns."""

    jobs: tuple[Job, ...]
    sent_at: tuple[datetime, ...]
    connects: Array
    hired: Array


def replays(sent: Sent, advised: Flags) -> tuple[Replay, ...]:
    """The advice's own choice (`advised` marks what it would have sent), then each plain rule
    that would have dropped anything."""
    found = [_replay("advice", sent, advised)]
    for rule, keeps in RULES.items():
        kept = np.array(
            [keeps(job, at) is not False for job, at in zip(sent.jobs, sent.sent_at, strict=True)],
            dtype=np.bool_,
        )
        if not kept.all():
            found.append(_replay(rule, sent, kept))
    return tuple(found)


def _replay(rule: str, sent: Sent, kept: Flags) -> Replay:
    cut = round(len(kept) * OLDER_SHARE)
    older, newer = slice(0, cut), slice(cut, None)
    return Replay(rule, _part(sent, kept, older), _part(sent, kept, newer))


def _part(sent: Sent, kept: Flags, where: slice) -> Part:
    connects, hired, stays = sent.connects[where], sent.hired[where], kept[where]
    return Part(
        len(stays),
        round(float(connects.sum())),
        round(float(hired.sum())),
        int(stays.sum()),
        round(float(connects[stays].sum())),
        round(float(hired[stays].sum())),
    )


def _few_proposals(job: Job, _: datetime) -> bool | None:
    most = job.proposals_high if job.proposals_high is not None else job.proposals_low
    return None if most is None else most <= 10


def _verified(job: Job, _: datetime) -> bool | None:
    return job.payment_verified


def _hires_often(job: Job, _: datetime) -> bool | None:
    return None if job.client_hire_rate is None else job.client_hire_rate >= 0.5


def _fits(job: Job, _: datetime) -> bool | None:
    return None if job.fit is None else job.fit >= 4


def _fresh(job: Job, sent_at: datetime) -> bool | None:
    if job.posted_at is None:
        return None
    posted = job.posted_at if job.posted_at.tzinfo else job.posted_at.replace(tzinfo=UTC)
    return (sent_at - posted).total_seconds() <= 86_400.0


RULES: dict[str, Keeps] = {
    "few_proposals": _few_proposals,
    "verified": _verified,
    "hire_rate": _hires_often,
    "fit": _fits,
    "fresh": _fresh,
}
"""Plain rules by their code: whether one would have sent it, None where the post does not say."""
