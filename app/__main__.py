"""`python -m app` and `bidbook`: the window, or a command."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_COMPLETING = "_BIDBOOK_COMPLETE"
"""Set by a shell that asks, with no arguments, how a line may go on."""


def main() -> None:
    """Open the window where nothing or a ledger alone is named; else run the command."""
    arguments = sys.argv[1:]
    if is_for_window(arguments) and _COMPLETING not in os.environ:
        from app.ui.application import run  # noqa: PLC0415 - no command is loaded for the window

        sys.exit(run(Path(arguments[0]) if arguments else None))
    from app.cli.main import bidbook  # noqa: PLC0415 - nothing is loaded by importing this module

    gc.disable()  # a command is over before there is garbage worth looking for
    try:
        bidbook(prog_name="bidbook")
    except SystemExit as done:
        _leave(done.code)
        raise


def _leave(code: str | int | None) -> None:
    """End the process here where a command is through: to free a large ledger takes a while.

    Returns where Qt was in use or an answer could not be written; the usual way out tells of it.
    """
    if "PySide6" in sys.modules or isinstance(code, str):
        return
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code or 0)


def is_for_window(arguments: Sequence[str]) -> bool:
    """Whether a start is a bare one, or a double click on a ledger: `bidbook my.bidbook`."""
    if len(arguments) != 1:
        return not arguments
    return arguments[0].casefold().endswith(".bidbook") and not arguments[0].startswith("-")


if __name__ == "__main__":
    main()
