"""What tying and taking apart says before it is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.proposals import Outcome
from app.ui import formats
from app.ui.ledger.words import outcome_name
from app.ui.plurals import form, many
from app.workspace.joining import Tie


@dataclass(frozen=True, slots=True)
class Offer:
    """What would be done with the records chosen; without a `verb` nothing can be."""

    sentence: str
    verb: str = ""


def tie_offer(tie: Tie) -> Offer:
    """'They become one job, “Kiln log”: 2 posts, 1 proposal, 3 entries.'"""
    parts = counted(
        posts=tie.posts, proposals=tie.proposals, entries=tie.entries, payments=tie.payments
    )
    words = _tr("They become one job, “{title}”: {parts}.")
    if not tie.title:
        words = _tr("They become one job: {parts}.")
    said = [words.format(title=formats.isolated(formats.title(tie.title or "")), parts=parts)]
    if tie.posts > 1:
        said.append(_tr("One post stays, with what the others know."))
    if tie.proposals > 1 and tie.outcome not in (None, Outcome.PENDING):
        name = outcome_name(tie.outcome)
        said.append(_tr("The furthest outcome counts: {outcome}.").format(outcome=name))
    said.append(_tr("Undo takes them apart again."))
    return Offer(" ".join(said), _tr("Merge these"))


def part_offer(count: int, title: str) -> Offer:
    """'2 of them leave “Kiln log” and stand as a job of their own.'"""
    if not count:
        return Offer(_tr("Choose what does not belong to this job."))
    words = form(
        count,
        _tr("{count} of them leaves “{title}” and stands as a job of its own."),
        _tr("{count} of them leave “{title}” and stand together as a job of their own."),
    )
    said = words.format(count=formats.connects(count), title=formats.isolated(title))
    return Offer(said, _tr("Take out"))


def counted(*, posts: int = 0, proposals: int = 0, entries: int = 0, payments: int = 0) -> str:
    """'1 proposal, 3 entries'; empty for nothing at all."""
    counts: Iterable[tuple[int, str, str]] = (
        (posts, _tr("{count} post"), _tr("{count} posts")),
        (proposals, _tr("{count} proposal"), _tr("{count} proposals")),
        (entries, _tr("{count} entry"), _tr("{count} entries")),
        (payments, _tr("{count} payment"), _tr("{count} payments")),
    )
    found = [many(count, one, other) for count, one, other in counts if count]
    return formats.language().createSeparatedList(found)


def _tr(text: str) -> str:
    return QCoreApplication.translate("joining", text)
