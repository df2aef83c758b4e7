"""Bringing something in: the preview is the plan, and nothing is written before its button."""
