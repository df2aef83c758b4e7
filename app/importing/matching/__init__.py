"""Drafts against what is there: the plan of an import."""
