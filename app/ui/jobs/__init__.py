"""Jobs: the shortlist, ranked, and the opinion on one of them."""
