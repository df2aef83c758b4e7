"""Backups of a ledger file: made whole, proven when made, thinned out by age, and restored."""
