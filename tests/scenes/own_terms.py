"""Settings of advice: the user's own numbers, a niche's, and tiers of countries."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.settings import Setting
from app.ui.settings.in_force import PreferencesInForce
from app.ui.settings.settings_page import SettingsPage
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.snapshot import Snapshot
from tests.scenes.framed import framed
from tests.shots import ARABIC, DARK, LARGE, LIGHT, NARROW, scene
from tests.ui.sample_snapshot import sample_snapshot

SAID = {
    "advice.hour_cents": "3000",
    "advice.country_tiers": "on",
    "niche:web apps": '{"name": "Web apps", "minutes": 25, "margin": 0.7, "fit": 4}',
    "country:iceland": '{"country": "Iceland", "tier": 1}',
    "country:chad": '{"country": "Chad", "tier": 3}',
}


def _said() -> Snapshot:
    snapshot = sample_snapshot()
    ledger = snapshot.ledger
    settings = {**ledger.records.settings}
    settings |= {name: Setting(id=name, value=value).value for name, value in SAID.items()}
    records = replace(ledger.records, settings=settings)
    return replace(snapshot, ledger=replace(ledger, records=records))


@scene("settings-terms", LIGHT, DARK, NARROW, LARGE, ARABIC)
def settings_terms() -> QWidget:
    def page(bridge: WorkspaceBridge) -> SettingsPage:
        return SettingsPage(bridge, PreferencesInForce(None), {"home": "Home"})

    window = framed("settings", page, _said())
    window.show()
    shown = window.built_pages()["settings"]
    assert isinstance(shown, SettingsPage)
    for card in shown.cards:
        card.setVisible(card in {shown.niches.card, shown.tiers.card})
    return window
