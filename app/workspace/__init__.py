"""The one door to a ledger file: a method is a use case, one transaction, one change."""
