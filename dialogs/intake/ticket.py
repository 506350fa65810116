"""Each form that is shown has a ticket: its own key (I14), signed, with the time at which it was asked for.

So whoever sends has asked for a page first, and each page is good for one idea. It is no cookie: it goes with
the page.
"""

import uuid

from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

_signer = TimestampSigner(salt="intake/ticket")


def new_ticket() -> str:
    return _signer.sign(uuid.uuid4().hex)


def key_of(ticket: str) -> uuid.UUID | None:
    """None: it was not given out here."""
    try:
        return uuid.UUID(_signer.unsign(ticket))
    except (BadSignature, ValueError):
        return None


def is_too_fast(ticket: str) -> bool:
    """Whether less time has passed than anybody needs to read the page."""
    try:
        _signer.unsign(ticket, max_age=settings.IDEA_SHORTEST_SECONDS)
    except SignatureExpired:
        return False
    return settings.IDEA_SHORTEST_SECONDS > 0
