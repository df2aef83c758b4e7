"""`bidbook terms` and `bidbook tiers`: the user's own numbers that every advice counts with."""

from __future__ import annotations

from collections.abc import Iterable

import click

from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import money, table
from app.domain.problems import LedgerError
from app.workspace.change import Change
from app.workspace.country_tiers import tiers_of
from app.workspace.niche_terms import NICHE_TERMS, niche_names, niches_of
from app.workspace.own_terms import TERMS, Term, own_terms

USUAL = "usual"
NONE = "none"


@click.group("terms", invoke_without_command=True)
@click.pass_context
@pass_session
@says_errors_plainly
def terms_command(session: Session, ctx: click.Context) -> None:
    """Your own numbers for advice: worth of an hour, margin, rate and more, and per niche."""
    if ctx.invoked_subcommand is not None:
        return
    with session.workspace() as workspace:
        settings = workspace.records().settings
    said, niches, names = own_terms(settings), niches_of(settings), niche_names(settings)
    numbers = {
        name: {term.key: niches[key].number(term.key) for term in NICHE_TERMS}
        for key, name in names.items()
    }
    document = {
        "terms": [
            {"key": term.key, "value": said.get(term.key), "usual": term.usual} for term in TERMS
        ],
        "niches": [{"niche": name, **told} for name, told in numbers.items()],
    }

    def text() -> str:
        rows = [
            (term.key, _shown(term, said.get(term.key, term.usual)), _whose(term, said))
            for term in TERMS
        ]
        parts = [table(("Term", "Counts as", ""), rows, {1})]
        parts += [f"{name}: {_listed(told)}" for name, told in numbers.items()]
        return "\n\n".join(parts)

    session.answer(document, text)


@terms_command.command("set")
@click.argument("key")
@click.argument("value")
@click.option("--niche", help="For jobs of this niche only.")
@pass_session
@says_errors_plainly
def set_term(session: Session, key: str, value: str, niche: str | None) -> None:
    """Keep VALUE under KEY: cents, minutes, percent or a level. "usual" takes it back."""
    term = _term(key, NICHE_TERMS if niche else TERMS)
    number = _number(term, value)
    with session.workspace() as workspace:
        if niche:
            change = workspace.set_niche_term(niche, key, number)
        else:
            change = workspace.set_term(key, number)
    where = f" in the niche {niche}" if niche else ""
    said = f"{key} counts as {_shown(term, number)}" if number is not None else f"{key} is as usual"
    _answer(session, change, f"{said}{where}.")


@terms_command.command("forget")
@click.argument("niche")
@pass_session
@says_errors_plainly
def forget_niche(session: Session, niche: str) -> None:
    """Forget all that was kept for a NICHE."""
    with session.workspace() as workspace:
        change = workspace.forget_niche(niche)
    _answer(session, change, f"Nothing is kept for the niche {niche} any more.")


@click.group("tiers", invoke_without_command=True)
@click.pass_context
@pass_session
@says_errors_plainly
def tiers_command(session: Session, ctx: click.Context) -> None:
    """Your own tiers of client countries. Without them no country counts."""
    if ctx.invoked_subcommand is not None:
        return
    with session.workspace() as workspace:
        found = tiers_of(workspace.records().settings)
    document = {
        "on": found.is_on,
        "tiers": [{"country": name, "tier": tier} for name, tier in found.tiers.items()],
    }
    state = "They count in advice." if found.is_on else "They are off: no country counts."

    def text() -> str:
        if not found.tiers:
            return f"No country is in a tier. {state}"
        rows = [(tier, name) for name, tier in found.tiers.items()]
        return f"{table(('Tier', 'Country'), rows, {0})}\n\n{state}"

    session.answer(document, text)


@tiers_command.command("set")
@click.argument("country")
@click.argument("tier")
@pass_session
@says_errors_plainly
def set_tier(session: Session, country: str, tier: str) -> None:
    """Put COUNTRY in tier 1 (liked), 2 or 3 (disliked); "none" takes it out."""
    if tier != NONE and not (tier.isascii() and tier.isdigit() and len(tier) < 3):
        raise LedgerError("bad_tier", tier=tier[:40])
    wanted = None if tier == NONE else int(tier)
    with session.workspace() as workspace:
        change = workspace.set_tier(country, wanted)
        is_on = tiers_of(workspace.records().settings).is_on
    said = f"{country} is in no tier." if wanted is None else f"{country} is in tier {wanted}."
    off = " Tiers are off; “bidbook tiers on” lets them count."
    _answer(session, change, said if is_on or wanted is None else said + off)


@tiers_command.command("on")
@pass_session
@says_errors_plainly
def tiers_on(session: Session) -> None:
    """Let advice count with your tiers."""
    with session.workspace() as workspace:
        change = workspace.use_tiers(is_on=True)
    _answer(session, change, "Your tiers count in advice from now on.")


@tiers_command.command("off")
@pass_session
@says_errors_plainly
def tiers_off(session: Session) -> None:
    """Let no country count; the tiers are kept."""
    with session.workspace() as workspace:
        change = workspace.use_tiers(is_on=False)
    _answer(session, change, "No country counts any more. Your tiers are kept.")


def _answer(session: Session, change: Change, said: str) -> None:
    document = {"batch": change.batch, **change.details}
    session.answer(document, lambda: said if change.batch else f"That stands already. {said}")


def _term(key: str, terms: Iterable[Term]) -> Term:
    """The term of a key. Raises LedgerError `unknown_term`."""
    found = {term.key: term for term in terms}
    if key not in found:
        raise LedgerError("unknown_term", name=key, names=", ".join(found))
    return found[key]


def _number(term: Term, text: str) -> int | None:
    """A whole number as typed, None for the usual one. Raises LedgerError `bad_term`."""
    if text == USUAL:
        return None
    if len(text) > 12 or not (text.isascii() and text.isdigit()):
        raise LedgerError("bad_term", value=text[:40], low=term.low, high=term.high)
    return int(text)


def _shown(term: Term, value: int | None) -> str:
    if value is None:
        return "not said"
    units = {"cents": f"{money(value)} an hour", "money": money(value), "percent": f"{value} %"}
    return units.get(term.unit, str(value))


def _whose(term: Term, said: dict[str, int]) -> str:
    if term.key in said:
        return "yours"
    if term.usual is None:
        return "by the rules of the day" if term.key == "fee_percent" else ""
    return "usual"


def _listed(told: dict[str, int | None]) -> str:
    by_key = {term.key: term for term in NICHE_TERMS}
    kept = {key: value for key, value in told.items() if value is not None}
    return ", ".join(f"{key} {_shown(by_key[key], value)}" for key, value in kept.items())
