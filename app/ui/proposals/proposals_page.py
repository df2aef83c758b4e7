"""The proposals page: what was sent, what came of it, and marking that in one key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent

from app.domain.cell_edits import day_of, text_of
from app.domain.filters.fields import PROPOSALS
from app.domain.filters.terms import Query
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.proposals import Outcome
from app.domain.sent import SentProposal
from app.domain.wins import Spend, spent
from app.ui import formats
from app.ui.actions.action import ActionSpec
from app.ui.joining.dialogs import merge_dialog, split_dialog, tie_words
from app.ui.joining.pick_dialog import PickDialog
from app.ui.joining.picks import entry_picks, proposal_picks
from app.ui.joining.tie_words import Offer
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.words import outcome_name
from app.ui.proposals.detail import detail_of
from app.ui.proposals.filter_bar import ProposalFilterBar
from app.ui.proposals.filters import ProposalFilter, counted, members_in, query_of, with_query
from app.ui.proposals.panel import WIDTH, ProposalPanel
from app.ui.proposals.shown_proposals import ShownProposals, row_key
from app.ui.proposals.table import MARKS, ProposalsModel, ProposalTable, Setting
from app.ui.proposals.words import summary, title_of
from app.ui.tables.arrangement import Order, Shown
from app.ui.tables.places_model import Places
from app.ui.tables.working_page import WorkingPage
from app.ui.widgets.empty_state import EmptyState, Step, could_not_load, filtered_away, nothing_yet
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.change import Change
from app.workspace.editing import edited_proposal
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace

MOST_TIED = 200
"""Selected proposals up to which it is said what tying them would do."""


class ProposalsPage(WorkingPage):
    """Newest first. Keys mark the selection: V viewed, I interview, W won, D declined, O other
    hired, C closed, R withdrawn, E expired, S sent."""

    key = "proposals"
    usual_order = Order("sent", is_descending=True)
    filters: ProposalFilterBar
    table: ProposalTable
    panel: ProposalPanel

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__(bridge, ProposalTable(), ProposalFilterBar(), ProposalPanel(), PROPOSALS)
        self.title = self.tr("Proposals")
        self._snapshot_shown: Snapshot | None = None
        self.asked: PickDialog | None = None
        self.sentence = Sentence(step="body", lead_ink="text")
        self.header.add_action(self.search)
        self.build(self.build_head(self.sentence), (), WIDTH)
        self._connect_own()

    # -- what the window asks for

    def refresh(self, snapshot: Snapshot) -> None:
        """Show a snapshot, keeping filter, order and selection."""
        self._snapshot_shown = snapshot
        ledger = snapshot.ledger
        if not members_in(ledger.sent):
            self._wanted = self._wanted.without("member")
        self.take_settings(ledger.records.settings, can_write=not snapshot.is_read_only)
        wallets = {wallet.id: wallet for wallet in snapshot.wallets}
        make = partial(ShownProposals, ledger.sent, wallets, ledger.as_of)
        self.load(make, len(ledger.sent))
        self.panel.set_read_only(is_read_only=snapshot.is_read_only)

    def open_with(self, argument: object) -> None:
        """Select the proposal of an id, or take a `ProposalFilter`."""
        if isinstance(argument, ProposalFilter):
            self.set_filter(argument)
        elif isinstance(argument, str) and isinstance(self._shown, ShownProposals):
            found = [one for one in self._shown.sent if argument == one.id]
            if found:
                self._wanted = ProposalFilter()
                self.search.setText("")
                self._debounce.stop()
                self.arrange_again(self._shown.places_of(frozenset({row_key(found[0])})))
                self.table.scrollTo(self.table.currentIndex())
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected(self) -> list[SentProposal]:
        """The selected proposals, in the order shown."""
        if not isinstance(self._shown, ShownProposals):
            return []
        return [self._shown.sent[int(place)] for place in self.selected_places()]

    def mark(self, outcome: Outcome) -> None:
        """Mark what came of every selected proposal, as one change."""
        sents = self.selected()
        if sents and not self.table.is_read_only:
            self._bridge.act(lambda workspace: workspace.mark_all(sents, outcome))

    def merge(self) -> None:
        """Tie the selected proposals to one job, as one change; asks with which where it is one."""
        sents, ledger = self.selected(), self._ledger
        if ledger is None or self.table.is_read_only or not sents:
            return
        if len(sents) > 1:
            ids = [one.id for one in sents]
            self._bridge.act(lambda workspace: workspace.merge(ids))
        else:
            picks = proposal_picks(ledger.sent, sents[0])
            self.asked = merge_dialog(self._bridge, ledger, picks, self)

    def split(self) -> None:
        """Take the selected proposals out of their job; asks for the entries of a single one."""
        sents = self.selected()
        if self.table.is_read_only or not sents:
            return
        if len(sents) == 1 and len(sents[0].entries) > 1:
            title, picks = title_of(sents[0]), entry_picks(sents[0])
            self.asked = split_dialog(self._bridge, title, picks, self)
        else:
            ids = [one.id for one in sents]
            self._bridge.act(lambda workspace: workspace.split(ids))

    @property
    def _ledger(self) -> Ledger | None:
        return self._snapshot_shown.ledger if self._snapshot_shown else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_selection()

    # -- what the shared page asks

    def make_model(self, shown: Shown) -> ProposalsModel:
        assert isinstance(shown, ShownProposals)  # noqa: S101 - what this page loads
        snapshot = self._snapshot_shown
        assert snapshot is not None  # noqa: S101 - the rows are those of one
        ledger = snapshot.ledger
        has_wallets = ledger.wallet is None and len(snapshot.wallets) > 1
        has_members = bool(shown.columns.members.names)
        setting = Setting(ledger.as_of, snapshot.wallets, has_members, has_wallets)
        return ProposalsModel(setting, shown.sent, self.table)

    def with_query(self, query: Query) -> ProposalFilter:
        return with_query(self._wanted, query)

    def query(self) -> Query | None:
        return None if self._wanted.ids is not None else query_of(self._wanted)

    def rows_arranged(self, shown: Shown, found: Places) -> None:
        snapshot = self._snapshot_shown
        assert isinstance(shown, ShownProposals)  # noqa: S101 - what this page loads
        assert snapshot is not None  # noqa: S101 - the rows are those of one
        lead, rest = summary(self._spend(snapshot))
        self.sentence.set_text(rest, lead=lead)
        self.sentence.setVisible(len(shown) > 0)
        self.search.setPlaceholderText(
            self.tr("Search {count} proposals").format(count=formats.connects(len(shown)))
        )
        self.search.offer_names(
            {"member": self.members(), "niche": shown.columns.niches.names,
             "wallet": shown.columns.wallet_names.names}
        )  # fmt: skip
        self.filters.show_filter(self._wanted, shown.sent, snapshot.ledger.as_of)
        self.filters.show_count(len(found), len(shown))

    def show_place(self, place: int, selected: Places) -> None:
        snapshot = self._snapshot_shown
        if snapshot is None or not isinstance(self._shown, ShownProposals):
            return
        if len(selected) == 1:
            self.panel.show_detail(detail_of(self._shown.sent[place], snapshot.ledger))
        else:
            ids = [self._shown.sent[int(at)].id for at in selected[:MOST_TIED]]
            offer = tie_words(snapshot.ledger, ids) if len(selected) <= MOST_TIED else Offer("")
            self.panel.show_many(len(selected), self._shown.sum_of(selected), offer)

    def show_nothing(self) -> None:
        self.panel.show_hint()

    # -- cells

    def cell_text(self, place: int, field: str) -> str:
        proposal = self._sent(place).proposal
        if field == "date":
            return proposal.sent_on.isoformat()
        if field == "outcome":
            return outcome_name(proposal.outcome)
        return str(getattr(proposal, field) or "")

    def cell_choices(self, field: str) -> Sequence[str]:
        if field == "outcome":
            return [outcome_name(outcome) for outcome in Outcome]
        if field == "niche" and isinstance(self._shown, ShownProposals):
            return self._shown.columns.niches.names
        return self.members() if field == "member" else ()

    def cell_refusal(self, place: int, field: str) -> str:
        if self.table.is_read_only:
            return self.tr("This ledger can only be read.")
        try:
            if field not in {"outcome", "date"}:
                edited_proposal(self._sent(place), field, "x")
            elif field == "date":
                edited_proposal(self._sent(place), field, "", lambda proposal: proposal)
        except LedgerError as error:
            return sentence_of(error)
        return ""

    def keep_cell(self, place: int, field: str, text: str) -> str:
        sent = self._sent(place)
        try:
            if field == "outcome":
                self._bridge.act(partial(_marked, sent, _outcome_of(text)))
                return ""
            if field == "date":
                day_of(text.strip(), self._bridge.clock.today())
            else:
                edited_proposal(sent, field, text)
        except LedgerError as error:
            return sentence_of(error)
        self._bridge.act(lambda workspace: workspace.edit_proposal(sent, field, text))
        return ""

    def keep_member(self, member: str, places: Places) -> str:
        try:
            text_of(member)
        except LedgerError as error:
            return sentence_of(error)
        sents = [self._sent(int(place)) for place in places]
        self._bridge.act(lambda workspace: workspace.set_member(member, (), sents))
        return ""

    def members(self) -> Sequence[str]:
        snapshot = self._snapshot_shown
        is_masked = formats.is_masked()
        if is_masked or snapshot is None or not isinstance(self._shown, ShownProposals):
            return ()
        known = {one.name for one in snapshot.ledger.records.members.values()}
        return sorted(known.union(self._shown.columns.members.names), key=str.casefold)

    def _sent(self, place: int) -> SentProposal:
        assert isinstance(self._shown, ShownProposals)  # noqa: S101 - asked of a row in sight
        return self._shown.sent[place]

    # -- empty states

    def nothing_yet(self) -> EmptyState:
        return nothing_yet(
            "send",
            self.tr("No proposal yet"),
            self.tr(
                "Paste your Connects History or the My proposals page, and every proposal "
                "appears here with what it cost and what came of it."
            ),
            Step(self.tr("Paste a page"), self._paste, "paste"),
            Step(self.tr("See the jobs"), partial(self.navigate.emit, "jobs", None)),
        )

    def filtered_away(self, values: list[str], others: list[Step]) -> EmptyState:
        count = len(self._shown) if self._shown is not None else 0
        sentence = self.tr("{count} proposals are hidden by: {values}.").format(
            count=formats.connects(count),
            values=formats.listed(formats.isolated(value) for value in values),
        )
        clear = Step(self.tr("Clear filters"), self.clear_filters)
        return filtered_away(self.tr("No proposal matches"), sentence, clear, *others)

    def could_not_load(self, sentence: str, again: Step, details: Step) -> EmptyState:
        title = self.tr("The proposals could not be read")
        return could_not_load(title, sentence, again, details)

    # -- inside

    def _connect_own(self) -> None:
        self.table.markRequested.connect(self.mark)
        self.table.mergeRequested.connect(self.merge)
        self.table.splitRequested.connect(self.split)
        self.panel.markRequested.connect(self.mark)
        self.panel.entryChosen.connect(self._go_ledger)
        self.panel.mergeRequested.connect(self.merge)
        self.panel.splitRequested.connect(self.split)
        for outcome, key in MARKS:
            words = self.tr("Mark as {outcome}").format(outcome=outcome_name(outcome))
            spec = ActionSpec(id=f"mark_{outcome.value}", words=words, keys=(key,), icon="edit")
            self.offer(spec, partial(self.mark, outcome))
        ties = (
            ("merge", self.tr("Merge the selected proposals"), "M", self.merge),
            ("split", self.tr("Take the selected proposals apart"), "P", self.split),
        )
        for id_, words, key, run in ties:
            self.offer(ActionSpec(id=id_, words=words, keys=(key,), icon="edit"), run)
        self.offer_keys()

    def _spend(self, snapshot: Snapshot) -> Spend:
        """Of the period and the member; badges and lapses count where nobody is singled out."""
        ledger, wanted = snapshot.ledger, self._wanted
        if wanted.member is None and wanted.ids is None:
            return ledger.spend(wanted.since, wanted.until)
        rows = counted(ledger.sent, wanted)
        return spent(wanted.member or "", rows, ledger.costing)

    def _paste(self) -> None:
        """Read the copied page, as Ctrl+V does anywhere."""
        wallet = self._snapshot_shown.ledger.wallet if self._snapshot_shown else None
        text = QGuiApplication.clipboard().text()
        self._bridge.bring_in([(self.tr("Pasted text"), text)], wallet)

    def _go_ledger(self) -> None:
        """Show the entries of the selected proposal in the ledger."""
        selected = self.selected()
        if len(selected) == 1:
            ids = frozenset(entry.id for entry in selected[0].entries)
            wanted = LedgerFilter(entry_ids=ids, label=title_of(selected[0]))
            self.navigate.emit("ledger", wanted)


def _marked(sent: SentProposal, outcome: Outcome, workspace: Workspace) -> Change:
    return workspace.mark_all([sent], outcome)


def _outcome_of(words: str) -> Outcome:
    """The outcome that is called so. Raises LedgerError `cell_unknown_outcome`."""
    asked = words.strip().casefold()
    for outcome in Outcome:
        if asked in {outcome_name(outcome).casefold(), outcome.value}:
            return outcome
    raise LedgerError("cell_unknown_outcome", text=words.strip())
