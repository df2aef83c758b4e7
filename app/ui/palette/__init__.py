"""The palette: every action, page, job, proposal, member, wallet and day, one line away."""
