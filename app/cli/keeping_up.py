"""Commands that say what waits: what to look at today, and rows that may be twins."""

from __future__ import annotations

import click

from app.cli.looking import looked_at
from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import connects, many, signed, table
from app.domain.coverage import KeepingUp, keeping_up
from app.domain.entries import Entry
from app.domain.ledger import Ledger
from app.domain.today import TodayCode, TodayItem
from app.domain.today import today as things_to_look_at
from app.domain.twins import TwinAnswer, open_twins
from app.words.names import KINDS

_ITEMS = {
    TodayCode.SHORTFALL: "{connects} of {day} came from no known lot: older rows are missing.",
    TodayCode.LAPSING: "{connects} will lapse on {day} at your pace.",
    TodayCode.DIFFERENCE: "Upwork showed {signed} on {day} against the rows here.",
    TodayCode.WINDOW_CLOSING: "Covered up to {day}: Upwork soon forgets the days after it.",
    TodayCode.IMPORT_DUE: "Covered up to {day}: time to import again.",
    TodayCode.REFUND_DUE: "{connects} should have come back for “{title}”.",
    TodayCode.AWARD_DUE: "{connects} may be due for the interview on “{title}”.",
    TodayCode.GRANT_MISSING: "{connects} of your plan did not come on {day}.",
    TodayCode.ONCE_MISSING: "{connects} that are given once did not come on {day}.",
    TodayCode.POOL_FROZEN: "{connects} are frozen until Agency Plus is back.",
    TodayCode.TWINS: "{count} left out of an import as possible twins: see bidbook twins.",
    TodayCode.UNKNOWN_WORDING: "{count} with a wording that is new: “{title}”.",
    TodayCode.NO_NEWS: "Proposals without news for 30 days: {number}. Mark how they ended.",
    TodayCode.UNCHECKED: "Compare the balance of {number} with Upwork's.",
    TodayCode.MATCHES: "The balance of {number} matches Upwork's of {day}.",
}


@click.command("today")
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def today_command(session: Session, wallet: str | None) -> None:
    """What to look at today, the most pressing first, and whether it is time to import again."""
    ledger = looked_at(session, wallet)
    items, followed = things_to_look_at(ledger), keeping_up(ledger)
    document = {
        "as_of": ledger.as_of.isoformat(),
        "items": [
            {
                "code": item.code.value,
                "count": item.count,
                "day": item.day and item.day.isoformat(),
                "title": item.title,
                "ids": list(item.ids),
                "text": _item_text(item),
            }
            for item in items
        ],
        "keeping_up": [keeping_up_document(one, ledger) for one in followed],
    }
    lines = [_item_text(item) for item in items] or ["Nothing presses today."]
    lines += [keeping_up_text(one, ledger) for one in followed]
    session.answer(document, lambda: "\n".join(lines))


def keeping_up_document(one: KeepingUp, ledger: Ledger) -> dict[str, object]:
    """How far a wallet follows Upwork."""
    return {
        "wallet": ledger.records.wallets[one.wallet].name,
        "covered_until": one.until and one.until.isoformat(),
        "days_behind": one.days_behind,
        "lost_from": one.lost_from and one.lost_from.isoformat(),
        "gaps": [[since.isoformat(), until.isoformat()] for since, until in one.gaps],
        "due": one.is_due,
    }


def keeping_up_text(one: KeepingUp, ledger: Ledger) -> str:
    """One sentence on how far a wallet follows Upwork, and what to do."""
    name = ledger.records.wallets[one.wallet].name
    if one.until is None:
        return f"{name}: no page of Upwork was brought in yet."
    told = f"{name}: Upwork's history is here up to {one.until}"
    if one.gaps:
        told += f", with {many(len(one.gaps), 'gap', 'gaps')}"
    if not one.is_due:
        return f"{told}."
    return f"{told}. Bring in the rest before {one.lost_from}: Upwork shows 90 days."


def _item_text(item: TodayItem) -> str:
    return _ITEMS[item.code].format(
        connects=connects(abs(item.count)),
        count=many(item.count, "row", "rows"),
        number=item.count,
        signed=signed(item.count),
        day=item.day or "a day not known",
        title=item.title or "",
    )


@click.command("twins")
@click.option("--keep", multiple=True, metavar="ID", help="This one is a row of its own: add it.")
@click.option("--same", multiple=True, metavar="ID", help="This one is the row that is here.")
@pass_session
@says_errors_plainly
def twins_command(session: Session, keep: tuple[str, ...], same: tuple[str, ...]) -> None:
    """Rows that imports left out because they may be here already; answer for them by id."""
    with session.workspace() as workspace:
        if keep:
            workspace.answer_twins(keep, TwinAnswer.BOTH)
        if same:
            workspace.answer_twins(same, TwinAnswer.SAME)
        records = workspace.records()
    waiting = open_twins(records.twins, records.entries)
    there = {entry.id: entry for entry in records.entries} if waiting else {}
    document = {
        "added": len(keep),
        "same": len(same),
        "twins": [
            {
                "id": twin.id,
                "row": _entry_document(twin.entry),
                "like": [_entry_document(there[id_]) for id_ in twin.matches if id_ in there],
                "reason": twin.reason,
                "asked_on": twin.asked_on.isoformat(),
            }
            for twin in waiting
        ],
    }
    rows = [
        (
            twin.entry.occurred_on,
            KINDS[twin.entry.kind],
            twin.entry.title or "",
            signed(twin.entry.connects),
            there[twin.matches[0]].occurred_on if twin.matches[0] in there else "",
            twin.id,
        )
        for twin in waiting
    ]
    headers = ["Day", "What", "Job", "Connects", "Like the row of", "Id"]
    session.answer(
        document,
        lambda: table(headers, rows, {3}, whole={0, 4, 5}) if rows else "No row is in doubt.",
    )


def _entry_document(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "occurred_on": entry.occurred_on.isoformat(),
        "kind": entry.kind.value,
        "connects": entry.connects,
        "title": entry.title,
    }
