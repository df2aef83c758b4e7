"""Where things are on this computer."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path


def default_ledger() -> Path:
    """The ledger that opens when none is named."""
    return user_data_path("bidbook", appauthor=False) / "my-connects.bidbook"


def sample_ledger() -> Path:
    """The sample's own file, apart from every real ledger."""
    return user_data_path("bidbook", appauthor=False) / "sample.bidbook"
