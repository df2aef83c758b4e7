"""The page of safety and its dialogs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.problems import LedgerError, Problem
from app.storage.backups.names import Occasion, backup_name
from app.storage.backups.shelf import Backup
from app.storage.backups.tally import Tally
from app.storage.keys import Key
from app.ui.safety.lock_dialog import LockDialog
from app.ui.safety.rescue_dialog import RescueDialog
from app.ui.safety.restore_dialog import RestoreDialog
from app.ui.safety.safety_page import SafetyPage
from app.ui.safety.unlock_dialog import UnlockDialog
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.comparing_ledgers import Difference, Held, WalletDifference
from app.workspace.keeping import ProvenBackup
from app.workspace.locks import Lock
from app.workspace.rescuing import Offer, Repair
from app.workspace.restore_tests import RestoreTest
from app.workspace.safety import Checked, Safety
from tests.scenes.framed import framed
from tests.shots import ARABIC, CONTRAST, DARK, LARGE, LIGHT, NARROW, Shot, scene
from tests.ui.sample_snapshot import AS_OF, sample_snapshot

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
FOLDER = Path("backups") / "my-connects-1f3a"
OCCASIONS = (Occasion.CLOSE, Occasion.IMPORT, Occasion.DAILY, Occasion.ASKED, Occasion.DAILY)
DIALOG = Shot(size=(600, 520))
DIALOG_DARK = Shot("dark", "dark", size=(600, 520))
DIALOG_LARGE = Shot("200", scale=2.0, size=(1160, 960))
DIALOG_ARABIC = Shot("arabic", locale="ar_EG", size=(600, 520))
DIALOG_SHOTS = (DIALOG, DIALOG_DARK, DIALOG_LARGE, DIALOG_ARABIC)


def tally(entries: int = 579) -> Tally:
    return Tally(
        schema=1,
        entries=entries,
        connects={"w1": 238},
        batches=41,
        revisions=812,
        heads=(),
        last_recorded_at=NOW,
    )


def backup(days: int, occasion: Occasion) -> Backup:
    at = NOW - timedelta(days=days, hours=days)
    path = FOLDER / backup_name("my-connects", at, occasion)
    return Backup(path=path, made_at=at, occasion=occasion, size=2_297_856 - 4096 * days)


def safety() -> Safety:
    return Safety(
        path=Path("home/my-connects.bidbook"),
        folder=FOLDER,
        backups=tuple(backup(days, one) for days, one in enumerate(OCCASIONS)),
        last_test=RestoreTest(at=NOW, tested=5, passed=5, entries=579, connects=238),
        places=(),
        revisions=812,
        head="3f9a1c22e0b45d77" * 4,
        is_encrypted=False,
        can_encrypt=True,
        is_sample=False,
        backup_problem=None,
        why_read_only=None,
    )


def _page(found: Safety, *, is_proven: bool = False) -> QWidget:
    made: list[SafetyPage] = []

    def factory(bridge: WorkspaceBridge) -> SafetyPage:
        made.append(SafetyPage(bridge))
        return made[-1]

    window = framed("safety", factory, sample_snapshot())
    page = made[0]
    if is_proven:
        for number, one in enumerate(found.backups):
            fault = LedgerError("backup_damaged") if number == 3 else None
            proof = ProvenBackup(backup=one, tally=None if fault else tally(), fault=fault)
            page._proofs[one.path] = proof
        page._say_checked(Checked(579, 812, ()))
    page._show(found)
    return window


@scene("safety", LIGHT, DARK, NARROW, LARGE, ARABIC, CONTRAST)
def safety_page() -> QWidget:
    return _page(safety(), is_proven=True)


@scene("safety-at-risk", LIGHT)
def safety_at_risk() -> QWidget:
    places = (
        Problem("synced_folder", {"service": "Dropbox", "folder": "home/Dropbox"}),
        Problem("conflicted_copy", {"name": "my-connects (conflicted copy).bidbook"}),
    )
    test = RestoreTest(at=NOW, tested=5, passed=4, entries=579, connects=238)
    return _page(replace(safety(), places=places, last_test=test, is_encrypted=True))


@scene("safety-new", LIGHT)
def safety_of_a_new_ledger() -> QWidget:
    return _page(replace(safety(), backups=(), last_test=None, revisions=0, head=""))


def _bridge(parent: QWidget | None = None) -> WorkspaceBridge:
    """A bridge that begins nothing: what is shown is given by hand."""
    made = WorkspaceBridge(Clock(AS_OF), parent)
    made.close()
    return made


def _owned(dialog: QWidget, bridge: WorkspaceBridge) -> QWidget:
    bridge.setParent(dialog)
    return dialog


@scene("safety-restore", *DIALOG_SHOTS)
def restore_dialog() -> QWidget:
    bridge = _bridge()
    dialog = RestoreDialog(bridge, backup(2, Occasion.DAILY).path)
    wallets = (
        WalletDifference(name="Own", now=Held(entries=579, balance=238), then=_then(571, 262)),
        WalletDifference(name="Studio", now=Held(entries=120, balance=40), then=_then(120, 40)),
    )
    dialog._show(
        Difference(
            as_of=date(2026, 3, 10),
            now=Held(entries=699, balance=278),
            then=_then(691, 302),
            wallets=wallets,
            changes_gone=3,
            changes_new=0,
        )
    )
    return _owned(dialog, bridge)


def _then(entries: int, balance: int) -> Held:
    return Held(entries=entries, balance=balance)


@scene("safety-encrypt", *DIALOG_SHOTS)
def encrypt_dialog() -> QWidget:
    bridge = _bridge()
    return _owned(LockDialog(bridge, is_first=True), bridge)


@scene("safety-recovery", *DIALOG_SHOTS)
def recovery_step() -> QWidget:
    bridge = _bridge()
    dialog = LockDialog(bridge, is_first=True)
    dialog._take(Lock(Key(bytes(range(32)), bytes(16))))
    return _owned(dialog, bridge)


@scene("safety-unlock", *DIALOG_SHOTS)
def unlock_dialog() -> QWidget:
    bridge = _bridge()
    dialog = UnlockDialog(bridge, Path("home/my-connects.bidbook"))
    dialog.field.setText("correct horse")
    dialog._refuse(LedgerError("wrong_key"))
    return _owned(dialog, bridge)


@scene("safety-rescue", *DIALOG_SHOTS)
def rescue_dialog() -> QWidget:
    bridge = _bridge()
    dialog = RescueDialog(bridge, Path("nowhere/my-connects.bidbook"), "file_damaged")
    found = Repair(
        is_sound=False,
        tally=tally(571),
        verbatim=760,
        recovered=31,
        unproven=(("entry", "e1"), ("entry", "e2")),
        lost=8,
        quarantined=1,
        is_exact=False,
    )
    fault = LedgerError("file_damaged")
    good = backup(1, Occasion.DAILY)
    dialog._show(Offer(fault=fault, backup=good, tally=tally(560), rehearsal=found))
    return _owned(dialog, bridge)
