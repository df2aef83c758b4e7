"""Bodies are canonical JSON and read back as the records they came from."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bodies import body_of, record_from
from app.domain.entries import Entry, EntryKind, Member, Source, Wallet
from app.domain.problems import LedgerError
from app.domain.proposals import Job, Outcome, Proposal
from app.domain.records import KIND_OF_TYPE, RECORD_TYPES, RecordKind
from app.domain.settings import RuleOverride, Setting

INSTANTS = st.datetimes(timezones=st.just(UTC))
FINITE = st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
for plain, strategy in ((str, TEXTS), (datetime, INSTANTS), (float, FINITE)):
    st.register_type_strategy(plain, strategy)
RECORDS = st.one_of([st.from_type(made) for made in RECORD_TYPES.values()])


def plainly(value: object) -> Any:
    """What json.dumps should be given: an independent reading of the contract."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plainly(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        given = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: plainly(item) for name, item in given.items() if item is not None}
    return value


@given(RECORDS)
def test_that_a_body_reads_back_as_its_record(record: Any) -> None:
    assert record_from(KIND_OF_TYPE[type(record)], body_of(record)) == record


@given(RECORDS)
def test_that_a_body_is_sorted_compact_json_without_unknowns(record: Any) -> None:
    expected = json.dumps(
        plainly(record), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    assert body_of(record).replace("-0.0", "0.0") == expected.replace("-0.0", "0.0")


def test_that_every_kind_has_a_type_and_every_type_a_kind() -> None:
    assert set(RECORD_TYPES) == set(RecordKind)
    assert {KIND_OF_TYPE[made] for made in RECORD_TYPES.values()} == set(RecordKind)


def test_that_the_body_of_an_entry_is_this_very_text() -> None:
    entry = Entry(
        id="e1",
        wallet="w1",
        occurred_on=date(2024, 2, 29),
        kind=EntryKind.PLAN,
        connects=80,
        occurred_at=datetime(2024, 2, 29, 23, 59, tzinfo=UTC),
        source=Source.PLAN,
        title='Ein "Schönes"\n\x00Projekt',
    )
    assert body_of(entry) == (
        '{"connects":80,"currency":"USD","id":"e1","kind":"plan",'
        '"occurred_at":"2024-02-29T23:59:00+00:00","occurred_on":"2024-02-29","source":"plan",'
        '"title":"Ein \\"Schönes\\"\\n\\u0000Projekt","wallet":"w1"}'
    )


def test_that_the_job_of_a_proposal_is_nested() -> None:
    job = Job(id="j1", boost_bids=(30, 20), client_rating=4.5, payment_verified=False)
    proposal = Proposal(
        id="p1", wallet="w1", title="T", sent_on=date(2025, 1, 2), outcome=Outcome.HIRED, job=job
    )
    body = json.loads(body_of(proposal))
    assert body["job"]["boost_bids"] == [30, 20]
    assert body["job"]["payment_verified"] is False
    assert "viewed_at" not in body
    assert record_from(RecordKind.PROPOSAL, body_of(proposal)) == proposal


def test_that_equal_records_have_equal_bodies_whatever_the_zone_or_number_type() -> None:
    tokyo = timezone(timedelta(hours=9))
    here = Job(id="j", posted_at=datetime(2025, 5, 1, 3, tzinfo=UTC), client_hire_rate=1.0)
    there = Job(id="j", posted_at=datetime(2025, 5, 1, 12, tzinfo=tokyo), client_hire_rate=1)
    assert here == there
    assert body_of(here) == body_of(there)
    assert body_of(replace(here, margin=-0.0)) == body_of(replace(here, margin=0.0))


@given(st.text(st.characters(), min_size=1))
def test_that_any_text_gives_a_body_that_a_file_can_hold(text: str) -> None:
    body = body_of(Member(id="m", name=text))
    body.encode()
    again = record_from(RecordKind.MEMBER, body)
    assert body_of(again) == body


def test_that_a_lone_surrogate_becomes_the_replacement_character() -> None:
    cut_emoji = Member(id="m", name="a\ud83d")
    assert record_from(RecordKind.MEMBER, body_of(cut_emoji)) == Member(id="m", name="a\ufffd")


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), float("-inf")])
def test_that_a_number_that_is_none_is_unknown(odd: float) -> None:
    assert record_from(RecordKind.JOB, body_of(Job(id="j", client_hours=odd))) == Job(id="j")


def test_that_a_field_without_default_may_be_left_out_where_it_may_be_none() -> None:
    override = RuleOverride(id="o", key="price_cents", value="15", since=None, until=None)
    assert body_of(override) == '{"id":"o","key":"price_cents","value":"15"}'
    assert record_from(RecordKind.RULE_OVERRIDE, body_of(override)) == override


def test_that_unknown_fields_of_a_newer_program_are_ignored() -> None:
    body = '{"id":"currency","later":[1],"value":"EUR"}'
    assert record_from(RecordKind.SETTING, body) == Setting(id="currency", value="EUR")


@pytest.mark.parametrize(
    ("kind", "body", "field"),
    [
        (RecordKind.WALLET, "", None),
        (RecordKind.WALLET, "[]", None),
        (RecordKind.WALLET, "[" * 100_000, None),
        (RecordKind.WALLET, '{"id":"w","name":NaN}', None),
        (RecordKind.WALLET, '{"id":"w"}', "name"),
        (RecordKind.WALLET, '{"id":7,"name":"n"}', "id"),
        (RecordKind.WALLET, '{"id":"w","name":"n","kind":"club"}', "kind"),
        (RecordKind.WALLET, '{"id":"w","name":"n","kind":[]}', "kind"),
        (RecordKind.WALLET, '{"id":"w","name":"n","billing_day":true}', "billing_day"),
        (RecordKind.WALLET, '{"id":"w","name":"n","billing_day":1.5}', "billing_day"),
        (RecordKind.WALLET, '{"id":"w","name":"n","opened_on":"2025-02-30"}', "opened_on"),
        (RecordKind.JOB, '{"id":"j","posted_at":12}', "posted_at"),
        (RecordKind.JOB, '{"id":"j","skills":"sql"}', "skills"),
        (RecordKind.JOB, '{"id":"j","boost_bids":[1,"2"]}', "boost_bids"),
        (RecordKind.JOB, '{"id":"j","margin":' + "9" * 400 + "}", "margin"),
        (RecordKind.JOB, '{"id":"j","connects":' + "9" * 5000 + "}", None),
        (RecordKind.JOB, '{"id":"j","is_closed":1}', "is_closed"),
    ],
)
def test_that_a_broken_body_names_its_kind_and_field(
    kind: RecordKind, body: str, field: str | None
) -> None:
    with pytest.raises(LedgerError) as caught:
        record_from(kind, body)
    assert caught.value.code == "unreadable_record"
    assert caught.value.details == {"kind": kind.value, "field": field}


def test_that_a_whole_wallet_survives() -> None:
    name = "\u202eright to left\u202c \U0001f600"
    wallet = Wallet(id="w", name=name, billing_day=29, opened_on=date(9999, 12, 31))
    assert record_from(RecordKind.WALLET, body_of(wallet)) == wallet
