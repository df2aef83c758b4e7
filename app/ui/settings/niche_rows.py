"""The card of settings on niches: what counts for every job of one, where the job says nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.proposals import normalised_title
from app.ui import formats
from app.ui.settings.rows import Choice, SettingCard, SettingRow, side_by_side
from app.ui.settings.term_field import TermField
from app.ui.widgets.buttons import Kind, button
from app.workspace.niche_terms import (
    LONGEST_NICHE,
    NICHE_TERMS,
    NicheTerms,
    niche_names,
    niches_of,
)
from app.workspace.snapshot import Snapshot


class NicheRows(QWidget):
    """`card` holds a chooser of niches and the terms of the chosen one.

    `given` carries niche, key, and the number or None for as usual; `forgotten` a niche.
    """

    given = Signal(str, str, object)
    forgotten = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._terms: dict[str, NicheTerms] = {}
        self.niche = NicheChooser()
        self.forget = button(_tr("Forget"), Kind.LINK, compact=True)
        self.forget.setToolTip(_tr("Every term of this niche counts as usual again"))
        self.forget.clicked.connect(self._forget)
        self.niche.chosen.connect(self._show)
        names = _names()
        self.fields = {
            term.key: TermField(term, names[term.key][0], _tr("as usual")) for term in NICHE_TERMS
        }
        for field in self.fields.values():
            field.given.connect(self._give)
        also = "niche defaults advice"
        first = SettingRow(
            _tr("Niche"),
            _tr("Choose one or type a new one. Its terms fill what a job leaves open."),
            side_by_side(self.forget, self.niche),
            also=also,
        )
        rest = [
            SettingRow(title, sentence, self.fields[key], also=also)
            for key, (title, sentence) in names.items()
        ]
        self.card = SettingCard(_tr("Terms of a niche"), [first, *rest])
        self._show()

    def show_ledger(self, snapshot: Snapshot) -> None:
        """Offer the niches of the ledger, those with terms first; what is chosen stays chosen."""
        records = snapshot.ledger.records
        told = niche_names(records.settings)
        used = {normalised_title(job.niche): job.niche or "" for job in records.jobs.values()}
        used.pop("", None)
        self._terms = niches_of(records.settings)
        named = sorted(
            (used | told).items(), key=lambda one: (one[0] not in told, one[1].casefold())
        )
        self.niche.offer([name for _, name in named])
        for field in self.fields.values():
            field.setEnabled(not snapshot.is_read_only)
        self.forget.setEnabled(not snapshot.is_read_only)
        self._show()

    def _show(self) -> None:
        name = normalised_title(self.niche.name())
        terms = self._terms.get(name, NicheTerms())
        for key, field in self.fields.items():
            field.show_value(terms.number(key))
            field.field.setEnabled(bool(name))
        self.forget.setVisible(name in self._terms)

    def _give(self, key: str, value: int | None) -> None:
        if normalised_title(self.niche.name()):
            self.given.emit(self.niche.name(), key, value)

    def _forget(self) -> None:
        self.forgotten.emit(self.niche.name())


class NicheChooser(Choice):
    """A niche chosen or typed. `chosen` says that it is another one."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__([], "", self._say)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        if line is not None:
            line.setMaxLength(LONGEST_NICHE)
            line.setPlaceholderText(_tr("such as Web apps"))
        self.setAccessibleName(_tr("Niche"))
        self.editTextChanged.connect(self._say)

    def name(self) -> str:
        """What is chosen or typed; a name that the eye hides is known by its place."""
        at = self.findText(self.currentText())
        known = self.itemData(at) if at >= 0 else None
        return str(known) if known is not None else " ".join(self.currentText().split())

    def offer(self, names: list[str]) -> None:
        """Offer these and keep what is typed; the first one where nothing was."""
        if [self.itemData(at) for at in range(self.count())] == names:
            return
        before = self.name()
        with QSignalBlocker(self):
            self.clear()
            for name in names:
                self.addItem(formats.name(name), name)
            at = self.findData(before)
            self.setCurrentIndex(at if at >= 0 else (0 if names and not before else -1))
            if before and at < 0:
                self.setEditText(before)

    def _say(self, _value: object = None) -> None:
        self.chosen.emit()


def _names() -> Mapping[str, tuple[str, str]]:
    return {
        "value_cents": (_tr("Worth of a win"), _tr("What such a contract usually brings.")),
        "fit": (_tr("Fit"), _tr("How well such jobs suit you: 1 badly, 5 well.")),
        "minutes": (_tr("Time for one proposal"), _tr("From reading the job to sending.")),
        "margin_percent": (
            _tr("Profit of a contract"),
            _tr("What is left of each dollar after your own costs."),
        ),
        "hour_cents": (
            _tr("Worth of an hour"),
            _tr("What an hour of writing proposals costs you."),
        ),
        "rate_cents": (_tr("Your hourly rate"), _tr("Compared with what an hourly job pays.")),
        "level": (
            _tr("Your level"),
            _tr("1 entry, 2 intermediate, 3 expert; compared with what a post asks."),
        ),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
