"""The rulebook on the command line: what is in force, your own values, and what they change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

import click

from app.cli.job_cards import cards_command
from app.cli.session import CIVIL_DATE, Session, pass_session, says_errors_plainly
from app.cli.tables import money, signed, table
from app.domain.rule_effect import RuleEffect
from app.domain.rule_spans import RuleInForce, rules_in_force
from app.domain.rules import RuleValue
from app.domain.standing import Standing
from app.words.rule_names import rule_name
from app.words.rules import TOPICS, plain_value, topic_of
from app.workspace.change import Change

_from_option = click.option(
    "--from", "since", type=CIVIL_DATE, required=True, help="The first day on which it holds."
)
_until_option = click.option("--until", type=CIVIL_DATE, help="The last day on which it holds.")


@click.group(invoke_without_command=True)
@click.option("--on", type=CIVIL_DATE, help="The day; today where none is given.")
@click.option("--wallet", help="The rules of this wallet.")
@click.pass_context
@pass_session
@says_errors_plainly
def rules(session: Session, ctx: click.Context, on: date | None, wallet: str | None) -> None:
    """The rules in force on a day, with their sources."""
    if ctx.invoked_subcommand is not None:
        return
    with session.workspace() as workspace:
        named = workspace.wallet_named(wallet).id if wallet else None
        found = rules_in_force(workspace.ledger().rules_of(named), on or workspace.clock.today())
    document = {"rules": [_rule_document(rule) for rule in found]}
    session.answer(document, lambda: _text(found))


@rules.command("set")
@click.argument("key")
@click.argument("value")
@_from_option
@_until_option
@pass_session
@says_errors_plainly
def set_rule(session: Session, key: str, value: str, since: date, until: date | None) -> None:
    """Set the rule KEY to a VALUE of your own; everything is booked anew."""
    with session.workspace() as workspace:
        change = workspace.set_rule(key, value, since, until)
    said = f"{rule_name(key)}: {change.details['shown']} from {since}"
    said += f" until {until}." if until else "."
    _answer_change(session, change, said if change.batch else f"That stands already. {said}")


@rules.command("reset")
@click.argument("key")
@_from_option
@pass_session
@says_errors_plainly
def reset_rule(session: Session, key: str, since: date) -> None:
    """Take back your own value of KEY that begins on a day."""
    with session.workspace() as workspace:
        change = workspace.reset_rule(key, since)
    _answer_change(session, change, f"{rule_name(key)} is as in the rulebook again.")


@rules.command("effect")
@click.argument("key")
@click.argument("value")
@_from_option
@_until_option
@pass_session
@says_errors_plainly
def rule_effect(session: Session, key: str, value: str, since: date, until: date | None) -> None:
    """What setting KEY to VALUE would change; nothing is written."""
    with session.workspace() as workspace:
        effect = workspace.rule_effect(key, value, since, until)
    document = {
        "key": key,
        "value": value,
        "since": since.isoformat(),
        "until": until and until.isoformat(),
        "before": standing_document(effect.before),
        "after": standing_document(effect.after),
        "entries_on_another_lot": effect.moved,
    }
    session.answer(document, lambda: effect_text(effect, ("Now", "Then")))


rules.add_command(cards_command)


def standing_document(found: Standing) -> dict[str, object]:
    """The figures of a ledger that rules move; money in cents."""
    return {
        "balance": found.balance,
        "free_or_awarded": found.given,
        "cost_cents": found.cost_cents,
        "lapsed": found.lapsed,
        "lapsed_cents": found.lapsed_cents,
        "shortfall": found.shortfall,
        "unexplained": found.unexplained,
        "will_lapse": found.will_lapse,
        "will_lapse_cents": found.will_lapse_cents,
        "cash_per_win_cents": found.cash_per_win_cents,
        "next_expiries": [
            {"date": ending.day.isoformat(), "connects": ending.connects}
            for ending in found.next_expiries
        ],
    }


def effect_text(effect: RuleEffect, headers: tuple[str, str]) -> str:
    """Both standings as a table, and how many entries meet other lots."""
    before, after = effect.before, effect.after
    cents = partial(money, currency=before.currency)
    rows: list[tuple[str, object, object]] = [
        ("Balance", before.balance, after.balance),
        ("Of them free or awarded", before.given, after.given),
        ("They cost", cents(before.cost_cents), cents(after.cost_cents)),
        ("Next to end", _next(before), _next(after)),
        ("Lapsed so far", before.lapsed, after.lapsed),
        ("Will lapse in a year", before.will_lapse, after.will_lapse),
        ("Spent beyond any lot", before.shortfall, after.shortfall),
        ("Not explained by any row", before.unexplained, after.unexplained),
        ("Cash per win", cents(before.cash_per_win_cents), cents(after.cash_per_win_cents)),
    ]
    shown = table(["", *headers], rows, {1, 2})
    difference = signed(after.balance - before.balance)
    met = "1 entry meets" if effect.moved == 1 else f"{effect.moved} entries meet"
    moved = f"{met} another lot; the balance moves by {difference}."
    return f"{shown}\n{'Nothing changes.' if effect.is_none else moved}"


def _next(found: Standing) -> str:
    if not found.next_expiries:
        return "none"
    return f"{found.next_expiries[0].connects} on {found.next_expiries[0].day}"


def _answer_change(session: Session, change: Change, said: str) -> None:
    details = {key: value for key, value in change.details.items() if key not in {"name", "shown"}}
    session.answer({"batch": change.batch, **details}, lambda: said)


def _rule_document(rule: RuleInForce) -> dict[str, object]:
    return {
        "key": rule.key,
        "name": rule_name(rule.key),
        "value": _plain(rule.value),
        "since": rule.since and rule.since.isoformat(),
        "until": rule.until and rule.until.isoformat(),
        "source": _source(rule),
        "disputed": rule.is_disputed,
        "overridden": rule.is_overridden,
        "trust": rule.rule.trust,
        "other": _plain(rule.other),
        "note": rule.shipped.note,
        "please_check": rule.please_check,
    }


def _plain(value: RuleValue | None) -> int | str | list[int] | None:
    return list(value) if isinstance(value, tuple) else value


def _source(rule: RuleInForce) -> str:
    return "Your own value" if rule.is_overridden else rule.rule.source


def _text(found: Sequence[RuleInForce]) -> str:
    """The rules by topic, each with its source below."""
    lines = []
    for topic, title in TOPICS.items():
        rules_of_topic = [rule for rule in found if topic_of(rule.key) is topic]
        if rules_of_topic:
            lines += ["", title, *(line for rule in rules_of_topic for line in _lines(rule))]
    return "\n".join(lines).strip()


def _lines(rule: RuleInForce) -> Iterator[str]:
    since = f"since {rule.since}" if rule.since else ""
    marks = {
        "disputed": rule.is_disputed,
        "please check": rule.please_check,
        "your own": rule.is_overridden,
    }
    tail = ", ".join(filter(None, (since, *(mark for mark, is_set in marks.items() if is_set))))
    value = plain_value(rule.key, rule.value)
    yield f"  {rule.key}: {value}" + (f" ({tail})" if tail else "")
    yield f"      {_source(rule)}"
