"""The command line on a ledger of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from app.cli.main import bidbook

AS_OF = "2026-03-10"
PAGES = Path(__file__).parent / "pages"


class CommandLine:
    """Runs commands on one ledger file; `json` gives the document of a command that succeeds."""

    def __init__(self, ledger: Path, as_of: str = AS_OF) -> None:
        self.ledger = ledger
        self.as_of = as_of

    def run(self, *arguments: str, stdin: str | bytes | None = None) -> Result:
        options = ["--ledger", str(self.ledger), "--as-of", self.as_of]
        return CliRunner().invoke(bidbook, [*options, *arguments], input=stdin)

    def json(
        self, *arguments: str, stdin: str | bytes | None = None, code: int = 0
    ) -> dict[str, Any]:
        result = self.run("--json", *arguments, stdin=stdin)
        assert result.exit_code == code, result.output
        document = json.loads(result.stdout)
        assert isinstance(document, dict)
        return document
