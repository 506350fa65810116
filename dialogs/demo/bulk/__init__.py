"""Many made-up cases at once, for load and for statistics.

A case's life is drawn first (`life.py`), then thousands of lives are written in waves: the first act of each
case, then the second, and so on (`waves.py`). Every trigger of the database's law is on.
"""
