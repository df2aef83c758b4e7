"""Reading money reports: the transaction report and the weekly summary."""
