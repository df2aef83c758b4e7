"""Reconcile: one number from Upwork, a tick or the likely causes, each with its fix."""
