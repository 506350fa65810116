from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.http import conditional_page, require_safe

#: What is no longer published is gone from every cache within this time (I11).
MAX_AGE = 60

View = Callable[..., HttpResponseBase]


def public_page(view: View) -> View:
    """A page that is the same for everybody: read-only, and kept by browsers and proxies for a minute.

    The language is chosen by a cookie, so the copies are kept apart by it. Visitors send no cookie otherwise.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ["Cookie"])
        patch_cache_control(response, public=True, max_age=MAX_AGE)
        return response

    return require_safe(conditional_page(answer))
