"""The wallet button of the sidebar: which wallet is looked through, and the ways to others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from app.ui import formats
from app.ui.frame.wallet_button import WalletButton

if TYPE_CHECKING:
    from app.domain.entries import PlanName
    from app.workspace.snapshot import Snapshot


def wallet_words(snapshot: Snapshot) -> tuple[str, str]:
    """Name and plan of the wallet looked through; for all of them how many there are."""
    chosen = snapshot.ledger.wallet
    if len(snapshot.wallets) > 1 and chosen is None:
        count = _tr("{count} wallets").format(count=formats.connects(len(snapshot.wallets)))
        return _tr("All wallets"), count
    for wallet in snapshot.wallets:
        if wallet.id == chosen or len(snapshot.wallets) == 1:
            return wallet.name, plan_in_words(wallet.plan)
    return "", ""


def show_wallets(
    shown: WalletButton,
    snapshot: Snapshot,
    select: Callable[[str | None], object],
    show_plans: Callable[[str], object],
) -> None:
    """Show the wallet looked through, and a menu of the others and of plans."""
    name, plan = wallet_words(snapshot)
    if name:
        shown.show_wallet(name, plan)
    if not snapshot.wallets:
        shown.setMenu(None)  # type: ignore[arg-type]  # Qt takes null, the stub does not
        return
    menu = QMenu(shown)
    _fill(menu, snapshot, select, show_plans)
    # the privacy eye may have been shut or opened since
    menu.aboutToShow.connect(partial(_fill, menu, snapshot, select, show_plans))
    before = shown.menu()
    shown.setMenu(menu)
    if before is not None:
        before.deleteLater()


def _fill(
    menu: QMenu,
    snapshot: Snapshot,
    select: Callable[[str | None], object],
    show_plans: Callable[[str], object],
) -> None:
    menu.clear()
    chosen = snapshot.ledger.wallet
    if len(snapshot.wallets) > 1:
        every = menu.addAction(_tr("All wallets"))
        every.triggered.connect(partial(_run, select, None))
        for wallet in snapshot.wallets:
            action = menu.addAction(formats.name(wallet.name).replace("&", "&&"))
            action.triggered.connect(partial(_run, select, wallet.id))
        menu.addSeparator()
    for wallet in snapshot.wallets:
        if chosen in (None, wallet.id):
            name = formats.isolated(formats.name(wallet.name))
            words = _tr("Plan and grants of {wallet}…").format(wallet=name)
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(_run, show_plans, wallet.id))


def plan_in_words(plan: PlanName) -> str:
    """`freelancer-plus` as Upwork writes it."""
    return plan.value.replace("-", " ").title()


def _run(run: Callable[[Any], object], wallet: str | None, _checked: bool = False) -> None:
    run(wallet)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Desk", text)
