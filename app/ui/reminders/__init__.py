"""Reminders: what is said outside the pages, when, and where it leads."""
