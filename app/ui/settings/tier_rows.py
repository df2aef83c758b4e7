"""The card of settings on clients' countries: the user's own tiers, off until they are on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.settings.rows import Choice, SettingCard, SettingRow, side_by_side
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.chip import Segmented
from app.ui.widgets.labels import PlainLabel
from app.workspace.country_tiers import LONGEST_COUNTRY, TIERS, CountryTiers, tiers_of
from app.workspace.snapshot import Snapshot

ON, OFF = "on", "off"


class TierRows(QWidget):
    """`card` holds the switch, a field to put a country in a tier, and the tiers.

    `switched` carries whether they count; `placed` a country and its tier, None to take it out.
    """

    switched = Signal(bool)
    placed = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._shown: CountryTiers | None = None
        self.switch = Segmented([(ON, _tr("On")), (OFF, _tr("Off"))], OFF)
        self.switch.chosen.connect(self._switch)
        self.country = QLineEdit()
        self.country.setMaxLength(LONGEST_COUNTRY)
        self.country.setFixedWidth(round(150 * current_theme().scale))
        self.country.setPlaceholderText(_tr("Country"))
        self.country.setAccessibleName(_tr("Country"))
        words = (_tr("1 liked"), _tr("2 as usual"), _tr("3 disliked"))
        self.tier = Choice(
            [(str(tier), word) for tier, word in zip(TIERS, words, strict=True)], "1", _nothing
        )
        self.tier.setMinimumWidth(round(130 * current_theme().scale))
        self.tier.setAccessibleName(_tr("Tier"))
        self.place = button(_tr("Put there"), compact=True)
        self.place.clicked.connect(self._place)
        self.country.returnPressed.connect(self._place)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(current_theme().px("space.xs"))
        also = "country nationality tier client"
        rows = [
            SettingRow(
                _tr("Count with your tiers"),
                _tr("Off: no country makes any difference. Bidbook has no opinion of its own."),
                self.switch,
                also=also,
            ),
            SettingRow(
                _tr("Put a country in a tier"),
                _tr("As the post names it."),
                side_by_side(self.country, self.tier, self.place),
                also=also,
            ),
            SettingRow(
                _tr("Your tiers"), _tr("A click takes a country out."), self._list, also=also
            ),
        ]
        self.card = SettingCard(_tr("Clients’ countries"), rows)

    def show_ledger(self, snapshot: Snapshot) -> None:
        """Show what the ledger says."""
        told = tiers_of(snapshot.ledger.records.settings)
        self.switch.choose(ON if told.is_on else OFF)
        for control in (self.switch, self.country, self.tier, self.place, self._list):
            control.setEnabled(not snapshot.is_read_only)
        if told != self._shown:
            self._shown = told
            self._fill(told)

    def _fill(self, told: CountryTiers) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for country, tier in told.tiers.items():
            words = _tr("{tier}: {country}").format(
                tier=formats.connects(tier), country=formats.isolated(country)
            )
            link = button(words, Kind.LINK, compact=True)
            link.setToolTip(_tr("Take it out"))
            link.clicked.connect(partial(self._take_out, country))
            self._lines.addWidget(link, 0, Qt.AlignmentFlag.AlignTrailing)
        if not told.tiers:
            self._lines.addWidget(PlainLabel(_tr("None yet"), "small", "text_3"))

    def _switch(self, key: str) -> None:
        self.switched.emit(key == ON)

    def _place(self, _checked: bool = False) -> None:
        country = " ".join(self.country.text().split())
        if country:
            self.country.clear()
            self.placed.emit(country, int(self.tier.key()))

    def _take_out(self, country: str, _checked: bool = False) -> None:
        self.placed.emit(country, None)


def _nothing(_key: str) -> None:
    """A choice that counts only when the button is pressed."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
