"""The summary of the week: one mail to each secretary and strategist, once a week, by the post of all mail.

readers.py   who gets one           contents.py  what is late and what comes, read when it is sent
post.py      the mail               weekly.py    one row a person and week
"""

from .readers import gets_digest, readers

__all__ = ["gets_digest", "readers"]
