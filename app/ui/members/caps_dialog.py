"""The soft caps of a pool: one line for each member and niche, a number a week and a month."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.caps import MOST, CapScope, SoftCap
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import ElidedLabel, PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.change import Change

if TYPE_CHECKING:
    from app.workspace.workspace import Workspace


class CapsDialog(QDialog):
    """`rows` are the members and niches; `caps` what is set for them in the wallet (by id)."""

    def __init__(
        self,
        bridge: WorkspaceBridge,
        wallet: str,
        rows: Sequence[tuple[CapScope, str]],
        caps: Sequence[SoftCap],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._wallet = bridge, wallet
        self.setWindowTitle(self.tr("Soft caps"))
        theme = current_theme()
        self.setMinimumWidth(round(520 * theme.scale))
        box = QVBoxLayout(self)
        pad = theme.px("space.xl")
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px("space.m"))
        box.addWidget(PlainLabel(self.tr("How much each should spend"), "lead"))
        said = self.tr(
            "Upwork cannot restrict Connects to a member. Bidbook warns before a spend would pass "
            "a cap; it never blocks. Leave a field empty for no cap."
        )
        box.addWidget(Sentence(said, step="body"))
        self.fields: dict[tuple[CapScope, str], tuple[QLineEdit, QLineEdit]] = {}
        self._before = {(cap.scope, cap.name.casefold()): cap for cap in caps}
        box.addWidget(self._grid(rows), 1)
        self.fault = Sentence(ink="bad")
        self.fault.hide()
        box.addWidget(self.fault)
        self.save = button(self.tr("Save caps"), Kind.PRIMARY)
        cancel = button(self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        box.addLayout(foot)
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)

    def wanted(self) -> list[tuple[CapScope, str, int | None, int | None]] | None:
        """The caps that differ from those in force; None while a field holds no number."""
        found = []
        for (scope, name), (week, month) in self.fields.items():
            try:
                numbers = (_number(week.text()), _number(month.text()))
            except ValueError:
                return None
            before = self._before.get((scope, name.casefold()))
            if numbers != ((before.week, before.month) if before else (None, None)):
                found.append((scope, name, *numbers))
        return found

    # -- inside

    def _grid(self, rows: Sequence[tuple[CapScope, str]]) -> QWidget:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        heads = (self.tr("Member or niche"), self.tr("A week"), self.tr("A month"))
        for at, text in enumerate(heads):
            grid.addWidget(PlainLabel(text, "small", "text_2"), 0, at)
        for at, (scope, name) in enumerate(rows, start=1):
            self._add_row(grid, at, scope, name)
        grid.setRowStretch(len(rows) + 1, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def _add_row(self, grid: QGridLayout, at: int, scope: CapScope, name: str) -> None:
        shown = formats.name(name) if scope is CapScope.MEMBER else name
        words = (
            shown
            if scope is CapScope.MEMBER
            else self.tr("{niche} (niche)").format(niche=formats.isolated(shown))
        )
        grid.addWidget(ElidedLabel(words), at, 0)
        before = self._before.get((scope, name.casefold()))
        limits = (before.week, before.month) if before else (None, None)
        spans = (self.tr("{name}: a week"), self.tr("{name}: a month"))
        fields = []
        for column, (limit, span) in enumerate(zip(limits, spans, strict=True), start=1):
            field = QLineEdit("" if limit is None else formats.connects(limit))
            field.setMaxLength(9)
            field.setFixedWidth(round(96 * current_theme().scale))
            field.setAccessibleName(span.format(name=words))
            field.textChanged.connect(self._check)
            grid.addWidget(field, at, column)
            fields.append(field)
        self.fields[scope, name] = (fields[0], fields[1])

    def _check(self) -> None:
        is_sound = self.wanted() is not None
        self.save.setEnabled(is_sound)
        self.fault.set_text("" if is_sound else self.tr("Write whole numbers, such as 300."))
        self.fault.setVisible(not is_sound)

    def _save(self) -> None:
        changes = self.wanted()
        for scope, name, week, month in changes or ():
            cap = SoftCap(wallet=self._wallet, scope=scope, name=name, week=week, month=month)
            self._bridge.act(partial(_set, cap))
        if changes is not None:
            self.accept()


def _set(cap: SoftCap, workspace: Workspace) -> Change:
    return workspace.set_cap(cap.scope, cap.name, week=cap.week, month=cap.month, wallet=cap.wallet)


def _number(text: str) -> int | None:
    """A whole number of Connects, None for nothing. Raises ValueError for anything else."""
    if not text.strip():
        return None
    number, is_number = QLocale().toInt(text.strip())
    if not is_number or not 0 <= number <= MOST:
        raise ValueError(text)
    return number
