"""What every address of the open data has in common: read only, for everybody, from any other site (CORS)."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import quote_etag
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt

from dialogs.views.public.caching import MAX_AGE

from . import problems

ALLOWED = "GET, HEAD, OPTIONS"
JSON = "application/json"

View = Callable[..., HttpResponseBase]


def open_door(view: View, offers: tuple[str, ...] = ()) -> View:
    """`offers`: the formats of the answers, when whoever asks may not want any of them."""

    @csrf_exempt  # nothing is written: what would write is told so, in JSON
    @login_not_required
    @wraps(view)
    def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        with override("sv"):  # the contents are Swedish, whatever language a browser chose for the pages
            response = _answer(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Link"
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Language"] = "sv"
        if offers:
            patch_vary_headers(response, ["Accept"])
        return response

    def _answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return _preflight()
        if request.method not in ("GET", "HEAD"):
            return problems.not_allowed(ALLOWED)
        if offers and not request.get_preferred_type([*offers, problems.PROBLEM]):
            return problems.not_acceptable(", ".join(offers))
        return view(request, *args, **kwargs)

    return door


def _preflight() -> HttpResponse:
    """What a browser asks before another site's script may ask."""
    response = HttpResponse(status=204)
    response["Allow"] = response["Access-Control-Allow-Methods"] = ALLOWED
    response["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
    response["Access-Control-Max-Age"] = "86400"
    return response


def kept(request: HttpRequest, tag: str, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """The answer, or 304 before anything of it is made, when whoever asks has the one with this tag.

    The tag is weak: it tells that the contents are the same, not that every byte is.
    """
    etag = f"W/{quote_etag(tag)}"
    response = get_conditional_response(request, etag=etag) or make()
    if response.status_code in (200, 304):
        response["ETag"] = etag
        patch_cache_control(response, public=True, max_age=MAX_AGE)
    return response
