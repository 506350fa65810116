from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers, set_response_etag
from django.views.decorators.http import require_safe

from dialogs.publication.version import clock

from .keeping import as_of

#: Seconds in which browsers and proxies may repeat an answer. With what we ourselves are behind
#: (`publication/version.py`) and the way there, what is no longer published is gone within a minute (I11).
MAX_AGE = 55

View = Callable[..., HttpResponseBase]


def public_page(view: View) -> View:
    """A page that is the same for everybody: read-only, and kept by us, by browsers and by proxies.

    Nothing but the address, the language, the day and what is published may decide what it says: no form with
    a ticket of its own, no secret link. The language is chosen by a cookie, so copies are kept apart by it.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        version = clock.now() if settings.PUBLIC_PAGES_BYTES else None
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ["Cookie", "Accept-Encoding"])
        patch_cache_control(response, public=True, max_age=MAX_AGE)
        if isinstance(response, HttpResponse):
            set_response_etag(response)
        return as_of(version, response)

    return require_safe(answer)
