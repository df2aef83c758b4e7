"""`python -m tests.old_ledgers.make VERSION`: keep a ledger as this program writes it.

Run once for each release whose schema is new, before it; a kept ledger is never made anew. Beside
`VERSION.bidbook` goes `VERSION.json`: what it says, so that later programs can be held to it.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from app.domain.entries import PlanName
from app.domain.proposals import Outcome
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

FOLDER = Path(__file__).parent
AS_OF = date(2026, 3, 10)
_HISTORY = "".join(
    json.dumps(
        {
            "id": f"row{number}",
            "occurred_on": f"2026-01-{number:02}",
            "kind": "proposal",
            "connects": -6,
            "title": f"Kiln log {number} “ünï” سجل",
        }
    )
    + "\n"
    for number in range(1, 20)
)


def fill(path: Path) -> dict[str, object]:
    """A small ledger with something of most kinds in it; what it says."""
    workspace = Workspace.create(
        path, Clock(AS_OF), plan=PlanName.FREELANCER_PLUS, billing_day=3, since=date(2025, 12, 1)
    )
    workspace.state_balance(120, on=date(2025, 12, 31))
    workspace.record(workspace.plan([workspace.read(_HISTORY)]))
    workspace.add("bought 40 for 6.00 on 2026-02-01")
    workspace.add('spent 14+22 on "Glaze book" on 2026-02-02')
    workspace.add("badge 2 on 2026-02-03")
    workspace.mark(workspace.ledger().sent[0], Outcome.HIRED)
    workspace.set_rule("expiry_days", "360", date(2026, 2, 1))
    workspace.add("bought 80 for 12.00 on 2026-02-04")
    workspace.undo()
    said = says(workspace)
    workspace.close()
    return said


def says(workspace: Workspace) -> dict[str, object]:
    """What has to stay the same whatever program opens the ledger."""
    records = workspace.records()
    return {
        "balance": workspace.ledger(AS_OF).balance,
        "entries": sorted(
            [one.occurred_on.isoformat(), one.kind.value, one.connects, one.title]
            for one in records.entries
        ),
        "wallets": sorted(one.name for one in records.wallets.values()),
        "proposals": sorted(str(one.outcome) for one in records.proposals.values()),
        "overrides": sorted(one.key for one in records.overrides),
        "changes": [[one.label, one.role, one.revisions] for one in workspace.history(1_000)],
    }


def main(version: str) -> None:
    path = FOLDER / f"{version}.bidbook"
    said = fill(path)
    text = json.dumps(said, indent=1, ensure_ascii=False)
    path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
