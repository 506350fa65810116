"""Whole pages over more and more cases, through Django's test client, beside plain SQL and a plain page."""
