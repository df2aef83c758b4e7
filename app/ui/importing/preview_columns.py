"""The columns of a preview, by what was brought in."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.importing.drafts import InputKind
from app.importing.plan import RowState
from app.ui import formats
from app.ui.importing.plan_count import QUESTIONS
from app.ui.importing.plan_words import ENTRY_KINDS
from app.ui.importing.row_words import RowWords, ShownRow
from app.ui.widgets.cells import AmountCell, TagCell, TextCell
from app.ui.widgets.table import Column
from app.ui.widgets.tag import Tone

FATE = "fate"
"""The key of the column that says what becomes of a row, and changes it."""
TONES = {
    RowState.NEW: (Tone.ACCENT, "plus"),
    RowState.ALREADY_HERE: (Tone.NEUTRAL, "equals"),
    RowState.POSSIBLE_TWIN: (Tone.WARN, "twin"),
    RowState.NEEDS_A_LOOK: (Tone.WARN, "question"),
}


def state_name(state: RowState) -> str:
    """'New', 'Already here', 'Possible twin', 'Needs a look'."""
    return {
        RowState.NEW: _tr("New"),
        RowState.ALREADY_HERE: _tr("Already here"),
        RowState.POSSIBLE_TWIN: _tr("Possible twin"),
        RowState.NEEDS_A_LOOK: _tr("Needs a look"),
    }[state]


def columns_for(
    words: RowWords,
    kinds: AbstractSet[InputKind],
    *,
    with_files: bool,
    with_questions: bool = True,
) -> list[Column[ShownRow]]:
    """State, date, words, kind, amount, lot or match, and what becomes of the row."""
    file: Column[ShownRow] = Column("file", _tr("File"), partial(_file, words), 150, priority=3)
    date = 104 if words.has_years else 80
    fate = 190 if with_questions else 104
    kind = 190 if kinds == {InputKind.JOB} else 112
    columns: list[Column[ShownRow]] = [
        Column(
            "state", _tr("State"), _state, 144, tooltip=partial(_why, words)
        ),
        Column("date", _date_title(kinds), partial(_date, words), date, priority=1),
        Column(
            "words", _words_title(kinds), partial(_words, words), tooltip=words.words
        ),
        Column("kind", _kind_title(kinds), partial(_kind, words), kind, priority=4),
        Column(
            "amount", _amount_title(kinds), partial(_amount, words), 88, at_end=True
        ),
        Column(
            "lot", _lot_title(kinds), partial(_lot, words), 224, priority=2, tooltip=words.why
        ),
        Column(FATE, _tr("On import"), partial(_fate, words), fate, at_end=True),
    ]  # fmt: skip
    return [columns[0], file, *columns[1:]] if with_files else columns


def _date_title(kinds: AbstractSet[InputKind]) -> str:
    if kinds == {InputKind.PROPOSALS}:
        return _tr("Sent")
    return _tr("Posted") if kinds == {InputKind.JOB} else _tr("Date")


def _words_title(kinds: AbstractSet[InputKind]) -> str:
    return (
        _tr("Job") if kinds <= {InputKind.PROPOSALS, InputKind.JOB} else _tr("As Upwork words it")
    )


def _kind_title(kinds: AbstractSet[InputKind]) -> str:
    if kinds == {InputKind.PROPOSALS}:
        return _tr("Outcome")
    return _tr("Budget") if kinds == {InputKind.JOB} else _tr("Kind")


def _amount_title(kinds: AbstractSet[InputKind]) -> str:
    if kinds <= {*ENTRY_KINDS, InputKind.JOB}:
        return _tr("Connects")
    return _tr("Boost") if kinds == {InputKind.PROPOSALS} else _tr("Amount")


def _lot_title(kinds: AbstractSet[InputKind]) -> str:
    return _tr("Lot, or what it matches") if kinds & ENTRY_KINDS else _tr("What it matches")


def _ink(shown: ShownRow) -> str:
    return "text_3" if shown.row.state is RowState.ALREADY_HERE else "text"


def _state(shown: ShownRow) -> TagCell:
    tone, icon = TONES[shown.row.state]
    return TagCell(state_name(shown.row.state), tone, icon)


def _file(words: RowWords, shown: ShownRow) -> TextCell:
    return TextCell(words.source(shown), _ink(shown), is_foreign=True)


def _date(words: RowWords, shown: ShownRow) -> TextCell:
    return TextCell(words.day(shown), _ink(shown))


def _words(words: RowWords, shown: ShownRow) -> TextCell:
    return TextCell(words.words(shown), _ink(shown))


def _kind(words: RowWords, shown: ShownRow) -> TextCell:
    return TextCell(words.kind(shown), _ink(shown))


def _amount(words: RowWords, shown: ShownRow) -> AmountCell:
    return AmountCell(words.amount(shown), is_strong=True, ink=_ink(shown))


def _lot(words: RowWords, shown: ShownRow) -> TextCell:
    return TextCell(words.reason(shown), _ink(shown))


def _fate(words: RowWords, shown: ShownRow) -> TextCell:
    return TextCell(words.fate(shown), _ink(shown))


def _why(words: RowWords, shown: ShownRow) -> str:
    """The reason behind a state; for a row without a question, the row as it was read."""
    if shown.row.state in QUESTIONS:
        return words.why(shown)
    return formats.title(shown.row.text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
