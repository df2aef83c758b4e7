"""What Bidbook is, what it is made of, and how to report a problem."""
