"""Which proposal an entry belongs to: a sorted vector of hashes, a tenth of what a dict takes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.domain.sent import SentProposal
from app.workspace.rows.slices import slices


class SentIndex:
    """Finds the proposal of an entry by the id of the entry."""

    def __init__(self, sent: Sequence[SentProposal]) -> None:
        self._sent = sent
        hashes: list[np.ndarray[tuple[int], np.dtype[np.int64]]] = []
        counts: list[int] = []
        for some in slices(sent):
            told = [hash(entry.id) for one in some for entry in one.entries]
            hashes.append(np.array(told, np.int64))
            counts += [len(one.entries) for one in some]
        known = np.concatenate(hashes) if hashes else np.zeros(0, np.int64)
        owners = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
        order = np.argsort(known, kind="stable")
        self._hashes, self._owners = known[order], owners[order]

    def get(self, entry_id: str) -> SentProposal | None:
        """The proposal, None for an entry of none."""
        asked = np.int64(hash(entry_id))
        first = int(np.searchsorted(self._hashes, asked, "left"))
        last = int(np.searchsorted(self._hashes, asked, "right"))
        for at in range(first, last):
            sent = self._sent[int(self._owners[at])]
            if any(entry.id == entry_id for entry in sent.entries):
                return sent
        return None
