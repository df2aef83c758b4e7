"""A ledger of every schema that was ever released opens, says what it said, and goes on."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app.storage.database import SCHEMA_VERSION, connect, schema_version
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.old_ledgers.make import AS_OF, FOLDER, fill, says

KEPT = sorted(FOLDER.glob("*.bidbook"))


def version_of(path: Path) -> int:
    with closing(connect(path, read_only=True)) as conn:
        return schema_version(conn)


def test_that_every_schema_is_kept() -> None:
    assert sorted({version_of(path) for path in KEPT}) == list(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_that_an_old_ledger_says_what_it_said_and_goes_on(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.bidbook"
    shutil.copyfile(kept, path)
    told = json.loads(kept.with_suffix(".json").read_text("utf-8"))
    workspace = Workspace.open(path, Clock(AS_OF))
    try:
        assert not workspace.is_read_only
        assert json.loads(json.dumps(says(workspace))) == told
        assert workspace.check(rebuild=True) == []
        workspace.redo()
        workspace.add("bought 10 for 1.50")
        assert workspace.ledger().balance == told["balance"] + 80 + 10
        assert workspace.check() == []
        assert workspace.export("jsonl", tmp_path / "out.jsonl") >= len(told["entries"]) + 2
    finally:
        workspace.close()
    assert version_of(path) == SCHEMA_VERSION


def test_that_the_script_that_keeps_a_ledger_still_works(tmp_path: Path) -> None:
    said = fill(tmp_path / "made.bidbook")
    told = json.loads(KEPT[-1].with_suffix(".json").read_text("utf-8"))
    assert json.loads(json.dumps(said)) == told
