"""Scenes for `tests.shots`: one module for each surface."""
