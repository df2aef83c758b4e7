"""Folding the revisions of several machines into one state: the same whatever came in first.

Each revision names the revisions it took the place of. What no other took the place of is a leaf.
One leaf is the state; several are edits made at once: the newest stands and the others are kept
for the user to choose. Rows that two members read off one page are twins: each page's n-th row of
the same content is one row, and the one made first stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

from app.domain.proposals import normalised_title
from app.domain.records import RecordKind

GOVERNING = frozenset(
    {
        RecordKind.WALLET.value,
        RecordKind.MEMBER.value,
        RecordKind.RULE_OVERRIDE.value,
        RecordKind.SETTING.value,
    }
)
"""Kinds that a plain member decides on their own machine only."""


class Known(NamedTuple):
    """A revision as a machine knows it. `bases` None: made here and not sent yet, so it took the
    place of every leaf that was here. `origin` tells its device."""

    id: str
    record_id: str
    body: str | None
    recorded_at: str
    bases: tuple[str, ...] | None
    origin: str


@dataclass(frozen=True, slots=True)
class Folded:
    """The state of a group of revisions: the leaf that stands, None where all is removed.

    `versions` are leaves that differ, the one that stands first; empty where they agree.
    """

    standing: Known | None
    versions: tuple[Known, ...] = ()
    leaves: tuple[Known, ...] = ()


def fold(revisions: Iterable[Known]) -> Folded:
    """The state of one record, or of the twins of one row. Those without `bases` come in the order
    they were made here; the others in any order."""
    superseded: set[str] = set()
    leaves: dict[str, Known] = {}
    for one in revisions:
        bases = tuple(leaves) if one.bases is None else one.bases
        superseded.update(bases)
        for base in bases:
            leaves.pop(base, None)
        twice = leaves.get(one.id)
        if one.id not in superseded and (twice is None or one.origin < twice.origin):
            leaves[one.id] = one._replace(bases=bases)
    return _folded(tuple(leaves[id_] for id_ in sorted(leaves)))


def _folded(leaves: tuple[Known, ...]) -> Folded:
    live = [leaf for leaf in leaves if leaf.body is not None]
    if not live:
        return Folded(None, (), leaves)
    edited = [leaf for leaf in live if leaf.bases != ()]
    if edited:
        standing = max(edited, key=lambda leaf: (leaf.recorded_at, leaf.id))
    else:
        standing = min(live, key=lambda leaf: (leaf.record_id, leaf.recorded_at, leaf.id))
    versions = [
        leaf
        for leaf in leaves
        if leaf.record_id == standing.record_id or (leaf.body is not None and leaf.bases != ())
    ]
    differing = {_content(leaf): leaf for leaf in reversed(versions)}
    if len(differing) < 2:
        return Folded(standing, (), leaves)
    differing.pop(_content(standing), None)
    others = sorted(differing.values(), key=lambda leaf: (leaf.recorded_at, leaf.id), reverse=True)
    return Folded(standing, (standing, *others), leaves)


def _content(leaf: Known) -> str | None:
    """What a leaf says, whatever the id of its record."""
    return leaf.body and leaf.body.replace(json.dumps(leaf.record_id, ensure_ascii=False), '""', 1)


def attributed(kind: str, body: str | None, member: str) -> str | None:
    """A body with the member who wrote it, where it names nobody and was not read off a page of
    the whole team."""
    if body is None or kind not in _SIGNED_KINDS or '"member":' in body:
        return body
    if kind == RecordKind.ENTRY.value:
        if ',"wording":' in body or ',"upstream_id":' in body:
            return body
        # A quote inside of a text is escaped, so these are the names of fields, in their order.
        at = next((at for name in _AFTER_MEMBER if (at := body.find(name)) > 0), 0)
        if at:
            return f'{body[:at]},"member":{json.dumps(member, ensure_ascii=False)}{body[at:]}'
    row = json.loads(body)
    row["member"] = member
    return json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


_AFTER_MEMBER = (',"note":', ',"occurred_at":', ',"occurred_on":')
_SIGNED_KINDS = frozenset({RecordKind.ENTRY.value, RecordKind.PROPOSAL.value})
_ROW_KINDS = frozenset(
    {RecordKind.ENTRY.value, RecordKind.PAYMENT.value, RecordKind.PROPOSAL.value}
)


def twin_key(kind: str, body: str | None) -> str | None:
    """What two rows read off the same page have in common; None for what was typed.

    Only rows that agree in wallet, day, kind and amount are ever twins.
    """
    if kind not in _ROW_KINDS or body is None:
        return None
    row = json.loads(body)
    parts = _PARTS[kind](row)
    if parts is None:
        return None
    text = json.dumps([kind, *parts], ensure_ascii=True)
    return sha256(text.encode()).hexdigest()[:32]


def _entry_parts(row: Mapping[str, Any]) -> list[Any] | None:
    upstream, wording = row.get("upstream_id"), row.get("wording")
    if upstream is None and wording is None:
        return None
    always = [row.get(name) for name in ("wallet", "occurred_on", "kind", "connects")]
    if upstream is not None:
        return [*always, upstream]
    job = row.get("job_key") or normalised_title(row.get("title"))
    return [*always, wording, job, row.get("occurred_at")]


def _payment_parts(row: Mapping[str, Any]) -> list[Any] | None:
    if row.get("origin", "report") == "typed":
        return None
    names = ("wallet", "occurred_on", "kind", "amount_cents", "currency", "upstream_id")
    parts = [row.get(name) for name in names]
    return parts if row.get("upstream_id") else [*parts, row.get("text")]


def _proposal_parts(row: Mapping[str, Any]) -> list[Any] | None:
    if not row.get("upstream_id"):
        return None
    return [row.get(name) for name in ("wallet", "upstream_id")]


_PARTS = {
    RecordKind.ENTRY.value: _entry_parts,
    RecordKind.PAYMENT.value: _payment_parts,
    RecordKind.PROPOSAL.value: _proposal_parts,
}
