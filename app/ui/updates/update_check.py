"""The check for updates: once a week where the user turned it on, and when it is asked for."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app import __version__
from app.domain.problems import LedgerError
from app.ui import formats
from app.ui.main_window import MainWindow
from app.ui.problem_words import fault_words
from app.ui.settings.in_force import PreferencesInForce
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.tag import Tone
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.updates import Feed, Fetch, Release, newest_release, read_feed

_BETWEEN = timedelta(days=7)


def has_feed() -> bool:
    """Whether this build knows whom to ask."""
    try:
        read_feed()
    except LedgerError:
        return False
    return True


class UpdateCheck(QObject):
    """Asks off the GUI thread. News stand above the page; nothing is fetched or installed."""

    def __init__(
        self,
        window: MainWindow,
        bridge: WorkspaceBridge,
        preferences: PreferencesInForce,
        *,
        feed: Feed | None = None,
        fetch: Fetch | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._preferences = window, bridge, preferences
        self._feed, self._fetch = feed, fetch

    def look(self, today: date) -> None:
        """Ask where that is turned on and a week has gone by; without news nothing is said."""
        value = self._preferences.value
        if value.checks_updates and _is_due(value.updates_asked_on, today):
            self._preferences.change(updates_asked_on=today.isoformat())
            self._ask(self._tell_news, _keep_quiet)

    def ask(self) -> None:
        """Ask now, whatever is turned on: the user said so."""
        self._ask(self._tell, self._tell_fault)

    def _ask(self, on_done: object, on_error: object) -> None:
        self._bridge.compute(self._newest, on_done, on_error)  # type: ignore[arg-type]

    def _newest(self) -> Release:
        return newest_release(self._feed or read_feed(), self._fetch)

    def _tell(self, release: Release) -> None:
        if release.is_newer:
            self._tell_news(release)
            return
        told = self.tr("Bidbook {version} is the newest there is.").format(version=__version__)
        self._window.show_toast(told)

    def _tell_news(self, release: Release) -> None:
        if not release.is_newer:
            return
        lead = self.tr("Bidbook {version} is out.").format(version=release.version)
        rest = self.tr("It came on {day}. Get it at {page}.").format(
            day=formats.day_and_year(release.day), page=formats.isolated(release.page)
        )
        banner = Banner(lead, rest, tone=Tone.ACCENT, icon="info")
        copy = button(self.tr("Copy the address"), compact=True)
        copy.clicked.connect(partial(_copy, release.page))
        banner.add_action(copy)
        banner.make_dismissible()
        self._window.show_banner(banner)

    def _tell_fault(self, fault: Exception) -> None:
        if not isinstance(fault, LedgerError):
            raise fault
        banner = Banner(self.tr("Updates were not checked."), fault_words(fault))
        banner.make_dismissible()
        self._window.show_banner(banner)


def _is_due(asked_on: str, today: date) -> bool:
    """A week after the last time; a day that is none, or ahead of a clock set back, is due too."""
    try:
        last = date.fromisoformat(asked_on)
    except ValueError:
        return True
    return not last <= today < last + _BETWEEN


def _keep_quiet(_: Exception) -> None:
    """What the user did not ask for just now fails without a word."""


def _copy(page: str) -> None:
    QApplication.clipboard().setText(page)
