from django.conf import settings
from django.urls import reverse


def absolute(place: str, *words: str) -> str:
    """An address for somebody who is elsewhere: of a page by its name, or of a path on this site."""
    path = place if place.startswith("/") else reverse(place, args=words)
    return f"{settings.SITE_URL}{path}"
