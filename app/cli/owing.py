"""What Upwork owes: refunds and awards to come, with the words to ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from app.cli.looking import looked_at
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import connects, money, table
from app.domain.ledger import Ledger
from app.domain.owed import Chance, Owed, owed
from app.domain.refund_rules import account_ends, refund_rules
from app.words.support import CERTAINTIES, CHANCES, ENDS, KINDS, support_text


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
        "currency": one.currency,
        "kind": one.kind.value,
        "code": one.code.value,
        "since": one.since.isoformat(),
        "since_is_known": one.is_dated,
        "due_on": one.due_on and one.due_on.isoformat(),
        "late": one.is_late(ledger.as_of),
        "certainty": one.certainty.value,
        "chance": one.chance(ledger.as_of).value,
        "proposal": one.proposal_id,
        "wallet": ledger.records.wallets[one.wallet].name,
        "member": one.member,
        "text": support_text([one]),
    }


def _text(found: tuple[Owed, ...], ledger: Ledger) -> str:
    if not found:
        return "Upwork owes you nothing that is known here."
    as_of = ledger.as_of
    rows = [
        (
            one.title,
            KINDS[one.kind],
            one.connects,
            one.since if one.is_dated else "not known",
            CHANCES[one.chance(as_of)],
            _due_words(one, as_of),
        )
        for one in found
    ]
    headers = ["Job", "What", "Connects", "Since", "How sure", "Due"]
    lines = [
        _sum_words(found, as_of),
        table(headers, rows, {2}),
    ]
    asked = _worth_asking(found, as_of)
    if asked:
        lines += ["", "To Upwork's support:", support_text(asked)]
    return "\n".join(lines)


def _worth_asking(found: Sequence[Owed], as_of: date) -> list[Owed]:
    """What is late: what is certain is claimed alone, for to ask for what may come beside it would
    weaken the claim; what is unlikely is not asked for."""
    late = [one for one in found if one.is_late(as_of)]
    certain = [one for one in late if one.chance(as_of) is Chance.CERTAIN]
    return certain or [one for one in late if one.chance(as_of) is Chance.LIKELY]


def _due_words(one: Owed, as_of: date) -> str:
    if one.due_on is None:
        return ""
    days = (as_of - one.due_on).days
    if days < 0:
        return f"by {one.due_on}"
    return "late since today" if not days else f"{days} day{'s' * (days != 1)} late"


def _sum_words(found: Sequence[Owed], as_of: date) -> str:
    sure, likely, unlikely = (
        sum(one.connects for one in found if one.chance(as_of) is chance) for chance in Chance
    )
    said = f"Upwork owes you {connects(sure) if sure else 'nothing'} for certain"
    if likely:
        said += f", and {likely} more may come" if sure else f"; {connects(likely)} may come"
    return f"{said}; {unlikely} will hardly come." if unlikely else f"{said}."


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
        (ENDS[one.end], one.kept, one.lost, money(one.lost_cents, ledger.currency))
        for one in account_ends(ledger)
    ]
    return "\n\n".join(
        (
            table(["Of", "After", "Comes back"], rows, set()),
            table(["Account", "Kept", "Lost", "They cost"], ends, {1, 2, 3}),
        )
    )
