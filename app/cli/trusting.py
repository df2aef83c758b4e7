"""Commands that keep a ledger safe: backup, backups, restore, check, repair."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.session import USER_CAN_ACT, Session, pass_session, says_errors_plainly
from app.cli.tables import many, signed, table
from app.domain.problems import LedgerError, Problem
from app.words.names import BACKUP_OCCASIONS
from app.words.problems import sentence

if TYPE_CHECKING:
    from app.workspace.comparing_ledgers import Difference, Held
    from app.workspace.keeping import ProvenBackup
    from app.workspace.rescuing import Offer, Repair

_PATH = click.Path(path_type=Path)
_MOST_NAMED = 10


@click.command()
@click.argument("path", type=_PATH, required=False)
@pass_session
@says_errors_plainly
def backup(session: Session, path: Path | None) -> None:
    """Back up the ledger into the folder PATH, or into the usual one, and prove the copy."""
    with session.workspace() as workspace:
        made, tally = workspace.back_up(path)
        problems = workspace.problems_of_place()
    document = {
        "ok": True,
        "path": str(made.path),
        "entries": tally.entries,
        "connects": tally.total,
        "changes": tally.batches,
        "bytes": made.size,
        "problems": _problem_documents(problems),
    }
    lines = [
        f"Backed up to {made.path}.",
        f"Opened and counted: {many(tally.entries, 'entry', 'entries')}, "
        f"{many(tally.batches, 'change', 'changes')}, the same as the ledger.",
        *map(sentence, problems),
    ]
    session.answer(document, lambda: "\n".join(lines))


@click.command()
@click.option("--folder", type=_PATH, help="Where to look; the usual folder without it.")
@click.pass_context
@pass_session
@says_errors_plainly
def backups(session: Session, ctx: click.Context, folder: Path | None) -> None:
    """List the backups of the ledger; each one is opened, checked and counted."""
    from app.workspace.rescuing import proven_backups  # noqa: PLC0415 - keeps --help fast

    session.unlock()
    where, found = proven_backups(session.ledger_path, folder)
    document = {
        "ok": all(one.fault is None for one in found),
        "folder": str(where),
        "backups": [_backup_document(one) for one in found],
        "problems": [_fault_document(one.fault) for one in found if one.fault],
    }
    session.answer(document, lambda: _backups_text(where, found))
    ctx.exit(0 if document["ok"] else USER_CAN_ACT)


@click.command()
@click.argument("path", type=_PATH)
@click.option("--dry-run", is_flag=True, help="Show the difference and change nothing.")
@pass_session
@says_errors_plainly
def restore(session: Session, path: Path, dry_run: bool) -> None:
    """Put the backup PATH in the place of the ledger; the file replaced is kept."""
    from app.workspace.rescuing import compare_ledgers, restore_ledger  # noqa: PLC0415 - see above

    ledger = session.ledger_path
    session.unlock()
    session.unlock(path)
    found = compare_ledgers(ledger, path, session.clock)
    lines = _difference_lines(found)
    kept = None
    if dry_run:
        lines.append("Nothing was changed.")
    else:
        kept = restore_ledger(path, ledger, session.clock)
        lines.append("Restored.")
    if kept:
        lines.append(f"The file as it was is kept: {kept}.")
    document = {
        "ok": True,
        "dry_run": dry_run,
        "ledger": str(ledger),
        "kept": kept and str(kept),
        "difference": _difference_document(found),
        "problems": [],
    }
    session.answer(document, lambda: "\n".join(lines))


@click.command()
@click.option("--rebuild", is_flag=True, help="Rebuild every record table and compare.")
@click.pass_context
@pass_session
@says_errors_plainly
def check(session: Session, ctx: click.Context, rebuild: bool) -> None:
    """Prove that the file, the journal and the booking are sound; say what to do if not."""
    try:
        _check_open(session, ctx, rebuild=rebuild)
    except LedgerError as fault:
        from app.workspace.rescuing import DAMAGE, offer_for  # noqa: PLC0415 - rarely wanted

        if fault.code not in DAMAGE - {"file_missing"}:
            raise
        _answer_offer(session, offer_for(session.ledger_path, fault, session.clock))
        ctx.exit(USER_CAN_ACT)


def _check_open(session: Session, ctx: click.Context, *, rebuild: bool) -> None:
    with session.workspace() as workspace:
        problems = workspace.check(rebuild=rebuild)
        books = workspace.ledger().books.values()
        counted = sum(len(book.entries) for book in books)
        places = workspace.problems_of_place()
    document = {
        "ok": not problems,
        "entries": counted,
        "rebuilt": rebuild,
        "problems": _problem_documents(problems),
        "warnings": _problem_documents(places),
    }
    sound = f"Sound: {many(counted, 'entry', 'entries')} checked."
    advice = "“bidbook repair” saves what can be saved and keeps this file."
    lines = [*map(sentence, problems), advice] if problems else [sound]
    session.answer(document, lambda: "\n".join([*lines, *map(sentence, places)]))
    ctx.exit(USER_CAN_ACT if problems else 0)


@click.command()
@click.option("--dry-run", is_flag=True, help="Say what would be saved and lost; change nothing.")
@pass_session
@says_errors_plainly
def repair(session: Session, dry_run: bool) -> None:
    """Save what can be saved of a damaged ledger; the damaged file is kept untouched."""
    from app.workspace.rescuing import repair_ledger  # noqa: PLC0415 - see above

    session.unlock()
    done = repair_ledger(session.ledger_path, session.clock, is_rehearsal=dry_run)
    document = {"ok": True, "dry_run": dry_run, "problems": [], **_repair_document(done)}
    session.answer(document, lambda: "\n".join(_repair_lines(done, is_rehearsal=dry_run)))


def _answer_offer(session: Session, offer: Offer) -> None:
    fault = offer.fault
    fault.details.setdefault("path", str(session.ledger_path))
    lines = [sentence(fault)]
    if offer.backup and offer.tally:
        lines.append(
            f"The newest good backup is of {offer.backup.made_at:%Y-%m-%d %H:%M} UTC and holds "
            f"{many(offer.tally.entries, 'entry', 'entries')}: {offer.backup.path}."
        )
    if offer.rehearsal:
        lines += _repair_lines(offer.rehearsal, is_rehearsal=True)
    document = {
        "ok": False,
        "entries": None,
        "problems": [_fault_document(fault)],
        "backup": offer.backup and str(offer.backup.path),
        "repair": offer.rehearsal and _repair_document(offer.rehearsal),
    }
    session.answer(document, lambda: "\n".join(lines))


def _repair_document(done: Repair) -> dict[str, object]:
    return {
        "sound": done.is_sound,
        "kept": done.kept and str(done.kept),
        "quarantine": done.quarantine and str(done.quarantine),
        "backup": done.backup and str(done.backup),
        "entries": done.tally.entries if done.tally else None,
        "connects": done.tally.total if done.tally else None,
        "revisions": {
            "as_they_were": done.verbatim,
            "recovered": done.recovered,
            "unproven": [{"kind": kind, "id": id_} for kind, id_ in done.unproven],
            "lost": done.lost,
            "quarantined": done.quarantined,
            "exact": done.is_exact,
        },
    }


def _repair_lines(done: Repair, *, is_rehearsal: bool) -> list[str]:
    if done.is_sound:
        return ["Sound: there is nothing to repair."]
    entries = many(done.tally.entries if done.tally else 0, "entry", "entries")
    would = "A repair would save" if is_rehearsal else "Saved"
    lines = [
        f"{would} {entries}: {done.verbatim} journal rows as they were and "
        f"{done.recovered} records read beyond the damage.",
        f"Lost: {done.lost} journal rows. Not believed and set aside: {done.quarantined}.",
    ]
    if done.unproven:
        lines.append(
            f"No checksum speaks for {len(done.unproven)} of these; look at them: "
            f"{_named(done.unproven)}."
        )
    if not done.is_exact:
        last = done.tally.last_recorded_at if done.tally else None
        since = f" after {last:%Y-%m-%d %H:%M} UTC" if last else ""
        lines.append(f"The end cannot be read: anything recorded{since} may be lost as well.")
    if done.kept:
        lines.append(f"The damaged file is kept: {done.kept}.")
    if done.quarantine:
        lines.append(f"What was not believed is in {done.quarantine}.")
    return lines


def _named(keys: Sequence[tuple[str, str]]) -> str:
    shown = ", ".join(f"{kind} {id_}" for kind, id_ in keys[:_MOST_NAMED])
    rest = len(keys) - _MOST_NAMED
    return f"{shown} and {rest} more" if rest > 0 else shown


def _backups_text(folder: Path, found: list[ProvenBackup]) -> str:
    if not found:
        return f"There is no backup in {folder} yet. Make one with “bidbook backup”."
    rows = [
        (
            one.backup.made_at.strftime("%Y-%m-%d %H:%M"),
            BACKUP_OCCASIONS[one.backup.occasion],
            one.tally.entries if one.tally else "",
            "passed" if one.fault is None else "damaged",
            one.backup.path.name,
        )
        for one in found
    ]
    shown = table(["Made (UTC)", "When", "Entries", "Test", "File"], rows, {2}, whole={0, 4})
    return f"{shown}\nIn {folder}."


def _backup_document(one: ProvenBackup) -> dict[str, object]:
    return {
        "path": str(one.backup.path),
        "made_at": one.backup.made_at.isoformat(),
        "occasion": one.backup.occasion.value,
        "bytes": one.backup.size,
        "ok": one.fault is None,
        "entries": one.tally.entries if one.tally else None,
        "connects": one.tally.total if one.tally else None,
    }


def _difference_document(found: Difference) -> dict[str, object]:
    return {
        "as_of": found.as_of.isoformat(),
        "entries": {"now": found.now.entries, "then": found.then.entries},
        "balance": {"now": found.now.balance, "then": found.then.balance},
        "changes_gone": found.changes_gone,
        "changes_new": found.changes_new,
        "by_wallet": [
            {
                "wallet": one.name,
                "entries": {"now": one.now.entries, "then": one.then.entries},
                "balance": {"now": one.now.balance, "then": one.then.balance},
            }
            for one in found.wallets
        ],
    }


def _difference_lines(found: Difference) -> list[str]:
    rows = [(one.name, one.now, one.then) for one in found.wallets]
    if len(rows) != 1:
        rows.append(("All", found.now, found.then))
    cells = [
        (name, _number(now.entries), _number(then.entries), *_balances(now, then))
        for name, now, then in rows
    ]
    headers = ["Wallet", "Entries now", "then", "Balance now", "then", "Change"]
    lines = [table(headers, cells, {1, 2, 3, 4, 5})]
    if found.changes_gone is None:
        lines.append("The ledger as it is cannot be read, so there is nothing to compare with.")
    elif found.changes_gone:
        gone = many(found.changes_gone, "change", "changes")
        lines.append(f"{gone} of the ledger would go: the backup does not hold them.")
    if found.changes_new:
        lines.append(f"{many(found.changes_new, 'change', 'changes')} would come back.")
    return lines


def _balances(now: Held, then: Held) -> tuple[str, str, str]:
    is_known = now.balance is not None and then.balance is not None
    change = signed((then.balance or 0) - (now.balance or 0)) if is_known else ""
    return _number(now.balance), _number(then.balance), change


def _number(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def _problem_documents(problems: list[Problem]) -> list[dict[str, object]]:
    return [{"code": one.code, "text": sentence(one), **one.details} for one in problems]


def _fault_document(fault: LedgerError) -> dict[str, object]:
    details = {name: value for name, value in fault.details.items() if name != "problems"}
    return {"code": fault.code, "text": sentence(fault), **details}
