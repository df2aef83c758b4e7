"""The page of settings: everything on one page, with a search, in force at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import formats
from app.ui.ledger.search_field import SearchField
from app.ui.page import Page
from app.ui.settings.in_force import PreferencesInForce
from app.ui.settings.machine_rows import MachineRows
from app.ui.settings.niche_rows import NicheRows
from app.ui.settings.rows import SettingCard, SettingRow
from app.ui.settings.term_field import TermField
from app.ui.settings.tier_rows import TierRows
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.empty_state import Step, filtered_away
from app.ui.widgets.labels import PlainLabel
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.own_terms import BY_KEY, own_terms
from app.workspace.snapshot import Snapshot

RECENT_IN_SIGHT = 5
WIDEST = 960
"""px at 100 %: wider rows would part a setting from its control."""


class SettingsPage(Page):
    """Preferences of this computer, then what the ledger keeps: the inputs of advice, its file."""

    openRequested = Signal()
    recentChosen = Signal(object)

    def __init__(
        self, bridge: WorkspaceBridge, preferences: PreferencesInForce, pages: Mapping[str, str]
    ) -> None:
        super().__init__("", scrolls=True)
        self.title = self.tr("Settings")
        self.header.set_title(self.title)
        self._bridge = bridge
        self._preferences = preferences
        self._path: Path | None = None
        self.search = SearchField(self.tr("Search settings"))
        self.search.setPlaceholderText(self.search.accessibleName())
        self.header.add_action(self.search)
        self.machine = MachineRows(preferences, pages, self)
        self.terms = self._term_fields()
        self.niches, self.tiers = NicheRows(self), TierRows(self)
        self.niches.given.connect(self._keep_for_niche)
        self.niches.forgotten.connect(self._forget_niche)
        self.tiers.switched.connect(self._use_tiers)
        self.tiers.placed.connect(self._place)
        self._file_row, self._recent_row = self._ledger_rows()
        self.cards = (
            *self.machine.cards,
            SettingCard(self.tr("What advice counts with"), self._term_rows()),
            self.niches.card,
            self.tiers.card,
            SettingCard(self.tr("This ledger"), [self._file_row, self._recent_row]),
        )
        for card in self.cards:
            card.setMaximumWidth(round(WIDEST * current_theme().scale))
            self.column.addWidget(card)
        self._empty = filtered_away(
            self.tr("No setting matches"),
            self.tr("Nothing here is called that."),
            Step(self.tr("Clear the search"), self.search.clear),
        )
        self._empty.hide()
        self.column.addWidget(self._empty)
        self.column.addStretch(1)
        self.search.textChanged.connect(self._search)
        preferences.changed.connect(self._show_files)
        appearance().maskChanged.connect(self._show_files)
        self.offer_find(self._focus_search)

    def refresh(self, snapshot: Snapshot) -> None:
        """Show what the ledger says."""
        self._path = snapshot.path
        self.header.set_subtitle(self.tr("In force at once"))
        said = own_terms(snapshot.ledger.records.settings)
        for key, field in self.terms.items():
            field.show_value(said.get(key))
            field.setEnabled(not snapshot.is_read_only)
        self.niches.show_ledger(snapshot)
        self.tiers.show_ledger(snapshot)
        self._show_files()

    def open_with(self, argument: object) -> None:
        """Show the settings that answer a text."""
        if isinstance(argument, str):
            self.search.setText(argument)

    # -- inside

    def _term_fields(self) -> dict[str, TermField]:
        names = {
            "hour_cents": self.tr("Worth of an hour"),
            "minutes": self.tr("Time for one proposal"),
            "margin_percent": self.tr("Profit of a contract"),
            "rate_cents": self.tr("Your hourly rate"),
            "level": self.tr("Your level"),
            "fee_percent": self.tr("Upwork's service fee"),
        }
        found = {key: TermField(BY_KEY[key], name) for key, name in names.items()}
        for field in found.values():
            field.given.connect(self._keep)
        return found

    def _term_rows(self) -> list[SettingRow]:
        sentences = {
            "hour_cents": self.tr("What an hour of writing proposals costs you."),
            "minutes": self.tr("From reading the job to sending."),
            "margin_percent": self.tr("What is left of each dollar after your own costs."),
            "rate_cents": self.tr("Compared with what an hourly job pays."),
            "level": self.tr("1 entry, 2 intermediate, 3 expert; compared with what a post asks."),
            "fee_percent": self.tr("Empty: the fee that the rules give for the day."),
        }
        return [
            SettingRow(
                self.terms[key].accessibleName(), words, self.terms[key], also="advice default"
            )
            for key, words in sentences.items()
        ]

    def _keep(self, key: str, value: int | None) -> None:
        self._bridge.act(lambda workspace: workspace.set_term(key, value))

    def _keep_for_niche(self, niche: str, key: str, value: int | None) -> None:
        self._bridge.act(lambda workspace: workspace.set_niche_term(niche, key, value))

    def _forget_niche(self, niche: str) -> None:
        self._bridge.act(lambda workspace: workspace.forget_niche(niche))

    def _use_tiers(self, is_on: bool) -> None:
        self._bridge.act(lambda workspace: workspace.use_tiers(is_on=is_on))

    def _place(self, country: str, tier: int | None) -> None:
        self._bridge.act(lambda workspace: workspace.set_tier(country, tier))

    def _ledger_rows(self) -> tuple[SettingRow, SettingRow]:
        other = button(self.tr("Open another…"), compact=True)
        other.clicked.connect(self.openRequested)
        file_row = SettingRow(self.tr("File"), "", other, also="ledger location path folder")
        self._recent = QWidget()
        self._recent_box = QVBoxLayout(self._recent)
        self._recent_box.setContentsMargins(0, 0, 0, 0)
        self._recent_box.setSpacing(current_theme().px("space.xs"))
        recent_row = SettingRow(
            self.tr("Recent ledgers"),
            self.tr("The latest first. A ledger dropped on the window opens too."),
            self._recent,
        )
        return file_row, recent_row

    def _show_files(self, _value: object = None) -> None:
        path = self._path
        if path is not None:
            self._file_row.sentence.set_text(formats.isolated(formats.title(str(path))))
        while (item := self._recent_box.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        others = [Path(name) for name in self._preferences.value.recent_files]
        shown = [other for other in others if other != path][:RECENT_IN_SIGHT]
        for other in shown:
            link = button(formats.name(other.name), Kind.LINK)
            link.setToolTip(formats.title(str(other)))
            link.clicked.connect(partial(self._choose, other))
            self._recent_box.addWidget(link, 0, Qt.AlignmentFlag.AlignTrailing)
        if not shown:
            self._recent_box.addWidget(PlainLabel(self.tr("No other one yet"), "small", "text_3"))

    def _choose(self, path: Path, _checked: bool = False) -> None:
        self.recentChosen.emit(path)

    def _search(self, query: str) -> None:
        found = sum(card.search(query) for card in self.cards)
        self._empty.setVisible(not found)

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
