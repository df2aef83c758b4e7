"""Sending proposals as use cases: what is written, and what speaks against it beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.caps import Bid, cap_warnings, caps_of
from app.domain.double_bids import bid_warnings
from app.domain.entries import Entry, EntryKind, Wallet, WalletKind
from app.domain.problems import Problem
from app.domain.proposals import Job
from app.importing.quick_add import quick_add
from app.workspace import applying, planning
from app.workspace.change import Change
from app.workspace.open_ledger import OpenLedger

_SENT = frozenset({EntryKind.PROPOSAL, EntryKind.BOOST})


class Sending(OpenLedger):
    """The use cases of a workspace around a proposal that is about to be sent."""

    def warnings_of(self, text: str, wallet: str | None = None) -> tuple[Problem, ...]:
        """What speaks against a quick add: rules, soft caps, a double bid. Writes nothing.

        Raises as `add` does.
        """
        target, today = self.wallet_named(wallet), self.clock.today()
        drafts = quick_add(text, on=today)
        entries = applying.entries_of(drafts, target.id, self._ids(), today=today, now=None)
        return self._warnings(target, entries)

    def apply_to(
        self,
        job: Job,
        connects: int,
        boost: int = 0,
        wallet: str | None = None,
        member: str | None = None,
    ) -> Change:
        """Record that a proposal was sent: its entries, its record, and the job put away.

        The change carries what `warnings_of_application` says; nothing is refused.
        """
        target = self.wallet_named(wallet)
        warnings = self.warnings_of_application(job, connects + boost, wallet, member)
        records = applying.application(
            job, (connects, boost), target.id, self._ids(), today=self.clock.today()
        )
        signed = [applying.signed_by(record, member) for record in records]
        change = self._write("applied", signed, title=job.title, connects=connects + boost)
        return replace(change, warnings=warnings)

    def warnings_of_application(
        self, job: Job, connects: int, wallet: str | None = None, member: str | None = None
    ) -> tuple[Problem, ...]:
        """What speaks against sending a proposal of so many Connects today; writes nothing."""
        target = self.wallet_named(wallet)
        bid = Bid(
            on=self.clock.today(),
            connects=connects,
            member=member,
            niche=job.niche,
            job_key=job.job_key,
            title=job.title,
        )
        return self._against(target, [bid])

    def _warnings(self, wallet: Wallet, entries: Sequence[Entry]) -> tuple[Problem, ...]:
        found: tuple[Problem, ...] = ()
        if planning.may_need_a_warning(wallet, entries):
            found = planning.warnings_of(self.ledger(), wallet.id, entries)
        return (*found, *self._against(wallet, [_bid(e) for e in entries if e.kind in _SENT]))

    def _against(self, wallet: Wallet, bids: Sequence[Bid]) -> tuple[Problem, ...]:
        """Soft caps and double bids; the ledger is asked only where either may speak."""
        has_caps = bool(caps_of(self.records().settings, wallet.id))
        is_team = wallet.kind is WalletKind.AGENCY or any(bid.member for bid in bids)
        if not bids or not (has_caps or is_team):
            return ()
        ledger = self.ledger()
        capped = cap_warnings(ledger, wallet.id, bids) if has_caps else ()
        return (*capped, *(bid_warnings(ledger, wallet.id, bids) if is_team else ()))


def _bid(entry: Entry) -> Bid:
    return Bid(
        on=entry.occurred_on,
        connects=max(-entry.connects, 0),
        member=entry.member,
        job_key=entry.job_key,
        title=entry.title,
    )
