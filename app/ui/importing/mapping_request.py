"""What is needed before a table of the user's own can be planned. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from app.importing.drafts import Reading


@dataclass(frozen=True, slots=True)
class MappingRequest:
    """The readings of one import; the columns of the one `at` are to be named by the user."""

    readings: tuple[Reading, ...]
    at: int
    wallet: str | None = None

    @property
    def reading(self) -> Reading:
        """The reading whose table it is."""
        return self.readings[self.at]

    def answered(self, reading: Reading) -> tuple[Reading, ...]:
        """All readings, the one in question read by its columns."""
        return (*self.readings[: self.at], reading, *self.readings[self.at + 1 :])
