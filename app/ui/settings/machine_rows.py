"""The settings of this computer, as rows: look, language and numbers, start, reminders, privacy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from app.ui import formats
from app.ui.settings.in_force import PreferencesInForce
from app.ui.settings.languages import languages
from app.ui.settings.rows import Choice, SettingCard, SettingRow, side_by_side
from app.ui.updates.update_check import has_feed
from app.ui.widgets.chip import Chip, Segmented
from app.ui.widgets.labels import PlainLabel
from app.workspace.preferences import DAYS_BEFORE, TEXT_SIZES, Preferences

REGIONS = {
    "en_US": "United States (English)",
    "en_GB": "United Kingdom (English)",
    "en_CA": "Canada (English)",
    "en_AU": "Australia (English)",
    "en_IN": "India (English)",
    "ar_EG": "Egypt (Arabic)",
    "ar_SA": "Saudi Arabia (Arabic)",
    "bn_BD": "Bangladesh (Bangla)",
    "de_DE": "Germany (German)",
    "es_ES": "Spain (Spanish)",
    "es_MX": "Mexico (Spanish)",
    "fr_FR": "France (French)",
    "hi_IN": "India (Hindi)",
    "id_ID": "Indonesia (Indonesian)",
    "it_IT": "Italy (Italian)",
    "ja_JP": "Japan (Japanese)",
    "ko_KR": "South Korea (Korean)",
    "nl_NL": "Netherlands (Dutch)",
    "pl_PL": "Poland (Polish)",
    "pt_BR": "Brazil (Portuguese)",
    "ro_RO": "Romania (Romanian)",
    "sv_SE": "Sweden (Swedish)",
    "tr_TR": "Türkiye (Turkish)",
    "uk_UA": "Ukraine (Ukrainian)",
    "ur_PK": "Pakistan (Urdu)",
    "vi_VN": "Vietnam (Vietnamese)",
    "zh_CN": "China (Chinese)",
}
_ON, _OFF = "on", "off"
_HOURS = tuple(f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in (0, 30))
_SAMPLE_DAY = date(2027, 2, 22)


class MachineRows(QObject):
    """Builds the cards, keeps their controls in step with the preferences in force."""

    def __init__(
        self, preferences: PreferencesInForce, pages: Mapping[str, str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        value = preferences.value
        self._look(value)
        self._language(value)
        self._start(value, pages)
        self._reminders(value)
        self._privacy(value)
        self.cards = (
            SettingCard(_tr("Look"), [self.theme, self.text_size, self.moves]),
            SettingCard(
                _tr("Language and numbers"),
                [self.language, self.region, self.money_sign, self.week_start],
            ),
            SettingCard(_tr("Start"), [self.start_page]),
            SettingCard(_tr("Reminders"), [self.reminds, self.remind_days, self.quiet]),
            SettingCard(_tr("Privacy"), [self.eye, self.updates]),
        )
        preferences.changed.connect(self.show_value)
        self.show_value(value)

    def show_value(self, value: Preferences) -> None:
        """Show preferences that may have been changed elsewhere."""
        self._themes.choose(value.theme)
        self._sizes.choose(str(value.text_size))
        self._moving.choose(value.moves)
        self._languages.show_key(value.language)
        self._regions.show_key(value.region)
        self._signs.choose(value.money_sign)
        self._weeks.show_key(value.week_start)
        self._pages.show_key(value.start_page)
        self._reminding.choose(_ON if value.reminds else _OFF)
        for day, chip in self._days.items():
            chip.setChecked(day in value.remind_days)
            chip.setEnabled(value.reminds)
        self._since.show_key(value.quiet_since)
        self._until.show_key(value.quiet_until or value.quiet_since)
        self._until.setEnabled(bool(value.quiet_since) and value.reminds)
        self._since.setEnabled(value.reminds)
        self._masking.choose(_ON if value.is_masked else _OFF)
        self._updating.choose(_ON if value.checks_updates else _OFF)
        self.region.sentence.set_text(self._preview())

    # -- cards

    def _look(self, value: Preferences) -> None:
        self._themes = Segmented(
            [
                ("system", _tr("As the system")),
                ("light", _tr("Light")),
                ("dark", _tr("Dark")),
                ("high_contrast", _tr("High contrast")),
            ],
            value.theme,
        )
        self._themes.chosen.connect(self._change("theme"))
        self.theme = SettingRow(
            _tr("Theme"),
            _tr("Colours of the window; high contrast has black and white edges."),
            self._themes,
            also="colour color dark mode night",
        )
        sizes = [
            (str(size), _tr("{percent} %").format(percent=formats.connects(size)))
            for size in TEXT_SIZES
        ]
        self._sizes = Segmented(sizes, str(value.text_size))
        self._sizes.chosen.connect(self._change_size)
        self.text_size = SettingRow(
            _tr("Text size"),
            _tr("All of the window grows with it."),
            self._sizes,
            also="scale zoom",
        )
        moves = [("system", _tr("As the system")), ("never", _tr("Never"))]
        self._moving = Segmented(moves, value.moves)
        self._moving.chosen.connect(self._change("moves"))
        self.moves = SettingRow(
            _tr("Motion"),
            _tr("A notice slides in. Choose Never and nothing moves."),
            self._moving,
            also="reduced motion animation",
        )

    def _language(self, value: Preferences) -> None:
        known = [(one.code, one.name) for one in languages()]
        self._languages = Choice(
            [("", _tr("As the system")), *known], value.language, self._change("language")
        )
        self.language = SettingRow(
            _tr("Language"),
            _tr("The words of Bidbook. Titles stay as they are."),
            self._languages,
        )
        regions = sorted(((code, _tr(REGIONS[code])) for code in REGIONS), key=lambda one: one[1])
        self._regions = Choice(
            [("", _tr("As the language")), *regions], value.region, self._change("region")
        )
        self.region = SettingRow(
            _tr("Numbers and dates"), "", self._regions, also="region country format currency"
        )
        self._signs = Segmented(
            [("symbol", "$5.10"), ("code", "USD\N{NO-BREAK SPACE}5.10")], value.money_sign
        )
        self._signs.chosen.connect(self._change("money_sign"))
        self.money_sign = SettingRow(
            _tr("Money"),
            _tr("Each amount stays in the currency it was recorded in."),
            self._signs,
            also="currency dollar sign",
        )
        self._weeks = Choice(
            [
                ("region", _tr("As the region")),
                ("monday", _day_name(1)),
                ("saturday", _day_name(6)),
                ("sunday", _day_name(7)),
            ],
            value.week_start,
            self._change("week_start"),
        )
        self.week_start = SettingRow(
            _tr("A week begins on"), _tr("Counts where you ask for this week or last week."),
            self._weeks,
        )  # fmt: skip

    def _start(self, value: Preferences, pages: Mapping[str, str]) -> None:
        kept = {key: title for key, title in pages.items() if key not in {"settings", "help"}}
        self._pages = Choice(list(kept.items()), value.start_page, self._change("start_page"))
        self.start_page = SettingRow(
            _tr("Begin with"), _tr("The page that Bidbook opens with."), self._pages,
            also="start page home",
        )  # fmt: skip

    def _reminders(self, value: Preferences) -> None:
        self._reminding = _switch(is_on=value.reminds)
        self._reminding.chosen.connect(self._change_reminding)
        self.reminds = SettingRow(
            _tr("Remind me"),
            _tr("Before Connects lapse, and when a month went by without news from Upwork."),
            self._reminding,
            also="notification tray",
        )
        self._days = {
            day: Chip(
                _tr("{count} day").format(count=formats.connects(day))
                if day == 1
                else _tr("{count} days").format(count=formats.connects(day)),
                checkable=True,
            )
            for day in DAYS_BEFORE
        }
        for chip in self._days.values():
            chip.clicked.connect(self._change_days)
        self.remind_days = SettingRow(
            _tr("Days before"), _tr("Once for each of them and each lot."),
            side_by_side(*self._days.values(), gap=6),
        )  # fmt: skip
        hours = [(hour, hour) for hour in _HOURS]
        self._since = Choice(
            [("", _tr("No quiet hours")), *hours], value.quiet_since, self._change_quiet
        )
        self._since.setAccessibleName(_tr("Quiet from"))
        self._until = Choice(hours, value.quiet_until, self._change("quiet_until"))
        self._until.setAccessibleName(_tr("Quiet until"))
        self._until.setMinimumWidth(0)
        self.quiet = SettingRow(
            _tr("Quiet hours"), _tr("What falls into them is said afterwards."),
            side_by_side(self._since, PlainLabel(_tr("to"), "body", "text_2"), self._until),
        )  # fmt: skip

    def _privacy(self, value: Preferences) -> None:
        self._masking = _switch(is_on=value.is_masked)
        self._masking.chosen.connect(self._change_mask)
        self.eye = SettingRow(
            _tr("Hide money and names"),
            _tr("Dots for money, titles and names, in the window's title and in copies too."),
            self._masking,
            also="privacy eye mask",
        )
        self._updating = _switch(is_on=value.checks_updates)
        self._updating.chosen.connect(self._change_updates)
        is_known = has_feed()
        self._updating.setEnabled(is_known)
        self.updates = SettingRow(
            _tr("Check for updates"),
            _tr(
                "Once a week the makers' address is asked for the newest version. It is told"
                " nothing of you, and nothing is installed."
            )
            if is_known
            else _tr("This Bidbook was built without an address to ask."),
            self._updating,
            also="network version release",
        )

    # -- changing

    def _change(self, name: str) -> partial[None]:
        return partial(_change_one, self._preferences, name)

    def _change_size(self, size: str) -> None:
        self._preferences.change(text_size=int(size))

    def _change_reminding(self, key: str) -> None:
        self._preferences.change(reminds=key == _ON)

    def _change_updates(self, key: str) -> None:
        self._preferences.change(checks_updates=key == _ON)

    def _change_mask(self, key: str) -> None:
        self._preferences.change(is_masked=key == _ON)

    def _change_days(self, _checked: bool = False) -> None:
        chosen = tuple(day for day, chip in self._days.items() if chip.isChecked())
        self._preferences.change(remind_days=chosen)

    def _change_quiet(self, since: str) -> None:
        until = self._preferences.value.quiet_until
        usual = "08:00" if since and until in {"", since} else until
        self._preferences.change(quiet_since=since, quiet_until=usual if since else "")

    def _preview(self) -> str:
        """How numbers look now: "1,284 Connects, $5.10, 22 February 2027"."""
        return _tr("{count} Connects, {money}, {day}").format(
            count=formats.connects(1284),
            money=formats.money(510),
            day=formats.full_day(_SAMPLE_DAY),
        )


def _change_one(preferences: PreferencesInForce, name: str, value: str) -> None:
    preferences.change(**{name: value})


def _switch(*, is_on: bool) -> Segmented:
    return Segmented([(_ON, _tr("On")), (_OFF, _tr("Off"))], _ON if is_on else _OFF)


def _day_name(day: int) -> str:
    return formats.language().standaloneDayName(day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
