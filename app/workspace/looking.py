"""Looking at a ledger without the use cases that change it: little code to load, one booking."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.domain.entries import Wallet
from app.domain.ledger import Ledger, build_ledger
from app.domain.problems import LedgerError
from app.domain.records import Records
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.storage.ledger_file import LedgerFile


def shipped_rules() -> Rulebook:
    """The rulebook as shipped, without the user's overrides."""
    return Rulebook.load(resource_path("rulebook"))


def ledger_at(path: Path, as_of: date, wallet: str | None = None) -> Ledger:
    """The ledger in a file as of the end of a day, through the wallet named, or through all.

    Raises the LedgerErrors of `LedgerFile.open`, of reading and of `wallet_named`.
    """
    with LedgerFile.open(path) as file:
        records = file.read_records()
    ledger = build_ledger(records, shipped_rules(), as_of)
    return ledger.of_wallet(wallet_named(records, wallet).id) if wallet else ledger


def wallet_named(records: Records, name: str | None) -> Wallet:
    """The wallet of that name or id; the first one for None.

    Raises LedgerError `wallet_missing`, or `no_wallet` where even the first was undone.
    """
    wallets = sorted(records.wallets.values(), key=lambda wallet: wallet.id)
    for wallet in wallets:
        if name is None or name.casefold() in (wallet.name.casefold(), wallet.id):
            return wallet
    if not wallets:
        raise LedgerError("no_wallet")
    names = [wallet.name for wallet in wallets]
    raise LedgerError("wallet_missing", name=name or "", names=names)
