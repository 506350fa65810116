"""The summary of the week: one mail a person, if there is something to say, by the post of all mail.

Secretaries and strategists read of cases, officials and strategists of ideas that wait.

readers.py   who gets one           contents.py  what is late and what comes, read when it is sent
post.py      the mail               ideas.py     which ideas of residents wait
weekly.py    one row a person and week
"""

from .contents import looks_after_cases
from .readers import gets_digest, readers

__all__ = ["gets_digest", "looks_after_cases", "readers"]
