from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from dialogs.intake.limits import RETRY_SECONDS
from dialogs.intake.notices import TOO_MANY, Notice


def form_page(
    request: HttpRequest, template: str, context: dict[str, Any], notice: Notice | None
) -> HttpResponse:
    """A form of residents, and why it was not taken in, if it was not."""
    status = notice.status if notice else HTTPStatus.OK
    response = render(request, template, context | {"notice": notice}, status=status)
    if notice is TOO_MANY:
        response["Retry-After"] = str(RETRY_SECONDS)
    # Each page has a ticket of its own. Not `no-store`: it would empty the form for whoever goes back to it.
    patch_cache_control(response, private=True, no_cache=True)
    return response
