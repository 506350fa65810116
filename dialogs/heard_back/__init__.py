"""Four weeks after the committee's answer: did those who were told learn what it led to? One question, once.

    asking.py      who is to be asked, and one row each     post.py    the mail
    answering.py   an answer, kept without whose it is      counts.py  how many said what, unless too few did

Why the answer and the question are two tables: docs/decisions.md, "An answer that is nobody's".
"""

from .answering import answer, question_behind
from .asking import ask
from .counts import FEWEST, HeardBackCounts, counts_of

__all__ = ["FEWEST", "HeardBackCounts", "answer", "ask", "counts_of", "question_behind"]
