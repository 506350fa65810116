"""A calendar by its secret link: no login, for a calendar program cannot log in."""

import hashlib

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.utils.translation import override
from django.views.decorators.http import require_safe

from dialogs.calendars import as_calendar, dates_of, link_behind

from .missing import not_here


@login_not_required
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """An unknown, a revoked and a former colleague's link all answer as an address that never was (I17)."""
    on = timezone.localdate()
    link = link_behind(token, on)
    if link is None:
        return not_here(request)
    with override("sv"):  # whatever language the program speaks, its reader works in Swedish
        written = as_calendar(str(link.body), dates_of(link.body, on), link.created_at)
    etag = quote_etag(hashlib.sha256(written).hexdigest())
    response = HttpResponse(written, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="dialoger.ics"'
    response["X-Robots-Tag"] = "noindex"
    response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    return get_conditional_response(request, etag=etag, response=response) or response
