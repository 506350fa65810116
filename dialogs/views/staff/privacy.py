from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from .parking import PREFIX


def private_pages(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: no cache between us and the person keeps a page of the case work (I10).

    Not `no-store`: it would empty a half-written form when somebody goes back to it.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path.startswith(PREFIX):
            patch_cache_control(response, private=True, no_cache=True)
        return response

    return middleware
