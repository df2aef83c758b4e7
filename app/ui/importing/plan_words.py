"""The plan in words: what it is and where from, what it will do, what that means."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.importing.drafts import InputKind
from app.ui import formats
from app.ui.importing.plan_count import PlanCount
from app.ui.plurals import many
from app.ui.widgets.tag import Tone
from app.workspace.intake import Preview

ENTRY_KINDS = frozenset({InputKind.HISTORY, InputKind.ENTRIES, InputKind.SPREADSHEET})


@dataclass(frozen=True, slots=True)
class FooterText:
    """The plan as a sentence: bold `lead`, `rest` with a mark of its tone, what it `means`.

    The first of the sentences in `means` matters most and the last is always said. `verb` is the
    primary button's; without anything to write it `is_done`.
    """

    lead: str
    rest: str
    means: tuple[str, ...]
    verb: str
    tone: Tone | None = None
    is_done: bool = False
    is_waiting: bool = False


def footer_text(preview: Preview, count: PlanCount) -> FooterText:
    """The footer of a preview with these counts."""
    if not count.writes:
        said = _tr("Nothing new: the row is here already.", "Nothing new: all {count} rows are "
                   "here already.", count.rows)  # fmt: skip
        if count.refused:
            said = _tr("Nothing to add: {steps}.").format(steps=_steps(count))
        means = (*_refused(count), _tr("Nothing will be written."))
        return FooterText(said, "", means, _tr("Nothing new"), is_done=True)
    rest, tone = _balance(preview)
    lead = _lead(count)
    return FooterText(
        lead=f"{lead};" if rest else f"{lead}.",
        rest=rest,
        tone=tone,
        means=tuple(_meaning(preview, count)),
        verb=_verb(preview, count),
    )


def subtitle(preview: Preview) -> str:
    """'Connects History, pasted', 'Transaction report, march.csv', '3 files'."""
    if len(preview.plans) == 1:
        plan = preview.plans[0]
        name = plan.reading.name
        origin = formats.isolated(name) if name else _tr("pasted")
        said = _tr("{kind}, {origin}").format(kind=kind_of_input(plan.kind), origin=origin)
    else:
        said = _tr("{count} file", "{count} files", len(preview.plans))
    wallets = preview.ledger.records.wallets
    if len(wallets) < 2 or not preview.plans:
        return said
    wallet = formats.isolated(formats.name(wallets[preview.plans[0].wallet].name))
    return _tr("{what}, into {wallet}").format(what=said, wallet=wallet)


def kind_of_input(kind: InputKind) -> str:
    """What Upwork calls the page or file."""
    return {
        InputKind.HISTORY: _tr("Connects History"),
        InputKind.TRANSACTIONS: _tr("Transaction report"),
        InputKind.PROPOSALS: _tr("My proposals"),
        InputKind.JOB: _tr("Job post"),
        InputKind.SUMMARY: _tr("Weekly summary"),
        InputKind.ENTRIES: _tr("Exported entries"),
        InputKind.SPREADSHEET: _tr("Spreadsheet"),
        InputKind.SPREADSHEET: _tr("Spreadsheet"),
    }[kind]


def undo_key() -> str:
    """'Ctrl Z', as this system writes it."""
    keys = QKeySequence(QKeySequence.StandardKey.Undo)
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
    return formats.isolated(shown)


def _lead(count: PlanCount) -> str:
    steps = _steps(count)
    if not (count.added or count.updated or count.asked):
        steps = formats.listed(step for step in (_tr("record the balance"), steps) if step)
    return _tr("Will {steps}").format(steps=steps)


def _steps(count: PlanCount) -> str:
    """'add 43, skip 12, ask 2', without the zeros."""
    fates = (
        (_tr("add {count}"), count.added),
        (_tr("update {count}"), count.updated),
        (_tr("skip {count}"), count.skipped),
        (_tr("ask {count}"), count.asked),
    )
    return formats.listed(
        said.format(count=formats.connects(number)) for said, number in fates if number
    )


def _balance(preview: Preview) -> tuple[str, Tone | None]:
    shown, computed = preview.balance_shown, preview.balance_ledger
    if shown is None or computed is None:
        return "", None
    words: dict[str, str] = {
        "computed": formats.connects(computed),
        "shown": formats.connects(shown),
    }
    if preview.is_reconciled is None:
        return _tr("Upwork’s balance {shown} is not checked").format(**words), None
    if preview.is_reconciled:
        return _tr("balance {computed} matches Upwork {shown}").format(**words), Tone.GOOD
    if computed == shown:
        said = _tr("balance {computed} is Upwork’s, but rows contradict each other")
        return said.format(**words), Tone.WARN
    words["difference"] = formats.isolated(formats.signed(computed - shown))
    said = _tr("balance {computed} differs from Upwork {shown} by {difference}")
    return said.format(**words), Tone.WARN


def _meaning(preview: Preview, count: PlanCount) -> list[str]:
    said = [*_questions(count), *_refused(count)]
    if count.open_:
        said.append(
            _tr("{count} added row needs a look; it counts all the same.",
                "{count} added rows need a look; they count all the same.", count.open_)
        )  # fmt: skip
    if preview.is_reconciled is None and preview.balance_shown is not None:
        said.append(_tr("The page shows only some types of rows, so it proves no balance."))
    if preview.is_reconciled is False:
        said.append(_tr("Rows may be missing: bring in the days around them as well."))
    if preview.opening and any(plan.kind in ENTRY_KINDS for plan in preview.plans):
        held = formats.connects(preview.opening)
        said.append(
            _tr("The opening lot holds {count} from before the first row.").format(count=held)
        )
    said.append(_tr("One {key} takes all of it back.").format(key=undo_key()))
    return said


def _questions(count: PlanCount) -> list[str]:
    if not count.asked:
        return []
    return [
        _tr("The question can wait: it stays on Home until you answer.",
            "The {count} questions can wait: they stay on Home until you answer.",
            count.asked)
    ]  # fmt: skip


def _refused(count: PlanCount) -> list[str]:
    if not count.refused:
        return []
    return [
        _tr("{count} row cannot be written; its reason stands beside it.",
            "{count} rows cannot be written; their reasons stand beside them.",
            count.refused)
    ]  # fmt: skip


def _verb(preview: Preview, count: PlanCount) -> str:
    if count.added:
        if all(plan.kind is InputKind.JOB for plan in preview.plans):
            return _tr("Add {count} job", "Add {count} jobs", count.added)
        return _tr("Import {count} row", "Import {count} rows", count.added)
    if count.updated:
        return _tr("Update {count} row", "Update {count} rows", count.updated)
    if count.asked:
        return _tr("Keep the question", "Keep {count} questions", count.asked)
    return _tr("Record the balance")


def _tr(one: str, other: str = "", count: int | None = None) -> str:
    """A translated text; with a count, the form for it, the count filled in."""
    if count is None:
        return QCoreApplication.translate("importing", one)
    return many(
        count,
        QCoreApplication.translate("importing", one),
        QCoreApplication.translate("importing", other),
    )
