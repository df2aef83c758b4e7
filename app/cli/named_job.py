"""The job that a command is about: a post in a file or on stdin, or a job of the ledger."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.problems import LedgerError

if TYPE_CHECKING:
    from app.domain.proposals import Job
    from app.workspace.workspace import Workspace


def named_job(workspace: Workspace, name: str) -> Job:
    """A post in a file or on stdin (-), else a job of the ledger by key or title.

    Raises LedgerError `no_job`.
    """
    from app.importing.drafts import InputKind  # noqa: PLC0415 - keeps --help fast

    if name == "-" or Path(name).is_file():
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return workspace.read(content, kind=InputKind.JOB, name=name).jobs[0]
    for job in workspace.records().jobs.values():
        if name in (job.id, job.job_key) or name.casefold() == (job.title or "").casefold():
            return job
    raise LedgerError("no_job", name=name)
