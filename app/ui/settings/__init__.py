"""Settings: what the user prefers, in force at once and kept on this computer."""
