"""Bulk work without the garbage collector."""

from __future__ import annotations

from app.domain.bulk import bulk_work as collecting_nothing

__all__ = ["collecting_nothing"]
