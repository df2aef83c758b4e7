"""Proposals and jobs as use cases: outcomes, the shortlist, and what belongs together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.proposals import Job, Outcome
from app.domain.records import RecordKind
from app.domain.sent import SentProposal
from app.workspace import applying, joining
from app.workspace.change import Change
from app.workspace.country_tiers import switch_writes, tier_writes
from app.workspace.niche_terms import forgetting, niche_setting, niche_writes
from app.workspace.own_terms import term_writes
from app.workspace.sending import Sending
from app.workspace.sightings import Sighting, sightings_of

if TYPE_CHECKING:
    from app.advice.advise import Advice
    from app.advice.estimate import Estimate


class Weighing(Sending):
    """The use cases of a workspace on jobs to weigh and proposals sent."""

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

    def set_term(self, key: str, value: int | None) -> Change:
        """Keep a number of the user's own for every advice: see `term_writes`."""
        writes = term_writes(self.records().settings, key, value)
        return self._commit("term", writes, {"name": key})

    def set_niche_term(self, niche: str, key: str, value: int | None) -> Change:
        """Keep a number for every job of a niche: see `niche_writes`."""
        writes = niche_writes(self.records().settings, niche, key, value)
        return self._commit("niche", writes, {"title": " ".join(niche.split())})

    def forget_niche(self, niche: str) -> Change:
        """Forget what was kept for a niche. Raises LedgerError `niche_missing`."""
        writes = forgetting(self.records().settings, niche)
        return self._commit("forget_niche", writes, {"title": " ".join(niche.split())})

    def set_tier(self, country: str, tier: int | None) -> Change:
        """Put a client's country in a tier of the user's own: see `tier_writes`."""
        writes = tier_writes(self.records().settings, country, tier)
        return self._commit("tier", writes, {"name": " ".join(country.split())})

    def use_tiers(self, *, is_on: bool) -> Change:
        """Let advice count with the tiers of countries, or no longer."""
        writes = switch_writes(self.records().settings, is_on=is_on)
        return self._commit("tiers_on" if is_on else "tiers_off", writes, {})

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
