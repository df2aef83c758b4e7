"""Sharing a ledger with a team, as the windows show it."""
