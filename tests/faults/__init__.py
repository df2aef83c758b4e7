"""Faults made on purpose: each harness breaks something many times and counts what gave way."""
