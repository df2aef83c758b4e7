"""What every command shares: the options before it, the open ledger, and how it answers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from app.cli.tables import json_text, printable
from app.domain.problems import LedgerError
from app.words.problems import sentence
from app.workspace.clock import Clock
from app.workspace.places import default_ledger

if TYPE_CHECKING:
    from app.domain.ledger import Ledger
    from app.workspace.workspace import Workspace

P = ParamSpec("P")
T = TypeVar("T")

FIRST_YEAR, LAST_YEAR = 1990, 2199
USER_CAN_ACT = 1
ROWS_NEED_A_LOOK = 3


@dataclass(slots=True)
class Session:
    """The global options of one call."""

    path: Path | None
    as_of: date | None
    as_json: bool

    @property
    def clock(self) -> Clock:
        return Clock(self.as_of)

    @property
    def ledger_path(self) -> Path:
        return self.path or default_ledger()

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        from app.workspace.workspace import Workspace  # noqa: PLC0415 - keeps --help fast

        with self._naming_path():
            self.unlock()
            workspace = Workspace.open(self.ledger_path, self.clock)
            try:
                workspace.keep_backups()
                yield workspace
            finally:
                # A backup on closing is for windows; a script may run a thousand commands a day.
                workspace.close(is_backed_up=False)
                if workspace.backup_problem:
                    click.echo(printable(sentence(workspace.backup_problem)), err=True)

    def ledger(self, wallet: str | None = None, on: date | None = None) -> Ledger:
        """The ledger as of a day or today, through one wallet where one is named."""
        from app.workspace.looking import ledger_at  # noqa: PLC0415 - keeps --help fast

        with self._naming_path():
            self.unlock()
            return ledger_at(self.ledger_path, on or self.clock.today(), wallet)

    def unlock(self, other: Path | None = None) -> None:
        """Find the key of the ledger, or of another file, if it is encrypted; see `cli.locking`."""
        path = other or self.ledger_path
        if not _is_plain(path):
            from app.cli.locking import open_lock  # noqa: PLC0415 - rarely wanted
            from app.workspace.locks import needs_key  # noqa: PLC0415 - rarely wanted

            if needs_key(path):
                open_lock(path)

    @contextmanager
    def _naming_path(self) -> Iterator[None]:
        """Errors say which ledger they are about."""
        try:
            yield
        except LedgerError as error:
            error.details.setdefault("path", str(self.ledger_path))
            raise

    def answer(self, document: object, text: Callable[[], str]) -> None:
        """Print one JSON document, or the text for people."""
        if self.as_json:
            click.echo(json_text(document, indent=2))
        else:
            click.echo(printable(text()))


pass_session = click.make_pass_decorator(Session)


def _is_plain(path: Path) -> bool:
    """Whether a file is none of ours that needs a key: told by its first bytes, in no time."""
    try:
        with path.open("rb") as file:
            return file.read(16) in {b"", b"SQLite format 3\0"}
    except OSError:
        return True


def says_errors_plainly(command: Callable[P, T]) -> Callable[P, T]:
    """A LedgerError becomes one sentence on stderr and exit code 1."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return command(*args, **kwargs)
        except LedgerError as error:
            place = f"{error.details['input']}: " if error.details.get("input") else ""
            click.echo(printable(place + sentence(error)).replace("\n", " "), err=True)
            sys.exit(USER_CAN_ACT)

    return run


class CivilDate(click.ParamType[date]):
    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is not a day; write it as YYYY-MM-DD.", param, ctx)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            self.fail(f"{day} is outside of {FIRST_YEAR} to {LAST_YEAR}.", param, ctx)
        return day


CIVIL_DATE = CivilDate()
