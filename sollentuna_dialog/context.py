"""What every template may know."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from dialogs.notices import inbox


def demo(request: HttpRequest) -> dict[str, bool]:
    """Whether this is the demonstration, so that no page can be taken for the municipality's own."""
    return {"demo": settings.DEMO}


def notices(request: HttpRequest) -> dict[str, object]:
    """How many notices are unread: asked for by the pages that show it, once each."""
    return {"unread_notices": SimpleLazyObject(lambda: _unread(request))}


def _unread(request: HttpRequest) -> int:
    return inbox.unread(request.user).count() if request.user.is_authenticated else 0
