"""Quick add over the window: one line, read into chips while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.purchases import WAYS_TO_PAY
from app.importing.quick_add import QuickLine, read_line, verbs
from app.importing.quick_completion import Spot, Wanted, completed, spot_of
from app.ui import formats
from app.ui.adding.quick_words import Fact, facts, guidance
from app.ui.palette.choices import Choice, ChoiceKind, Found, Group
from app.ui.palette.offered import member_names
from app.ui.palette.palette import RowList
from app.ui.palette.rows import PaletteRows
from app.ui.palette.scoring import Finder
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Rule
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_caps import KeyCaps
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.overlay import Overlay
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of_problem
from app.workspace.change import Change
from app.workspace.snapshot import Snapshot

MOST_SUGGESTED = 6
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuickAdd(Overlay):
    """Enter adds and closes, Ctrl+Enter adds and waits for the next line, Tab completes."""

    def __init__(self, bridge: WorkspaceBridge, window: QWidget) -> None:
        super().__init__(window, "", 640)
        self.setAccessibleName(self.tr("Add an entry"))
        self._bridge = bridge
        self._wallet: str | None = None
        self._wallet_name = ""
        self._titles: list[str] = []
        self._members: list[str] = []
        self._finders: dict[Wanted, tuple[list[str], Finder]] = {}
        self._spot: Spot | None = None
        self._is_writing = False
        self._stays_open = False
        self._build()
        self.field.textChanged.connect(self._read)
        self.field.installEventFilter(self)
        self.add.clicked.connect(partial(self.give, stays_open=False))
        self.suggested.clicked.connect(self._take_clicked)
        bridge.changed.connect(self._written)

    def open_for(self, snapshot: Snapshot | None) -> None:
        """Open for the wallet that is looked at, with the titles and members it knows."""
        self._wallet = snapshot.ledger.wallet if snapshot is not None else None
        self._wallet_name = _wallet_name(snapshot)
        self._titles = _titles(snapshot) if snapshot is not None else []
        self._members = member_names(snapshot) if snapshot is not None else []
        self._finders = {}
        self.field.clear()
        self._read("")
        self.open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def line(self) -> QuickLine:
        """The line as it is read now."""
        return read_line(self.field.text(), on=self._bridge.clock.today())

    def give(self, *, stays_open: bool) -> None:
        """Add what was read; a line with a fault is said again and stays."""
        text, line = self.field.text(), self.line
        if line.fault is not None or self._is_writing:
            self._guide(line, is_asked=True)
            return
        self._is_writing, self._stays_open = True, stays_open
        self.add.setEnabled(False)
        wallet = self._wallet
        self._bridge.act(lambda workspace: workspace.add(text, wallet), self._refused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _ENTER:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._take_key(event):
                return True
        return super().eventFilter(watched, event)

    # -- keys

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ENTER:
            is_kept = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if is_kept or not self._take_suggestion(self.suggested.currentIndex().row()):
                self.give(stays_open=is_kept)
            return True
        if key == Qt.Key.Key_Tab and not self.suggested.isHidden():
            row = self.suggested.currentIndex().row()
            return self._take_suggestion(row if row >= 0 else self.rows.next_choice(-1, 1))
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not self.suggested.isHidden():
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self.rows.next_choice(self.suggested.currentIndex().row(), step)
            self.suggested.setCurrentIndex(self.rows.index(row))
            return True
        return False

    def _take_clicked(self, index: QModelIndex) -> None:
        self._take_suggestion(index.row())

    def _take_suggestion(self, row: int) -> bool:
        choice = self.rows.choice_at(row)
        if choice is None or self._spot is None:
            return False
        self.field.setText(completed(self.field.text(), self._spot, choice.target))
        return True

    # -- reading

    def _read(self, text: str) -> None:
        line = self.line
        self._show_facts(line)
        self._guide(line)
        self._suggest(text)
        self.add.setEnabled(line.fault is None and not self._is_writing)
        if line.fault is None:
            wallet = self._wallet
            self._bridge.ask(
                lambda workspace: workspace.warnings_of(text, wallet), partial(self._warn, text)
            )
        if not self.isHidden():
            self.place()

    def _show_facts(self, line: QuickLine) -> None:
        known = facts(line)
        if known and self._wallet_name:
            known.append(Fact(self.tr("Wallet"), formats.isolated(formats.name(self._wallet_name))))
        while (item := self._flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for fact in known:
            chip = Chip(fact.label, fact.value)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._flow.addWidget(chip)
            chip.show()
        self.chips.setVisible(bool(known))
        self.chips.setAccessibleName(formats.listed(f"{one.label} {one.value}" for one in known))
        self._flow.invalidate()

    def _guide(self, line: QuickLine, *, is_asked: bool = False) -> None:
        words, is_fault = guidance(line)
        is_bad = is_fault and (is_asked or not self._is_being_typed(line))
        self._say(words, "bad" if is_bad else "text_2")
        self.field.setProperty("state", "bad" if is_bad else "")

    def _is_being_typed(self, line: QuickLine) -> bool:
        """Whether the fault lies in a word that the user may not be done with."""
        return not line.text.endswith(" ") and self.field.hasFocus()

    def _say(self, words: str, ink: str = "text_2") -> None:
        self.understood.set_ink(ink)
        self.understood.set_text(words)
        self.understood.setVisible(bool(words))

    def _warn(self, text: str, warnings: object) -> None:
        """Say what the rules have against the line, if it still stands; it can be added."""
        if text != self.field.text() or not isinstance(warnings, tuple) or not warnings:
            return
        self._say(" ".join(sentence_of_problem(problem) for problem in warnings), "warn")
        self.place()

    # -- completing

    def _suggest(self, text: str) -> None:
        self._spot = spot_of(text)
        found = self._suggestions(self._spot)
        groups = ((Group.RECENT, tuple(found)),) if found else ()
        self.rows.show_found(
            Found(groups, len(found), len(found)),
            self._spot.typed if self._spot else "",
            is_titled=False,
        )
        self.suggested.setCurrentIndex(QModelIndex())
        self.suggested.setVisible(bool(found))
        self._line_above.setVisible(bool(found))
        self.suggested.updateGeometry()

    def _suggestions(self, spot: Spot | None) -> list[Choice]:
        if spot is None or (spot.wanted in {Wanted.TITLE, Wanted.MEMBER} and formats.is_masked()):
            return []
        values, finder = self._values(spot.wanted)
        if not spot.typed.strip():
            shown = values if spot.wanted is not Wanted.VERB else []
        else:
            shown = [values[match.at] for match in finder.matches(spot.typed)]
        if spot.wanted is Wanted.VERB and spot.typed.casefold() in shown:
            return []
        icon = {Wanted.TITLE: "briefcase", Wanted.MEMBER: "user"}.get(spot.wanted, "chevron_right")
        is_foreign = spot.wanted in {Wanted.TITLE, Wanted.MEMBER}
        return [
            Choice(ChoiceKind.JOB, value, value, icon=icon, is_foreign=is_foreign)
            for value in shown[:MOST_SUGGESTED]
        ]

    def _values(self, wanted: Wanted) -> tuple[list[str], Finder]:
        if wanted not in self._finders:
            values = {
                Wanted.VERB: verbs(),
                Wanted.TITLE: self._titles,
                Wanted.MEMBER: self._members,
                Wanted.PAY: sorted(WAYS_TO_PAY),
            }[wanted]
            self._finders[wanted] = (values, Finder(values))
        return self._finders[wanted]

    # -- writing

    def _refused(self, reason: str) -> None:
        self._is_writing = False
        self._say(reason, "bad")
        self.add.setEnabled(True)
        self.place()

    def _written(self, change: Change) -> None:
        if not self._is_writing or change.label != "add":
            return
        self._is_writing = False
        if self._stays_open:
            self.field.clear()
            self._say(self.tr("Added. The next line?"))
            self.place()
        else:
            self.close_overlay()

    # -- building

    def _build(self) -> None:
        theme = current_theme()
        side, gap = theme.px("space.l"), theme.px("space.s")
        self.field = QLineEdit()
        self.field.setProperty("part", "bare")
        self.field.setProperty("ownFocus", True)
        self.field.setAccessibleName(self.tr("What happened?"))
        self.field.setPlaceholderText(self.tr("What happened?"))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(side, gap, side, gap)
        row.setSpacing(theme.px("space.m"))
        row.addWidget(IconLabel("plus", 16, "text_2"))
        row.addWidget(self.field, 1)
        row.addWidget(KeyCaps([self.tr("Esc")]))
        self.chips = QWidget()
        self._flow = FlowLayout(self.chips, gap=6)
        self.understood = Sentence(step="small")
        self.rows = PaletteRows()
        self.suggested = RowList(self.rows)
        self.suggested.setAccessibleName(self.tr("Completions"))
        self._line_above = Rule(strong=True)
        middle = QWidget()
        box = QVBoxLayout(middle)
        box.setContentsMargins(side, theme.px("space.m"), side, theme.px("space.m"))
        box.setSpacing(gap)
        box.addWidget(self.chips)
        box.addWidget(self.understood)
        for part in (head, Rule(strong=True), middle, self._line_above, self.suggested):
            self.box.addWidget(part)
        self.box.addWidget(Rule(strong=True))
        self.box.addWidget(self._foot())

    def _foot(self) -> QFrame:
        theme = current_theme()
        foot = QFrame()
        row = QHBoxLayout(foot)
        side = theme.px("space.l")
        row.setContentsMargins(side, theme.px("space.s"), theme.px("space.s"), theme.px("space.s"))
        row.setSpacing(theme.px("space.m"))
        keys = (
            (("Ctrl", "↵"), self.tr("add, then another")),
            ((self.tr("Tab"),), self.tr("complete")),
        )
        for caps, words in keys:
            pair = QHBoxLayout()
            pair.setSpacing(theme.px("space.xs") + 2)
            pair.addWidget(KeyCaps(caps))
            pair.addWidget(PlainLabel(words, "small", "text_3"))
            row.addLayout(pair)
        row.addStretch(1)
        self.add = button(self.tr("Add"), Kind.PRIMARY, compact=True)
        row.addWidget(self.add)
        return foot


def _wallet_name(snapshot: Snapshot | None) -> str:
    """The wallet that a line goes to, where there are several: the one in sight or the first."""
    if snapshot is None or len(snapshot.wallets) < 2:
        return ""
    chosen = snapshot.ledger.wallet or snapshot.wallets[0].id
    return next((one.name for one in snapshot.wallets if one.id == chosen), "")


def _titles(snapshot: Snapshot) -> list[str]:
    """Titles of proposals sent, latest first, then of jobs."""
    sent = [one.proposal.title for one in reversed(snapshot.ledger.sent)]
    jobs = [advised.job.title for advised in snapshot.shortlist]
    jobs += [job.title for job in snapshot.put_away]
    found: Sequence[str | None] = [*sent, *jobs]
    return list(dict.fromkeys(title for title in found if title))
