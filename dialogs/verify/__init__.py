"""The invariants over the whole database: one query each, in `sql/`, with its sentence in `checks.py`.

A query returns what breaks its rule: the case's number and a detail. No rows: the rule holds.
"""
