"""The first page: three doors into a ledger."""
