"""The one door to a ledger file: a method is a use case, one transaction and one change."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.checking import problems_of_book
from app.domain.entries import Entry, PlanName, Wallet, WalletKind
from app.domain.fixes import Fix, FixCode
from app.domain.ids import id_stream, new_id
from app.domain.ledger import Ledger, build_ledger
from app.domain.problems import LedgerError, Problem
from app.domain.progress import Progress, Step, Watch, unwatched
from app.domain.proposals import Job, Outcome
from app.domain.reconcile import Reconciliation, reconcile
from app.domain.records import KIND_OF_TYPE, Record, RecordKind, Records, with_changes
from app.domain.rules import Rulebook
from app.domain.sent import SentProposal
from app.domain.settings import Setting
from app.domain.statements import Statement
from app.domain.today import today as things_to_look_at
from app.domain.twins import TwinAnswer
from app.importing.drafts import InputKind, Reading
from app.importing.plan import Choice, Plan
from app.importing.quick_add import quick_add
from app.importing.spreadsheet.mapping import Mapping as TableMapping
from app.storage.batches import Batch, BatchDraft, Put, Remove
from app.storage.journal import MOST_CHANGES
from app.storage.ledger_file import LedgerFile
from app.workspace import (
    applying,
    intake,
    joining,
    lessons,
    planning,
    recording,
)
from app.workspace.agency import Agency
from app.workspace.change import Change, Dependence, PastBatch
from app.workspace.clock import Clock
from app.workspace.figuring import Figuring
from app.workspace.governing import Governed
from app.workspace.keeping import Kept
from app.workspace.looking import shipped_rules, wallet_named
from app.workspace.niche_terms import niche_setting
from app.workspace.own_terms import term_writes
from app.workspace.past import dependence, past
from app.workspace.reading import Content, read_content, rows_in
from app.workspace.sightings import Sighting, sightings_of
from app.workspace.snapshot import AdvisedJob, Snapshot
from app.workspace.teaching import Teachable

if TYPE_CHECKING:
    from app.advice.advise import Advice
    from app.advice.estimate import Estimate

_SAMPLE_SETTING = "sample"
_FOUNDING = frozenset({"new", "sample"})


class Workspace(Agency, Figuring, Teachable, Governed, Kept):
    """An open ledger file. One thread uses it; what it returns is immutable and free to share."""

    def __init__(self, file: LedgerFile, clock: Clock) -> None:
        self._file = file
        self.clock = clock
        self._version = 0
        self._seen_data_version = file.data_version()
        self._records: Records | None = None
        self._ledgers: dict[date, Ledger] = {}
        self._earlier: dict[date, Ledger] = {}
        self._rules: Rulebook | None = None

    # -- opening and closing

    @classmethod
    def create(
        cls,
        path: Path,
        clock: Clock,
        *,
        plan: PlanName = PlanName.FREELANCER_BASIC,
        billing_day: int | None = None,
        since: date | None = None,
        balance: int | None = None,
    ) -> Workspace:
        """A new ledger file with one wallet; `balance` opens it with a lot of unknown age.

        Raises LedgerError `file_exists`, `path_is_folder`, `bad_balance`, `bad_billing_day` and
        those of storage.
        """
        if balance is not None and not 0 <= balance <= 10_000_000:
            raise LedgerError("bad_balance", balance=balance)
        if billing_day is not None and not 1 <= billing_day <= 31:
            raise LedgerError("bad_billing_day", day=billing_day)
        if path.is_dir():
            raise LedgerError("path_is_folder", path=str(path))
        workspace = cls(LedgerFile.create(path, now=clock.now()), clock)
        workspace._write("new", workspace._first_records(plan, billing_day, since, balance))
        return workspace

    @classmethod
    def create_sample(cls, path: Path, clock: Clock) -> Workspace:
        """A new ledger file with the sample in it."""
        from app.workspace.sample import sample_records  # noqa: PLC0415 - large, rarely wanted

        records = sample_records(clock.today())
        workspace = cls(LedgerFile.create(path, now=clock.now()), clock)
        marked = [*records.all_(), Setting(id=_SAMPLE_SETTING, value="yes")]
        workspace._write("sample", marked)
        return workspace

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Workspace:
        return cls(LedgerFile.open(path), clock)

    @property
    def is_sample(self) -> bool:
        return self.records().settings.get(_SAMPLE_SETTING) == "yes"

    # -- reading

    @property
    def rules(self) -> Rulebook:
        """The rulebook as shipped; the ledger's own rules include the user's overrides."""
        if self._rules is None:
            self._rules = shipped_rules()
        return self._rules

    def version(self) -> int:
        """A number that changes when the ledger does, whoever wrote to the file."""
        data_version = self._file.data_version()
        if data_version != self._seen_data_version:
            self._seen_data_version = data_version
            self._forget()
        return self._version

    def records(self) -> Records:
        self.version()
        if self._records is None:
            self._records = self._file.read_records()
        return self._records

    def ledger(self, as_of: date | None = None) -> Ledger:
        """Everything derived, as of `as_of` or today; booked once for each version and day."""
        day = as_of or self.clock.today()
        records = self.records()
        if day not in self._ledgers:
            earlier = self._earlier.pop(day, None)
            self._ledgers = {day: build_ledger(records, self.rules, day, earlier)}
        return self._ledgers[day]

    def snapshot(self, wallet: str | None = None, *, is_ranked: bool = True) -> Snapshot:
        """Everything a window shows, through one wallet (by id) or all of them.

        Without `is_ranked` the jobs are left out where there are any: to weigh them takes longest.
        """
        known = self.records().wallets
        ledger = self.ledger().of_wallet(wallet if wallet in known else None)
        ledger.warm()
        jobs = self.records().jobs.values()
        open_jobs = [job for job in jobs if not (job.archived or job.is_closed)]
        adviser = ledger if ledger.wallet else ledger.of_wallet(self.wallet_named(None).id)
        is_ranked = is_ranked or not open_jobs
        advised = self._advised(open_jobs, adviser) if open_jobs and is_ranked else []
        pairs = zip(open_jobs if is_ranked else (), advised, strict=True)
        return Snapshot(
            path=self.path,
            version=self.version(),
            is_sample=self.is_sample,
            is_read_only=self.is_read_only,
            wallets=tuple(sorted(known.values(), key=lambda one: one.id)),
            ledger=ledger,
            spend=ledger.spend(),
            shortlist=tuple(
                AdvisedJob(job, advice)
                for job, advice in sorted(pairs, key=lambda pair: pair[1].rank)
            ),
            put_away=tuple(job for job in jobs if job.archived or job.is_closed),
            today=things_to_look_at(ledger),
            is_ranked=is_ranked,
            next_undo=self._next(self._file.journal.next_undo()),
            next_redo=self._next(self._file.journal.next_redo()),
        )

    def wallet_named(self, name: str | None) -> Wallet:
        """The wallet of that name; the first one for None.

        Raises LedgerError `wallet_missing`, or `no_wallet` where even the first was undone.
        """
        return wallet_named(self.records(), name)

    def history(self, limit: int = 50) -> list[PastBatch]:
        """The newest batches, newest first."""
        return [past(batch) for batch in self._file.journal.batches(limit)]

    def batches(self, limit: int = 50, *, imports_only: bool = False) -> list[PastBatch]:
        """The newest batches of use cases, newest first: without what undid or redid them."""
        found = (past(batch) for batch in self._file.journal.batches(sys.maxsize))
        wanted = (b for b in found if b.role == "do" and (b.is_import or not imports_only))
        return list(islice(wanted, limit))

    def what_depends_on(self, batch: str) -> Dependence:
        """What hangs on a batch, before it is undone. Raises as `undo` does."""
        return dependence(self._file.journal.reversal(batch), self.ledger())

    def check(self, *, rebuild: bool = False) -> list[Problem]:
        """Faults of the file, of the journal and of the booking; none for a sound ledger."""
        problems = list(self._file.check(rebuild=rebuild))
        for book in self.ledger().books.values():
            problems += problems_of_book(book)
        return problems

    # -- bringing in

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
        counted yet, and after it; what it raises ends the reading.
        """
        watch(Progress(Step.READ, 0, 0))
        reading = read_content(content, self.clock, on=on, kind=kind, name=name, mapping=mapping)
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
        return Change(
            batch=batch,
            label=label,
            details=details,
            kinds=frozenset(RecordKind(item.key[0]) for item in preview.items),
            ids=tuple(i.key[1] for i in preview.items if i.key[0] == RecordKind.ENTRY.value),
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

    # -- proposals and jobs

    def mark(self, sent: SentProposal, outcome: Outcome, on: date | None = None) -> Change:
        """Mark how a proposal came out, on a day (today where none is given)."""
        at = self.clock.instant_on(on or self.clock.today())
        proposal = applying.marked(sent.proposal, outcome, at, self._ids())
        return self._write("mark", [proposal], outcome=outcome, title=proposal.title)

    def mark_all(
        self, sents: Sequence[SentProposal], outcome: Outcome, on: date | None = None
    ) -> Change:
        """Mark how several proposals came out, as one batch; nothing is written for none."""
        if len(sents) == 1:
            return self.mark(sents[0], outcome, on)
        at = self.clock.instant_on(on or self.clock.today())
        marked = [applying.marked(sent.proposal, outcome, at, self._ids()) for sent in sents]
        return self._write("mark_all", marked, outcome=outcome, rows=len(marked))

    def put_job(self, job: Job) -> Change:
        """Record a job or the user's own words on it."""
        return self._write("job", [job], title=job.title)

    def remember_niche(self, job: Job) -> Change:
        """Keep the job's own terms as those of every job of its niche.

        Raises LedgerError `no_niche` for a job without one.
        """
        setting = niche_setting(job)
        if setting is None:
            raise LedgerError("no_niche")
        return self._write("niche", [job, setting], title=job.niche)

    def sightings(self, job_id: str) -> tuple[Sighting, ...]:
        """The numbers of a job each time they were seen to have changed, oldest first."""
        return sightings_of(self._file.earlier_states(RecordKind.JOB, job_id))

    def archive_job(self, job: Job) -> Change:
        return self._write("archive_job", [replace(job, archived=True)], title=job.title)

    def advise(self, jobs: Sequence[Job], wallet: str | None = None) -> list[Advice]:
        """Advice on each job, from the user's own proposals and the lots of the wallet."""
        target = self.wallet_named(wallet)
        return self._advised(jobs, self.ledger().of_wallet(target.id))

    def _advised(self, jobs: Sequence[Job], ledger: Ledger) -> list[Advice]:
        from app.workspace.advising import advise_jobs  # noqa: PLC0415 - numpy only where wanted

        return advise_jobs(ledger, jobs, self.clock)

    def estimate(self, job: Job, wallet: str | None = None) -> Estimate:
        """The Connects that a job is likely to ask, from its terms and the wallet's own jobs."""
        target = self.wallet_named(wallet)
        from app.workspace.estimating import estimate_job  # noqa: PLC0415 - see `_advised`

        return estimate_job(self.ledger().of_wallet(target.id), job)

    # -- joining

    def merge(self, ids: Iterable[str]) -> Change:
        """Tie proposals sent, entries, jobs and payments (by id) to one job.

        Raises LedgerError `record_missing`, `nothing_to_tie`, `ties_wallets`.
        """
        wanted = list(ids)
        changes = joining.tied(self.ledger(), wanted, self._ids())
        return self._commit("merge", changes, {"rows": len(wanted)})

    def merge_jobs(self, ids: Iterable[str]) -> Change:
        """One job for several posts of it, with all proposals sent to them. Raises as `merge`."""
        return self.merge(ids)

    def split(self, ids: Iterable[str]) -> Change:
        """Take records (by id) out of their job; together they are a job of their own.

        Raises LedgerError `record_missing`.
        """
        wanted = list(ids)
        changes = joining.parted(self.ledger(), wanted, self._ids())
        return self._commit("split", changes, {"rows": len(wanted)})

    # -- reconciling

    def reconcile(
        self, shown: int, on: date | None = None, wallet: str | None = None
    ) -> Reconciliation:
        """Compare what Upwork shows with the ledger; writes nothing."""
        if shown < 0:
            raise LedgerError("bad_balance", balance=shown)
        target = self.wallet_named(wallet)
        return reconcile(self.ledger(on).of_wallet(target.id), shown)

    def state_balance(
        self, shown: int, wallet: str | None = None, on: date | None = None
    ) -> Change:
        """Record the balance that Upwork shows today, or showed at the end of a day."""
        if not 0 <= shown <= 10_000_000:
            raise LedgerError("bad_balance", balance=shown)
        target, day = self.wallet_named(wallet), on or self.clock.today()
        moved = sum(
            e.connects
            for e in self.records().entries
            if e.wallet == target.id and e.occurred_on == day
        )
        statement = Statement(
            id=new_id(self.clock.now()),
            wallet=target.id,
            occurred_on=day,
            balance=shown,
            day_sum=moved,
        )
        return self._write("statement", [statement], balance=shown)

    def apply_fix(self, fix: Fix) -> Change:
        """Settle a difference by what a cause of `reconcile` offers.

        Raises LedgerError `fix_needs_you` for one that only the user can do, `wallet_missing`.
        """
        if fix.code is FixCode.ANSWER_TWIN:
            return self.answer_twins(fix.ids, TwinAnswer.BOTH)
        if fix.code is FixCode.STATE_BALANCE:
            return self.state_balance(fix.connects, fix.wallet, fix.on)
        if fix.code is FixCode.REMOVE_ENTRY:
            return self.remove_entries(fix.ids)
        entry = applying.entry_of_fix(fix, new_id(self.clock.now()))
        return self._write("fix", [entry], connects=fix.connects, title=fix.title)

    # -- undo, removal, export

    def undo(self, batch: str | None = None, *, with_later: bool = False) -> Change:
        """Undo the last batch that stands, or the one named; see `Journal.undo`.

        `with_later` undoes what hangs on its records first; `what_depends_on` tells what that is.
        """
        undone = self._file.journal.undo(batch, self.clock.now(), with_later=with_later)
        if with_later:
            self._forget()
        return self._changed_by(undone, "undo")

    def _next(self, batch: Batch | None) -> PastBatch | None:
        """What a key may undo or redo: not the making of the ledger itself."""
        return None if batch is None or batch.label in _FOUNDING else past(batch)

    def redo(self) -> Change:
        return self._changed_by(self._file.journal.redo(self.clock.now()), "redo")

    def set_term(self, key: str, value: int | None) -> Change:
        """Keep a number of the user's own for every advice: see `term_writes`."""
        writes = term_writes(self.records().settings, key, value)
        return self._commit("term", writes, {"name": key})

    def remove_entries(self, ids: Iterable[str]) -> Change:
        """Remove entries; what was booked on them books anew."""
        removed = [Remove(RecordKind.ENTRY, id_) for id_ in ids]
        return self._commit("remove_entries", removed, {"rows": len(removed)})

    # -- inside

    def _ids(self) -> Callable[[], str]:
        return id_stream(self.clock.now)

    def _first_records(
        self, plan: PlanName, billing_day: int | None, since: date | None, balance: int | None
    ) -> list[Record]:
        is_agency = plan in (PlanName.AGENCY_BASIC, PlanName.AGENCY_PLUS)
        opened = since or self.clock.today()
        wallet = Wallet(
            id=new_id(self.clock.now()),
            name="Agency" if is_agency else "Personal",
            kind=WalletKind.AGENCY if is_agency else WalletKind.FREELANCER,
            plan=plan,
            billing_day=billing_day,
            opened_on=opened,
        )
        if balance is None:
            return [wallet]
        statement = Statement(
            id=new_id(self.clock.now()), wallet=wallet.id, occurred_on=opened, balance=balance
        )
        return [wallet, statement]

    def _write(self, label: str, puts: Iterable[Record], **details: str | int | None) -> Change:
        return self._commit(label, [Put(record) for record in puts], details)

    def _commit(
        self, label: str, changes: Sequence[Put | Remove], details: dict[str, str | int | None]
    ) -> Change:
        draft = BatchDraft(now=self.clock.now(), label=label, details=details)
        batch = self._file.journal.record(draft, changes)
        self._follow(batch)
        records = [change.record for change in changes if isinstance(change, Put)]
        kinds = {KIND_OF_TYPE[type(record)] for record in records}
        kinds |= {change.kind for change in changes if isinstance(change, Remove)}
        return Change(
            batch=batch,
            label=label,
            details=details,
            kinds=frozenset(kinds),
            ids=tuple(record.id for record in records if isinstance(record, Entry)),
        )

    def _changed_by(self, batch: Batch, label: str) -> Change:
        self._follow(batch.id)
        details = dict(batch.details) | {"what": batch.label, "target": batch.target}
        return Change(batch=batch.id, label=label, details=details, kinds=frozenset(RecordKind))

    def _follow(self, batch: str | None) -> None:
        """Take over what a batch of our own changed, without reading what it did not."""
        self.version()  # where another program wrote as well, nothing is known any more
        self._version += 1
        if self._records is None or batch is None:
            return
        changes = self._file.journal.changes(batch)
        if changes is None:
            self._forget()
            return
        self._records = with_changes(self._records, changes)
        self._earlier |= self._ledgers
        self._ledgers = {}

    def _take_over(self, preview: intake.Preview) -> None:
        """Go on with what a preview has booked already, now that it is written."""
        self.version()
        self._version += 1
        self._records = preview.ledger.records
        self._earlier = {}
        is_of_today = preview.ledger.as_of == self.clock.today()
        self._ledgers = {preview.ledger.as_of: preview.ledger} if is_of_today else {}

    def _forget(self) -> None:
        self._version += 1
        self._records = None
        self._ledgers = {}
        self._earlier = {}
