"""Joining by hand: choosing what belongs to one job, and what does not."""
