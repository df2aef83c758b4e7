"""Instants as the ledger file writes them: ISO text in UTC with microseconds."""

from __future__ import annotations

from datetime import UTC, datetime


def instant_text(instant: datetime) -> str:
    """`2025-03-04T05:06:07.000000+00:00`. `instant` knows its zone."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")
