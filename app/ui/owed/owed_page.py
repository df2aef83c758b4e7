"""The page 'Upwork owes you': what should come back and has not, and what to write about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from app.domain.ledger import Ledger
from app.domain.owed import Chance, Owed, OwedCode, owed
from app.ui import formats
from app.ui.owed.letter_card import LetterCard
from app.ui.owed.owed_table import owed_model
from app.ui.owed.words import chance_tag, summary
from app.ui.page import Page
from app.ui.plurals import many
from app.ui.theme import appearance, current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip, spread
from app.ui.widgets.empty_state import EmptyState, Step, could_not_load, filtered_away, nothing_yet
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import DataTable, RowsModel
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.snapshot import Snapshot

ROWS_AT_LEAST = 5


class OwedPage(Page):
    """A list by how sure it is; the message below is about the selected rows."""

    pasteRequested = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", scrolls=True)
        self.title = self.tr("Upwork owes you")
        self.header.set_title(self.title)
        self._bridge = bridge
        self._ledger: Ledger | None = None
        self._due: tuple[Owed, ...] | None = None
        self._shown_chance: Chance | None = None
        self._model: RowsModel[Owed] | None = None
        self.sentence = Sentence(step="body", lead_ink="text")
        self.chips = self._build_chips()
        self._bar = spread(*self.chips.values(), self.late)
        self.table = DataTable(multi=True)
        self.table.setAccessibleName(self.tr("What Upwork owes you"))
        self.letter = LetterCard()
        self._work = self._build_work()
        self._empty: EmptyState | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self.column.addWidget(self.sentence)
        self.column.addWidget(self._bar)
        self.column.addWidget(self._stack, 1)
        self.letter.copied.connect(self.statusChanged)
        appearance().maskChanged.connect(self._show_rows)

    def refresh(self, snapshot: Snapshot) -> None:
        """Work out what is owed beside the window, then show it."""
        self._ledger = ledger = snapshot.ledger
        self._bridge.compute(
            partial(owed, ledger), partial(self._show, ledger), partial(self._failed, ledger)
        )

    def shown(self) -> tuple[Owed, ...]:
        """The rows in sight, in order."""
        return tuple(self._model.rows()) if self._model is not None else ()

    # -- inside

    def _show(self, ledger: Ledger, due: tuple[Owed, ...]) -> None:
        if ledger is not self._ledger:
            return
        self._due = due
        kept = {(one.proposal_id, one.code) for one in self._selected()}
        before = self._model
        self._model = owed_model(ledger.as_of, self)
        self.table.setModel(self._model)
        self.table.selectionModel().selectionChanged.connect(self._show_letter)
        if before is not None:
            before.deleteLater()
        self._show_rows(kept)

    def _show_rows(self, kept: set[tuple[str, OwedCode]] | None = None) -> None:
        ledger, due, model = self._ledger, self._due, self._model
        if ledger is None or due is None or model is None:
            return
        counts = {one: sum(row.chance(ledger.as_of) is one for row in due) for one in Chance}
        if self._shown_chance is not None and not counts[self._shown_chance]:
            self._shown_chance = None
        for chance, chip in self.chips.items():
            count = len(due) if chance is None else counts[chance]
            chip.set_value(formats.connects(count))
            chip.setVisible(chance is None or count > 0)
            chip.setChecked(chance is self._shown_chance)
        late = sum(one.is_late(ledger.as_of) for one in due)
        self.late.set_value(formats.connects(late))
        rows = [one for one in due if self._is_wanted(one, ledger)]
        model.show_rows(rows)
        lead, rest = summary(due, ledger.as_of)
        self.sentence.set_text(rest, lead=lead)
        self._show_state(ledger, is_anything=bool(due), is_found=bool(rows))
        for at, one in enumerate(rows if kept else ()):
            if (one.proposal_id, one.code) in (kept or ()):
                self.table.selectRow(at)
        if rows and not self.table.selected_rows():
            self.table.select_row(0)
        self._show_letter()

    def _is_wanted(self, one: Owed, ledger: Ledger) -> bool:
        is_wanted = self._shown_chance in (None, one.chance(ledger.as_of))
        return is_wanted and (not self.late.isChecked() or one.is_late(ledger.as_of))

    def _selected(self) -> list[Owed]:
        model = self._model
        if model is None or self.table.selectionModel() is None:
            return []
        return [model.row_at(at) for at in self.table.selected_rows()]

    def _show_letter(self, *_changes: object) -> None:
        if self._ledger is not None:
            self.letter.show_letter(self._selected(), self._ledger.as_of)

    def _build_chips(self) -> dict[Chance | None, Chip]:
        chips: dict[Chance | None, Chip] = {None: Chip(self.tr("All"), checkable=True)}
        for known in Chance:
            words, _tone, icon = chance_tag(known)
            chips[known] = Chip(words, icon=icon, checkable=True)
        group = QButtonGroup(self)
        for chance, chip in chips.items():
            group.addButton(chip)
            chip.clicked.connect(partial(self._choose, chance))
        self.late = Chip(self.tr("Only late"), checkable=True)
        self.late.clicked.connect(self._late_turned)
        return chips

    def _choose(self, chance: Chance | None, _checked: bool = False) -> None:
        self._shown_chance = chance
        self._show_rows()

    def _late_turned(self, _checked: bool = False) -> None:
        self._show_rows()

    def _build_work(self) -> QWidget:
        work = QWidget()
        box = QVBoxLayout(work)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.l"))
        theme = current_theme()
        self.table.setMinimumHeight(theme.px("size.header_row") + ROWS_AT_LEAST * theme.row())
        card = Card(flush=True)
        card.add(self.table, 1)
        box.addWidget(card, 1)
        box.addWidget(self.letter)
        return work

    # -- empty states

    def _show_state(self, ledger: Ledger, *, is_anything: bool, is_found: bool) -> None:
        self.sentence.setVisible(is_anything)
        self._bar.setVisible(is_anything)
        if is_found:
            self._stack.setCurrentWidget(self._work)
        elif is_anything:
            clear = Step(self.tr("Clear filters"), self._clear)
            hidden = self.tr("{count} things are hidden by the filters.").format(
                count=formats.connects(len(self._due or ()))
            )
            self._show_empty(filtered_away(self.tr("Nothing matches"), hidden, clear))
        else:
            self._show_empty(self._nothing_owed(ledger))

    def _nothing_owed(self, ledger: Ledger) -> EmptyState:
        """Honest about what was looked at: open ends may still turn into refunds."""
        paste = Step(self.tr("Paste a page"), self.pasteRequested.emit, "paste")
        if not ledger.sent:
            title = self.tr("Nothing to check yet")
            words = self.tr(
                "Paste your Connects History and My proposals: then what should have come back "
                "can be held against what did."
            )
            return nothing_yet("reply", title, words, paste)
        open_ = sum(one.is_pending(ledger.as_of) for one in ledger.sent)
        sent = many(
            len(ledger.sent),
            self.tr("{count} proposal was checked"),
            self.tr("{count} proposals were checked"),
        )
        words = self.tr(
            "{sent}; {open} without an end so far. Upwork returns Connects when a job closes "
            "without a hire, not when a proposal is withdrawn, declined or runs out."
        ).format(sent=sent, open=formats.connects(open_))
        return nothing_yet(
            "check", self.tr("Nothing is owed, as far as the rows tell"), words, paste
        )

    def _failed(self, ledger: Ledger, error: Exception) -> None:
        if ledger is not self._ledger:
            return
        again = Step(self.tr("Try again"), self._again)
        details = Step(self.tr("Details"), partial(self.statusChanged.emit, repr(error)))
        words = self.tr("Your ledger is untouched.")
        self.sentence.hide()
        self._bar.hide()
        title = self.tr("What is owed could not be worked out")
        self._show_empty(could_not_load(title, words, again, details))

    def _again(self) -> None:
        ledger = self._ledger
        if ledger is not None:
            self._bridge.compute(
                partial(owed, ledger), partial(self._show, ledger), partial(self._failed, ledger)
            )

    def _clear(self) -> None:
        self.late.setChecked(False)
        self._choose(None)

    def _show_empty(self, state: EmptyState) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)
