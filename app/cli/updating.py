"""The command that asks whether there is a newer Bidbook."""

from __future__ import annotations

import click

from app import __version__
from app.cli.session import Session, pass_session, says_errors_plainly


@click.command()
@pass_session
@says_errors_plainly
def updates(session: Session) -> None:
    """Ask the publisher, once and over the network, whether there is a newer Bidbook."""
    from app.workspace.updates import newest_release, read_feed  # noqa: PLC0415 - keeps --help fast

    found = newest_release(read_feed())
    document = {
        "version": __version__,
        "newest": found.version,
        "day": found.day.isoformat(),
        "page": found.page,
        "is_newer": found.is_newer,
    }
    session.answer(
        document,
        lambda: (
            f"Bidbook {found.version} of {found.day} is out; this is {__version__}. "
            f"Get it at {found.page}."
            if found.is_newer
            else f"Bidbook {__version__} is the newest there is."
        ),
    )
