"""Which civil day a row stands on: pages show days of a reader's zone, saved ones give instants."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.entries import Entry, EntryKind
from app.domain.proposals import normalised_title
from app.importing.drafts import EntryDraft
from app.importing.matching.badges import badge_days

Row = Entry | EntryDraft
Content = tuple[str, str, int]
"""What two forms of one row share whatever the day: kind, title or job key, Connects."""

_SAMPLE = 400
_HOURS = sorted(range(-12, 15), key=abs)
_ENOUGH_TITLES = 2


def content_of(row: Row) -> Content:
    name = normalised_title(row.title) or (row.job_key or "")
    kind = row.wording or "" if row.kind is EntryKind.UNKNOWN else row.kind.value
    return (kind, name, row.connects or 0)


def shown_day(row: Row, hours: int) -> date:
    """The civil day of a row where the page's reader lives, `hours` ahead of UTC."""
    if row.occurred_at is not None and hours:
        return (row.occurred_at + timedelta(hours=hours)).date()
    assert row.occurred_on is not None  # noqa: S101 - rows without a day never get here
    return row.occurred_on


def hours_ahead(drafts: Sequence[EntryDraft], there: Sequence[Entry]) -> int:
    """Hours between UTC and the days on a page, told by which makes most rows meet.

    Saved pages give instants, pasted ones only the reader's own days.
    """
    timed = any(draft.occurred_at for draft in drafts)
    if not any((entry.occurred_at is None) == timed for entry in there):
        return 0
    titled = [draft for draft in drafts if draft.kind is not EntryKind.BADGE][:_SAMPLE]
    badges = [draft for draft in drafts if draft.kind is EntryKind.BADGE]
    there_badges = [entry for entry in there if entry.kind is EntryKind.BADGE]
    mine = [(draft, content_of(draft)) for draft in titled]
    wanted = {content for _, content in mine}
    theirs = [(entry, c) for entry in there if mine and (c := content_of(entry)) in wanted]

    def met(hours: int) -> tuple[int, int, int]:
        def keys(rows: Iterable[tuple[Row, Content]]) -> Counter[tuple[date, Content]]:
            return Counter((shown_day(row, hours), content) for row, content in rows)

        same = keys(mine) & keys(theirs)
        return (same.total(), *_badges_met(badges, there_badges, hours))

    return max(_HOURS, key=lambda hours: (met(hours), -abs(hours)))


def _badges_met(
    badges: Sequence[EntryDraft], there: Sequence[Entry], hours: int
) -> tuple[int, int]:
    """How many Connects of badge rows fall on a day that has as many there, and how many days
    add up to the same."""
    if not badges:
        return (0, 0)

    def day_of(row: Row) -> date:
        return shown_day(row, hours)

    held = badge_days(there, day_of)
    days = [(n, held.get(day, 0)) for day, n in badge_days(badges, day_of).items()]
    return -sum(max(pair) for pair in days), sum(one == other for one, other in days)


def day_shift(
    drafts: Iterable[EntryDraft], there: Iterable[Entry], day_of: Callable[[Row], date]
) -> int:
    """+1 where the page's reader is in a zone so far ahead of the ledger's pages that some of its
    rows stand a day later, -1 for behind, 0 where days agree or nothing is sure.

    Sure is what two titled rows say, each one of its kind on both sides, and none denies.
    """
    mine: dict[Content, list[date]] = defaultdict(list)
    for draft in drafts:
        if draft.title:
            mine[content_of(draft)].append(day_of(draft))
    theirs: dict[Content, list[date]] = defaultdict(list)
    for entry in there if mine else ():
        if entry.title and (content := content_of(entry)) in mine:
            theirs[content].append(day_of(entry))
    titles: dict[int, set[str]] = {1: set(), -1: set()}
    for content, days in mine.items():
        others = theirs.get(content, ())
        if len(days) == 1 == len(others) and abs(off := (days[0] - others[0]).days) == 1:
            titles[off].add(content[1])
    for shift in (1, -1):
        if len(titles[shift]) >= _ENOUGH_TITLES and not titles[-shift]:
            return shift
    return 0


@dataclass(frozen=True, slots=True)
class Claim:
    """An entry that a draft is. `is_edge` says that it stands on a day which the page does not
    show, so that the draft may be another row of the same kind."""

    entry: Entry
    is_edge: bool


def claims_by_shift(
    drafts: Sequence[EntryDraft],
    there: Iterable[Entry],
    day_of: Callable[[Row], date],
    shift: int,
) -> dict[int, Claim]:
    """What each draft is (by row number) where days are known to differ by `shift` or by nothing.

    Rows of one content keep their order, so as many as possible find their entry. An entry of the
    day before the page began (or after it ended) is taken only where the page's own days are
    short of one.
    """
    waiting: dict[Content, list[EntryDraft]] = defaultdict(list)
    for draft in drafts:
        waiting[content_of(draft)].append(draft)
    held: dict[Content, list[Entry]] = defaultdict(list)
    for entry in there:
        if (content := content_of(entry)) in waiting:
            held[content].append(entry)
    edge = (min if shift > 0 else max)(map(day_of, drafts))
    claims: dict[int, Claim] = {}
    for content, some in waiting.items():
        entries = held.get(content, [])
        inside = [e for e in entries if (day_of(e) - edge).days * shift >= 0]
        found = _in_order(some, inside, day_of, shift)
        if len(found) < len(some) and len(inside) < len(entries):
            found = _in_order(some, entries, day_of, shift)
        for draft, entry in found:
            is_edge = not content[1] and (day_of(entry) - edge).days * shift < 0
            claims[draft.row] = Claim(entry, is_edge)
    return claims


def _in_order(
    drafts: Sequence[EntryDraft],
    entries: Sequence[Entry],
    day_of: Callable[[Row], date],
    shift: int,
) -> list[tuple[EntryDraft, Entry]]:
    """Pairs of one content, each draft with the first entry left that its day allows."""
    left = sorted(entries, key=lambda entry: day_of(entry).toordinal() * shift)
    pairs = []
    for draft in sorted(drafts, key=lambda one: day_of(one).toordinal() * shift):
        day = day_of(draft)
        for entry in left:
            is_other = bool(entry.upstream_id and draft.upstream_id)
            if (day - day_of(entry)).days * shift in (0, 1) and not is_other:
                left.remove(entry)
                pairs.append((draft, entry))
                break
    return pairs
