"""What leaves the ledger as text: CSV and JSON lines."""
