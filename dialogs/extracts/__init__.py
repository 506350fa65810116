"""What is kept of one person, for themselves: register extract, correction and erasure (GDPR articles 15–17).

asked.py     whom the question is about      finding.py   which contacts are theirs
telling.py   all that is kept of them        acting.py    corrected, erased, and remembered
"""
