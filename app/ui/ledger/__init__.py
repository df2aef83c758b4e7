"""The ledger page: every movement, its lots, and why."""
