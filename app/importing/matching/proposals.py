"""Matching of the proposals page: a row met again brings its news, never takes any away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from app.domain.proposals import Outcome, Proposal, normalised_title
from app.importing.drafts import ProposalDraft
from app.importing.plan import PlanRow, RowState

_NEAR = timedelta(days=1)
_HOW_FAR = (Outcome.PENDING, Outcome.VIEWED, Outcome.INTERVIEW)


def match_proposals(
    drafts: Sequence[ProposalDraft],
    there: Sequence[Proposal],
    wallet: str,
    new_id: Callable[[], str],
) -> list[PlanRow]:
    left = list(there)
    rows = []
    for draft in drafts:
        if draft.sent_on is None:
            rows.append(_row(draft, RowState.NEEDS_A_LOOK, problem=draft.problem))
            continue
        known = next((p for p in left if _is_same(p, draft)), None)
        if known is None:
            state = RowState.NEEDS_A_LOOK if draft.problem else RowState.NEW
            made = _updated(_proposal(draft, wallet, new_id()), draft)
            rows.append(_row(draft, state, puts=(made,), problem=draft.problem))
            continue
        left.remove(known)
        newer = _updated(known, draft)
        puts = () if newer == known else (newer,)
        reason = "updated" if puts else ""
        rows.append(
            _row(draft, RowState.ALREADY_HERE, puts=puts, matches=(known.id,), reason=reason)
        )
    return rows


def _is_same(known: Proposal, draft: ProposalDraft) -> bool:
    if known.upstream_id and draft.upstream_id:
        return known.upstream_id == draft.upstream_id
    assert draft.sent_on is not None  # noqa: S101 - rows without a day never get here
    is_near = abs(known.sent_on - draft.sent_on) <= _NEAR
    return is_near and normalised_title(known.title) == normalised_title(draft.title)


def _proposal(draft: ProposalDraft, wallet: str, id_: str) -> Proposal:
    assert draft.sent_on is not None  # noqa: S101
    return Proposal(id=id_, wallet=wallet, title=draft.title, sent_on=draft.sent_on)


def _updated(known: Proposal, draft: ProposalDraft) -> Proposal:
    outcome = known.outcome
    if outcome in _HOW_FAR and (
        draft.outcome not in _HOW_FAR or _HOW_FAR.index(draft.outcome) > _HOW_FAR.index(outcome)
    ):
        outcome = draft.outcome
    return replace(
        known,
        outcome=outcome,
        upstream_id=known.upstream_id or draft.upstream_id,
        job_key=known.job_key or draft.job_key,
        is_viewed=known.is_viewed or draft.is_viewed,
        is_invited=known.is_invited or draft.is_invited,
        boost=known.boost or draft.boost,
        boost_state=draft.boost_state or known.boost_state,
        profile=draft.profile or known.profile,
    )


def _row(draft: ProposalDraft, state: RowState, **more: object) -> PlanRow:
    return PlanRow(row=draft.row, text=draft.text, state=state, draft=draft, **more)  # type: ignore[arg-type]
