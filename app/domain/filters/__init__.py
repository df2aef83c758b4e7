"""Typed filters of long tables: what a line such as `kind:boost amount>10 invoice` asks for."""
