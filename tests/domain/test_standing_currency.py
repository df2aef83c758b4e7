"""A standing and a purchase say in which currency their money is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.domain.purchases import purchases
from app.domain.standing import standing
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace


def test_that_money_paid_in_euros_is_told_in_euros(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "own.bidbook", Clock(date(2026, 3, 10)))
    line = '{"id": "a", "occurred_on": "2026-03-01", "kind": "bought", "connects": 40, '
    line += '"cost_cents": 550, "currency": "EUR"}\n'
    workspace.record(workspace.plan([workspace.read(line.encode(), name="rows.jsonl")]))
    ledger = workspace.ledger()
    (book,) = ledger.books.values()
    (bought,) = purchases(book, ledger.rules)
    found = standing(ledger)
    workspace.close()
    assert (found.cost_cents, found.currency) == (550, "EUR")
    assert (bought.cents, bought.currency) == (550, "EUR")
