"""Commands that answer what is held: lots, expiring, ledger, reconcile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import click

from app.cli.comparing import compare_document, compare_text
from app.cli.looking import looked_at, wallet_option
from app.cli.narrowing import entries_meeting, query_of
from app.cli.session import CIVIL_DATE, Session, pass_session, says_errors_plainly
from app.cli.tables import day, signed, sums, table
from app.domain.booking import WalletBook
from app.domain.currencies import USUAL, summed
from app.domain.entries import Entry, EntryKind
from app.domain.fixes import Fix
from app.domain.forecast import LapseForecast
from app.domain.ledger import Ledger
from app.domain.lots import CostBasis, Lot
from app.domain.other_order import other_order
from app.domain.problems import LedgerError
from app.domain.reconcile import Cause
from app.words.fixes import fix_text
from app.words.names import CAUSES, KINDS, REASONS, SOURCES


@click.command()
@click.option("--compare", is_flag=True, help="Show both orders of use side by side.")
@wallet_option
@pass_session
@says_errors_plainly
def lots(session: Session, compare: bool, wallet: str | None) -> None:
    """Open lots in order of use."""
    ledger = looked_at(session, wallet)
    document: dict[str, object] = {"lots": _lots_document(ledger)}
    if not compare:
        session.answer(document, lambda: _lots_text(ledger))
        return
    found = other_order(ledger)
    document["compare"] = compare_document(found) | {"lots": _lots_document(found.ledger)}
    session.answer(
        document, lambda: compare_text(found, _lots_text(ledger), _lots_text(found.ledger))
    )


def _lots_document(ledger: Ledger) -> list[dict[str, object]]:
    names = {one.wallet.id: one.wallet.name for one in ledger.shown}
    frozen = {lot.id for one in ledger.shown for lot in one.frozen_lots}
    return [
        {
            "id": lot.id,
            "wallet": names[lot.wallet],
            "source": lot.source.value,
            "left": lot.left,
            "quantity": lot.quantity,
            "unit_cost_cents": _whole(lot.unit_cost_cents),
            "cost_basis": lot.cost_basis.value,
            "issued_on": lot.issued_on and lot.issued_on.isoformat(),
            "expires_on": lot.expires_on.isoformat(),
            "cost_cents": lot.left_cost_cents,
            "currency": lot.currency,
            "frozen": lot.id in frozen,
            "why": REASONS[lot.reason].format(connects=lot.quantity),
        }
        for lot in ledger.open_lots
    ]


def _lots_text(ledger: Ledger) -> str:
    names = {one.wallet.id: one.wallet.name for one in ledger.shown}
    frozen = {lot.id for one in ledger.shown for lot in one.frozen_lots}
    rows = [
        (
            names[lot.wallet],
            SOURCES[lot.source],
            f"{lot.left} of {lot.quantity}" + (", frozen" if lot.id in frozen else ""),
            _each(lot),
            day(lot.issued_on),
            day(lot.expires_on) + ("" if lot.issued_on else " at the latest"),
        )
        for lot in ledger.open_lots
    ]
    headers = ["Wallet", "Source", "Left", "Each", "Issued", "Ends"]
    return table(headers, rows, {2, 3}) if rows else "No open lots."


def _each(lot: Lot) -> str:
    if lot.cost_cents:
        amount = f"{lot.unit_cost_cents / 100:.4f}".rstrip("0")
        amount = amount.ljust(amount.index(".") + 3, "0")
        return f"${amount}" if lot.currency == USUAL else f"{amount} {lot.currency}"
    return "unknown" if lot.cost_basis is CostBasis.UNKNOWN else "free"


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


@click.command()
@click.option("--days", type=click.IntRange(0, 3660), default=30, show_default=True)
@wallet_option
@pass_session
@says_errors_plainly
def expiring(session: Session, days: int, wallet: str | None) -> None:
    """What lots end soon, and what of them lapses at your own pace."""
    ledger = looked_at(session, wallet)
    ending = [row for one in ledger.forecasts for row in one.lapsing_within(days)]
    by_date = _by_date(ending)
    costs = summed(pair for row in by_date for pair in row.costs.items())
    document = {
        "as_of": ledger.as_of.isoformat(),
        "days": days,
        "connects": sum(row.connects for row in by_date),
        "cost_cents": costs.get(ledger.currency, 0),
        "currency": ledger.currency,
        "costs": costs,
        "projected_lapse": sum(row.likely for row in by_date),
        "by_date": [
            {
                "date": row.day.isoformat(),
                "connects": row.connects,
                "projected_lapse": row.likely,
                "low": row.low,
                "high": row.high,
                "cost_cents": row.costs.get(ledger.currency, 0),
                "costs": row.costs,
                "frozen": row.frozen,
            }
            for row in by_date
        ],
    }

    def text() -> str:
        if not by_date:
            return f"Nothing ends within {days} days of {ledger.as_of}."
        rows = [
            (row.day, row.connects, row.likely, f"{row.low} to {row.high}", sums(row.costs))
            for row in by_date
        ]
        return table(["Ends", "Connects", "Lapse likely", "Range", "Cost"], rows, {1, 2, 3, 4})

    session.answer(document, text)


@dataclass(frozen=True, slots=True)
class _Ending:
    day: date
    connects: int
    likely: int
    low: int
    high: int
    costs: dict[str, int]
    frozen: int


def _by_date(ending: list[LapseForecast]) -> list[_Ending]:
    days = sorted({row.lot.expires_on for row in ending})
    grouped = [(d, [row for row in ending if row.lot.expires_on == d]) for d in days]
    return [
        _Ending(
            d,
            sum(row.lot.left for row in rows),
            sum(row.likely for row in rows),
            sum(row.low for row in rows),
            sum(row.high for row in rows),
            summed((row.lot.currency, row.lot.left_cost_cents) for row in rows),
            sum(row.lot.left for row in rows if row.is_frozen),
        )
        for d, rows in grouped
    ]


@click.command()
@click.argument("filter_", nargs=-1, metavar="[FILTER]...")
@click.option("--view", help="Begin with a saved view of the ledger table.")
@click.option("--since", type=CIVIL_DATE)
@click.option("--until", type=CIVIL_DATE)
@click.option("--kind", type=click.Choice([kind.value for kind in EntryKind]))
@click.option("--member")
@click.option("--text", "words", help="Words in the title, wording or note.")
@wallet_option
@pass_session
@says_errors_plainly
def ledger(
    session: Session,
    filter_: tuple[str, ...],
    view: str | None,
    since: date | None,
    until: date | None,
    kind: str | None,
    member: str | None,
    words: str | None,
    wallet: str | None,
) -> None:
    """Entries with their postings, newest first.

    FILTER is what the search field of the window takes, such as kind:boost 'amount>10' date:90d
    member:Ana "menu cards".
    """
    looked = looked_at(session, wallet)
    query = query_of(filter_, view, looked)
    met = entries_meeting(query, looked) if query else None
    chosen = [
        (book, entry, balance)
        for book, entry, balance in _newest_first(looked)
        if (met is None or entry.id in met)
        and (since is None or since <= entry.occurred_on)
        and (until is None or entry.occurred_on <= until)
        and (kind is None or entry.kind == kind)
        and (member is None or (entry.member or "").casefold() == member.casefold())
        and _holds(entry, words)
    ]
    document = {"entries": [_entry_document(*row) for row in chosen]}

    def text() -> str:
        if not chosen:
            return "No entries."
        rows = [
            (
                entry.occurred_on,
                book.wallet.name,
                KINDS[entry.kind],
                entry.title or entry.wording or "",
                signed(entry.connects),
                balance,
            )
            for book, entry, balance in chosen
        ]
        headers = ["Date", "Wallet", "Kind", "What", "Connects", "Balance"]
        return table(headers, rows, {4, 5})

    session.answer(document, text)


def _newest_first(view: Ledger) -> Iterator[tuple[WalletBook, Entry, int]]:
    rows = [
        (book, entry, held)
        for book in view.shown
        for entry, held in zip(book.entries, book.balances, strict=True)
    ]
    rows.reverse()
    yield from sorted(rows, key=lambda row: row[1].occurred_on, reverse=True)


def _holds(entry: Entry, words: str | None) -> bool:
    if not words:
        return True
    text = " ".join(filter(None, (entry.title, entry.wording, entry.note))).casefold()
    return all(word in text for word in words.casefold().split())


def _entry_document(book: WalletBook, entry: Entry, held: int) -> dict[str, object]:
    return {
        "id": entry.id,
        "wallet": book.wallet.name,
        "occurred_on": entry.occurred_on.isoformat(),
        "occurred_at": entry.occurred_at and entry.occurred_at.isoformat(),
        "kind": entry.kind.value,
        "connects": entry.connects,
        "cost_cents": book.cost_of(entry.id),
        "title": entry.title,
        "job_key": entry.job_key,
        "member": entry.member,
        "wording": entry.wording,
        "upstream_id": entry.upstream_id,
        "running_total": entry.running_total,
        "balance": held,
        "postings": [
            {
                "lot": posting.lot_id,
                "connects": posting.connects,
                "cost_cents": posting.cost_cents,
                "reason": posting.reason.value,
            }
            for posting in book.postings.get(entry.id, ())
        ],
    }


@click.command()
@click.argument("shown", type=int)
@click.option("--on", type=CIVIL_DATE, help="The day on which Upwork showed it.")
@click.option("--fix", type=click.IntRange(min=1), help="Settle it by the cause of this number.")
@wallet_option
@pass_session
@says_errors_plainly
def reconcile(
    session: Session, shown: int, on: date | None, fix: int | None, wallet: str | None
) -> None:
    """Compare the balance SHOWN on Upwork with the ledger."""
    settled = None
    with session.workspace() as workspace:
        found = workspace.reconcile(shown, on, wallet)
        name = workspace.wallet_named(wallet).name
        if fix is not None:
            chosen = _chosen_fix(found.causes, fix)
            settled = fix_text(chosen)
            workspace.apply_fix(chosen)
    document = {
        "wallet": name,
        "shown": found.shown,
        "ledger": found.ledger,
        "difference": found.difference,
        "causes": [
            {
                "code": cause.code,
                "connects": cause.connects,
                "entry": cause.entry,
                "fix": cause.fix and _fix_document(cause.fix),
            }
            for cause in found.causes
        ],
        "settled_by": settled,
    }

    def text() -> str:
        if not found.difference:
            return f"Upwork shows {found.shown}, and so does {name} here."
        lines = [
            f"Upwork shows {found.shown}, {name} here holds {found.ledger}: "
            f"{signed(found.difference)}."
        ]
        lines += [
            f"{number}. {signed(cause.connects)}: "
            f"{CAUSES[cause.code].format(title=cause.title or '')}"
            + (f" {fix_text(cause.fix)}." if cause.fix and cause.fix.is_one_click else "")
            for number, cause in enumerate(found.causes, start=1)
        ]
        if settled:
            lines.append(f"Done: {settled}.")
        return "\n".join(lines)

    session.answer(document, text)


def _chosen_fix(causes: Sequence[Cause], number: int) -> Fix:
    """The fix of the cause of that number. Raises LedgerError `fix_missing`."""
    fix = causes[number - 1].fix if number <= len(causes) else None
    if fix is None:
        raise LedgerError("fix_missing", number=number)
    return fix


def _fix_document(fix: Fix) -> dict[str, object]:
    return {
        "code": fix.code.value,
        "connects": fix.connects,
        "kind": fix.kind and fix.kind.value,
        "ids": list(fix.ids),
        "since": fix.since and fix.since.isoformat(),
        "until": fix.until and fix.until.isoformat(),
        "text": fix_text(fix),
    }
