"""The home page: four numbers, the lots, what to look at today, the shortlist."""
