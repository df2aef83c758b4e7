"""Upwork owes you: what should come back, how sure that is, and what to write."""
