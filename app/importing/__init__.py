"""Text becomes drafts and drafts become a plan: pure readers and matching."""
