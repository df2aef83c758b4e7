"""The insights page: a period, and charts that answer one question each."""
