"""Swedish for everybody, until somebody asks for English."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers


def chosen_language(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: the cookie decides the language, never the browser's preferences.

    The cases are written in Swedish, so a page must not change language because a
    browser was installed in English; and pages without `Vary: Accept-Language` cache well.
    """
    offered = dict(settings.LANGUAGES)

    def middleware(request: HttpRequest) -> HttpResponse:
        asked_for = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = asked_for if asked_for in offered else settings.LANGUAGE_CODE
        with translation.override(language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ["Cookie"])
        return response

    return middleware
