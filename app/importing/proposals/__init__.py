"""Reading the proposals page."""
