"""Residents who want to be told: asked for, confirmed by a link, each published step once, ended by a click.

    asking.py    somebody asks; nothing tells if the address is known   confirming.py  by the link that came
    ending.py    in one click, or when nothing more can come            links.py       the secret addresses
    making.py    an untold step becomes mails, in one statement         post.py        the mails
    contacts.py  the one contact behind all subscriptions of an address

Whoever does not confirm in time is erased by plan: dialogs/retention (I13).
What is told, and in what words, is published: dialogs/publication/news.py (I10).
"""

from .asking import ask
from .confirming import confirm
from .ending import end, end_finished
from .making import make_mails

__all__ = ["ask", "confirm", "end", "end_finished", "make_mails"]
