from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from dialogs.intake.following import follow

from .missing import not_here


@login_not_required
@require_safe
def idea(request: HttpRequest, token: str) -> HttpResponse:
    """Where one's own idea stands. A wrong link answers as an address that never was (I17)."""
    followed = follow(token, timezone.localdate())
    if followed is None:
        return not_here(request)
    response = render(
        request, "public/idea.html", {"idea": followed, "address": request.build_absolute_uri()}
    )
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_store=True)
    return response
