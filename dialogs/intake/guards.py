"""What is looked at before a form is read: its size, where it comes from, and how much came before it.

The form's view is exempt from Django's check against forgery, which needs a cookie. There is nothing to
forge: no session and no right of the visitor's is used. What is left is that another site lets its visitors
send ideas without their knowing, each from an address of their own. Browsers say where a form comes from, and
such forms are not sent but shown.
"""

from django.conf import settings
from django.http import HttpRequest

from . import limits
from .notices import FROM_ELSEWHERE, TOO_LARGE, TOO_MANY, Notice

#: What a browser says of a form on our own page, or of one that somebody asked for by hand.
OUR_OWN = ("same-origin", "none")


def is_too_large(request: HttpRequest) -> bool:
    """Told before the body is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not length.isdecimal() or int(length) > settings.IDEA_MOST_BYTES


def refusal(request: HttpRequest) -> Notice | None:
    """Why this form is not taken, whatever stands in it. Each one that comes so far counts."""
    if is_too_large(request):
        return TOO_LARGE
    if not limits.allows(request, "posted"):
        return TOO_MANY
    return None if _is_from_here(request) else FROM_ELSEWHERE


def _is_from_here(request: HttpRequest) -> bool:
    """Browsers too old to say anything are believed: theirs are few, and the limits count them."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None and site not in OUR_OWN:
        return False
    ours = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    return origin is None or origin in ours
