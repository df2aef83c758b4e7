"""The card of the team: connect by pasting one line, see where it stands, decide what is open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.team_rows import Seat, SeatRole
from app.ui import formats
from app.ui.sharing import words
from app.ui.sharing.seat_dialogs import InviteDialog, LineDialog, SetUpDialog
from app.ui.sharing.team_sync import TeamSync, is_about_whole_ledger
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.labels import ElidedLabel, PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Tag, Tone
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.team_link import Conflict, TeamState


class ShareCard(Card):
    """Shows the state of a `TeamSync` and asks it for what the user wants."""

    def __init__(self, bridge: WorkspaceBridge, team: TeamSync) -> None:
        super().__init__(_tr("Share with the team"))
        self._bridge, self._team = bridge, team
        self._whole_line = ""
        self._shown: TeamState | None = None
        self._middle: QWidget | None = None
        self.line = QLineEdit()
        self.join = button(self.tr("Join the team"), icon="users")
        self.set_up = button(self.tr("Set up a team..."), Kind.QUIET)
        self.sync = button(self.tr("Synchronise now"), icon="refresh")
        self.invite = button(self.tr("Invite..."), icon="plus")
        self.leave = button(self.tr("Stop sharing"), Kind.QUIET)
        self.fault = Sentence(ink="bad")
        self._apart, self._shared = self._compose_apart(), self._compose_shared()
        for widget in (self._apart, self._shared, self.fault):
            self.add(widget)
        self._tell("")
        self._show(team.state)
        self._connect()

    def _connect(self) -> None:
        self.join.clicked.connect(self._join)
        self.line.returnPressed.connect(self._join)
        self.set_up.clicked.connect(self._set_up)
        self.sync.clicked.connect(self._sync)
        self.invite.clicked.connect(self._invite)
        self.leave.clicked.connect(self._leave)
        self._team.stateChanged.connect(self._show_if_new)
        self._team.working.connect(self._show_working)
        self._team.told.connect(self._tell)
        appearance().maskChanged.connect(self._show_again)

    # -- faces

    def _show_again(self) -> None:
        self._show(self._team.state)

    def _show_if_new(self, state: TeamState | None) -> None:
        if state != self._shown:
            self._show(state)

    def _show(self, state: TeamState | None) -> None:
        self._shown = state
        self._apart.setVisible(state is None)
        self._shared.setVisible(state is not None)
        if state is None:
            return
        self.invite.setVisible(state.link.admin is not None)
        if self._middle is not None:
            self._column.removeWidget(self._middle)
            self._middle.hide()
            self._middle.deleteLater()
        self._middle = self._middle_of(state)
        self._column.insertWidget(0, self._middle)
        self._tell(sentence_of(state.link.fault) if state.link.fault else "")

    def _compose_apart(self) -> QWidget:
        inner = QWidget()
        box = _column(inner)
        said = self.tr(
            "Each member keeps a ledger of their own, and a PostgreSQL server brings them "
            "together. Everything in this ledger goes to the owner and managers. Until you join, "
            "nothing leaves this computer."
        )
        box.addWidget(Sentence(said, step="body"))
        self.line.setPlaceholderText(self.tr("Paste the line of your invite"))
        self.line.setAccessibleName(self.tr("Line of the invite"))
        self.line.setMaxLength(40_000)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px("space.s"))
        row.addWidget(self.line, 1)
        row.addWidget(self.join)
        row.addWidget(self.set_up)
        box.addLayout(row)
        return inner

    def _compose_shared(self) -> QWidget:
        inner = QWidget()
        self._column = _column(inner)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px("space.s"))
        row.addWidget(self.sync)
        row.addWidget(self.invite)
        row.addStretch(1)
        row.addWidget(self.leave)
        self._column.addLayout(row)
        return inner

    def _middle_of(self, state: TeamState) -> QWidget:
        """What there is to say and to decide."""
        inner = QWidget()
        box = _column(inner)
        box.addWidget(Sentence(words.standing(state), step="body"))
        box.addWidget(Sentence(f"{words.waiting(state)} {words.sees(state)}"))
        for one in state.pools if state.link.role is SeatRole.MEMBER else ():
            box.addWidget(Sentence(words.pool(one), step="body"))
        for conflict in state.conflicts:
            box.addWidget(Rule())
            box.addWidget(self._conflict(conflict))
        for over in state.overdrafts:
            box.addWidget(Rule())
            box.addWidget(Sentence(words.overdraft(over), step="body"))
        if len(state.seats) > 1:
            box.addWidget(Rule())
            box.addWidget(self._seats(state))
        return inner

    def _seats(self, state: TeamState) -> QWidget:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current_theme().px("space.l"))
        grid.setColumnStretch(0, 1)
        quiet = {one.id for one in state.quiet}
        for at, seat in enumerate(state.seats):
            self._seat_row(grid, at, seat, state, is_quiet=seat.id in quiet)
        return inner

    def _seat_row(
        self, grid: QGridLayout, at: int, seat: Seat, state: TeamState, *, is_quiet: bool
    ) -> None:
        grid.addWidget(ElidedLabel(formats.isolated(formats.name(seat.label))), at, 0)
        grid.addWidget(PlainLabel(words.role(seat), "small", "text_2"), at, 1)
        grid.addWidget(PlainLabel(words.seen(seat), "small", "text_2"), at, 2)
        if is_quiet:
            grid.addWidget(Tag(self.tr("Behind"), Tone.WARN, "clock"), at, 3)
        can_close = state.link.admin is not None and seat.id != state.link.seat
        if can_close and not seat.is_revoked:
            close = button(self.tr("Close seat"), Kind.LINK, compact=True)
            name = formats.isolated(formats.name(seat.label))
            close.setAccessibleName(self.tr("Close the seat of {name}").format(name=name))
            close.clicked.connect(partial(self._revoke, seat.label, close))
            grid.addWidget(close, at, 4, Qt.AlignmentFlag.AlignRight)

    def _conflict(self, conflict: Conflict) -> QWidget:
        inner = QWidget()
        inner.setObjectName("conflict")
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        lead = self.tr("Edited on two computers at once.")
        box.addWidget(Sentence(words.conflict(conflict), lead=lead, step="body"))
        for at, version in enumerate(conflict.versions):
            row = QHBoxLayout()
            said = Sentence(words.version(version))
            row.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
            if at == 0:
                row.addWidget(Tag(self.tr("Stands now"), Tone.NEUTRAL))
            keep = button(self.tr("Keep this one"), compact=True)
            keep.clicked.connect(partial(self._settle, conflict, version.revision))
            row.addWidget(keep)
            box.addLayout(row)
        return inner

    # -- acting

    def _join(self) -> None:
        line = self.line.text().strip()
        if line:
            self._tell("")
            self._team.join(line, self._join_refused, is_whole=line == self._whole_line)

    def _join_refused(self, error: Exception) -> None:
        said = sentence_of(error)
        if is_about_whole_ledger(error):
            self._whole_line = self.line.text().strip()
            said = self.tr(
                "This ledger holds rows already, and all of them would go to the team. Press Join "
                "once more to share them, or make a new ledger first."
            )
        self._tell(said)

    def _set_up(self) -> None:
        dialog = SetUpDialog(self)
        dialog.accepted.connect(partial(self._set_up_by, dialog))
        dialog.open()

    def _set_up_by(self, dialog: SetUpDialog) -> None:
        self._tell("")
        self._team.set_up(dialog.address.text().strip(), dialog.name.text(), self._refused)

    def _invite(self) -> None:
        dialog = InviteDialog(self)
        dialog.accepted.connect(partial(self._invite_by, dialog))
        dialog.open()

    def _invite_by(self, dialog: InviteDialog) -> None:
        name = dialog.name.text()
        self._team.invite(
            name,
            is_manager=dialog.manager.isChecked(),
            on_line=partial(self._show_line, name),
            on_error=self._refused,
        )

    def _show_line(self, name: str, line: object) -> None:
        self._tell("")
        self.given = LineDialog(name, str(line), QGuiApplication.clipboard(), self)
        self.given.open()

    def _sync(self) -> None:
        self._team.sync()

    def _revoke(self, name: str, close: QPushButton, _checked: bool = False) -> None:
        """A seat is closed for good, so the button asks once."""
        if self._is_sure(close, self.tr("Close for good")):
            self._team.revoke(name, self._refused)

    def _leave(self) -> None:
        if self._is_sure(self.leave, self.tr("Stop for good")):
            self.leave.setText(self.tr("Stop sharing"))
            self._team.leave()

    def _is_sure(self, action: QPushButton, words_again: str) -> bool:
        """Whether a button was pressed a second time; the first press asks."""
        is_sure = action.text() == words_again
        action.setText(words_again)
        return is_sure

    def _settle(self, conflict: Conflict, revision: str, _checked: bool = False) -> None:
        kind, id_ = conflict.kind, conflict.id
        self._bridge.act(lambda workspace: workspace.settle(kind, id_, revision))

    def _refused(self, error: Exception) -> None:
        self._tell(sentence_of(error))

    def _tell(self, said: str) -> None:
        self.fault.set_text(said)
        self.fault.setVisible(bool(said))

    def _show_working(self, is_working: bool) -> None:
        for action in (self.join, self.set_up, self.sync, self.invite, self.leave):
            action.setEnabled(not is_working)
        if self._shown is None:
            self.join.setText(self.tr("Joining...") if is_working else self.tr("Join the team"))
        else:
            said = self.tr("Synchronising..."), self.tr("Synchronise now")
            self.sync.setText(said[0] if is_working else said[1])


def _column(inner: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(inner)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(current_theme().px("space.m"))
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("sharing", text)
