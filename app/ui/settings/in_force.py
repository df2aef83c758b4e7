"""The preferences in force: one value, changed in one place, taking effect at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from app.ui import formats, motion
from app.ui.settings.languages import language_for, languages, spoken
from app.ui.theme import ThemeChoice, appearance
from app.workspace.preference_file import PreferenceFile
from app.workspace.preferences import (
    MOST_RECENT_CHOICES,
    MOST_RECENT_FILES,
    TEXT_SIZES,
    THEMES,
    Preferences,
    with_recent,
)

_REST = 300
"""ms after a change until the file is written; what comes in between is written with it."""


class PreferencesInForce(QObject):
    """Holds them, applies what changed, and writes the file; without one nothing is kept.

    Look and eye may be changed elsewhere; that is followed.
    """

    changed = Signal(object)
    """The preferences as they are now."""

    def __init__(self, file: PreferenceFile | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.value = file.read() if file is not None else _as_it_looks()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self.save)
        self._is_applying = False
        if file is not None:
            self._apply(_APPLIED)
        appearance().themeChanged.connect(self._follow_look)
        appearance().maskChanged.connect(self._follow_eye)

    def change(self, **changes: Any) -> None:
        """Change some of them; nothing happens where all stand already."""
        before, self.value = self.value, replace(self.value, **changes)
        changed = [name for name in changes if getattr(before, name) != getattr(self.value, name)]
        if not changed:
            return
        self._apply({name: _APPLIED[name] for name in changed if name in _APPLIED})
        self._timer.start()
        self.changed.emit(self.value)

    def remember_file(self, path: Path) -> None:
        """Put a ledger in front of the recent ones."""
        files = with_recent(self.value.recent_files, str(path.absolute()), MOST_RECENT_FILES)
        self.change(recent_files=files)

    def remember_choice(self, key: str) -> None:
        """Put a choice of the palette in front of the recent ones."""
        found = with_recent(self.value.recent_choices, key, MOST_RECENT_CHOICES)
        self.change(recent_choices=found)

    def save(self) -> None:
        """Write the file now, for instance before the window closes."""
        self._timer.stop()
        if self._file is not None:
            self._file.write(self.value)

    def _apply(self, appliers: Mapping[str, Callable[[Preferences], None]]) -> None:
        self._is_applying = True
        try:
            for apply in appliers.values():
                apply(self.value)
        finally:
            self._is_applying = False

    def _follow_look(self) -> None:
        look = appearance()
        size = round(look.theme.scale * 100)
        if self._is_applying or size not in TEXT_SIZES:
            return
        theme = look.choice.value if look.choice.value in THEMES else self.value.theme
        self.change(theme=theme, text_size=size)

    def _follow_eye(self) -> None:
        if not self._is_applying:
            self.change(is_masked=formats.is_masked())


def _as_it_looks() -> Preferences:
    """The usual preferences, with the look that is in force already."""
    look = appearance()
    theme, size = look.choice.value, round(look.theme.scale * 100)
    return Preferences(
        theme=theme if theme in THEMES else "system",
        text_size=size if size in TEXT_SIZES else 100,
        is_masked=formats.is_masked(),
    )


def _apply_theme(value: Preferences) -> None:
    if appearance().choice.value != value.theme:
        appearance().choose(ThemeChoice(value.theme))


def _apply_text_size(value: Preferences) -> None:
    if round(appearance().theme.scale * 100) != value.text_size:
        appearance().set_text_scale(value.text_size / 100)


def _apply_mask(value: Preferences) -> None:
    if formats.is_masked() != value.is_masked:
        formats.set_masked(value.is_masked)
        appearance().maskChanged.emit()


def _apply_money_sign(value: Preferences) -> None:
    if formats.set_money_by_code(value.money_sign == "code"):
        appearance().maskChanged.emit()


def _apply_moves(value: Preferences) -> None:
    motion.choose(value.moves)


def _apply_week_start(value: Preferences) -> None:
    formats.set_week_start(value.week_start)


def _apply_language(value: Preferences) -> None:
    tongue = spoken()
    code = language_for(value.language, languages(), QLocale.system())
    if code == tongue.code:
        return
    tongue.take(code)
    QLocale.setDefault(_locale_for(value))
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication):
        app.setLayoutDirection(QLocale(code).textDirection())
    appearance().refresh()  # line heights and weights of the script
    appearance().languageChanged.emit()


def _apply_region(value: Preferences) -> None:
    chosen = _locale_for(value)
    if chosen != QLocale():
        QLocale.setDefault(chosen)
        appearance().maskChanged.emit()  # pages write their numbers again


def _locale_for(value: Preferences) -> QLocale:
    """How numbers and dates are written: by the region chosen, else by the language."""
    chosen = value.region or value.language
    if chosen:
        return QLocale(chosen)
    system = QLocale.system()
    is_bare = system.language() is QLocale.Language.C
    return QLocale("en_US") if is_bare else system


_APPLIED: Mapping[str, Callable[[Preferences], None]] = {
    "language": _apply_language,
    "region": _apply_region,
    "money_sign": _apply_money_sign,
    "week_start": _apply_week_start,
    "theme": _apply_theme,
    "text_size": _apply_text_size,
    "is_masked": _apply_mask,
    "moves": _apply_moves,
}
