"""A table that the user kept by hand: found, its columns guessed, and read as they say."""
