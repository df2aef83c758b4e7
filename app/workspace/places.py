"""Where things are on this computer."""

from __future__ import annotations

import os
from pathlib import Path


def default_ledger() -> Path:
    """The ledger that opens when none is named."""
    return _user_folder() / "my-connects.bidbook"


def sample_ledger() -> Path:
    """The sample's own file, apart from every real ledger."""
    return _user_folder() / "sample.bidbook"


def preferences_path() -> Path:
    """What the user prefers on this computer."""
    from platformdirs import user_config_path  # noqa: PLC0415 - see `_user_folder`

    return user_config_path("bidbook", appauthor=False) / "preferences.json"


def told_path() -> Path:
    """Which reminders were given on this computer."""
    return _user_folder() / "told-reminders.json"


def front_path() -> Path:
    """What was in sight last, kept so that it is there again at once; may be deleted any time."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - see `_user_folder`

    return user_cache_path("bidbook", appauthor=False) / "home.json"


def backups_folder(ledger: Path) -> Path:
    """Where the backups of a ledger go: a folder for each place that a ledger lies at.

    It follows from the path alone, so that it is found when the ledger itself cannot be read.
    """
    from hashlib import sha256  # noqa: PLC0415 - not needed to start

    mark = sha256(os.fsencode(ledger.resolve())).hexdigest()[:8]
    return _user_folder() / "backups" / f"{ledger.stem}-{mark}"


def _user_folder() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - a ledger that is named needs none

    return user_data_path("bidbook", appauthor=False)
