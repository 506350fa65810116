"""A database of its own with any number of cases: a thousand lawful ones, and copies of them by plain SQL."""
