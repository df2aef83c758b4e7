"""The whole window around one real page, over a snapshot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from app.ui import formats
from app.ui.main_window import MainWindow
from app.ui.page import Page, PageSpec
from app.ui.shell.wallet_menu import plan_in_words, wallet_words
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from tests.scenes.first_run import FOOT, PAGES, TRUST, enable_menus, said
from tests.ui.sample_snapshot import AS_OF

Factory = Callable[[WorkspaceBridge], Page]


def framed(
    key: str, factory: Factory, snapshot: Snapshot, *, is_masked: bool = False
) -> MainWindow:
    """The window with `factory`'s page in place of the empty one of `key`."""
    formats.set_masked(is_masked)
    bridge = WorkspaceBridge(Clock(AS_OF))
    pages, trust, foot = (
        [
            PageSpec(spec.key, spec.title, spec.icon, lambda: factory(bridge))
            if spec.key == key
            else spec
            for spec in specs
        ]
        for specs in (said(PAGES), said(TRUST), said(FOOT))
    )
    window = MainWindow(pages, foot, trust)
    bridge.setParent(window)
    window.closing.connect(bridge.close)
    window.closing.connect(lambda: formats.set_masked(False))
    enable_menus(window)
    _show_wallet(window, snapshot)
    pending = sum(sent.is_pending(snapshot.ledger.as_of) for sent in snapshot.ledger.sent)
    window.sidebar.set_count("jobs", len(snapshot.shortlist))
    window.sidebar.set_count("proposals", pending)
    window.show_ledger_name(snapshot.path.name, is_sample=snapshot.is_sample)
    window.show_page(key)
    window.show_ledger(snapshot)
    window.set_state(QCoreApplication.translate("Desk", "Saved"))
    return window


def _show_wallet(window: MainWindow, snapshot: Snapshot) -> None:
    wallet = window.sidebar.wallet
    chosen = [one for one in snapshot.wallets if one.id == snapshot.ledger.wallet]
    if chosen or len(snapshot.wallets) == 1:
        one = (chosen or list(snapshot.wallets))[0]
        wallet.show_wallet(one.name, plan_in_words(one.plan))
    else:
        wallet.show_wallet(*wallet_words(snapshot))
    if len(snapshot.wallets) > 1:
        wallet.setMenu(QMenu(window))
