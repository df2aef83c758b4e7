"""The one door to a ledger file: a method is a use case, one transaction and one change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.advice.advise import Advice
from app.advice.estimate import Estimate
from app.domain.checking import problems_of_book
from app.domain.entries import Entry, PlanName, PlanStart, Wallet, WalletKind
from app.domain.ids import new_id
from app.domain.ledger import Ledger, build_ledger
from app.domain.problems import LedgerError, Problem
from app.domain.proposals import Job, Outcome
from app.domain.reconcile import Reconciliation, reconcile
from app.domain.records import KIND_OF_TYPE, Record, RecordKind, Records, with_changes
from app.domain.rule_effect import OwnRule, RuleEffect, rule_effect
from app.domain.rules import Rulebook
from app.domain.sent import SentProposal
from app.domain.settings import Setting
from app.domain.statements import Statement
from app.domain.today import today as things_to_look_at
from app.importing.drafts import InputKind, Reading
from app.importing.plan import Plan
from app.importing.quick_add import quick_add
from app.resource_files import resource_path
from app.storage.batches import Batch, BatchDraft, Put, Remove
from app.storage.ledger_file import LedgerFile
from app.workspace import applying, intake, planning, rule_changes
from app.workspace.advising import advise_jobs
from app.workspace.change import Change, PastBatch
from app.workspace.clock import Clock
from app.workspace.estimating import estimate_job
from app.workspace.exporting import export_ledger
from app.workspace.reading import Content, read_content
from app.workspace.snapshot import AdvisedJob, Snapshot

_SAMPLE_SETTING = "sample"


class Workspace:
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

    def close(self) -> None:
        self._file.close()

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def is_read_only(self) -> bool:
        return self._file.is_read_only

    @property
    def is_sample(self) -> bool:
        return self.records().settings.get(_SAMPLE_SETTING) == "yes"

    # -- reading

    @property
    def rules(self) -> Rulebook:
        """The rulebook as shipped; the ledger's own rules include the user's overrides."""
        if self._rules is None:
            self._rules = Rulebook.load(resource_path("rulebook"))
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

    def snapshot(self, wallet: str | None = None) -> Snapshot:
        """Everything a window shows, through one wallet (by id) or all of them."""
        known = self.records().wallets
        ledger = self.ledger().of_wallet(wallet if wallet in known else None)
        ledger.warm()
        jobs = self.records().jobs.values()
        open_jobs = [job for job in jobs if not (job.archived or job.is_closed)]
        adviser = ledger if ledger.wallet else ledger.of_wallet(self.wallet_named(None).id)
        advised = advise_jobs(adviser, open_jobs, self.clock) if open_jobs else []
        pairs = zip(open_jobs, advised, strict=True)
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
        )

    def wallet_named(self, name: str | None) -> Wallet:
        """The wallet of that name; the first one for None. Raises LedgerError `wallet_missing`."""
        wallets = sorted(self.records().wallets.values(), key=lambda wallet: wallet.id)
        for wallet in wallets:
            if name is None or name.casefold() in (wallet.name.casefold(), wallet.id):
                return wallet
        names = [wallet.name for wallet in wallets]
        raise LedgerError("wallet_missing", name=name or "", names=names)

    def history(self, limit: int = 50) -> list[PastBatch]:
        return [_past(batch) for batch in self._file.journal.batches(limit)]

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
    ) -> Reading:
        """Read one input; `on` is the day it was taken. Any thread may call it."""
        return read_content(content, self.clock, on=on, kind=kind, name=name)

    def plan(self, readings: Sequence[Reading], wallet: str | None = None) -> intake.Preview:
        """What recording `readings` in the wallet of that name would write."""
        target = self.wallet_named(wallet)
        plans = intake.plans_for(readings, self.records(), target.id, self._ids())
        return self.preview(plans)

    def preview(self, plans: tuple[Plan, ...]) -> intake.Preview:
        """The outcome of plans, with the user's choices in them."""
        today = self.clock.today()
        return intake.preview(plans, self.records(), self.rules, today, self.version())

    def choose(
        self, preview: intake.Preview, at: int, choices: Mapping[int, bool]
    ) -> intake.Preview:
        """The preview with rows (by number) of its plan `at` taken or left."""
        plans = list(preview.plans)
        plans[at] = plans[at].choosing(choices)
        if preview.basis != self.version():
            return self.plan_again(replace(preview, plans=tuple(plans)))
        return self.preview(tuple(plans))

    def plan_again(self, preview: intake.Preview) -> intake.Preview:
        """The same inputs against the ledger as it is now, with the choices made so far."""
        wallet = self.wallet_named(preview.plans[0].wallet if preview.plans else None).id
        plans = intake.plans_again(preview.plans, self.records(), wallet, self._ids())
        return self.preview(plans)

    def record(self, preview: intake.Preview) -> Change:
        """Write exactly what the preview showed, as one batch.

        Raises LedgerError `plan_is_stale` if the ledger changed since.
        """
        if preview.basis != self.version():
            raise LedgerError("plan_is_stale")
        kinds = {plan.kind for plan in preview.plans}
        name = preview.plans[0].reading.name if len(preview.plans) == 1 else ""
        return self._write(
            f"import_{kinds.pop()}" if len(kinds) == 1 else "import",
            preview.puts(),
            rows=preview.added,
            name=name,
        )

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
        warnings = self._warnings(target, entries)
        change = self._write("add", [*entries, *taxes], text=text.strip())
        return replace(change, warnings=warnings)

    def warnings_of(self, text: str, wallet: str | None = None) -> tuple[Problem, ...]:
        """What the rules say against a quick add; writes nothing. Raises as `add` does."""
        target, today = self.wallet_named(wallet), self.clock.today()
        drafts = quick_add(text, on=today)
        entries = applying.entries_of(drafts, target.id, self._ids(), today=today, now=None)
        return self._warnings(target, entries)

    def _warnings(self, wallet: Wallet, entries: Sequence[Entry]) -> tuple[Problem, ...]:
        if not planning.may_need_a_warning(wallet, entries):
            return ()
        return planning.warnings_of(self.ledger(), wallet.id, entries)

    def change_plan(
        self,
        wallet: str | None,
        plan: PlanName,
        from_on: date | None = None,
        billing_day: int | None = None,
    ) -> Change:
        """Put the wallet of that name on a plan from a day (today where none is given).

        Raises LedgerError `wallet_missing`, `plan_of_other_kind`, `bad_billing_day`.
        """
        target, today = self.wallet_named(wallet), self.clock.today()
        start = PlanStart(plan=plan, from_on=from_on or today, billing_day=billing_day)
        rules = self.ledger().rules_of(target.id)
        told = planning.replanned(target, start, rules, today)
        details = planning.plan_details(target, plan, start.from_on or today)
        return self._commit("plan", [] if told == target else [Put(told)], details)

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

    def archive_job(self, job: Job) -> Change:
        return self._write("archive_job", [replace(job, archived=True)], title=job.title)

    def apply_to(
        self, job: Job, connects: int, boost: int = 0, wallet: str | None = None
    ) -> Change:
        """Record that a proposal was sent: its entries, its record, and the job put away."""
        target = self.wallet_named(wallet)
        records = applying.application(
            job, (connects, boost), target.id, self._ids(), today=self.clock.today()
        )
        return self._write("applied", records, title=job.title, connects=connects + boost)

    def advise(self, jobs: Sequence[Job], wallet: str | None = None) -> list[Advice]:
        """Advice on each job, from the user's own proposals and the lots of the wallet."""
        target = self.wallet_named(wallet)
        return advise_jobs(self.ledger().of_wallet(target.id), jobs, self.clock)

    def estimate(self, job: Job, wallet: str | None = None) -> Estimate:
        """The Connects that a job is likely to ask, from its terms and the wallet's own jobs."""
        target = self.wallet_named(wallet)
        return estimate_job(self.ledger().of_wallet(target.id), job)

    # -- reconciling

    def reconcile(
        self, shown: int, on: date | None = None, wallet: str | None = None
    ) -> Reconciliation:
        """Compare what Upwork shows with the ledger; writes nothing."""
        if shown < 0:
            raise LedgerError("bad_balance", balance=shown)
        target = self.wallet_named(wallet)
        return reconcile(self.ledger(on).of_wallet(target.id), shown)

    def state_balance(self, shown: int, wallet: str | None = None) -> Change:
        """Record the balance that Upwork shows today."""
        if not 0 <= shown <= 10_000_000:
            raise LedgerError("bad_balance", balance=shown)
        target, today = self.wallet_named(wallet), self.clock.today()
        moved = sum(
            e.connects
            for e in self.records().entries
            if e.wallet == target.id and e.occurred_on == today
        )
        statement = Statement(
            id=new_id(self.clock.now()),
            wallet=target.id,
            occurred_on=today,
            balance=shown,
            day_sum=moved,
        )
        return self._write("statement", [statement], balance=shown)

    # -- rules

    def set_rule(
        self, key: str, value: str, since: date | None, until: date | None = None
    ) -> Change:
        """Set a rule of the user's own; everything is booked anew under it.

        Nothing is written where it stands already. Raises LedgerError `unknown_rule`,
        `bad_rule_value`, `rule_ends_early`.
        """
        own = OwnRule(key=key, value=value, since=since, until=until)
        found = rule_changes.setting(self.records(), self.rules, own, new_id(self.clock.now()))
        return self._commit("rule", found.writes, found.details)

    def reset_rule(self, key: str, since: date | None) -> Change:
        """Take back the user's own rule that begins on a day.

        Raises LedgerError `unknown_rule`, `no_own_rule`.
        """
        found = rule_changes.resetting(self.records(), self.rules, key, since)
        return self._commit("reset_rule", found.writes, found.details)

    def rule_effect(
        self, key: str, value: str, since: date | None, until: date | None = None
    ) -> RuleEffect:
        """What `set_rule` would make of the ledger; writes nothing. Raises as `set_rule` does."""
        own = OwnRule(key=key, value=value, since=since, until=until)
        return rule_effect(self.ledger(), own)

    # -- undo, removal, export

    def undo(self, batch: str | None = None) -> Change:
        return self._changed_by(self._file.journal.undo(batch, self.clock.now()), "undo")

    def redo(self) -> Change:
        return self._changed_by(self._file.journal.redo(self.clock.now()), "redo")

    def remove_entries(self, ids: Iterable[str]) -> Change:
        """Remove entries; what was booked on them books anew."""
        removed = [Remove(RecordKind.ENTRY, id_) for id_ in ids]
        return self._commit("remove_entries", removed, {"rows": len(removed)})

    def export(self, format_: str, path: Path) -> int:
        """Write every entry to `path` as `csv` or `jsonl`; the number of rows."""
        return export_ledger(self.ledger(), format_, path)

    # -- inside

    def _ids(self) -> Callable[[], str]:
        return lambda: new_id(self.clock.now())

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

    def _forget(self) -> None:
        self._version += 1
        self._records = None
        self._ledgers = {}
        self._earlier = {}


def _past(batch: Batch) -> PastBatch:
    return PastBatch(
        id=batch.id,
        label=batch.label,
        details=dict(batch.details),
        recorded_at=batch.recorded_at,
        role=batch.role.value,
        target=batch.target,
        revisions=batch.revisions,
        stands=batch.is_live,
    )
