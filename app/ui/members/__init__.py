"""The page of the team: members, caps, double bids, and what is printed of them."""
