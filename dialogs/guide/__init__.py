"""The method guide: which levels and methods to propose for a question, why, and what earlier cases show."""
