"""The file of preferences: nothing that is wrong with it keeps Bidbook from starting."""

from __future__ import annotations

from pathlib import Path

from app.workspace.json_file import read_json, write_json
from app.workspace.places import preferences_path
from app.workspace.preferences import Preferences, as_document, from_document


class PreferenceFile:
    """One JSON file."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or preferences_path()

    def read(self) -> Preferences:
        """The preferences; as usual where there is no file, or none that can be read."""
        return from_document(read_json(self.path))

    def write(self, preferences: Preferences) -> bool:
        """Put the file in place at once; whether the disk allowed it."""
        return write_json(self.path, as_document(preferences))
