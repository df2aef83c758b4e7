"""What a column's name says it holds."""

from __future__ import annotations

import re

from app.importing.spreadsheet.mapping import ColumnRole

_LOOSE = r"amount|quantity|qty|change|delta|number|count|points|credits"
_WORDS: tuple[tuple[ColumnRole, str], ...] = (
    (ColumnRole.JOB_LINK, r"(?:job |upwork )?(?:link|url|address)|job id"),
    (ColumnRole.DATE, r"(?:.* )?(?:date|day|when|datum|fecha|data|дата|tarih|التاريخ)(?: .*)?"),
    (ColumnRole.DATE, r"(?:applied|sent|submitted) on|occurred on"),
    (ColumnRole.BOOST, r"boost(?:ed)?(?: connects| bid)?|connects boost(?:ed)?"),
    (
        ColumnRole.SPENT,
        r"(?:connects )?(?:spent|used|out|debit)(?: connects)?|(?:spent|used) \(?connects\)?",
    ),
    (
        ColumnRole.ADDED,
        r"(?:connects )?(?:added|received|in|credit|earned|gained)(?: connects)?",
    ),
    (
        ColumnRole.CONNECTS,
        r"connects?|(?:#|no|nr|number|count|total|amount) (?:of )?connects?|connects? (?:cost|"
        r"amount|count|change|number|# ?)|(?:proposal|job|bid) connects?|коннекты|коннектов"
        rf"|conexiones|{_LOOSE}",
    ),
    (ColumnRole.CURRENCY, r"currency|ccy|валюта|moneda|währung"),
    (
        ColumnRole.COST,
        r"(?:.* )?(?:cost|price|paid|usd|eur|gbp|\$|money|value)(?: .*)?|cena|preis|precio|цена",
    ),
    (
        ColumnRole.KIND,
        r"type|kind|action|wording|category|what|event|status|operation|art|tipo|тип|reason",
    ),
    (
        ColumnRole.TITLE,
        r"(?:job |project |proposal )?(?:title|name)|job|project|proposal|description|position"
        r"|details?|titel|título|название|вакансия|client job",
    ),
    (
        ColumnRole.MEMBER,
        r"member|freelancer|who|person|team member|user|employee|applied by|sent by|by",
    ),
    (ColumnRole.NOTE, r"notes?|comments?|remarks?|memo|notiz|nota|примечание|комментарий"),
)
_ROLES = tuple((role, re.compile(pattern)) for role, pattern in _WORDS)
_SPEND_WORDS = re.compile(r"\b(?:spent|used|cost|bid|proposal|job)\b")
_LONGEST = 60


def role_of_name(name: str) -> ColumnRole | None:
    """The role that a column of this name most likely has; None where the name says nothing."""
    if len(name) > _LONGEST:
        return None
    plain = _plain(name)
    return next((role for role, pattern in _ROLES if pattern.fullmatch(plain)), None)


def is_loose_number_name(name: str) -> bool:
    """Whether a name says only that the column has numbers: 'Amount', 'Qty'."""
    return len(name) <= _LONGEST and re.fullmatch(_LOOSE, _plain(name)) is not None


def says_spent(name: str) -> bool:
    """Whether the name of a column of numbers says that they were spent."""
    return _SPEND_WORDS.search(_plain(name)) is not None


def _plain(name: str) -> str:
    kept = name.casefold().replace("$", " $ ").replace("#", " # ")
    return " ".join(re.sub(r"[^\w$#+ ]|_", " ", kept).split())
