"""Backups, restoring, checking, encryption, and a ledger that does not open."""
