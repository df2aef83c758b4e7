"""What Upwork owes: refunds and awards to come, with the words to ask for them."""

from __future__ import annotations

import click

from app.cli.holdings import looked_at
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import money, table
from app.domain.ledger import Ledger
from app.domain.owed import Owed, owed
from app.domain.refund_rules import account_ends, refund_rules
from app.domain.rule_readings import Certainty
from app.words.support import CERTAINTIES, ENDS, KINDS, support_text


@click.command("owed")
@click.option("--policy", is_flag=True, help="Show what comes back after which end.")
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def owed_command(session: Session, policy: bool, wallet: str | None) -> None:
    """Refunds and awards that should have come and have not, with a text to support."""
    ledger = looked_at(session, wallet)
    found = owed(ledger)
    document: dict[str, object] = {"owed": [_document(one, ledger) for one in found]}
    if not policy:
        session.answer(document, lambda: _text(found, ledger))
        return
    document |= policy_document(ledger)
    session.answer(document, lambda: "\n\n".join((_text(found, ledger), policy_text(ledger))))


def _document(one: Owed, ledger: Ledger) -> dict[str, object]:
    return {
        "job": one.title,
        "job_key": one.job_key,
        "connects": one.connects,
        "cost_cents": one.cents,
        "kind": one.kind.value,
        "code": one.code.value,
        "since": one.since.isoformat(),
        "since_is_known": one.is_dated,
        "due_on": one.due_on and one.due_on.isoformat(),
        "late": one.is_late(ledger.as_of),
        "certainty": one.certainty.value,
        "proposal": one.proposal_id,
        "wallet": ledger.records.wallets[one.wallet].name,
        "member": one.member,
        "text": support_text([one]),
    }


def _text(found: tuple[Owed, ...], ledger: Ledger) -> str:
    if not found:
        return "Upwork owes you nothing that is known here."
    sure = sum(one.connects for one in found if one.certainty is Certainty.CERTAIN)
    rows = [
        (
            one.title,
            KINDS[one.kind],
            one.connects,
            one.since if one.is_dated else "not known",
            CERTAINTIES[one.certainty],
            "late" if one.is_late(ledger.as_of) else f"by {one.due_on}" if one.due_on else "",
        )
        for one in found
    ]
    headers = ["Job", "What", "Connects", "Since", "How sure", "Due"]
    lines = [
        f"Upwork owes you {sure} Connects for certain, and "
        f"{sum(one.connects for one in found) - sure} more may come.",
        table(headers, rows, {2}),
    ]
    late = [one for one in found if one.is_late(ledger.as_of)]
    # What is certain is claimed; to ask for what may come beside it would weaken the claim.
    asked = [one for one in late if one.certainty is Certainty.CERTAIN] or late
    if asked:
        lines += ["", "To Upwork's support:", support_text(asked)]
    return "\n".join(lines)


def policy_document(ledger: Ledger) -> dict[str, object]:
    """The refund policy in force and what an end of the account would take."""
    rules = ledger.rules_of(ledger.wallet)
    return {
        "policy": [
            {"of": rule.of, "end": rule.end, "certainty": rule.certainty.value}
            for rule in refund_rules(rules, ledger.as_of)
        ],
        "account_ends": [
            {"end": one.end, "kept": one.kept, "lost": one.lost, "lost_cents": one.lost_cents}
            for one in account_ends(ledger)
        ],
    }


def policy_text(ledger: Ledger) -> str:
    rules = ledger.rules_of(ledger.wallet)
    rows = [
        (rule.of.capitalize(), ENDS[rule.end], CERTAINTIES[rule.certainty])
        for rule in refund_rules(rules, ledger.as_of)
    ]
    ends = [
        (ENDS[one.end], one.kept, one.lost, money(one.lost_cents)) for one in account_ends(ledger)
    ]
    return "\n\n".join(
        (
            table(["Of", "After", "Comes back"], rows, set()),
            table(["Account", "Kept", "Lost", "They cost"], ends, {1, 2, 3}),
        )
    )
