"""The check for updates in the window."""
