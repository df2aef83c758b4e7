"""The ledger that a command looks at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from app.cli.session import Session

if TYPE_CHECKING:
    from app.domain.ledger import Ledger

wallet_option = click.option("--wallet", help="Look at this wallet only.")


def looked_at(session: Session, wallet: str | None, on: date | None = None) -> Ledger:
    """The ledger, through one wallet where one is named."""
    return session.ledger(wallet, on)
