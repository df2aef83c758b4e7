"""A ledger as the journals of beancount and hledger: the same rows, as each can tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.domain.entries import SOURCE_OF_KIND, Entry, EntryKind, Source
from tests.bench.ledgers import FIRST

_PRICE_CENTS = 15


def write_beancount(path: Path, entries: Iterable[Entry], wallets: Iterable[str]) -> None:
    """First-in-first-out lots at cost; beancount knows no expiry and refunds come as new lots."""
    with path.open("w", encoding="utf-8") as file:
        file.write('option "operating_currency" "USD"\n')
        file.writelines(_opened(wallets))
        for entry in entries:
            file.write(f'\n{entry.occurred_on} * "{entry.title or entry.kind}"\n')
            file.writelines(_with_lots(entry))


def _opened(wallets: Iterable[str]) -> Iterator[str]:
    for wallet in wallets:
        yield f'{FIRST} open Assets:{_account(wallet)} CONNECTS "FIFO"\n'
    for account in ("Assets:Cash", "Expenses:Spent", "Income:Given"):
        yield f"{FIRST} open {account}\n"


def _with_lots(entry: Entry) -> Iterator[str]:
    account = f"  Assets:{_account(entry.wallet)}"
    if entry.connects < 0:
        yield f"{account}  {entry.connects} CONNECTS {{}}\n  Expenses:Spent\n"
        return
    cents = _PRICE_CENTS if _is_paid(entry) else 0
    yield f"{account}  {entry.connects} CONNECTS {{{cents / 100:.2f} USD}}\n"
    yield "  Assets:Cash\n" if cents else "  Income:Given\n"


def write_hledger(path: Path, entries: Iterable[Entry]) -> None:
    """Balances alone: hledger books no lots."""
    with path.open("w", encoding="utf-8") as file:
        for entry in entries:
            other = "spent" if entry.connects < 0 else "given"
            file.write(
                f"{entry.occurred_on} {entry.title or entry.kind}\n"
                f"    assets:{entry.wallet}  {entry.connects} CONNECTS\n"
                f"    {other}\n\n"
            )


def _is_paid(entry: Entry) -> bool:
    return entry.kind is EntryKind.REFUND or SOURCE_OF_KIND.get(entry.kind) is Source.BOUGHT


def _account(wallet: str) -> str:
    return wallet.replace("wallet-", "Wallet")
