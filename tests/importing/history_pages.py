"""Builds pages of Connects History, saved and copied, from plain rows: all of it invented."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass, field

_REASONS = {
    "Applied to job": ("3", "2"),
    "Connects bid for boosted proposal.": ("30", "2"),
    "You bid to boost a proposal, but the job was closed": ("35", "3"),
    "Job cancelled": ("7", "3"),
    "Refunded Connects for Connects Award": ("29", "3"),
    "Availability Badge": ("28", "2"),
}


@dataclass(frozen=True)
class PageRow:
    """One row of the state. `day` is what the table shows; badge rows of a day are grouped."""

    wording: str
    amount: object
    day: str = "Today"
    at: object = "Tue Mar 10 09:18:01 UTC 2026"
    title: str | None = None
    opening: str | None = None
    id: object = None
    total: object = None
    reason: str | None = None


@dataclass
class Tagged:
    """A tagged value of the state, such as Reactive or an entity."""

    tag: str
    value: object = None


@dataclass
class Flat:
    """A naive devalue encoder: every value gets a place of its own, known objects by identity."""

    items: list[object] = field(default_factory=list)
    places: dict[int, int] = field(default_factory=dict)

    def add(self, value: object) -> int:
        if id(value) in self.places and isinstance(value, dict | list | Tagged):
            return self.places[id(value)]
        place = len(self.items)
        self.items.append(None)
        self.places[id(value)] = place
        if isinstance(value, dict):
            self.items[place] = {key: self.add(inner) for key, inner in value.items()}
        elif isinstance(value, list):
            self.items[place] = [self.add(inner) for inner in value]
        elif isinstance(value, Tagged):
            self.items[place] = [value.tag, self.add(value.value)]
        else:
            self.items[place] = value
        return place


def flat(value: object) -> str:
    """The devalue JSON of a structure; cycles are allowed."""
    encoder = Flat()
    encoder.add(value)
    return json.dumps(encoder.items)


def state_rows(rows: list[PageRow]) -> list[object]:
    """The rows as the page's store holds them, each in its entity."""
    held = []
    for number, row in enumerate(rows):
        reason, kind = _REASONS.get(row.wording, ("99", "1"))
        held.append(
            Tagged(
                "ConnectsTransactionEntity",
                {
                    "isSet": True,
                    "id": row.id if row.id is not None else str(7000 - number),
                    "reasonId": row.reason or reason,
                    "typeId": kind,
                    "timestamp": row.at,
                    "amount": row.amount,
                    "runningTotal": row.total,
                    "jobName": row.title,
                    "jobOpeningKey": f"~02{row.opening}" if row.opening else None,
                },
            )
        )
    return held


def state_of(rows: list[PageRow], balance: object = 0) -> str:
    """The state script's text, with the rows twice, as the real page has them."""
    held = state_rows(rows)
    history = {
        "balance": {"available": balance},
        "transactions": held,
        "connectsHistoryList": held,
    }
    return flat([Tagged("Reactive", {"vuex": {"connects/history": history}})])


def table_of(rows: list[PageRow], member: str | None = None) -> str:
    """The visible table; `member` adds the Freelancer column of an agency."""
    cells = "".join(_table_row(number, row, member) for number, row in enumerate(rows))
    heads = ["Date", "Action", *(["Freelancer"] if member else []), "Connects"]
    head = "".join(f"<th>{name}</th>" for name in heads)
    return (
        '<table id="connects-history-table" class="air3-table"><thead><tr>'
        f"{head}</tr></thead><tbody>{cells}</tbody></table>"
    )


def phone_of(rows: list[PageRow]) -> str:
    """The layout for phones."""
    parts = [
        f'<div><div class="date-sm">{row.day}</div><div class="d-flex"><div>'
        f"<small>{html.escape(row.wording)}</small>{_link(row)}</div>"
        f'<div><div aria-hidden="true">{row.amount:+d} Connects</div>'
        f'<span class="sr-only">{_spoken(row)}</span></div></div></div>'
        for row in rows
    ]
    return f'<div class="transactions-table-sm">{"".join(parts)}</div>'


def page_of(table: str, state: str | None = None, balance: object = 0) -> str:
    """A saved page: heading, balance, table and state script."""
    script = (
        f'<script type="application/json" id="__NUXT_DATA__" data-ssr="true">{state}</script>'
        if state is not None
        else ""
    )
    return (
        '<!DOCTYPE html><html lang="en"><head><title>Connects History - Upwork</title>'
        "<style>td { color: red }</style></head><body><h1>Connects History</h1>"
        f"<section><h2>My balance</h2><div>{balance} Connects</div></section>{table}{script}"
        "</body></html>"
    )


def copy_of(rows: list[PageRow], member: str | None = None, balance: object = 0) -> str:
    """What select-all and copy gives of the same table."""
    heads = ["Date", "Action", *(["Freelancer"] if member else []), "Connects"]
    lines = ["Connects History", "My balance", f"{balance} Connects", "Buy Connects"]
    lines += ["Connects type", "All connects", "Date", "Last 7 days", "\t".join(heads)]
    for row in rows:
        lines += [f"{row.day}\t", row.wording]
        lines += [row.title] if row.title else []
        if member:
            lines += [f"\t {member}", "—"] if row.title else ["\t", "—"]
        lines += ["\t", f"{row.amount:+d}", _spoken(row)]
    return "\n".join([*lines, "Show more"])


def _table_row(number: int, row: PageRow, member: str | None) -> str:
    person = f'<img alt="user avatar"> {html.escape(member)}' if member and row.title else ""
    column = f'<td id="freelancer-cell-{number}">{person}<div>—</div></td>' if member else ""
    return (
        f'<tr tabindex="0"><td id="date-cell-{number}">{row.day}</td>'
        f'<td id="action-cell-{number}"><div><small>{html.escape(row.wording)}</small>'
        f"{_link(row)}</div></td>{column}"
        f'<td id="connects-cell-{number}"><div><div aria-hidden="true">{_signed(row.amount)}</div>'
        f'<span class="sr-only">{_spoken(row)}</span></div></td></tr>'
    )


def _link(row: PageRow) -> str:
    if row.title is None:
        return ""
    title = f"<strong>{html.escape(row.title)}</strong>"
    if row.opening is None:
        return f"<div>{title}</div>"
    return f'<div><a href="https://www.upwork.com/jobs/~02{row.opening}/">{title}</a></div>'


def _signed(amount: object) -> str:
    return f"{amount:+d}" if isinstance(amount, int) else str(amount)


def _spoken(row: PageRow) -> str:
    if not isinstance(row.amount, int):
        return ""
    verb, count = ("Spent" if row.amount < 0 else "Added"), abs(row.amount)
    return f"{verb} {count} Connect{'' if count == 1 else 's'}"
