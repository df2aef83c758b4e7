"""Import history: what came in when, from which file, and taking it back."""
