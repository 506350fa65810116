"""Which page somebody came from, when they report that something does not work there."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve

#: As long as the field for it.
LONGEST = 300


def page_told(request: HttpRequest) -> str:
    """The path in `?sida=`, else the page with the link that was followed. Empty: unknown, or a secret."""
    referrer = urlsplit(request.headers.get("Referer", ""))
    came_from = referrer.path if referrer.netloc == request.get_host() else ""
    return _ours(request.GET.get("sida", "")) or _ours(came_from)


def _ours(path: str) -> str:
    """Only a page of residents': nobody puts another address into the form, and no secret link goes in."""
    if not path.startswith("/") or len(path) > LONGEST:
        return ""
    try:
        match = resolve(path)
    except Resolver404:
        return ""
    return path if match.namespace == "public" and "token" not in match.kwargs else ""
