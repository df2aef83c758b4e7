"""The sample ledger: the same every time, true to the rules, and alive enough to look at."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

import pytest

from app.domain.booking import WalletBook, book
from app.domain.entries import Entry, EntryKind, Source, Wallet, WalletKind
from app.domain.forecast import forecast
from app.domain.money import PaymentKind
from app.domain.proposals import Outcome, normalised_title
from app.domain.records import Records
from app.domain.rules import Rule, Rulebook
from app.domain.sent import sent_proposals
from app.resource_files import resource_path
from app.workspace.sample import sample_records

AS_OF = date(2026, 11, 21)
DAYS = [
    AS_OF,
    date(2027, 1, 31),
    date(2028, 2, 29),
    date(2027, 3, 30),
    date(2031, 7, 4),
    date(2024, 2, 29),
]
RULES = Rulebook.load(resource_path("rulebook"))


@cache
def _records(as_of: date, seed: int = 1) -> Records:
    return sample_records(as_of, seed)


def _wallet(records: Records, kind: WalletKind) -> Wallet:
    (wallet,) = [wallet for wallet in records.wallets.values() if wallet.kind is kind]
    return wallet


def _rows(records: Records, wallet: Wallet) -> list[Entry]:
    rows = [entry for entry in records.entries if entry.wallet == wallet.id]
    return sorted(rows, key=lambda entry: entry.occurred_at or datetime.min.replace(tzinfo=UTC))


def _booked(records: Records, wallet: Wallet, as_of: date) -> WalletBook:
    return book(
        wallet,
        [entry for entry in records.entries if entry.wallet == wallet.id],
        RULES,
        as_of,
        statements=[s for s in records.statements if s.wallet == wallet.id],
        payments=[p for p in records.payments if p.wallet == wallet.id],
    )


@cache
def _books(as_of: date, seed: int = 1) -> tuple[WalletBook, ...]:
    records = _records(as_of, seed)
    return tuple(_booked(records, wallet, as_of) for wallet in records.wallets.values())


def test_that_the_same_day_and_seed_give_the_same_records() -> None:
    assert sample_records(AS_OF, 1) == _records(AS_OF, 1)
    assert sample_records(AS_OF, 2) != _records(AS_OF, 1)


def test_that_every_id_is_used_once_and_is_a_version_7_uuid() -> None:
    records = _records(AS_OF)
    ids = [
        *records.wallets,
        *records.members,
        *records.jobs,
        *records.proposals,
        *(row.id for row in (*records.entries, *records.payments, *records.statements)),
    ]
    assert len(set(ids)) == len(ids)
    assert all(len(one) == 36 and one[14] == "7" and one[19] in "89ab" for one in ids)


def test_that_mappings_are_by_id_and_tuples_in_order_of_id() -> None:
    records = _records(AS_OF)
    for by_id in (records.wallets, records.members, records.jobs, records.proposals):
        assert list(by_id) == sorted(by_id)
        assert all(record.id == key for key, record in by_id.items())
    for rows in (records.entries, records.payments, records.statements):
        assert [row.id for row in rows] == sorted(row.id for row in rows)


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_that_the_story_lies_in_the_two_years_before_its_day(as_of: date) -> None:
    records = _records(as_of)
    days = [row.occurred_on for row in (*records.entries, *records.payments, *records.statements)]
    days += [sent.sent_on for sent in records.proposals.values()]
    assert as_of - timedelta(days=730) <= min(days) < as_of - timedelta(days=700)
    assert as_of - timedelta(days=4) < max(days) < as_of


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_that_nothing_is_known_before_it_happened(as_of: date) -> None:
    now = datetime.combine(as_of, time(), UTC)
    for sent in _records(as_of).proposals.values():
        assert sent.sent_at is not None
        assert sent.sent_on == sent.sent_at.date()
        steps = [sent.sent_at, sent.viewed_at, sent.interview_at, sent.hired_at or sent.ended_at]
        known = [step for step in steps if step is not None]
        assert known == sorted(known)
        assert known[-1] < now
        assert (sent.hired_at is not None) == (sent.outcome is Outcome.HIRED)


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_that_the_counts_are_those_of_two_working_years(as_of: date) -> None:
    records = _records(as_of)
    personal, studio = (_wallet(records, kind) for kind in WalletKind)
    sent = Counter(proposal.wallet for proposal in records.proposals.values())
    assert 280 <= sent.total() <= 320
    assert 160 <= sent[personal.id] <= 180
    assert 120 <= sent[studio.id] <= 140
    assert {entry.kind for entry in records.entries} == set(EntryKind) - {EntryKind.UNKNOWN}
    members = {member.name for member in records.members.values()}
    assert len(members) == 4
    assert {e.member for e in _rows(records, studio) if e.kind.is_spend} == members
    assert {e.member for e in _rows(records, personal)} == {None}


def test_that_the_win_rates_are_plausible_and_members_differ() -> None:
    records = _records(AS_OF)
    won: Counter[str] = Counter()
    all_sent: Counter[str] = Counter()
    for proposal in records.proposals.values():
        name = proposal.member or "own"
        all_sent[name] += 1
        won[name] += proposal.outcome is Outcome.HIRED
    assert 0.05 <= won["own"] / all_sent["own"] <= 0.07
    rates = {name: won[name] / count for name, count in all_sent.items() if name != "own"}
    assert len(set(rates.values())) == 4


@pytest.mark.parametrize("seed", [1, 2, 7])
@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_that_booking_explains_every_balance(as_of: date, seed: int) -> None:
    records = _records(as_of, seed)
    shown = {statement.wallet: statement for statement in records.statements}
    for booked in _books(as_of, seed):
        assert booked.adjustments == ()
        assert booked.shortfalls == ()
        assert booked.opening == 0
        assert booked.lapses
        assert shown[booked.wallet.id].occurred_on == as_of - timedelta(days=1)
        assert booked.balance == shown[booked.wallet.id].balance


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_that_connects_are_conserved_lot_by_lot(as_of: date) -> None:
    for booked in _books(as_of):
        for lot in booked.lots:
            assert lot.quantity == lot.spent - lot.returned + lot.lapsed + lot.left
            assert min(lot.left, lot.lapsed) >= 0
        moved = sum(entry.connects for entry in booked.entries)
        assert moved == booked.balance + sum(lapse.connects for lapse in booked.lapses)


class _NaiveWallet:
    """First in, first out, a year each; what comes back goes where the job's last spend came from.

    Kept apart from booking on purpose: plain lists, no rules.
    """

    def __init__(self) -> None:
        self.lots: list[list[int | date]] = []
        self.taken: dict[tuple[str | None, EntryKind], list[list[int | date]]] = {}

    def held(self, day: date) -> int:
        return sum(left for ends, left in self.lots if ends > day)  # type: ignore[operator,misc]

    def take(self, entry: Entry) -> None:
        for _ in range(-entry.connects):
            lot = next(lot for lot in self.lots if lot[0] > entry.occurred_on and lot[1])  # type: ignore[operator]
            lot[1] -= 1  # type: ignore[operator]
            self.taken.setdefault((entry.job_key, entry.kind), []).append(lot)

    def bring_back(self, entry: Entry) -> None:
        boost = entry.kind is EntryKind.BOOST_REFUND
        leg = EntryKind.BOOST if boost else EntryKind.PROPOSAL
        for _ in range(entry.connects):
            self.taken[entry.job_key, leg].pop()[1] += 1  # type: ignore[operator]


@pytest.mark.parametrize("kind", list(WalletKind))
def test_that_the_running_totals_are_those_of_a_naive_wallet(kind: WalletKind) -> None:
    as_of = date(2031, 7, 4)
    records = _records(as_of)
    wallet, shown, late = _NaiveWallet(), 0, 0
    for entry in _rows(records, _wallet(records, kind)):
        if entry.connects < 0:
            wallet.take(entry)
        elif entry.kind.is_refund:
            wallet.bring_back(entry)
        else:
            wallet.lots.append([entry.occurred_on + timedelta(days=365), entry.connects])
        if entry.running_total is None:
            late += 1
        else:
            shown += 1
            assert entry.running_total == wallet.held(entry.occurred_on)
    assert shown > 150
    assert late <= 3


def test_that_what_is_held_reads_like_real_life() -> None:
    records = _records(AS_OF)
    booked = _booked(records, _wallet(records, WalletKind.FREELANCER), AS_OF)
    assert 100 <= booked.balance <= 160
    assert {lot.source for lot in booked.lots if lot.left} >= {
        Source.PLAN,
        Source.BOUGHT,
        Source.FREE,
    }
    soon = [
        lapse
        for lapse in forecast(booked, RULES).lapses
        if timedelta(30) <= lapse.lot.expires_on - AS_OF <= timedelta(60)
    ]
    assert 5 <= sum(lapse.likely for lapse in soon) <= 60


@pytest.mark.parametrize("as_of", DAYS[:5], ids=str)
def test_that_the_freelancer_always_has_lots_that_end_in_a_month_or_two(as_of: date) -> None:
    records = _records(as_of)
    booked = _booked(records, _wallet(records, WalletKind.FREELANCER), as_of)
    assert 100 <= booked.balance <= 170
    ends = [lot.expires_on - as_of for lot in booked.lots if lot.left]
    assert any(timedelta(30) <= left <= timedelta(60) for left in ends)


def test_that_plus_renews_on_the_billing_day_with_paid_and_free_connects() -> None:
    records = _records(date(2027, 1, 31))
    wallet = _wallet(records, WalletKind.FREELANCER)
    rows = _rows(records, wallet)
    renewals = [entry for entry in rows if entry.kind is EntryKind.PLAN]
    assert [entry.connects for entry in renewals] == [90] * 10
    assert {entry.occurred_on.day for entry in renewals} == {wallet.billing_day}
    months = {(entry.occurred_on.year, entry.occurred_on.month) for entry in renewals}
    assert len(months) == 10
    for entry in renewals:
        beside = [e.connects for e in rows if e.occurred_on == entry.occurred_on]
        assert beside[:2] == [90, 10]
    fees = [
        p.occurred_on
        for p in records.payments
        if p.wallet == wallet.id and p.kind is PaymentKind.PLAN_FEE
    ]
    assert sorted(fees) == [entry.occurred_on for entry in renewals]


def test_that_every_purchase_and_plan_lot_is_paid() -> None:
    for booked in _books(AS_OF):
        needed = {e.id for e in booked.entries if e.kind in (EntryKind.BOUGHT, EntryKind.PLAN)}
        assert set(booked.paid.by_entry) == needed


def test_that_the_badge_drips_one_connect_every_twelve_hours() -> None:
    drips = [e for e in _records(AS_OF).entries if e.kind is EntryKind.BADGE]
    assert {entry.connects for entry in drips} == {-1}
    gaps = Counter(
        round((later.occurred_at - earlier.occurred_at) / timedelta(hours=12))
        for earlier, later in pairwise(drips)
        if earlier.occurred_at and later.occurred_at
    )
    assert gaps[1] > 0.9 * gaps.total()


def test_that_titles_are_distinct_and_natural() -> None:
    records = _records(AS_OF)
    titles = [sent.title for sent in records.proposals.values()]
    titles += [job.title or "" for job in records.jobs.values()]
    assert len({normalised_title(title) for title in titles}) == len(titles)
    assert all(10 <= len(title) <= 90 and title[0].isupper() for title in titles)
    assert len({sent.niche for sent in records.proposals.values()}) == 6


def test_that_contracts_pay_the_proposals_that_won_them() -> None:
    records = _records(AS_OF)
    for booked in _books(AS_OF):
        payments = [p for p in records.payments if p.wallet == booked.wallet.id]
        sent = sent_proposals(booked, records.proposals.values(), payments)
        earned = sum(
            p.amount_cents
            for p in payments
            if p.kind in (PaymentKind.EARNING, PaymentKind.SERVICE_FEE)
        )
        assert sum(one.revenue_cents for one in sent) == earned > 0
        assert len(sent) == len(
            [p for p in records.proposals.values() if p.wallet == booked.wallet.id]
        )


def test_that_one_refund_and_one_award_are_owed() -> None:
    records = _records(AS_OF)
    rows: dict[str | None, set[EntryKind]] = {}
    for entry in records.entries:
        rows.setdefault(entry.job_key, set()).add(entry.kind)
    back = {EntryKind.REFUND, EntryKind.AWARD, EntryKind.AWARD_REFUND}
    owed = [
        (sent.outcome, sent.ended_at or sent.interview_at)
        for sent in records.proposals.values()
        if (sent.outcome is Outcome.CLOSED or sent.interview_at)
        and not sent.is_invited
        and not rows[sent.job_key] & back
    ]
    assert sorted(outcome for outcome, _ in owed) == [Outcome.CLOSED, Outcome.INTERVIEW]
    closed_at = next(at for outcome, at in owed if outcome is Outcome.CLOSED)
    assert closed_at is not None
    assert AS_OF - closed_at.date() == timedelta(days=5)


def test_that_invitations_cost_nothing() -> None:
    records = _records(AS_OF)
    invited = [sent for sent in records.proposals.values() if sent.is_invited]
    assert invited
    keys = {sent.job_key for sent in invited}
    assert not [entry for entry in records.entries if entry.job_key in keys]


def test_that_the_shortlist_is_new_varied_and_not_yet_applied_to() -> None:
    records = _records(AS_OF)
    jobs = records.jobs.values()
    shortlist = [job for job in jobs if not job.archived]
    assert len(shortlist) == 8
    assert len(list(jobs)) == 9
    assert not {job.job_key for job in jobs} & {p.job_key for p in records.proposals.values()}
    assert any(job.boost_bids for job in shortlist)
    assert any(job.payment_verified is None and job.client_hire_rate is None for job in shortlist)
    assert any(job.payment_verified is False for job in shortlist)
    for job in jobs:
        assert job.posted_at is not None
        assert (
            timedelta() < datetime.combine(AS_OF, time(), UTC) - job.posted_at < timedelta(days=6)
        )


def test_that_refunds_come_after_the_spend_they_undo() -> None:
    spent: dict[tuple[str | None, EntryKind], int] = {}
    records = _records(AS_OF)
    legs = {
        EntryKind.REFUND: EntryKind.PROPOSAL,
        EntryKind.AWARD_REFUND: EntryKind.PROPOSAL,
        EntryKind.BOOST_REFUND: EntryKind.BOOST,
    }
    rows = (row for wallet in records.wallets.values() for row in _rows(records, wallet))
    for entry in rows:
        if entry.connects < 0:
            spent[entry.job_key, entry.kind] = -entry.connects
        elif entry.kind in legs:
            assert spent.pop((entry.job_key, legs[entry.kind])) == entry.connects


def test_that_the_users_own_rules_change_the_running_totals() -> None:
    dearer = RULES.with_overrides(
        [Rule(key="expiry_days", value=3_650, source="", trust="user", is_override=True)]
    )
    records = sample_records(AS_OF, 1, dearer)
    wallet = _wallet(records, WalletKind.FREELANCER)
    last = _rows(records, wallet)[-1]
    assert last.running_total == sum(entry.connects for entry in _rows(records, wallet))
