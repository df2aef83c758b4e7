"""The versions of what Bidbook runs on."""

from __future__ import annotations

import platform
from importlib.metadata import version

from app import __version__
from app.storage.engine import engine_version


def versions() -> dict[str, str]:
    return {
        "Bidbook": __version__,
        "Python": platform.python_version(),
        "Qt": version("PySide6-Essentials"),
        "SQLite": engine_version(),
    }
