"""The one door to a ledger file: a method is a use case, one transaction and one change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.domain.checking import problems_of_book
from app.domain.entries import PlanName, Wallet, WalletKind
from app.domain.ids import new_id
from app.domain.problems import LedgerError, Problem
from app.domain.progress import Watch, unwatched
from app.domain.records import Record
from app.domain.settings import Setting
from app.domain.statements import Statement
from app.domain.today import today as things_to_look_at
from app.storage.ledger_file import LedgerFile
from app.workspace.agency import Agency
from app.workspace.clock import Clock
from app.workspace.editing import Editing
from app.workspace.encrypting import Lockable
from app.workspace.figuring import Figuring
from app.workspace.governing import Governed
from app.workspace.reconciling import Reconciling
from app.workspace.snapshot import AdvisedJob, Snapshot
from app.workspace.teaching import Teachable
from app.workspace.teamwork import Teamwork
from app.workspace.weighing import Weighing

_SAMPLE_SETTING = "sample"


class Workspace(
    Lockable, Editing, Reconciling, Weighing, Agency, Figuring, Teachable, Governed, Teamwork
):
    """An open ledger file. One thread uses it; what it returns is immutable and free to share."""

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
        workspace._write("new", _first_records(clock, plan, billing_day, since, balance))
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

    def snapshot(self, wallet: str | None = None, *, is_ranked: bool = True) -> Snapshot:
        """Everything a window shows, through one wallet (by id) or all of them.

        Without `is_ranked` the jobs are left out where there are any: to weigh them takes longest.
        """
        head = self._file.head()  # first: what another program writes from here on is not in it
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
            head=head,
        )

    def check(self, *, rebuild: bool = False, watch: Watch = unwatched) -> list[Problem]:
        """Faults of the file, of the journal and of the booking; none for a sound ledger."""
        problems = list(self._file.check(rebuild=rebuild, watch=watch))
        for book in self.ledger().books.values():
            problems += problems_of_book(book)
        return problems


def _first_records(
    clock: Clock, plan: PlanName, billing_day: int | None, since: date | None, balance: int | None
) -> list[Record]:
    is_agency = plan in (PlanName.AGENCY_BASIC, PlanName.AGENCY_PLUS)
    opened = since or clock.today()
    wallet = Wallet(
        id=new_id(clock.now()),
        name="Agency" if is_agency else "Personal",
        kind=WalletKind.AGENCY if is_agency else WalletKind.FREELANCER,
        plan=plan,
        billing_day=billing_day,
        opened_on=opened,
    )
    if balance is None:
        return [wallet]
    statement = Statement(
        id=new_id(clock.now()), wallet=wallet.id, occurred_on=opened, balance=balance
    )
    return [wallet, statement]
