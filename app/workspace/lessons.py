"""What the user taught a ledger: columns of their tables and wordings, kept as its settings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping as Map
from dataclasses import replace

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.domain.settings import Setting
from app.importing.drafts import Reading
from app.importing.spreadsheet.mapping import Mapping, mapping_from
from app.importing.spreadsheet.table import Table
from app.importing.taught import folded_wording, with_wordings

_MAPPING = "mapping:"
_WORDING = "wording:"

Settings = Map[str, str]


def remembered_mapping(settings: Settings, table: Table) -> Mapping | None:
    """How the user mapped a table with these columns before."""
    text = settings.get(_MAPPING + table.fingerprint)
    mapping = mapping_from(text) if text else None
    return mapping if mapping is not None and len(mapping.roles) == table.width else None


def mapping_setting(table: Table, mapping: Mapping) -> Setting:
    return Setting(id=_MAPPING + table.fingerprint, value=mapping.as_text())


def named_wordings(settings: Settings) -> dict[str, EntryKind]:
    """The kinds that the user gave to wordings, by the wording as it was written."""
    found: dict[str, EntryKind] = {}
    for name, value in settings.items():
        if name.startswith(_WORDING):
            wording, kind = _wording_from(value)
            if wording and kind is not None:
                found[wording] = kind
    return found


def wording_setting(wording: str, kind: EntryKind) -> Setting:
    return Setting(
        id=wording_setting_id(wording),
        value=json.dumps({"wording": wording, "kind": kind.value}, ensure_ascii=False),
    )


def wording_setting_id(wording: str) -> str:
    digest = hashlib.sha256(folded_wording(wording).encode("utf-8", "replace"))
    return _WORDING + digest.hexdigest()[:32]


def taught(reading: Reading, settings: Settings) -> Reading:
    """The reading as this ledger understands it: mapped as before, with the user's wordings.

    Raises LedgerError `mapping_needed` (name, columns) for a table that is new here, and those
    of `read_mapped` where what was remembered leaves something open in this one.
    """
    if reading.needs_mapping and reading.table is not None:
        from app.importing.spreadsheet.read_mapped import read_mapped  # noqa: PLC0415

        table = reading.table
        mapping = remembered_mapping(settings, table)
        if mapping is None:
            names = [table.name_of(column) for column in range(table.width)]
            raise LedgerError("mapping_needed", name=reading.name, columns=names)
        reading = read_mapped(table, mapping, on=reading.taken_on, name=reading.name)
    wordings = {folded_wording(text): kind for text, kind in named_wordings(settings).items()}
    return with_wordings(reading, wordings)


def remapped(reading: Reading, mapping: Mapping) -> Reading:
    """A reading of a table, read with another mapping. Raises as `read_mapped` does."""
    from app.importing.spreadsheet.read_mapped import read_mapped  # noqa: PLC0415 - as readers load

    if reading.table is None:
        return replace(reading, mapping=None)
    return read_mapped(reading.table, mapping, on=reading.taken_on, name=reading.name)


def _wording_from(value: str) -> tuple[str, EntryKind | None]:
    """A setting that cannot be read, by a newer Bidbook say, teaches nothing."""
    try:
        read = json.loads(value)
        return str(read["wording"]), EntryKind(read["kind"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return "", None
