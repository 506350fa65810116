from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from dialogs.publication import find_feedback

from .caching import public_page
from .missing import not_here


@login_not_required
@public_page
def feedback(request: HttpRequest, slug: str) -> HttpResponse:
    """The committee's answer. Its address is permanent and printed on the page."""
    found = find_feedback(slug, timezone.localdate())
    if not found:
        return not_here(request)
    address = f"{settings.SITE_URL}{request.path}"
    return render(request, "public/feedback.html", {"feedback": found, "address": address})
