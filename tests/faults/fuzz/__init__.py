"""Mutated pages for every reader: an answer or an error to act on, soon and in little memory."""
