"""The rows of long tables: numbered, held in columns, narrowed and ordered as vectors of numbers.

No Qt and no database. A million rows are filtered and sorted here in tens of milliseconds, on
whatever thread asks.
"""
