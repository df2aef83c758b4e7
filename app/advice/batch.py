"""The batch interface: jobs, past proposals and a wallet as JSON lines, advice back as JSON.

Every field is optional but `id`; null is unknown, names that are not known here are ignored. The
first line that cannot be raises LedgerError with `file` (jobs, history or wallet), `line` and
`field`: bad_advice_json, advice_field_missing or bad_advice_line, the last with `found`, `reason`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
LONGEST_SHOWN = 40
RANGES = (("proposals_low", "proposals_high"), ("hourly_low_cents", "hourly_high_cents"))


def read_jobs(lines: Iterable[str], on: date | None = None) -> list[Job]:
    """The jobs to be judged, one JSON object per line; blank lines are skipped.

    With `on`, the day of the advice, a post dated later is refused; time zones may make it a day.
    """
    jobs = []
    for place, found in _objects("jobs", lines):
        job = _job(place, found)
        if on is not None:
            _check_known(place, found, job, on + timedelta(days=1))
        jobs.append(job)
    return jobs


def _check_known(place: _Place, found: dict[str, object], job: Job, last: date) -> None:
    for name in ("posted_at", "last_viewed_at", "client_member_since"):
        at = getattr(job, name)
        day = at.date() if isinstance(at, datetime) else at
        if day is not None and day > last:
            raise _bad(place, name, "in_the_future", found[name])


def read_history(lines: Iterable[str]) -> list[Proposal]:
    """Past proposals: the job as it was when sent, and what became of it.

    A proposal whose day of sending is not stated gets the far future date that the model reads
    as unknown.
    """
    return [_proposal(place, found) for place, found in _objects("history", lines)]


def read_wallet(text: str) -> WalletView:
    """One JSON object with `lots` and the terms of buying."""
    place = _Place("wallet", 1)
    found = _object(place, text.removeprefix("\ufeff"))
    lots = found.get("lots") or []
    if not isinstance(lots, list):
        raise _bad(place, "lots", "not_a_list", lots)
    return WalletView(
        lots=tuple(_lot(place, at, each) for at, each in enumerate(lots)),
        **_read(place, found, WALLET_FIELDS),
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
        "assumed": list(advice.assumed),
        "too_early": advice.is_too_early,
        "turning": [
            {
                "field": point.field,
                "now": point.now,
                "needed": point.needed,
                "decision": point.decision.value,
            }
            for point in advice.turning
        ],
        "boost_next": advice.boost.next_bid,
        "boost_most": advice.boost.most,
    }


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands."""

    file: str
    line: int


def _objects(file: str, lines: Iterable[str]) -> Iterator[tuple[_Place, dict[str, object]]]:
    for line, text in enumerate(lines, start=1):
        bare = text.removeprefix("\ufeff") if line == 1 else text
        if bare.strip():
            place = _Place(file, line)
            yield place, _object(place, bare)


def _object(place: _Place, text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise LedgerError("bad_advice_json", file=place.file, line=place.line, field=None)
    return found


def _job(place: _Place, found: dict[str, object]) -> Job:
    fields = _read(place, found, JOB_FIELDS)
    for low, high in RANGES:
        if low in fields and high in fields and fields[low] > fields[high]:
            raise _bad(place, high, "below_its_low_end", found[high])
    return Job(id=_id(place, found), **fields)


def _proposal(place: _Place, found: dict[str, object]) -> Proposal:
    job = _job(place, found)
    fields = _read(place, found, PROPOSAL_FIELDS)
    sent = fields.get("sent_at")
    _check_order(place, found, fields)
    return Proposal(
        id=job.id,
        wallet="",
        title=job.title or "",
        sent_on=sent.date() if sent else date.max,
        job_key=job.job_key,
        job=job,
        **fields,
    )


def _check_order(place: _Place, found: dict[str, object], fields: Fields) -> None:
    """Nothing happens to a proposal before it is sent; a bare day may be the day of sending."""
    sent = fields.get("sent_at")
    if sent is None:
        return
    for name in EVENTS:
        at = fields.get(name)
        earliest = sent.replace(hour=0, minute=0, second=0, microsecond=0)
        if at is not None and at < (earliest if is_only_a_day(at) else sent):
            raise _bad(place, name, "before_sent", found[name])


def _lot(place: _Place, at: int, found: object) -> WalletLot:
    name = f"lots[{at}]"
    if not isinstance(found, dict):
        raise _bad(place, name, "not_an_object", found)
    if found.get("connects") is None:
        raise _missing(place, f"{name}.connects")
    return WalletLot(**_read(place, found, LOT_FIELDS, f"{name}."))


def _id(place: _Place, found: dict[str, object]) -> str:
    if found.get("id") is None:
        raise _missing(place, "id")
    try:
        return identifier(found["id"])
    except BadValueError as error:
        raise _bad(place, "id", error.reason, found["id"]) from None


def _read(
    place: _Place, found: dict[str, object], readers: dict[str, Reader], prefix: str = ""
) -> Fields:
    fields: Fields = {}
    for name, value in found.items():
        reader = readers.get(name)
        if reader is None or value is None:
            continue
        try:
            fields[name] = reader(value)
        except BadValueError as error:
            raise _bad(place, prefix + name, error.reason, value) from None
    return fields


def _missing(place: _Place, field: str) -> LedgerError:
    return LedgerError("advice_field_missing", file=place.file, line=place.line, field=field)


def _bad(place: _Place, field: str, reason: str, found: object) -> LedgerError:
    return LedgerError(
        "bad_advice_line",
        file=place.file,
        line=place.line,
        field=field,
        reason=reason,
        found=_clipped(found),
    )


def _clipped(found: object) -> str:
    text = json.dumps(found, ensure_ascii=False)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
