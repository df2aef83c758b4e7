"""The page of the team: who spent what for which result, what is capped, and who bid twice."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from app.domain.caps import CapScope, caps_of
from app.domain.expenses import expense_pack
from app.domain.ledger import Ledger
from app.domain.team import MemberRow, PoolShares, Team, team, team_wallet
from app.reporting.html import html_text
from app.reporting.sheet import Sheet, redacted
from app.ui import formats
from app.ui.home.figures import cost_text
from app.ui.insights.advice_card import AdviceCard
from app.ui.insights.advisers import BundleAdviser
from app.ui.members import words
from app.ui.members.caps_dialog import CapsDialog
from app.ui.members.paper import Make, PaperKind, window_voice, write_paper
from app.ui.members.periods import TeamPeriod, periods
from app.ui.members.tables import doubles_model, members_model, niches_model, shares_model
from app.ui.page import Page
from app.ui.proposals.filters import ProposalFilter
from app.ui.sharing.share_card import ShareCard
from app.ui.sharing.team_sync import team_sync_of
from app.ui.theme import appearance, current_theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.empty_state import EmptyState, Step, could_not_load, nothing_yet
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import DataTable, RowsModel
from app.ui.widgets.tiles import Tiles
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.expense_sheet import expense_sheet
from app.workspace.report_words import Voice
from app.workspace.snapshot import Snapshot
from app.workspace.statement_sheet import statement_sheet

if TYPE_CHECKING:
    from app.ui.print_preview import PrintPreview


class TeamPage(Page):
    """Looks at one pool: the wallet looked at, else the agency's. Wallets never mix."""

    addRequested = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", scrolls=True)
        self.title = self.tr("Team")
        self.header.set_title(self.title)
        self._bridge = bridge
        self._ledger: Ledger | None = None
        self._is_read_only = False
        self._offered: list[TeamPeriod] = []
        self._period: TeamPeriod | None = None
        self._team: Team | None = None
        self._banner: Banner | None = None
        self.preview: PrintPreview | None = None
        self._state: EmptyState | None = None
        self.period = Chooser()
        self.period.setAccessibleName(self.tr("Period"))
        self.paper = button(self.tr("Statement"), icon="export")
        self.caps = button(self.tr("Caps..."))
        for action in (self.period, self.paper, self.caps):
            self.header.add_action(action)
        self.figures = {
            "spent": FigureCard(self.tr("Spent"), "send"),
            "pool": FigureCard(self.tr("Pool"), "ledger"),
            "wins": FigureCard(self.tr("Wins"), "trophy"),
            "cost": FigureCard(self.tr("Cost per win"), "target"),
        }
        self.members, self.niches = DataTable(), DataTable()
        self.shares, self.doubles = DataTable(), DataTable()
        self.sharing = ShareCard(bridge, team_sync_of(bridge))
        self.resting = Sentence(ink="text_3")
        self.cap_words = Sentence()
        self._compose()

    def refresh(self, snapshot: Snapshot) -> None:
        """Find the pool of a snapshot and read the period chosen."""
        wallet = team_wallet(snapshot.ledger)
        self._is_read_only = snapshot.is_read_only
        if wallet is None:
            self._show_state(self._alone())
            return
        self._ledger = snapshot.ledger.of_wallet(wallet)
        self._fill_periods(self._ledger)
        self._read()
        self.buying.show_ledger(self._ledger)

    def shown(self) -> Team | None:
        """What is in sight; None before it was read."""
        return self._team

    # -- reading

    def _fill_periods(self, ledger: Ledger) -> None:
        offered = periods(ledger.as_of, ledger.first_day)
        if offered == self._offered:
            return
        chosen = self._period.words if self._period else ""
        self._offered = offered
        self.period.clear()
        self.period.addItems([one.words for one in offered])
        at = next((n for n, one in enumerate(offered) if one.words == chosen), 0)
        self.period.setCurrentIndex(at)
        self._period = offered[at]

    def _choose(self, at: int) -> None:
        self._period = self._offered[at]
        self._read()

    def _read(self) -> None:
        """Work the period out beside the window; the last one asked for is shown."""
        ledger, period = self._ledger, self._period
        if ledger is None or period is None:
            return
        self._bridge.compute(
            partial(team, ledger, period.since, period.until),
            partial(self._show, ledger, period),
            self._failed,
        )

    def _failed(self, error: Exception) -> None:
        said = self.tr("{reason} Your data is untouched.").format(reason=sentence_of(error))
        title = self.tr("The team could not be worked out")
        again = Step(self.tr("Try again"), self._read)
        details = Step(self.tr("Go to the ledger"), partial(self.navigate.emit, "ledger", None))
        self._show_state(could_not_load(title, said, again, details))

    # -- showing

    def _show(self, ledger: Ledger, period: TeamPeriod, found: Team) -> None:
        if ledger is not self._ledger or period is not self._period:
            return
        self._team = found
        if found.is_alone:
            self._show_state(self._alone())
            return
        self._show_state(None)
        self._present()

    def _present(self) -> None:
        """Show what was read, by the locale and privacy in force."""
        found, ledger = self._team, self._ledger
        if found is None or ledger is None or found.is_alone:
            return
        wallet = ledger.shown[0].wallet
        self.header.set_subtitle(words.subtitle(wallet.name, found))
        self.figures["spent"].show_text(words.spent_text(found))
        self.figures["pool"].show_text(words.pool_text(ledger))
        self.figures["wins"].show_text(words.wins_text(found.total))
        self.figures["cost"].show_text(cost_text(found.total))
        self._fill_tables(found)
        self.resting.set_text(words.resting_words(found.resting) if found.resting else "")
        self.resting.setVisible(bool(found.resting))
        self.cap_words.set_text(words.cap_sentence(found.members))
        self.caps.setEnabled(not self._is_read_only)
        self._show_doubles(found)

    def _fill_tables(self, found: Team) -> None:
        self._members_model.show_rows(found.members)
        self._niches_model.show_rows(found.niches)
        pools: tuple[PoolShares, ...] = found.pools
        self._shares_model.show_rows([one for pool in pools for one in pool.shares])
        self._doubles_model.show_rows(found.doubles)
        for table in (self.members, self.niches, self.shares, self.doubles):
            table.setFixedHeight(table.sizeHint().height())
        self._doubles_card.setVisible(bool(found.doubles))
        self._members_card.setVisible(bool(found.members))
        self._pair.setVisible(bool(found.members))
        self.nothing.setVisible(not found.members)

    def _show_doubles(self, found: Team) -> None:
        """The latest double bid stands above the figures."""
        if self._banner is not None:
            self._banner_row.removeWidget(self._banner)
            self._banner.deleteLater()
            self._banner = None
        if not found.doubles:
            return
        latest = found.doubles[0]
        lead, rest = words.double_sentence(latest)
        self._banner = Banner(lead, rest, icon="twin")
        show = button(self.tr("Show them"), compact=True)
        title = latest.title
        show.clicked.connect(
            lambda _checked=False: self.navigate.emit("proposals", ProposalFilter(text=title))
        )
        self._banner.add_action(show)
        self._banner_row.addWidget(self._banner)

    def _show_state(self, state: EmptyState | None) -> None:
        if self._state is not None:
            self.column.removeWidget(self._state)
            self._state.deleteLater()
        self._state = state
        self._work.setVisible(state is None)
        for action in (self.period, self.paper, self.caps):
            action.setVisible(state is None)
        if state is not None:
            self.header.set_subtitle("")
            self.column.insertWidget(self.column.count() - 1, state, 1)

    def _alone(self) -> EmptyState:
        return nothing_yet(
            "users",
            self.tr("You work alone here"),
            self.tr(
                'Add a member name to a row, as in: spent 14 on "Title" by Name. Then this page '
                "shows who spent what for which result."
            ),
            Step(self.tr("Add an entry"), self.addRequested.emit, "plus"),
        )

    # -- acting

    def open_caps(self, _checked: bool = False) -> None:
        """Set the soft caps of the members and niches of the pool."""
        dialog = self.caps_dialog()
        if dialog is not None:
            dialog.open()

    def caps_dialog(self) -> CapsDialog | None:
        """The window of the caps; None while there is nobody to cap."""
        found, ledger = self._team, self._ledger
        if found is None or ledger is None or ledger.wallet is None:
            return None
        known = caps_of(ledger.records.settings, ledger.wallet)
        niches = dict.fromkeys(
            [row.name for row in found.niches if row.name]
            + [cap.name for cap in known if cap.scope is CapScope.NICHE]
        )
        rows = [(CapScope.MEMBER, name) for name in found.names]
        rows += [(CapScope.NICHE, name) for name in niches]
        return CapsDialog(self._bridge, ledger.wallet, rows, known, self)

    def save(self, make: Make, path: Path, kind: PaperKind) -> None:
        """Write a report and say so; a fault is said too."""
        voice = window_voice()
        said = self.tr("Wrote {name}.").format(name=path.name)
        self._bridge.compute(
            lambda: write_paper(make(voice), path, kind, voice),
            lambda _rows: self.statusChanged.emit(said),
            self._note_failure,
        )

    def print_paper(self, make: Make) -> None:
        """Show a report as the pages that a printer would get, and print it from there."""
        voice = window_voice()

        def work() -> tuple[str, str]:
            sheet = make(voice)
            return html_text(sheet, voice.figures), sheet.title

        self._bridge.compute(work, self._preview, self._note_failure)

    def _preview(self, made: tuple[str, str]) -> None:
        from app.ui.print_preview import PrintPreview  # noqa: PLC0415 - Qt's printing is heavy

        self.preview = PrintPreview(*made, self)
        self.preview.open()

    def _note_failure(self, error: Exception) -> None:
        self.statusChanged.emit(sentence_of(error))

    def statement(self, member: str | None, *, is_redacted: bool = False) -> Make:
        """How the statement of a member, or of everyone, is made for the period in sight."""
        ledger, period = self._ledger, self._period
        assert ledger is not None and period is not None  # noqa: S101, PT018 - a button was in sight
        since = period.since or ledger.first_day or ledger.as_of

        def make(voice: Voice) -> Sheet:
            sheet = statement_sheet(ledger, member, since, period.until, voice)
            return redacted(sheet) if is_redacted else sheet

        return make

    def expenses(self, *, is_redacted: bool = False) -> Make:
        """How the expense pack of the year in sight is made."""
        ledger, period = self._ledger, self._period
        assert ledger is not None and period is not None  # noqa: S101, PT018 - a button was in sight

        def make(voice: Voice) -> Sheet:
            sheet = expense_sheet(expense_pack(ledger, period.until.year), ledger, voice)
            return redacted(sheet) if is_redacted else sheet

        return make

    def _offer_paper(self) -> None:
        """Fill the menu of the button when it opens: the selected member first."""
        menu = self._paper_menu
        menu.clear()
        row = self._selected()
        if row is not None and row.name:
            name = formats.isolated(formats.name(row.name))
            make = self.statement(row.name)
            self._offer_print(menu, self.tr("Print statement of {name}...").format(name=name), make)
            text = self.tr("Statement of {name}, PDF...").format(name=name)
            self._offer(menu, text, make, PaperKind.PDF)
            menu.addSeparator()
        self._offer_print(menu, self.tr("Print statement of everyone..."), self.statement(None))
        for kind, text in (
            (PaperKind.PDF, self.tr("Statement of everyone, PDF...")),
            (PaperKind.HTML, self.tr("Statement of everyone, HTML...")),
            (PaperKind.CSV, self.tr("Statement of everyone, CSV...")),
        ):
            self._offer(menu, text, self.statement(None), kind)
        menu.addSeparator()
        hidden = self.statement(None, is_redacted=True)
        self._offer_print(menu, self.tr("Print without names, titles and money..."), hidden)
        text = self.tr("Without names, titles and money, PDF...")
        self._offer(menu, text, hidden, PaperKind.PDF)
        menu.addSeparator()
        self._offer_print(menu, self.tr("Print expenses of the year..."), self.expenses())
        self._offer(menu, self.tr("Expenses of the year, PDF..."), self.expenses(), PaperKind.PDF)
        self._offer(menu, self.tr("Expenses of the year, CSV..."), self.expenses(), PaperKind.CSV)

    def _offer(self, menu: QMenu, text: str, make: Make, kind: PaperKind) -> None:
        menu.addAction(text).triggered.connect(lambda _checked=False: self._ask_where(make, kind))

    def _offer_print(self, menu: QMenu, text: str, make: Make) -> None:
        menu.addAction(text).triggered.connect(lambda _checked=False: self.print_paper(make))

    def _ask_where(self, make: Make, kind: PaperKind) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), f"bidbook.{kind}", f"{kind.upper()} (*.{kind})"
        )
        if name:
            self.save(make, Path(name).with_suffix(f".{kind}"), kind)

    def _selected(self) -> MemberRow | None:
        rows = self.members.selected_rows()
        return self._members_model.row_at(rows[0]) if rows else None

    def _open_member(self, at: int) -> None:
        row, period = self._members_model.row_at(at), self._period
        if row.name and period is not None:
            wanted = ProposalFilter(member=row.name, since=period.since, until=period.until)
            self.navigate.emit("proposals", wanted)

    # -- building

    def _compose(self) -> None:
        self._members_model = members_model(self)
        self._niches_model = niches_model(self)
        self._shares_model = shares_model(self)
        self._doubles_model = doubles_model(self)
        self._work = QWidget()
        box = QVBoxLayout(self._work)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.l"))
        self._banner_row = QVBoxLayout()
        box.addLayout(self._banner_row)
        box.addWidget(Tiles(list(self.figures.values())))
        self._members_card = self._card(self.tr("Members"), self.members, self._members_model)
        foot = QVBoxLayout()
        side = current_theme().px("space.l")
        foot.setContentsMargins(side, current_theme().px("space.s"), side, side)
        foot.addWidget(self.resting)
        foot.addWidget(self.cap_words)
        self._members_card.body.addLayout(foot)
        self.nothing = Sentence(self.tr("No proposal was sent in this period."), step="body")
        box.addWidget(self.nothing)
        box.addWidget(self._members_card)
        shares = self._card(self.tr("Fair parts of the pool"), self.shares, self._shares_model)
        self._share_words(shares)
        niches = self._card(self.tr("By niche"), self.niches, self._niches_model)
        niches.body.addStretch(1)
        self._pair = Tiles([niches, shares], narrow_columns=1)
        box.addWidget(self._pair)
        self.buying = AdviceCard(BundleAdviser(), self._bridge, is_placed=False)
        box.addWidget(self.buying)
        self._doubles_card = self._card(
            self.tr("Two members on one job"), self.doubles, self._doubles_model
        )
        box.addWidget(self._doubles_card)
        box.addStretch(1)
        self.column.addWidget(self._work, 1)
        self.column.addWidget(self.sharing)
        self._connect()

    def _connect(self) -> None:
        self._paper_menu = QMenu(self)
        self._paper_menu.aboutToShow.connect(self._offer_paper)
        self.paper.setMenu(self._paper_menu)
        self.period.activated.connect(self._choose)
        self.caps.clicked.connect(self.open_caps)
        self.members.rowActivated.connect(self._open_member)
        appearance().maskChanged.connect(self._present)
        appearance().themeChanged.connect(self._present)

    def _share_words(self, card: Card) -> None:
        side = current_theme().px("space.l")
        foot = QVBoxLayout()
        foot.setContentsMargins(side, current_theme().px("space.s"), side, side)
        said = self.tr(
            "What lapsed is shared out as the pool was used. An award goes to whoever submitted "
            "the proposal."
        )
        foot.addWidget(Sentence(said, ink="text_3"))
        card.body.addLayout(foot)
        card.body.addStretch(1)

    def _card(self, title: str, table: DataTable, model: RowsModel[Any]) -> Card:
        card = Card(title, flush=True)
        table.setAccessibleName(title)
        table.setModel(model)
        table.hug_rows()
        card.add(table)
        return card
