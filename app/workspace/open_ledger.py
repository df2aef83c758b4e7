"""An open ledger file: its records, what they derive to, and the one way to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from app.domain.entries import Entry, Wallet
from app.domain.ids import id_stream
from app.domain.ledger import Ledger, build_ledger
from app.domain.records import KIND_OF_TYPE, Record, Records, with_changes
from app.domain.rules import Rulebook
from app.storage.batches import BatchDraft, Put, Remove
from app.storage.ledger_file import LedgerFile
from app.workspace.change import Change
from app.workspace.clock import Clock
from app.workspace.looking import shipped_rules, wallet_named


class OpenLedger:
    """What every use case stands on. One thread uses it; what it returns is immutable."""

    def __init__(self, file: LedgerFile, clock: Clock) -> None:
        self._file = file
        self.clock = clock
        self._version = 0
        self._seen_data_version = file.data_version()
        self._records: Records | None = None
        self._ledgers: dict[date, Ledger] = {}
        self._earlier: dict[date, Ledger] = {}
        self._rules: Rulebook | None = None

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

    def wallet_named(self, name: str | None) -> Wallet:
        """The wallet of that name; the first one for None.

        Raises LedgerError `wallet_missing`, or `no_wallet` where even the first was undone.
        """
        return wallet_named(self.records(), name)

    # -- writing

    def _ids(self) -> Callable[[], str]:
        return id_stream(self.clock.now)

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

    # -- what is known of the file

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
