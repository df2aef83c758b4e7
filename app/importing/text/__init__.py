"""What every reader stands on: decoding, lines, numbers, dates, markup."""
