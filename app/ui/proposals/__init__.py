"""Proposals: what was sent, what came of it and what it cost."""
