"""What the page of safety says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui import formats
from app.ui.widgets.tag import Tone
from app.workspace.restore_tests import RestoreTest
from app.workspace.safety import Safety

HEAD_SHOWN = 16
"""Letters of the hash in sight; the whole of it is copied."""


def test_words(test: RestoreTest | None) -> tuple[str, str, Tone]:
    """Lead, rest and tone of the last restore test."""
    if test is None:
        return (
            _tr("No restore test yet."),
            _tr("A backup is opened, checked and counted as it is made; there is none yet."),
            Tone.NEUTRAL,
        )
    when = moment(test.at)
    tested = formats.connects(test.tested)
    if not test.is_passed:
        failed = formats.connects(test.tested - test.passed)
        lead = _tr("Last restore test: {failed} of {tested} did not pass.")
        rest = _tr("{when}. The list says which. Make a new backup now.")
        return lead.format(failed=failed, tested=tested), rest.format(when=when), Tone.BAD
    rest = _tr(
        "{when}. {tested} {tested:backup/backups} opened, every page checked, everything counted."
    ).format(when=when, tested=tested)
    if test.entries is not None:
        held = _tr("The newest holds {entries} {entries:entry/entries}.")
        rest = f"{rest} {held.format(entries=formats.connects(test.entries))}"
    return _tr("Last restore test: passed."), rest, Tone.GOOD


def moment(at: datetime) -> str:
    """A day and the time of it, where the user is."""
    here = at.astimezone()
    day = formats.day_and_year(here.date())
    return _tr("{day}, {time}").format(day=day, time=formats.clock(here))


def size_words(size: int) -> str:
    """A size in bytes, as the language writes it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def occasion_words(occasion: str) -> str:
    """Why a backup was made."""
    return {
        "close": _tr("On closing"),
        "daily": _tr("Daily"),
        "import": _tr("Before bringing in"),
        "upgrade": _tr("Before an upgrade"),
        "asked": _tr("By you"),
    }.get(occasion, occasion)


def chain_words(safety: Safety) -> str:
    """How long the chain is and where it ends."""
    if not safety.revisions:
        return _tr("Nothing is recorded yet.")
    shown = safety.head[:HEAD_SHOWN]
    parts = " ".join(shown[at : at + 4] for at in range(0, len(shown), 4))
    words = _tr(
        "{count} {count:revision/revisions}, each sealed with the hash of the one before. "
        "The last ends in {head}…"
    )
    return words.format(count=formats.connects(safety.revisions), head=formats.isolated(parts))


def lock_words(safety: Safety) -> str:
    """Whether the file is encrypted, and what that means."""
    if safety.is_encrypted:
        return _tr("Encrypted, and its backups with it. Exports are plain files.")
    if not safety.can_encrypt:
        return _tr("Not encrypted. This Bidbook was installed without encryption.")
    return _tr("Not encrypted. Whoever can read the file can read the ledger.")


def promises() -> list[tuple[str, str]]:
    """What is promised, and how to test it."""
    return [
        (
            _tr("What you entered stays."),
            _tr("Once it is shown as added it is on the disk. A crash does not take it back."),
        ),
        (_tr("All or nothing."), _tr("An import is written whole or not at all.")),
        (_tr("History is never rewritten."), _tr("Undo writes the reverse.")),
        (_tr("Connects add up."), _tr("Added is spent, lapsed and left. The check proves it.")),
        (
            _tr("Reading always works."),
            _tr("Where nothing can be written you can still look and export."),
        ),
        (
            _tr("Test it yourself."),
            _tr(
                "“bidbook check” proves it on your file. With the source, “./packaging/dev faults "
                "all” kills, starves, tears and feeds it garbage for ten minutes."
            ),
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("safety", text)
