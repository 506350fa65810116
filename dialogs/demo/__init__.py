"""The demo municipality: its bodies, its people named by role, and cases that walk the real steps.

The cases are data (`cases/*.toml`); `walk.py` is the one place that walks them. Only ever in demo mode.
"""
