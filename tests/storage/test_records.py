"""Everything that is recorded is read back as it was, every kind of it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bodies import body_of
from app.domain.entries import Entry, EntryKind, Member, PlanName, Source, Wallet
from app.domain.money import Payment, PaymentKind
from app.domain.problems import LedgerError
from app.domain.proposals import Job, Outcome, Proposal
from app.domain.records import Records
from app.domain.settings import RuleOverride, Setting
from app.domain.statements import Statement
from app.storage.batches import BatchDraft, Put
from app.storage.ledger_file import LedgerFile
from app.storage.tables import ENTRY_COLUMNS, entry_row, row_of

DAY = date(2026, 2, 28)
WHOLE_ENTRY = Entry(
    id="e2",
    wallet="w1",
    occurred_on=DAY,
    kind=EntryKind.BOUGHT,
    connects=80,
    occurred_at=datetime(2026, 2, 28, 23, 59, 59, 999999, tzinfo=UTC),
    source=Source.BOUGHT,
    cost_cents=1200,
    currency="EUR",
    job_key="~01",
    title="Größe & Farbe",
    member="m1",
    wording="Purchase",
    upstream_id="77",
    running_total=-3,
    refund_of="e1",
    expires_on=date(2027, 2, 28),
    note="",
)


def test_that_a_new_ledger_holds_nothing(ledger: LedgerFile) -> None:
    assert ledger.read_records() == Records()


def test_that_every_kind_of_record_is_read_back(
    ledger: LedgerFile, now: datetime, make_entry: Callable[..., Entry]
) -> None:
    job = Job(id="j1", title="Map tiles", skills=("QGIS", "Python"), client_rating=4.9)
    expected = Records(
        wallets={"w1": Wallet(id="w1", name="Mine", plan=PlanName.FREELANCER_PLUS)},
        members={"m1": Member(id="m1", name="Ada")},
        entries=(make_entry("e1"), WHOLE_ENTRY),
        payments=(
            Payment(id="p1", occurred_on=DAY, kind=PaymentKind.TAX, amount_cents=-19, text="VAT"),
        ),
        statements=(Statement(id="s1", wallet="w1", occurred_on=DAY, balance=86, taken_at=now),),
        jobs={"j1": job},
        proposals={
            "q1": Proposal(
                id="q1", wallet="w1", title="T", sent_on=DAY, outcome=Outcome.VIEWED, job=job
            )
        },
        overrides=(RuleOverride(id="o1", key="k", value="v", since=DAY, until=None),),
        settings={"currency": "EUR"},
    )
    given = [
        *expected.wallets.values(),
        *expected.members.values(),
        *reversed(expected.entries),
        *expected.payments,
        *expected.statements,
        *expected.jobs.values(),
        *expected.proposals.values(),
        *expected.overrides,
        Setting(id="currency", value="EUR"),
    ]
    ledger.journal.record(BatchDraft(now=now, label="add"), map(Put, given))
    assert ledger.read_records() == expected
    assert ledger.check() == []


def test_that_the_entry_table_has_a_column_for_every_field() -> None:
    assert set(ENTRY_COLUMNS) == {field.name for field in fields(Entry)}


@given(st.from_type(Entry))
def test_that_the_row_of_an_entry_is_the_row_of_its_body(entry: Entry) -> None:
    assert entry_row(entry) == row_of("entry", entry.id, body_of(entry))


def test_that_entries_read_from_a_file_are_frozen_and_equal(
    ledger: LedgerFile, now: datetime
) -> None:
    ledger.journal.record(BatchDraft(now=now, label="add"), [Put(WHOLE_ENTRY)])
    (entry,) = ledger.read_records().entries
    assert entry == WHOLE_ENTRY
    assert hash(entry) == hash(WHOLE_ENTRY)
    assert type(entry.kind) is EntryKind
    with pytest.raises(AttributeError):
        entry.connects = 1  # type: ignore[misc]


def test_that_reading_leaves_the_garbage_collector_as_it_was(ledger: LedgerFile) -> None:
    assert gc.isenabled()
    ledger.read_records()
    assert gc.isenabled()
    gc.disable()
    try:
        ledger.read_records()
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("statement", "details"),
    [
        ("UPDATE entry SET kind = 'gift'", {"kind": "entry", "field": "kind", "id": None}),
        (
            "UPDATE entry SET occurred_on = '?'",
            {"kind": "entry", "field": "occurred_on", "id": None},
        ),
        ("INSERT INTO wallet VALUES ('w', '{')", {"kind": "wallet", "field": None, "id": "w"}),
    ],
)
def test_that_a_record_that_cannot_be_read_is_named(
    path: Path,
    now: datetime,
    tamper: Callable[..., None],
    statement: str,
    details: dict[str, object],
) -> None:
    with LedgerFile.create(path, now=now) as ledger:
        ledger.journal.record(BatchDraft(now=now, label="add"), [Put(WHOLE_ENTRY)])
        tamper(path, statement)
        with pytest.raises(LedgerError) as caught:
            ledger.read_records()
        assert caught.value.code == "unreadable_record"
        assert caught.value.details == details
        assert ledger.check() != []
