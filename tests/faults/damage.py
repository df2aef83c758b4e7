"""Ledgers damaged at random: each is refused, told of, or harmless; and brought back with the loss.

The truth is known, so whatever a ledger says after the damage can be compared with it: nothing may
be wrong without a word. What is told as damaged is repaired with the help of a backup of some time
ago. Nothing that the repair keeps may be invented, the loss that it states may be no less than the
true one, and the damaged file is kept to the byte. The control opens and reads, but checks nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.bodies import body_of
from app.domain.problems import LedgerError
from app.storage.backups.names import Occasion
from app.storage.backups.restoring import restore
from app.storage.backups.shelf import back_up
from app.storage.ledger_file import LedgerFile
from app.storage.repairing import repair
from app.words.problems import ERRORS
from tests.faults.ledgers import NOW, entry, ids_of, new_seed, quick_folder, record_batch
from tests.faults.stopping import is_stopped, start_clock, tell

DEFAULT_ROUNDS = 1_000
PAGE = 4096
_BATCHES, _BACKED_UP = 60, 40
Bodies = dict[str, str]
Look = Callable[[Path], "Bodies | None"]


@dataclass
class Count:
    ledgers: int = 0
    told: int = 0
    harmless: int = 0
    repaired: int = 0
    restored: int = 0
    entries_lost: int = 0
    unproven: int = 0
    altered: int = 0
    silent: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        return not (self.silent or self.faults)

    def line(self, seed: int) -> str:
        return (
            f"damage: {self.ledgers:,} damaged ledgers, {self.told:,} told of, "
            f"{self.harmless:,} harmless, {self.silent} wrong without a word, "
            f"{self.repaired:,} repaired with {self.entries_lost:,} entries lost and so stated, "
            f"{self.unproven:,} recovered without proof and so named, {self.altered} of these "
            f"altered and no other, "
            f"{self.restored:,} restored, {len(self.faults)} faults, seed {seed}"
        )


def checked(path: Path) -> Bodies | None:
    """What the ledger says, or None where it is told that something is wrong."""
    try:
        with LedgerFile.open(path) as ledger:
            if ledger.check():
                return None
            return {one.id: body_of(one) for one in ledger.read_records().entries}
    except LedgerError as error:
        if error.code not in ERRORS:
            raise
        return None


def unchecked(path: Path) -> Bodies | None:
    """The control: believes whatever opens."""
    try:
        with LedgerFile.open(path) as ledger:
            return {one.id: body_of(one) for one in ledger.read_records().entries}
    except LedgerError:
        return None


def damaged(content: bytes, dice: random.Random) -> bytes:
    """The file with one of the things that happen to files."""
    found = bytearray(content)
    pages = len(found) // PAGE
    page = dice.randrange(pages) * PAGE
    other = dice.randrange(pages) * PAGE
    kind = dice.randrange(11)
    if kind <= 2:
        for _ in range(dice.choice([1, 1, 4, 16])):
            found[dice.randrange(len(found))] ^= 1 << dice.randrange(8)
    elif kind == 3:
        found[page : page + PAGE] = bytes(PAGE)
    elif kind == 4:
        found[page : page + PAGE] = dice.randbytes(PAGE)
    elif kind == 5:
        found[page : page + PAGE], found[other : other + PAGE] = (
            found[other : other + PAGE],
            found[page : page + PAGE],
        )
    elif kind == 6:
        return bytes(found[: dice.randrange(len(found))])
    elif kind == 7:
        found[: dice.choice([16, 100, 512])] = dice.randbytes(dice.choice([16, 100, 512]))
    elif kind == 8:
        return bytes(found).replace(b"Kiln", b"Kilt", dice.randint(1, 9))
    elif kind == 9:
        start = dice.randrange(len(found))
        found[start : start + 512] = bytes(len(found[start : start + 512]))
    else:
        return dice.choice([b"", b"\0" * len(found), b"Date,Connects\n" * 400])
    return bytes(found)


def damaged_ledgers(rounds: int, seed: int, look: Look = checked) -> Count:
    dice, count = random.Random(seed), Count()
    with quick_folder() as folder:
        whole, backup = _made(folder)
        content = whole.read_bytes()
        truth = {name: body_of(entry(name)) for n in range(_BATCHES) for name in ids_of(n)}
        for number in range(rounds):
            if is_stopped():
                break
            path = folder / "damaged.bidbook"
            broken = damaged(content, dice)
            path.write_bytes(broken)
            count.ledgers += 1
            try:
                _try(count, path, backup, truth, look)
            except Exception as error:  # noqa: BLE001 (whatever it is, it is what we look for)
                count.faults.append(f"round {number}: {type(error).__name__}: {str(error)[:200]}")
            for left in folder.glob("damaged*"):
                left.unlink()
            tell(lambda: count.line(seed))
    return count


def _made(folder: Path) -> tuple[Path, Path]:
    path = folder / "whole.bidbook"
    backup = None
    with LedgerFile.create(path, now=NOW) as ledger:
        for number in range(_BATCHES):
            if number == _BACKED_UP:
                backup, _ = back_up(path, folder / "backups", Occasion.DAILY, NOW)
            record_batch(ledger.journal, number)
    assert backup is not None
    return path, backup.path


def _try(count: Count, path: Path, backup: Path, truth: Bodies, look: Look) -> None:
    said = look(path)
    if said is not None:
        is_true = said == truth
        count.harmless += is_true
        count.silent += not is_true
        return
    count.told += 1
    broken = path.read_bytes()
    done = repair(path, backup, NOW)
    assert not done.is_sound, "told as damaged, but nothing to repair"
    assert done.kept is not None
    assert done.kept.read_bytes() == broken, "the damaged file was touched"
    held = checked(path)
    assert held is not None, "repaired, but not sound"
    odd = {name for name, body in held.items() if truth.get(name) != body}
    assert odd <= {name for _, name in done.unproven}, "a record that was said to be proven"
    count.altered += len(odd)
    count.unproven += len(done.unproven)
    in_backup = {name for n in range(_BACKED_UP) for name in ids_of(n)}
    assert in_backup <= held.keys(), "less than the backup held"
    missing = len(truth) - len(held)
    assert not done.is_exact or missing <= done.lost + done.quarantined, "a loss not stated"
    count.repaired += 1
    count.entries_lost += missing
    assert restore(backup, path, NOW) is not None
    count.restored += (checked(path) or {}).keys() == in_backup


def run(rounds: int | None, seed: int | None) -> int:
    """The control, then the ledgers; 0 where nothing was wrong without a word."""
    chosen = new_seed(seed)
    control = damaged_ledgers(150, chosen, unchecked)
    if control.is_sound:
        print("damage: the control was not caught, so nothing is proven")
        return 2
    start_clock()
    count = damaged_ledgers(rounds or DEFAULT_ROUNDS, chosen)
    print(
        f"{count.line(chosen)}; control, which checks nothing: {control.silent} wrong without a "
        f"word and {len(control.faults)} faults in {control.ledgers}, caught"
    )
    for fault in count.faults[:20]:
        print(f"  {fault}")
    return 0 if count.is_sound else 1
