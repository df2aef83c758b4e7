"""What there is to choose from at a moment: actions, pages, jobs, proposals, members, wallets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.entries import Member
from app.ui import formats
from app.ui.actions.action import Action
from app.ui.palette.choices import Choice, ChoiceKind
from app.ui.palette.days import Days, read_days
from app.ui.palette.scoring import folded
from app.workspace.snapshot import Snapshot

_NEVER = frozenset({"palette"})
"""Actions that make no sense from within the palette."""
_GO = "go_"


def action_choices(actions: Iterable[Action], page: str = "") -> Iterator[Choice]:
    """Actions that can be run now; `page` is the title of the page they belong to."""
    for action in actions:
        spec = action.spec
        if not action.is_ready or spec.id in _NEVER:
            continue
        is_page = spec.id.startswith(_GO)
        yield Choice(
            ChoiceKind.PAGE if is_page else ChoiceKind.ACTION,
            spec.id,
            spec.words.removesuffix("…"),
            spec.detail or page,
            spec.icon,
            action.keys,
        )


def ledger_choices(snapshot: Snapshot) -> list[Choice]:
    """The jobs, proposals, members and wallets of a ledger. While the privacy eye is shut there
    are none: what was typed would tell the names by what it finds."""
    if formats.is_masked():
        return []
    return [*_wallets(snapshot), *_members(snapshot), *_jobs(snapshot), *_proposals(snapshot)]


def day_choices(query: str, today: date) -> list[Choice]:
    """The days that a query names: at most one choice, to go there in the ledger."""
    found = read_days(query, today, month_numbers(), formats.first_weekday())
    if found is None:
        return []
    words = _tr("Ledger on {day}") if found.is_one else _tr("Ledger from {since} to {until}")
    said = words.format(
        day=formats.day_and_year(found.since),
        since=formats.day_and_year(found.since),
        until=formats.day_and_year(found.until),
    )
    target = f"{found.since.isoformat()}/{found.until.isoformat()}"
    return [Choice(ChoiceKind.DAY, target, said, _tr("Go to date"), "calendar")]


def days_of(target: str) -> Days:
    """The days that the target of a choice names."""
    since, _, until = target.partition("/")
    return Days(date.fromisoformat(since), date.fromisoformat(until))


def month_numbers() -> dict[str, int]:
    """The months by name, in English and as the user writes them."""
    found: dict[str, int] = {}
    for locale in (QLocale(QLocale.Language.English), formats.language(), QLocale()):
        for number in range(1, 13):
            found[folded(locale.standaloneMonthName(number))] = number
            found[folded(locale.monthName(number))] = number
    return found


def _jobs(snapshot: Snapshot) -> Iterator[Choice]:
    detail = _tr("Job on the shortlist")
    for job in (advised.job for advised in snapshot.shortlist):
        if job.title:
            yield Choice(ChoiceKind.JOB, job.id, job.title, detail, "briefcase", is_foreign=True)
    detail = _tr("Job put away")
    for job in snapshot.put_away:
        if job.title:
            yield Choice(ChoiceKind.JOB, job.id, job.title, detail, "briefcase", is_foreign=True)


def _proposals(snapshot: Snapshot) -> Iterator[Choice]:
    """The latest proposal of each title."""
    met: set[str] = set()
    for sent in reversed(snapshot.ledger.sent):
        title = sent.proposal.title
        if title and title not in met:
            met.add(title)
            yield Choice(
                ChoiceKind.PROPOSAL, sent.id, title, _tr("Proposal"), "send", is_foreign=True
            )


def _members(snapshot: Snapshot) -> Iterator[Choice]:
    for name in member_names(snapshot):
        yield Choice(
            ChoiceKind.MEMBER, name, name, _tr("Entries of this member"), "user", is_foreign=True
        )


def member_names(snapshot: Snapshot) -> list[str]:
    """The members known or named by an entry, by name."""
    known: Sequence[Member] = list(snapshot.ledger.records.members.values())
    named = {entry.member for book in snapshot.ledger.shown for entry in book.entries}
    return sorted({member.name for member in known} | {name for name in named if name})


def _wallets(snapshot: Snapshot) -> Iterator[Choice]:
    if len(snapshot.wallets) < 2:
        return
    yield Choice(ChoiceKind.WALLET, "", _tr("All wallets"), _tr("Look through"), "ledger")
    for wallet in snapshot.wallets:
        detail = _tr("Look through this wallet")
        yield Choice(ChoiceKind.WALLET, wallet.id, wallet.name, detail, "ledger", is_foreign=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
