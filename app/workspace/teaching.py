"""What a ledger learns from its user: the columns of their own tables, and wordings."""

from __future__ import annotations

from app.domain.entries import EntryKind
from app.importing.spreadsheet.mapping import Mapping
from app.importing.spreadsheet.table import Table
from app.storage.batches import Put
from app.workspace import lessons, wordings
from app.workspace.change import Change
from app.workspace.open_ledger import OpenLedger
from app.workspace.wordings import UnknownWording


class Teachable(OpenLedger):
    """The use cases of a workspace by which it learns; each is one change that undo takes back."""

    def mapping_for(self, table: Table) -> Mapping | None:
        """How a table with these columns was mapped before."""
        return lessons.remembered_mapping(self.records().settings, table)

    def remember_mapping(self, table: Table, mapping: Mapping) -> Change:
        """Read tables with these columns so from now on; nothing is written where that stands."""
        setting = lessons.mapping_setting(table, mapping)
        known = self.records().settings.get(setting.id) == setting.value
        columns = sum(role is not None for role in mapping.roles)
        return self._commit("mapping", [] if known else [Put(setting)], {"columns": columns})

    def unknown_wordings(self) -> list[UnknownWording]:
        """Wordings whose rows have no kind yet, those with most rows first."""
        return wordings.unknown_wordings(self.records().entries)

    def mapped_wordings(self) -> dict[str, EntryKind]:
        """The wordings that the user named, and the kind of each."""
        return lessons.named_wordings(self.records().settings)

    def map_wording(self, wording: str, kind: EntryKind) -> Change:
        """Name a wording: its kept rows become that kind, and so do those of later imports.

        Raises LedgerError `unknown_kind`, `wording_known`.
        """
        found = wordings.naming(self.records(), wording, kind)
        return self._commit("map_wording", found.writes, found.details)

    def forget_wording(self, wording: str) -> Change:
        """Take a name back; its rows have no kind again. Raises LedgerError `wording_missing`."""
        found = wordings.forgetting(self.records(), wording)
        return self._commit("forget_wording", found.writes, found.details)
