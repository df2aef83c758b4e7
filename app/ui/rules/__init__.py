"""Rules: what Upwork's rules were, by date, who says so, and what another reading would change."""
