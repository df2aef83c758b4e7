"""What was done as use cases: the history, undoing, redoing and removing."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import islice

from app.domain.records import RecordKind
from app.storage.batches import Batch, Remove
from app.workspace.change import Change, Dependence, PastBatch
from app.workspace.open_ledger import OpenLedger
from app.workspace.past import dependence, past

_FOUNDING = frozenset({"new", "sample"})


class Reversing(OpenLedger):
    """The use cases of a workspace on its own past."""

    def history(self, limit: int = 50) -> list[PastBatch]:
        """The newest batches, newest first."""
        return [past(batch) for batch in self._file.journal.batches(limit)]

    def batches(self, limit: int = 50, *, imports_only: bool = False) -> list[PastBatch]:
        """The newest batches of use cases, newest first: without what undid or redid them."""
        found = (past(batch) for batch in self._file.journal.batches(sys.maxsize))
        wanted = (b for b in found if b.role == "do" and (b.is_import or not imports_only))
        return list(islice(wanted, limit))

    def what_depends_on(self, batch: str) -> Dependence:
        """What hangs on a batch, before it is undone. Raises as `undo` does."""
        return dependence(self._file.journal.reversal(batch), self.ledger())

    def undo(self, batch: str | None = None, *, with_later: bool = False) -> Change:
        """Undo the last batch that stands, or the one named; see `Journal.undo`.

        `with_later` undoes what hangs on its records first; `what_depends_on` tells what that is.
        """
        undone = self._file.journal.undo(batch, self.clock.now(), with_later=with_later)
        if with_later:
            self._forget()
        return self._changed_by(undone, "undo")

    def redo(self) -> Change:
        return self._changed_by(self._file.journal.redo(self.clock.now()), "redo")

    def remove_entries(self, ids: Iterable[str]) -> Change:
        """Remove entries; what was booked on them books anew."""
        removed = [Remove(RecordKind.ENTRY, id_) for id_ in ids]
        return self._commit("remove_entries", removed, {"rows": len(removed)})

    def _next(self, batch: Batch | None) -> PastBatch | None:
        """What a key may undo or redo: not the making of the ledger itself."""
        return None if batch is None or batch.label in _FOUNDING else past(batch)

    def _changed_by(self, batch: Batch, label: str) -> Change:
        self._follow(batch.id)
        details = dict(batch.details) | {"what": batch.label, "target": batch.target}
        return Change(batch=batch.id, label=label, details=details, kinds=frozenset(RecordKind))
