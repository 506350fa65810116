"""How much may be sent from one address, by everybody together, and to one mailbox.

Counted as attempts to log in are: by allauth, in the cache that stands in PostgreSQL, under names that tell
nothing of addresses. The visitor's address is the proxy's word only when TRUST_PROXY says so.
"""

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.http import HttpRequest

EVERYBODY = "everybody"
#: After so long it is worth trying again: the shortest period that anything is counted over.
RETRY_SECONDS = 600


def allows(request: HttpRequest, action: str, key: str = EVERYBODY) -> bool:
    """Counts this one, if there is room for it. An address over its own limit costs the others nothing."""
    used = consume(request, app="dialogs.intake", action=action, config=settings.IDEA_LIMITS, key=key)
    return used is not None
