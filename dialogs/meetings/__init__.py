"""A committee's meetings: what waits to be decided there, what was decided, and what goes into the minutes.

Nothing is put on a list by hand. What waits follows from the cases, what was decided from the records.
"""
