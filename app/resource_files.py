"""Where the files beside the program lie: rulebook, themes, icons, wordings, samples."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """The path of a file under resources/, in the repository and in the installed app."""
    unpacked = getattr(sys, "_MEIPASS", None)
    house = Path(unpacked) if unpacked else Path(__file__).parents[1]
    return house.joinpath("resources", *parts)
