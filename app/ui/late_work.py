"""What the bridge has workers do.

Each function imports what it needs on the thread that runs it: a window stands before that.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from app.domain.progress import Watch
    from app.importing.drafts import Reading
    from app.importing.spreadsheet.mapping import Mapping
    from app.importing.spreadsheet.table import Table
    from app.ui.importing.mapping_request import MappingRequest
    from app.ui.task_runner import Token
    from app.workspace.clock import Clock
    from app.workspace.intake import Preview
    from app.workspace.workspace import Workspace


def opened(path: Path, clock: Clock) -> Workspace:
    """Open a ledger. Raises as `Workspace.open`."""
    return _workspace().open(path, clock)


def created(path: Path, clock: Clock, balance: int | None = None) -> Workspace:
    """Make a ledger. Raises as `Workspace.create`."""
    return _workspace().create(path, clock, balance=balance)


def fresh_sample(path: Path, clock: Clock) -> Workspace:
    """The sample, made anew so that it ends today."""
    for leftover in (path, path.with_name(f"{path.name}-journal")):
        leftover.unlink(missing_ok=True)
    return _workspace().create_sample(path, clock)


def reading_of(content: str | bytes | Path, clock: Clock, name: str, watch: Watch) -> Reading:
    """One input, read. Raises as `read_content`."""
    from app.domain.progress import reading_watched  # noqa: PLC0415 - see the module
    from app.workspace.reading import read_content  # noqa: PLC0415 - see the module

    with reading_watched(watch):
        return read_content(content, clock, name=name)


def read_by_columns(reading: Reading, table: Table, mapping: Mapping) -> Reading:
    """A table of the user's own, read by the columns named. Raises as `read_mapped`."""
    from app.importing.spreadsheet.read_mapped import read_mapped  # noqa: PLC0415 - see the module

    return read_mapped(table, mapping, on=reading.taken_on, name=reading.name)


def first_unexplained(
    workspace: Workspace, readings: Sequence[Reading], wallet: str | None
) -> MappingRequest | None:
    """A question about the first table whose columns neither user nor ledger has explained."""
    from app.ui.importing.mapping_request import MappingRequest  # noqa: PLC0415 - see the module

    for at, reading in enumerate(readings):
        table = reading.table if reading.needs_mapping else None
        if table is not None and workspace.mapping_for(table) is None:
            return MappingRequest(tuple(readings), at, wallet)
    return None


def is_question(found: Preview | MappingRequest) -> TypeGuard[MappingRequest]:
    """Whether columns have to be named before there is a preview."""
    from app.ui.importing.mapping_request import MappingRequest  # noqa: PLC0415 - see the module

    return isinstance(found, MappingRequest)


def watched(report: Token, stop: Token) -> Watch:
    """See `watch_by`."""
    from app.ui.watching import watch_by  # noqa: PLC0415 - see the module

    return watch_by(report, stop)


def watch_of_reading(report: Token, at: int, count: int) -> Watch:
    """See `watch_reading`."""
    from app.ui.watching import watch_reading  # noqa: PLC0415 - see the module

    return watch_reading(report, at, count)


def _workspace() -> type[Workspace]:
    from app.workspace.workspace import Workspace  # noqa: PLC0415 - see the module

    return Workspace
