"""Bidbook: the ledger, the forecast and the second opinion for Upwork Connects."""

__version__ = "0.2.0"
