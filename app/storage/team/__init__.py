"""The rows of other machines in a ledger file: stored beside the own ones and folded with them."""
