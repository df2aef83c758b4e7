"""Changing what stands in a cell, of one row or of many, and the saved views of tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from app.domain.cell_edits import day_of, edited, text_of
from app.domain.entries import Entry
from app.domain.problems import LedgerError
from app.domain.proposals import Proposal
from app.domain.records import RecordKind
from app.domain.sent import SentProposal
from app.domain.table_views import SavedView, named, view_named, views_in
from app.storage.batches import Put, Remove
from app.workspace.change import Change
from app.workspace.open_ledger import OpenLedger


class Editing(OpenLedger):
    """The use cases of a workspace on single cells; each is one change that undo takes back."""

    # -- cells

    def edit_entry(self, entry_id: str, field: str, text: str) -> Change:
        """Change one field of an entry; nothing is written where it stands already.

        Raises LedgerError `entry_missing`, and those of `cell_edits.edited`.
        """
        entry = self._entry(entry_id)
        told = edited(entry, field, text, self.clock.today())
        puts: list[Put | Remove] = [] if told == entry else [Put(told)]
        return self._commit(f"edit_{field}", puts, {"title": told.title or told.wording or ""})

    def edit_proposal(self, sent: SentProposal, field: str, text: str) -> Change:
        """Change the title, member, niche or day of a proposal, its entries included.

        Raises LedgerError `cell_is_fixed`, `cell_of_upwork`, `cell_too_long`, `cell_bad_date`,
        `cell_date_ahead`, `cell_needs_title`.
        """
        told = edited_proposal(sent, field, text, self._told_day(field, text))
        puts = self._with_proposal(sent, told, field)
        return self._commit(f"edit_{field}", puts, {"title": told.title})

    def set_member(
        self, member: str, entry_ids: Iterable[str] = (), sents: Sequence[SentProposal] = ()
    ) -> Change:
        """Name the member of some entries and proposals, as one change; empty for none.

        Raises LedgerError `cell_too_long`.
        """
        name = text_of(member)
        wanted = set(entry_ids)
        entries = [entry for entry in self.records().entries if entry.id in wanted]
        puts: list[Put | Remove] = [
            Put(replace(entry, member=name)) for entry in entries if entry.member != name
        ]
        for sent in sents:
            told = replace(sent.proposal, member=name)
            puts += self._with_proposal(sent, told, "member")
        rows = len(entries) + len(sents)
        return self._commit("set_member", puts, {"rows": rows, "member": name})

    # -- views

    def views(self, table: str) -> list[SavedView]:
        """The saved views of a table."""
        return views_in(self.records().settings, table)

    def save_view(self, view: SavedView) -> Change:
        """Keep a view, in place of one of its name. Raises LedgerError `bad_view_name`."""
        kept = replace(view, name=named(view.name))
        known = self.records().settings.get(kept.key)
        puts: list[Put | Remove] = [] if known == kept.setting.value else [Put(kept.setting)]
        if kept.is_default:
            puts += self._not_default(kept)
        return self._commit("view", puts, {"name": kept.name})

    def rename_view(self, table: str, name: str, to: str) -> Change:
        """Give a view another name. Raises LedgerError `view_missing`, `view_exists`,
        `bad_view_name`."""
        view = view_named(self.records().settings, table, name)
        told = replace(view, name=named(to))
        if told == view:
            return self._commit("rename_view", [], {"name": told.name})
        if told.key in self.records().settings:
            raise LedgerError("view_exists", name=told.name)
        changes: list[Put | Remove] = [
            Remove(RecordKind.SETTING, view.key),
            Put(told.setting),
        ]
        return self._commit("rename_view", changes, {"name": told.name})

    def drop_view(self, table: str, name: str) -> Change:
        """Delete a view. Raises LedgerError `view_missing`."""
        view = view_named(self.records().settings, table, name)
        return self._commit("drop_view", [Remove(RecordKind.SETTING, view.key)],
                            {"name": view.name})  # fmt: skip

    def open_with_view(self, table: str, name: str | None) -> Change:
        """Open a table with a view from now on; None opens it with everything again.

        Raises LedgerError `view_missing`.
        """
        settings = self.records().settings
        wanted = None if name is None else view_named(settings, table, name).name
        puts: list[Put | Remove] = [
            Put(replace(view, is_default=view.name == wanted).setting)
            for view in views_in(settings, table)
            if view.is_default != (view.name == wanted)
        ]
        return self._commit("default_view", puts, {"name": wanted or ""})

    # -- inside

    def _entry(self, entry_id: str) -> Entry:
        for entry in self.records().entries:
            if entry.id == entry_id:
                return entry
        raise LedgerError("entry_missing")

    def _told_day(self, field: str, text: str) -> Callable[[Proposal], Proposal] | None:
        if field != "date":
            return None
        day = day_of(text.strip(), self.clock.today())
        return lambda proposal: replace(proposal, sent_on=day)

    def _with_proposal(self, sent: SentProposal, told: Proposal, field: str) -> list[Put | Remove]:
        """The record of a proposal and, of what joins them, its entries."""
        if told == sent.proposal:
            return []
        is_shared = field in {"title", "member"}
        value = getattr(told, field) if is_shared else None
        puts: list[Put | Remove] = [
            Put(replace(entry, **{field: value}))  # type: ignore[arg-type]  # both are texts
            for entry in sent.entries
            if is_shared and getattr(entry, field) != value
        ]
        is_recorded = not told.id.startswith("entry:")
        if is_recorded or not is_shared:
            puts.append(Put(told if is_recorded else replace(told, id=self._ids()())))
        return puts

    def _not_default(self, kept: SavedView) -> list[Put | Remove]:
        others = self.views(kept.table)
        return [
            Put(replace(view, is_default=False).setting)
            for view in others
            if view.is_default and view.name != kept.name
        ]


def edited_proposal(
    sent: SentProposal,
    field: str,
    text: str,
    with_day: Callable[[Proposal], Proposal] | None = None,
) -> Proposal:
    """The proposal with another value in one field; `with_day` sets its day.

    Raises LedgerError `cell_is_fixed`, `cell_of_upwork`, `cell_too_long`, `cell_needs_title`.
    """
    proposal = sent.proposal
    if field == "title":
        title = text_of(text)
        if title is None:
            raise LedgerError("cell_needs_title")
        return replace(proposal, title=title)
    if field == "member":
        return replace(proposal, member=text_of(text))
    if field == "niche":
        return replace(proposal, niche=text_of(text))
    if field == "date" and with_day is not None:
        if sent.entries or proposal.upstream_id or proposal.sent_at is not None:
            raise LedgerError("cell_of_upwork")
        return with_day(proposal)
    raise LedgerError("cell_is_fixed")
