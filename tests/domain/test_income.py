"""Income net of the service fee: by the report's own fee rows, else by the rules of the day."""

from __future__ import annotations

from typing import Any

from app.domain.income import Incomes
from app.domain.money import Payment, PaymentKind
from app.domain.proposals import Proposal
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from tests.domain.rows import day

RULES = Rulebook.load(resource_path("rulebook"))
WON = Proposal(id="p", wallet="w", title="Red logo", sent_on=day("2020-01-01"))


def paid(on: str, cents: int, kind: str = "earning", **more: Any) -> Payment:
    given = {"id": f"{on}{kind}{cents}", "contract": "red logo", **more}
    return Payment(occurred_on=day(on), kind=PaymentKind(kind), amount_cents=cents, **given)


def income(*payments: Payment) -> int | None:
    found = Incomes(payments, RULES).of(WON)
    return found.cents if found else None


def test_that_the_tiers_of_2020_are_taken_off_a_summary() -> None:
    """First 500.00 at 20 %, the next 300.00 at 10 %: 100.00 + 30.00 of fees on 800.00."""
    rows = [paid("2020-02-01", 40_000, origin="summary"), paid("2020-02-08", 40_000)]
    rows = [Payment(**{**_fields(row), "origin": "summary"}) for row in rows]
    assert income(*rows) == 80_000 - 13_000


def test_that_a_fee_row_of_the_report_is_taken_as_it_is() -> None:
    assert income(paid("2024-02-01", 50_000), paid("2024-02-01", -6_000, "service_fee")) == 44_000


def test_that_the_flat_fee_of_2024_is_taken_off_a_report_without_fee_rows() -> None:
    assert income(paid("2024-02-01", 50_000)) == 45_000
    assert income(paid("2024-02-01", 50_000), paid("2024-03-01", -10_000, "refund")) == 36_000


def test_that_the_report_counts_before_the_summary_and_never_both() -> None:
    report = paid("2024-02-01", 50_000)
    summary = paid("2024-02-02", 50_000, origin="summary")
    assert income(report, summary) == 45_000


def test_that_money_of_two_currencies_is_not_added() -> None:
    assert income(paid("2024-02-01", 50_000), paid("2024-02-02", 9_000, currency="EUR")) == 45_000


def test_that_a_row_tied_to_a_job_counts_there_and_not_under_its_title() -> None:
    rows = [paid("2024-02-01", 50_000, job_key="~02")]
    assert income(*rows) is None
    tied = Proposal(id="q", wallet="w", title="Blue", sent_on=day("2024-01-01"), job_key="~02")
    incomes = Incomes(rows, RULES)
    taken = incomes.take(tied)
    assert taken is not None
    assert (taken.cents, incomes.of(tied)) == (45_000, None)


def _fields(payment: Payment) -> dict[str, Any]:
    return {name: getattr(payment, name) for name in Payment.__slots__}
