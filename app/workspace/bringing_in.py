"""Bringing rows in as use cases: read, plan, choose, record; and the quick add."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.domain.columns import column
from app.domain.problems import LedgerError
from app.domain.progress import Progress, Step, Watch, reading_watched, unwatched
from app.domain.records import RecordKind
from app.domain.twins import TwinAnswer
from app.importing.drafts import InputKind, Reading
from app.importing.plan import Choice, Plan
from app.importing.quick_add import quick_add
from app.importing.spreadsheet.mapping import Mapping as TableMapping
from app.storage.batches import BatchDraft
from app.storage.journal import MOST_CHANGES
from app.workspace import applying, intake, lessons, planning, recording
from app.workspace.change import Change
from app.workspace.keeping import Kept
from app.workspace.reading import Content, read_content, rows_in
from app.workspace.sending import Sending


class BringingIn(Kept, Sending):
    """The use cases of a workspace by which rows come in; a preview is written as it was shown."""

    def read(
        self,
        content: Content,
        *,
        on: date | None = None,
        kind: InputKind | None = None,
        name: str = "",
        mapping: TableMapping | None = None,
        watch: Watch = unwatched,
    ) -> Reading:
        """Read one input; `on` is the day it was taken. Any thread may call it.

        `mapping` says what the columns of a hand-kept table hold; without one, `plan` takes the
        one that this ledger remembers. `watch` hears before the reading, when the rows are not
        counted yet, while it goes on and after it; what it raises ends the reading.
        """
        watch(Progress(Step.READ, 0, 0))
        with reading_watched(watch):
            reading = read_content(
                content, self.clock, on=on, kind=kind, name=name, mapping=mapping
            )
        count = rows_in(reading)
        watch(Progress(Step.READ, count, count))
        return reading

    def plan(
        self, readings: Sequence[Reading], wallet: str | None = None, watch: Watch = unwatched
    ) -> intake.Preview:
        """What recording `readings` in the wallet of that name would write.

        Raises LedgerError `mapping_needed` for a hand-kept table whose columns are new here.
        """
        target = self.wallet_named(wallet)
        known = [lessons.taught(reading, self.records().settings) for reading in readings]
        plans = intake.plans_for(known, self.records(), target.id, self._ids(), watch)
        return intake.preview(plans, self.ledger(), self.version(), watch=watch)

    def preview(
        self, plans: tuple[Plan, ...], before: intake.Preview | None = None
    ) -> intake.Preview:
        """The outcome of plans, with the user's choices in them; `before` is an earlier one."""
        return intake.preview(plans, self.ledger(), self.version(), before)

    def choose(
        self, preview: intake.Preview, at: int, choices: Mapping[int, Choice | bool]
    ) -> intake.Preview:
        """The preview with other choices for rows (by number) of its plan `at`."""
        plans = list(preview.plans)
        plans[at] = plans[at].choosing(choices)
        if preview.basis != self.version():
            return self.plan_again(replace(preview, plans=tuple(plans)))
        return self.preview(tuple(plans), preview)

    def plan_again(self, preview: intake.Preview) -> intake.Preview:
        """The same inputs against the ledger as it is now, with the choices made so far."""
        wallet = self.wallet_named(preview.plans[0].wallet if preview.plans else None).id
        settings = self.records().settings
        before = [
            replace(plan, reading=lessons.taught(plan.reading, settings)) for plan in preview.plans
        ]
        plans = intake.plans_again(before, self.records(), wallet, self._ids())
        return self.preview(plans)

    def record(self, preview: intake.Preview, watch: Watch = unwatched) -> Change:
        """Write exactly what the preview showed, as one batch.

        Raises LedgerError `plan_is_stale` if the ledger changed since, `plan_differs` if its rows
        are not those that were shown, and what `watch` raises; then nothing is written.
        """
        if preview.basis != self.version():
            raise LedgerError("plan_is_stale")
        recording.refuse_other_than_shown(preview)
        label, details = recording.label_of(preview), recording.details_of(preview)
        draft = BatchDraft(now=self.clock.now(), label=label, details=details)
        self._before_import()
        batch = self._file.journal.record(draft, preview.items, watch)
        if len(preview.items) > MOST_CHANGES and recording.is_what_the_file_holds(preview):
            self._take_over(preview)
        else:
            self._follow(batch)
        keys = column(preview.items, "key")
        entry = RecordKind.ENTRY.value
        return Change(
            batch=batch,
            label=label,
            details=details,
            kinds=frozenset(map(RecordKind, {kind for kind, _ in keys})),
            ids=tuple([id_ for kind, id_ in keys if kind == entry]),
        )

    def answer_twins(self, ids: Iterable[str], answer: TwinAnswer) -> Change:
        """Answer questions that an import left open: both rows are true, or they are the same.

        Raises LedgerError `twin_missing` for one that is not open.
        """
        puts, rows = applying.answered(self.records(), ids, answer)
        return self._write("twins", puts, rows=rows, answer=answer)

    def add(self, text: str, wallet: str | None = None) -> Change:
        """Quick add: one line becomes an entry, or a base and a boost, and the tax on it.

        The change carries warnings where the rules of the day speak against it.
        """
        target = self.wallet_named(wallet)
        today = self.clock.today()
        now = None if self.clock.as_of else self.clock.now()
        drafts = quick_add(text, on=today)
        entries = applying.entries_of(drafts, target.id, self._ids(), today=today, now=now)
        taxes = planning.taxes_of(drafts, target.id, self._ids(), today=today)
        if taxes:
            taxes = planning.not_here_yet(taxes, self.ledger(), target.id)
        warnings = self._warnings(target, entries)
        change = self._write("add", [*entries, *taxes], text=text.strip())
        return replace(change, warnings=warnings)

    def _take_over(self, preview: intake.Preview) -> None:
        """Go on with what a preview has booked already, now that it is written."""
        self.version()
        self._version += 1
        self._records = preview.ledger.records
        self._earlier = {}
        is_of_today = preview.ledger.as_of == self.clock.today()
        self._ledgers = {preview.ledger.as_of: preview.ledger} if is_of_today else {}
