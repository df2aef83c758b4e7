"""What can go wrong, as codes: the sentences are written where they are shown."""

from __future__ import annotations

from dataclasses import dataclass, field


class LedgerError(Exception):
    """Something the user can act on. `code` picks the sentence, `details` fill it."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.details.items())
        return f"{self.code}({shown})"


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in the data that is shown beside it and stops nothing else."""

    code: str
    details: dict[str, object] = field(default_factory=dict)
