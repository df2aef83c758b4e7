"""The QApplication: style, fonts, theme, language, reading direction."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QStyleFactory

from app import __version__
from app.ui.about.faults import FAULTS
from app.ui.fonts import load_fonts
from app.ui.home.kept_front import KeptFront
from app.ui.icons import icon
from app.ui.settings.in_force import PreferencesInForce
from app.ui.settings.languages import language_for, languages, spoken
from app.ui.single_instance import SingleInstance
from app.ui.theme import ThemeChoice, appearance
from app.ui.widgets.focus_ring import FocusRing
from app.workspace.clock import Clock
from app.workspace.front_file import FrontFile
from app.workspace.preference_file import PreferenceFile
from app.workspace.preferences import Preferences

if TYPE_CHECKING:
    from app.ui.desk import Desk

log = logging.getLogger(__name__)


def make_application(
    argv: Sequence[str],
    *,
    theme: ThemeChoice = ThemeChoice.SYSTEM,
    text_scale: float = 1.0,
    locale: QLocale | None = None,
    language: str = "",
) -> QApplication:
    """The one application object, dressed. Call it before any widget is made."""
    QGuiApplication.setDesktopFileName("bidbook")
    app = _new_application(list(argv))
    app.setApplicationName("Bidbook")
    app.setApplicationVersion(__version__)
    dress(app, theme=theme, text_scale=text_scale, locale=locale, language=language)
    return app


def run(path: Path | None = None, as_of: date | None = None) -> int:
    """Open the window and stay until it closes; the exit code."""
    FAULTS.listen()
    file = PreferenceFile()
    kept = file.read()
    language = language_for(kept.language, languages(), QLocale.system())
    app = make_application(
        sys.argv[:1],
        theme=ThemeChoice(kept.theme),
        text_scale=kept.text_size / 100,
        locale=_locale_of(kept),
        language=language,
    )
    spoken().take(language)
    one = SingleInstance(file.path.parent, app)
    if not one.is_first and as_of is None and one.hand_over(path):
        return 0
    from app.ui.desk import Desk  # noqa: PLC0415 - the window's parts, after the application

    desk = Desk(Clock(as_of), path, PreferencesInForce(file), KeptFront(FrontFile()))
    desk.bridge.keeps_backups = True
    one.asked.connect(desk.take_over)
    if hasattr(app, "fileAsked"):
        app.fileAsked.connect(desk.take_over)
    desk.bridge.snapshotChanged.connect(one.listen)
    spare_collections(desk)
    desk.warmer.finished.connect(partial(_attend, desk))
    desk.start()
    try:
        return app.exec()
    finally:
        one.close()


def _attend(desk: Desk) -> None:
    """Reminders, the tray and the check for updates, once the pages stand."""
    from app.ui.reminders.attendant import Attendant  # noqa: PLC0415 - not needed to start
    from app.ui.sharing.promise import keep_promise  # noqa: PLC0415
    from app.ui.updates.update_check import UpdateCheck  # noqa: PLC0415
    from app.workspace.told_reminders import ToldReminders  # noqa: PLC0415

    attendant = Attendant(desk, ToldReminders())
    if desk.snapshot is not None:
        attendant.take(desk.snapshot)
    keep_promise(desk.bridge, desk.window.sidebar)
    UpdateCheck(desk.window, desk.bridge, desk.preferences).look(desk.bridge.clock.today())


def _new_application(argv: list[str]) -> QApplication:
    if sys.platform == "darwin":
        from app.ui.mac_application import MacApplication  # noqa: PLC0415 - for Macs only

        return MacApplication(argv)
    return QApplication(argv)


def _locale_of(kept: Preferences) -> QLocale | None:
    """How numbers and dates are written: by the region chosen, else by the language."""
    chosen = kept.region or kept.language
    return QLocale(chosen) if chosen else None


def spare_collections(desk: Desk) -> None:
    """Modules and pages live as long as the window: full collections need not visit them."""
    desk.warmer.imported.connect(gc.freeze)
    desk.warmer.finished.connect(gc.freeze)


def dress(
    app: QApplication,
    *,
    theme: ThemeChoice = ThemeChoice.SYSTEM,
    text_scale: float = 1.0,
    locale: QLocale | None = None,
    language: str = "",
) -> None:
    """Give an application its style, fonts, direction and theme; may be called again.

    `language` is that of the words, which decides the direction; without it the locale does.
    """
    _prepare(app)
    if locale is not None:
        QLocale.setDefault(locale)
    elif QLocale().language() is QLocale.Language.C:
        # the C locale writes money as no one does
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    direction = (QLocale(language) if language else QLocale()).textDirection()
    app.setLayoutDirection(Qt.LayoutDirection(direction))
    appearance().take(theme, text_scale)
    app.setWindowIcon(app_icon())


@cache
def _prepare(app: QApplication) -> FocusRing:
    """What an application needs once: its own style, the fonts, the focus ring."""
    app.setStyle(QStyleFactory.create("Fusion"))
    for name in load_fonts():
        log.warning("The font %s could not be read; the system's is used", name)
    ring = FocusRing()
    ring.follow(app)
    return ring


def app_icon() -> QIcon:
    """The logo in the theme's accent."""
    return icon("logo", "accent")
