"""One wallet's story, told to its end."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.proposals import Proposal
from app.workspace.sample.pool import Pool


@dataclass(frozen=True, slots=True)
class Story:
    pool: Pool
    proposals: tuple[Proposal, ...]
