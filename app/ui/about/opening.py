"""The two dialogs with what they are about."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.about.about_dialog import AboutDialog
from app.ui.about.faults import FAULTS
from app.ui.about.report_dialog import ReportDialog
from app.workspace.problem_report import ledger_facts
from app.workspace.snapshot import Snapshot
from app.workspace.versions import versions


def about_dialog(parent: QWidget) -> AboutDialog:
    return AboutDialog(versions(), parent)


def report_dialog(snapshot: Snapshot | None, parent: QWidget) -> ReportDialog:
    """The report on this program and the ledger in sight, if there is one."""
    facts = None
    if snapshot is not None:
        facts = ledger_facts(
            snapshot.ledger.records,
            is_sample=snapshot.is_sample,
            is_read_only=snapshot.is_read_only,
        )
    return ReportDialog(versions(), facts, FAULTS.lines(), parent)
