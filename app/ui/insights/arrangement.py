"""Which cards the page shows and in which order; kept as their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.ui.insights.words import tr

USUAL = (
    "upcoming-expiries",
    "spend-per-win",
    "balance-by-source",
    "boost-lab",
    "runway",
    "funnel",
    "win-rate",
    "spent-and-earned",
    "what-to-buy",
    "which-plan",
    "the-badge",
    "beside-others",
    "what-if",
)


def card_names() -> Mapping[str, str]:
    """The titles of all cards by their keys, for the menu."""
    return {
        "upcoming-expiries": tr("Upcoming expiries"),
        "spend-per-win": tr("Spend per win"),
        "balance-by-source": tr("Balance by source"),
        "boost-lab": tr("Boost lab"),
        "runway": tr("Burn and runway"),
        "funnel": tr("From proposal to win"),
        "win-rate": tr("Win rate by a criterion"),
        "spent-and-earned": tr("Spent and earned"),
        "what-to-buy": tr("What to buy"),
        "which-plan": tr("Which plan"),
        "the-badge": tr("Whether the badge pays"),
        "beside-others": tr("Beside others"),
        "what-if": tr("What if"),
    }


def fitted(names: Iterable[str]) -> tuple[str, ...]:
    """The keys that there are, each once; the usual ones where none is left."""
    return tuple(dict.fromkeys(name for name in names if name in USUAL)) or USUAL


def moved(names: tuple[str, ...], name: str, step: int) -> tuple[str, ...]:
    """The same with one of them `step` places later, as far as there is room."""
    at = names.index(name)
    to = min(max(at + step, 0), len(names) - 1)
    rest = [one for one in names if one != name]
    return (*rest[:to], name, *rest[to:])


def toggled(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Without one that was shown; with one that was not, at its usual place as far as it goes.

    The last one stays.
    """
    if name in names:
        return tuple(one for one in names if one != name) or names
    before = USUAL[: USUAL.index(name)]
    at = max((names.index(one) + 1 for one in before if one in names), default=0)
    return (*names[:at], name, *names[at:])
