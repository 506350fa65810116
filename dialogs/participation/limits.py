"""How many may sign up from one address and in all: counted like the ideas (dialogs/intake/limits.py).

Roomier than for ideas, since people sign up where they meet, many over one connection.
"""

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.http import HttpRequest


def allows(request: HttpRequest, action: str, key: str = "everybody") -> bool:
    """Counts this one, if there is still room for it."""
    limits = settings.SIGN_UP_LIMITS
    used = consume(request, app="dialogs.participation", action=action, config=limits, key=key)
    return used is not None
