"""The command on what Connects bring: wins."""

from __future__ import annotations

from datetime import date

import click

from app.cli.looking import looked_at
from app.cli.session import CIVIL_DATE, Session, pass_session, says_errors_plainly
from app.cli.tables import connects, many, money, money_range, table
from app.domain.groupings import GROUPINGS
from app.domain.ranges import Range, Rate
from app.domain.waiting import Milestone
from app.domain.wins import OtherMoney, Spend
from app.words.groups import GROUPINGS as HEADERS
from app.words.groups import group_words

_ONE = {Milestone.REPLY: "A reply", Milestone.INTERVIEW: "An interview", Milestone.WIN: "A win"}


@click.command()
@click.option("--by", type=click.Choice(GROUPINGS), help="Group by this.")
@click.option("--since", type=CIVIL_DATE)
@click.option("--until", type=CIVIL_DATE)
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def wins(
    session: Session, by: str | None, since: date | None, until: date | None, wallet: str | None
) -> None:
    """Spend per reply, interview and win, with the range that the numbers allow."""
    ledger = looked_at(session, wallet)
    total = ledger.spend(since, until)
    grouped = ledger.spend_by(by, since, until) if by else ()
    first = since or ledger.first_day
    document = {
        "period": {
            "since": first and first.isoformat(),
            "until": (until or ledger.as_of).isoformat(),
        },
        **spend_document(total),
        "groups": [
            {"name": one.name, "label": group_words(by or "", one.name), **spend_document(one)}
            for one in grouped
        ],
    }

    def text() -> str:
        lines = [_counts(total), _money_words(total), *_parts_words(total), *_other_words(total)]
        lines += ["", _figures_table(total)]
        if grouped:
            lines += ["", _groups_table(by or "", grouped)]
        return "\n".join(lines)

    session.answer(document, text)


def _counts(spend: Spend) -> str:
    return (
        f"{many(spend.proposals, 'proposal', 'proposals')}, "
        f"{spend.pending} too young to count, "
        f"{many(spend.replies, 'reply', 'replies')}, "
        f"{many(spend.interviews, 'interview', 'interviews')}, "
        f"{many(spend.wins, 'win', 'wins')}."
    )


def _money_words(spend: Spend) -> str:
    cash, full = (money(cents, spend.currency) for cents in (spend.cash_cents, spend.full_cents))
    return (
        f"{connects(spend.connects_gross)} spent, {spend.connects_net} net of what came back: "
        f"{cash} cash, {full} in full."
    )


def _parts_words(spend: Spend) -> list[str]:
    """What the full cost is made of; nothing where it is all cash."""
    parts = spend.parts
    named = (
        (parts.free, "free Connects at the price of their day"),
        (parts.lapsed, "for what lapsed"),
        (parts.plan_fee, "of plan fees beyond their Connects"),
        (parts.hours, "of your time"),
    )
    found = [f"{money(cents, spend.currency)} {words}" for cents, words in named if cents]
    return [f"In full adds {', '.join(found)}."] if found else []


def _other_words(spend: Spend) -> list[str]:
    return [
        f"Apart from that, in {one.currency}: {money(one.cash_cents, one.currency)} cash, "
        f"{money(one.lapsed_cents + one.plan_fee_cents, one.currency)} lapsed or for plans, "
        f"{money(one.revenue_cents, one.currency)} earned."
        for one in spend.others
    ]


def _figures_table(spend: Spend) -> str:
    rows = [
        (words, spend_figure(spend, milestone), spend_figure(spend, milestone, full=True))
        for milestone, words in _ONE.items()
    ]
    return table(["Costs", "Cash", "In full"], rows, set())


def spend_figure(spend: Spend, milestone: Milestone, *, full: bool = False) -> str:
    """A figure with its range, or how far the numbers are from one."""
    early = spend.too_early(milestone)
    if early is None:
        return money_range(spend.per(milestone, full=full), spend.currency)
    if early.have < early.needed:
        return f"too early ({early.have} of about {early.needed} needed)"
    return f"none among {early.have} yet"


def _groups_table(by: str, grouped: tuple[Spend, ...]) -> str:
    headers = [HEADERS[by], "Sent", "Pending", "Interviews", "Wins", "Net", "Cash", "A win"]
    rows = [
        (
            group_words(by, one.name),
            one.proposals,
            one.pending,
            one.interviews,
            one.wins,
            one.connects_net,
            money(one.cash_cents, one.currency),
            spend_figure(one, Milestone.WIN),
        )
        for one in grouped
    ]
    return table(headers, rows, {1, 2, 3, 4, 5, 6})


def spend_document(spend: Spend) -> dict[str, object]:
    figures = {
        f"{kind}_per_{milestone.value}_cents": _range(spend.per(milestone, full=kind == "full"))
        for milestone in Milestone
        for kind in ("cash", "full")
    }
    return {
        "proposals": spend.proposals,
        "pending": spend.pending,
        "counted": round(spend.counted, 4),
        "viewed": spend.viewed,
        "replies": spend.replies,
        "interviews": spend.interviews,
        "wins": spend.wins,
        "connects_gross": spend.connects_gross,
        "connects_net": spend.connects_net,
        "currency": spend.currency,
        "cash_cents": spend.cash_cents,
        "full_cents": spend.full_cents,
        "full_parts_cents": {
            "cash": spend.parts.cash,
            "free": spend.parts.free,
            "lapsed": spend.parts.lapsed,
            "plan_fee": spend.parts.plan_fee,
            "hours": spend.parts.hours,
        },
        "revenue_cents": spend.revenue_cents,
        "other_currencies": [_other_document(one) for one in spend.others],
        **figures,
        "rates": {one.value: _rate(spend.rate(one)) for one in Milestone},
        "too_early": spend.is_too_early,
        "needed": {one.value: _needed(spend, one) for one in Milestone},
    }


def _other_document(one: OtherMoney) -> dict[str, object]:
    return {
        "currency": one.currency,
        "cash_cents": one.cash_cents,
        "lapsed_cents": one.lapsed_cents,
        "plan_fee_cents": one.plan_fee_cents,
        "revenue_cents": one.revenue_cents,
    }


def _needed(spend: Spend, milestone: Milestone) -> dict[str, int] | None:
    early = spend.too_early(milestone)
    if early is None:
        return None
    return {"have": early.have, "needed": early.needed, "reached": early.reached}


def _range(value: Range) -> dict[str, int | None]:
    return {"value": value.value, "low": value.low, "high": value.high}


def _rate(rate: Rate) -> dict[str, float | int | None]:
    ends = {"value": rate.value, "low": rate.low, "high": rate.high}
    return {"reached": rate.reached} | {
        name: None if end is None else round(end, 4) for name, end in ends.items()
    }
