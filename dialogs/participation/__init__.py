"""Participants who want to hear back: on the web or on a paper list, told at once, free to leave.

    signing_up.py  who asks to hear back, once      leaving.py  the link by which they take it back
    post.py        the mail that tells them          qr.py       the way to the page, on paper

No second mail has to be answered before somebody is on the list: whoever forgot to answer it would never hear
back, which is what the municipality promises, and nobody could sign a paper list. Instead the first mail goes
out at once, and one click there erases the address for good.
"""

from .leaving import leave_link
from .signing_up import sign_up, sign_up_all

__all__ = ["leave_link", "sign_up", "sign_up_all"]
