"""Double bids: two members of one pool on the same job, by its key or by a title that reads alike.

Proposals of different wallets are never compared: the pools have nothing to do with each other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations_with_replacement, islice
from math import ceil

from app.domain.caps import Bid
from app.domain.days import days_after
from app.domain.entries import WalletKind
from app.domain.lapsing import sent_since
from app.domain.ledger import Ledger
from app.domain.problems import Problem
from app.domain.proposals import normalised_title
from app.domain.sent import SentProposal

NEAR_DAYS = 30
"""A post is rarely open for longer: what was sent further apart is no double bid."""
ALIKE = 0.75
"""The share of words two titles have in common from which on they read alike (a judgement)."""
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleBid:
    """The proposals of at least two members on one job, oldest first.

    `is_same_job` says that the job keys or the titles are the same, not only alike. `connects` is
    what the later members spent on top of the first.
    """

    wallet: str
    sent: tuple[SentProposal, ...]
    is_same_job: bool

    @property
    def members(self) -> tuple[str, ...]:
        """Their names, the first to bid first."""
        return tuple(dict.fromkeys(one.proposal.member or "" for one in self.sent))

    @property
    def connects(self) -> int:
        first = self.sent[0].proposal.member
        return sum(one.base + one.boost for one in self.sent if one.proposal.member != first)

    @property
    def title(self) -> str:
        return self.sent[0].proposal.title


def double_bids(
    ledger: Ledger, since: date | None = None, until: date | None = None, days: int = NEAR_DAYS
) -> tuple[DoubleBid, ...]:
    """Jobs on which two members bid within some days, the last of them in the period; latest first.

    Proposals without a member are left out: nothing tells that they are somebody else's.
    """
    last = until or ledger.as_of
    first = days_after(since, -days) if since else date.min
    named: dict[str, list[SentProposal]] = defaultdict(list)
    for sent in sent_since(ledger, first):
        if sent.proposal.sent_on <= last and sent.proposal.member:
            named[sent.proposal.wallet].append(sent)
    found = [
        bid for wallet, rows in named.items() for bid in _of_wallet(wallet, rows, days)
        if since is None or bid.sent[-1].proposal.sent_on >= since
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda bid: bid.sent[-1].proposal.sent_on, reverse=True))


def _of_wallet(wallet: str, rows: Sequence[SentProposal], days: int) -> Iterator[DoubleBid]:
    groups = _Groups(len(rows))
    same: set[int] = set()
    for one, other, is_same in _pairs(rows, days):
        groups.join(one, other)
        same |= {one, other} if is_same else set()
    for places in groups.all_():
        yield DoubleBid(
            wallet=wallet,
            sent=tuple(rows[at] for at in places),
            is_same_job=all(at in same for at in places),
        )


def _pairs(rows: Sequence[SentProposal], days: int) -> Iterator[tuple[int, int, bool]]:
    """Places of two proposals of different members, near in time, on one job or alike ones.

    `rows` are in the order of their days, so that only near ones are ever compared.
    """
    near = _Near(rows, days)
    seen: set[tuple[int, int]] = set()
    for places in _by_key(rows):
        yield from _new(((a, b, True) for a, b in near.all_pairs(places)), rows, seen)
    if near.has_all_keys:
        return
    for places in _by_title(rows):
        yield from _new(((a, b, True) for a, b in near.pairs(places, places)), rows, seen)
    words = [_words(sent.proposal.title) for sent in rows]
    for ones, others in _by_rare_word(words):
        alike = ((a, b, False) for a, b in near.pairs(ones, others) if _overlap(words[a], words[b]))
        yield from _new(alike, rows, seen)


def _new(
    pairs: Iterable[tuple[int, int, bool]],
    rows: Sequence[SentProposal],
    seen: set[tuple[int, int]],
) -> Iterator[tuple[int, int, bool]]:
    """The pairs of two members that were not seen yet."""
    for one, other, is_same in pairs:
        if (one, other) not in seen and _are_apart(rows[one], rows[other]):
            seen.add((one, other))
            yield one, other, is_same


class _Near:
    """Pairs of places that lie at most so many days apart, the earlier one first."""

    def __init__(self, rows: Sequence[SentProposal], days: int) -> None:
        self._on = [sent.proposal.sent_on.toordinal() for sent in rows]
        self._has_key = [bool(sent.proposal.job_key) for sent in rows]
        self._days = days

    @property
    def has_all_keys(self) -> bool:
        """Whether every place has a job key, so that no title has to speak."""
        return all(self._has_key)

    def all_pairs(self, places: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Of ascending places, each with those after it."""
        for at, one in enumerate(places):
            for other in islice(places, at + 1, None):
                if self._on[other] - self._on[one] > self._days:
                    break
                yield one, other

    def pairs(self, ones: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Of two lists of ascending places, or of one list with itself.

        Two job keys say by themselves whether it is one job, so one of both has none.
        """
        loose = [place for place in others if not self._has_key[place]]
        for one in ones:
            pool = loose if self._has_key[one] else others
            first = bisect_left(pool, self._on[one] - self._days, key=self._on.__getitem__)
            if ones is others and not self._has_key[one]:
                first = bisect_right(pool, one)
            for other in islice(pool, first, None):
                if self._on[other] - self._on[one] > self._days:
                    break
                if other != one:
                    yield min(one, other), max(one, other)


def _are_apart(one: SentProposal, other: SentProposal) -> bool:
    """Of two members; and two different job keys are two jobs."""
    a, b = one.proposal, other.proposal
    is_other_job = bool(a.job_key and b.job_key and a.job_key != b.job_key)
    return not is_other_job and _folded(a.member) != _folded(b.member)


def _by_key(rows: Sequence[SentProposal]) -> Iterable[list[int]]:
    return _buckets(sent.proposal.job_key or "" for sent in rows)


def _by_title(rows: Sequence[SentProposal]) -> Iterable[list[int]]:
    return _buckets(normalised_title(sent.proposal.title) for sent in rows)


def _buckets(names: Iterable[str]) -> Iterable[list[int]]:
    """The places of those with one name, ascending; of no name, none."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        if name:
            buckets[name].append(at)
    return buckets.values()


def _by_rare_word(
    words: Sequence[frozenset[str]],
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Buckets such that two alike titles meet in one pair of them.

    With their words from the rarest on, the first one that two titles share stands among the
    n - ⌈t·n⌉ + 1 first of each, if they are alike to the share t; and what follows it in both is
    enough for that share.
    """
    often = Counter(word for one in words for word in one)
    buckets: dict[str, dict[tuple[int, int], list[int]]] = defaultdict(dict)
    for at, one in enumerate(words):
        count = len(one)
        if count >= _FEWEST_WORDS:
            rare = sorted(one, key=lambda word: (often[word], word))
            for place, word in enumerate(rare[: count - ceil(ALIKE * count) + 1]):
                buckets[word].setdefault((place, count), []).append(at)
    for classes in buckets.values():
        for (kind, places), (other, beside) in combinations_with_replacement(classes.items(), 2):
            if _may_be_alike(kind, other):
                yield places, beside


def _may_be_alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether titles may be alike whose first common word is at a place of so many words."""
    common = 1 + min(count - place - 1 for place, count in (one, other))
    return common >= ALIKE * (one[1] + other[1] - common)


def are_alike(title: str | None, other: str | None) -> bool:
    """Whether two titles have most words in common; titles of one or two words never do.

    >>> are_alike("React dashboard for a clinic", "Dashboard for a clinic (React)")
    True
    """
    return _overlap(_words(title), _words(other))


def _overlap(one: frozenset[str], two: frozenset[str]) -> bool:
    if min(len(one), len(two)) < _FEWEST_WORDS:
        return False
    common = len(one & two)
    return common >= ALIKE * (len(one) + len(two) - common)


def _words(title: str | None) -> frozenset[str]:
    return frozenset(normalised_title(title).split())


def bid_warnings(
    ledger: Ledger, wallet: str, bids: Sequence[Bid], days: int = NEAR_DAYS
) -> tuple[Problem, ...]:
    """What other members have sent already for the jobs of spends about to be made.

    Only where the wallet is an agency's, or the spend names its member.
    """
    seen = ledger.of_wallet(wallet)
    is_agency = seen.shown[0].wallet.kind is WalletKind.AGENCY
    found: dict[tuple[str, str], Problem] = {}
    for bid in bids:
        if is_agency or bid.member:
            for sent in _beside(seen, bid, days):
                key = (_folded(sent.proposal.member), sent.id)
                found.setdefault(key, _warning(sent, bid))
    return tuple(found.values())


def _beside(ledger: Ledger, bid: Bid, days: int) -> Iterator[SentProposal]:
    """Proposals of other members on the job of a bid, or on one that reads alike."""
    title = normalised_title(bid.title)
    for sent in sent_since(ledger, days_after(bid.on, -days)):
        proposal = sent.proposal
        if not proposal.member or _folded(proposal.member) == _folded(bid.member):
            continue
        if bid.job_key and proposal.job_key:
            if bid.job_key == proposal.job_key:
                yield sent
        elif title and (
            normalised_title(proposal.title) == title or are_alike(proposal.title, bid.title)
        ):
            yield sent


def _warning(sent: SentProposal, bid: Bid) -> Problem:
    proposal = sent.proposal
    is_same = (bid.job_key and bid.job_key == proposal.job_key) or (
        normalised_title(bid.title) == normalised_title(proposal.title)
    )
    details: dict[str, object] = {
        "member": proposal.member,
        "on": proposal.sent_on.isoformat(),
        "connects": sent.base + sent.boost,
        "title": proposal.title,
    }
    return Problem("double_bid" if is_same else "double_bid_alike", details)


def _folded(name: str | None) -> str:
    return (name or "").casefold().strip()


class _Groups:
    """Places that belong together, joined pair by pair."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self._top(one), self._top(other)))
        self._above[high] = low

    def all_(self) -> Iterable[list[int]]:
        """The groups of at least two, each in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for at in range(len(self._above)):
            found[self._top(at)].append(at)
        return [group for group in found.values() if len(group) > 1]

    def _top(self, at: int) -> int:
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at
