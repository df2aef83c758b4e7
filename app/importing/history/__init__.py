"""Reading the Connects History: saved pages and copies."""
