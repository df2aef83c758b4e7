"""The home page over the sample, a newcomer's ledger and an empty one."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain.entries import Entry, EntryKind
from app.domain.statements import Statement
from app.ui.home.home_page import HomePage
from tests.scenes.framed import framed
from tests.shots import ARABIC, CONTRAST, CONTRAST_DARK, DARK, LARGE, LIGHT, NARROW, scene
from tests.ui.sample_snapshot import (
    AS_OF,
    empty_snapshot,
    newcomer_records,
    newcomer_snapshot,
    opening_snapshot,
    sample_snapshot,
    snapshot_of,
)


@scene("home", LIGHT, DARK, NARROW, LARGE, ARABIC, CONTRAST, CONTRAST_DARK)
def home() -> QWidget:
    window = framed("home", HomePage, sample_snapshot())
    snapshot = sample_snapshot()
    shown_on = snapshot.ledger.as_of - timedelta(days=1)
    window.set_context(f"Upwork showed {snapshot.ledger.balance} on {shown_on:%d %B}.", "Matches.")
    return window


@scene("home-wallets", LIGHT)
def home_of_all_wallets() -> QWidget:
    return framed("home", HomePage, sample_snapshot(None))


@scene("home-newcomer", LIGHT, DARK)
def home_of_a_newcomer() -> QWidget:
    return framed("home", HomePage, newcomer_snapshot())


@scene("home-opening", LIGHT)
def home_with_a_balance_only() -> QWidget:
    return framed("home", HomePage, opening_snapshot())


@scene("home-short", LIGHT)
def home_with_rows_missing() -> QWidget:
    """A spend that no row covers, an unknown wording, a balance that differs."""
    on = AS_OF - timedelta(days=1)
    wallet = "wallet"
    records = [
        *newcomer_records(),
        Entry(
            id="much",
            wallet=wallet,
            occurred_on=on,
            kind=EntryKind.PROPOSAL,
            connects=-30,
            title="Long-term maintenance of an agricultural cooperative’s ordering platform",
        ),
        Entry(
            id="odd",
            wallet=wallet,
            occurred_on=on,
            kind=EntryKind.UNKNOWN,
            connects=5,
            wording="Spring surprise",
        ),
        Statement(id="met", wallet=wallet, occurred_on=on - timedelta(days=29), balance=0),
        Statement(id="shown", wallet=wallet, occurred_on=on - timedelta(days=8), balance=22),
    ]
    return framed("home", HomePage, snapshot_of(records))


@scene("home-empty", LIGHT, DARK)
def home_of_an_empty_ledger() -> QWidget:
    return framed("home", HomePage, empty_snapshot())


@scene("home-masked", LIGHT)
def home_masked() -> QWidget:
    return framed("home", HomePage, sample_snapshot(), is_masked=True)
