"""The QApplication: style, fonts, theme, language, reading direction."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QStyleFactory

from app import __version__
from app.ui.fonts import load_fonts
from app.ui.icons import icon
from app.ui.theme import ThemeChoice, appearance
from app.ui.widgets.focus_ring import FocusRing
from app.workspace.clock import Clock

if TYPE_CHECKING:
    from app.ui.desk import Desk

log = logging.getLogger(__name__)


def make_application(
    argv: Sequence[str],
    *,
    theme: ThemeChoice = ThemeChoice.SYSTEM,
    text_scale: float = 1.0,
    locale: QLocale | None = None,
) -> QApplication:
    """The one application object, dressed. Call it before any widget is made."""
    QGuiApplication.setDesktopFileName("bidbook")
    app = QApplication(list(argv))
    app.setApplicationName("Bidbook")
    app.setApplicationVersion(__version__)
    dress(app, theme=theme, text_scale=text_scale, locale=locale)
    return app


def run(path: Path | None = None, as_of: date | None = None) -> int:
    """Open the window and stay until it closes; the exit code."""
    from app.ui.desk import Desk  # noqa: PLC0415 - the window's parts, after the application

    app = make_application(sys.argv[:1])
    desk = Desk(Clock(as_of), path)
    spare_collections(desk)
    desk.start()
    return app.exec()


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
) -> None:
    """Give an application its style, fonts, language, direction and theme; may be called again."""
    _prepare(app)
    if locale is not None:
        QLocale.setDefault(locale)
    elif QLocale().language() is QLocale.Language.C:
        # the C locale writes money as no one does
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    direction = QLocale().textDirection()
    app.setLayoutDirection(Qt.LayoutDirection(direction))
    look = appearance()
    look.set_text_scale(text_scale)
    look.choose(theme)
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
