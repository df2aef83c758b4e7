"""The batch interface: jobs, past proposals and a wallet as JSON lines, advice back as JSON.

Every field is optional but `id`; null is unknown, names that are not known here are ignored. The
first line that cannot be raises LedgerError("bad_line", line, field, reason).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from app.advice.advise import Advice
from app.advice.batch_fields import (
    JOB_FIELDS,
    LOT_FIELDS,
    PROPOSAL_FIELDS,
    WALLET_FIELDS,
    BadValueError,
    Reader,
    identifier,
    is_only_a_day,
)
from app.advice.wallet import WalletLot, WalletView
from app.domain.problems import LedgerError
from app.domain.proposals import Job, Proposal

# What a line holds once read: checked field by field above, so that records can be built from it.
Fields = dict[str, Any]

EVENTS = ("viewed_at", "interview_at", "hired_at", "ended_at")
RANGES = (("proposals_low", "proposals_high"), ("hourly_low_cents", "hourly_high_cents"))


def read_jobs(lines: Iterable[str]) -> list[Job]:
    """The jobs to be judged, one JSON object per line; blank lines are skipped."""
    return [_job(line, found) for line, found in _objects(lines)]


def read_history(lines: Iterable[str]) -> list[Proposal]:
    """Past proposals: the job as it was when sent, and what became of it.

    A proposal whose day of sending is not stated gets the far future date that the model reads
    as unknown.
    """
    return [_proposal(line, found) for line, found in _objects(lines)]


def read_wallet(text: str) -> WalletView:
    """One JSON object with `lots` and the terms of buying."""
    found = _object(1, text.removeprefix("\ufeff"))
    lots = found.get("lots") or []
    if not isinstance(lots, list):
        raise _bad(1, "lots", "not_a_list")
    return WalletView(
        lots=tuple(_lot(at, each) for at, each in enumerate(lots)),
        **_read(1, found, WALLET_FIELDS),
    )


def latest_instant(day: date, jobs: Sequence[Job], history: Sequence[Proposal]) -> datetime:
    """The instant that a bare day stands for: the latest thing known to have happened on it.

    Midnight where nothing is dated on that day. So `--as-of` a day neither hides what the files
    tell of it nor ages a fresh proposal by hours that have not passed.
    """
    start = datetime.combine(day, time(0), UTC)
    told = [job.posted_at for job in jobs]
    for proposal in history:
        told += [proposal.sent_at, *(getattr(proposal, name) for name in EVENTS)]
    end = start + timedelta(days=1)
    return max((at for at in told if at is not None and start <= at < end), default=start)


def advice_json(advice: Advice) -> dict[str, object]:
    """One result with the keys of the batch interface."""
    return {
        "id": advice.id,
        "decision": advice.decision.value,
        "p_view": advice.p_view,
        "p_interview": advice.p_interview,
        "p_hire": advice.p_hire,
        "p_hire_low": advice.p_hire_low,
        "p_hire_high": advice.p_hire_high,
        "net_value_cents": advice.net_value_cents,
        "net_value_low_cents": advice.net_value_low_cents,
        "net_value_high_cents": advice.net_value_high_cents,
        "p_worth": advice.p_worth,
        "break_even_p_hire": advice.break_even_p_hire,
        "max_connects": advice.max_connects,
        "boost_connects": advice.boost_connects,
        "shadow_price_cents": advice.shadow_price_cents,
        "expected_net_connects": advice.expected_net_connects,
        "based_on": {
            "proposals": advice.based_on.proposals,
            "interviews": advice.based_on.interviews,
            "hires": advice.based_on.hires,
        },
        "reasons": [
            {
                "feature": reason.feature,
                "stage": reason.stage,
                "value": reason.value,
                "log_odds": reason.log_odds,
                "cents": reason.cents,
            }
            for reason in advice.reasons
        ],
        "typical_cents": advice.typical_cents,
        "rank": advice.rank,
        "in_plan": advice.in_plan,
        "connects": advice.connects,
        "connects_assumed": advice.connects_assumed,
    }


def _objects(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, object]]]:
    for line, text in enumerate(lines, start=1):
        bare = text.removeprefix("\ufeff") if line == 1 else text
        if bare.strip():
            yield line, _object(line, bare)


def _object(line: int, text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise _bad(line, None, "not_json") from None
    if not isinstance(found, dict):
        raise _bad(line, None, "not_an_object")
    return found


def _job(line: int, found: dict[str, object]) -> Job:
    fields = _read(line, found, JOB_FIELDS)
    for low, high in RANGES:
        if low in fields and high in fields and fields[low] > fields[high]:
            raise _bad(line, high, "below_its_low_end")
    return Job(id=_id(line, found), **fields)


def _proposal(line: int, found: dict[str, object]) -> Proposal:
    job = _job(line, found)
    fields = _read(line, found, PROPOSAL_FIELDS)
    sent = fields.get("sent_at")
    _check_order(line, fields, sent)
    return Proposal(
        id=job.id,
        wallet="",
        title=job.title or "",
        sent_on=sent.date() if sent else date.max,
        job_key=job.job_key,
        job=job,
        **fields,
    )


def _check_order(line: int, fields: Fields, sent: datetime | None) -> None:
    """Nothing happens to a proposal before it is sent; a bare day may be the day of sending."""
    if sent is None:
        return
    for name in EVENTS:
        at = fields.get(name)
        earliest = sent.replace(hour=0, minute=0, second=0, microsecond=0)
        if at is not None and at < (earliest if is_only_a_day(at) else sent):
            raise _bad(line, name, "before_sent")


def _lot(at: int, found: object) -> WalletLot:
    place = f"lots[{at}]"
    if not isinstance(found, dict):
        raise _bad(1, place, "not_an_object")
    if found.get("connects") is None:
        raise _bad(1, f"{place}.connects", "missing")
    return WalletLot(**_read(1, found, LOT_FIELDS, f"{place}."))


def _id(line: int, found: dict[str, object]) -> str:
    if found.get("id") is None:
        raise _bad(line, "id", "missing")
    try:
        return identifier(found["id"])
    except BadValueError as error:
        raise _bad(line, "id", error.reason) from None


def _read(
    line: int, found: dict[str, object], readers: dict[str, Reader], prefix: str = ""
) -> Fields:
    fields: Fields = {}
    for name, value in found.items():
        reader = readers.get(name)
        if reader is None or value is None:
            continue
        try:
            fields[name] = reader(value)
        except BadValueError as error:
            raise _bad(line, prefix + name, error.reason) from None
    return fields


def _bad(line: int, field: str | None, reason: str) -> LedgerError:
    return LedgerError("bad_line", line=line, field=field, reason=reason)
