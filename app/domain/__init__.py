"""The rules of Connects: pure, and the standard library only."""
