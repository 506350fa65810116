"""Whole public pages, kept by each process and answered before anything else is done."""

import re
from collections.abc import Callable, Hashable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date_safe

from dialogs.publication.version import Version, clock

from .memory import Kept, memory

#: What a kept answer may vary by: of the cookies only the language's has a say, and it is part of the key.
TOLD_APART = {"", "Cookie", "Accept-Encoding"}


def kept_pages(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, the outermost. Which views take part they say themselves (`public_page`).

    Whoever has the page already is told so (304), whether it was kept here or made anew.
    Whoever is logged in is never answered from here, and nothing that was made for them is kept.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return get_response(request)
        key = None if not settings.PUBLIC_PAGES_BYTES or _is_logged_in(request) else _key(request)
        kept = memory.get(key) if key else None
        if kept and kept.version == clock.now():
            response = kept.again(packed=_reads_gzip(request))
        else:
            response = get_response(request)
            if not hasattr(response, "public_version"):
                return response
            if key and request.method == "GET" and _may_be_kept(response):
                kept = Kept.of(response, response.public_version)
                memory.keep(key, kept, settings.PUBLIC_PAGES_BYTES)
                response = kept.again(packed=_reads_gzip(request))
        return _unless_they_have_it(request, response)

    return middleware


def _unless_they_have_it(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    changed_at = parse_http_date_safe(response.get("Last-Modified", ""))
    return get_conditional_response(request, response.get("ETag"), changed_at, response) or response


def _reads_gzip(request: HttpRequest) -> bool:
    return bool(re.search(r"\bgzip\b", request.META.get("HTTP_ACCEPT_ENCODING", "")))


def _is_logged_in(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _key(request: HttpRequest) -> Hashable:
    """Host and scheme too: only what was answered to the right ones has been kept."""
    language = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    asked = request.META.get
    return (
        *(request.is_secure(), asked("HTTP_HOST", ""), request.path, asked("QUERY_STRING", "")),
        language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE,
    )


def _may_be_kept(response: HttpResponse) -> bool:
    varies = {name.strip() for name in response.get("Vary", "").split(",")}
    whole = response.status_code == 200 and not response.streaming
    return whole and not response.cookies and varies <= TOLD_APART


def as_of(version: Version | None, response: HttpResponseBase) -> HttpResponseBase:
    """The answer is the same for everybody, and may be kept as long as the version holds (None: not)."""
    response.public_version = version  # type: ignore[attr-defined]
    return response
