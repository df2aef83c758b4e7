"""Codes in words: the sentences that both the window and the command line say."""
