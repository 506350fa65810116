"""The law on accessible digital service (2018:1937): what we say about ourselves, and what others tell us.

statement.py   the tillgänglighetsredogörelse, in the fields that the authority lists
aging.py       the statement must be looked over every year: a check at deployment
reporting.py   somebody reports a fault; somebody answers
post.py        the answer by mail
"""

from .reporting import NOT_ANSWERERS, answer, receive
from .statement import Statement, statement

__all__ = ["NOT_ANSWERERS", "Statement", "answer", "receive", "statement"]
