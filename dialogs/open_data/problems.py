"""What went wrong, as JSON that says it in words and in codes (RFC 9457)."""

from collections.abc import Sequence
from http import HTTPStatus

from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from .addresses import absolute
from .schemas import FieldError, Problem

PROBLEM = "application/problem+json"


def problem(status: HTTPStatus, title: str, detail: str, errors: Sequence[FieldError] = ()) -> HttpResponse:
    """Never kept by a cache for longer than a page: what is missing now may be published in a minute."""
    told = Problem(
        type=f"{absolute('public:open_data')}#fel",
        title=title,
        status=status,
        detail=detail,
        errors=list(errors),
    )
    response = HttpResponse(told.model_dump_json(), status=status, content_type=PROBLEM)
    patch_cache_control(response, no_store=True)
    return response


def not_here() -> HttpResponse:
    """One answer for what is not published and for what does not exist: nobody can tell them apart (I17)."""
    return problem(
        HTTPStatus.NOT_FOUND,
        _("It is not here"),
        _("The address may be misspelt, or what you look for may not be published."),
    )


def not_allowed(allowed: str) -> HttpResponse:
    response = problem(
        HTTPStatus.METHOD_NOT_ALLOWED,
        _("The open data can only be read"),
        _("Use GET or HEAD."),
    )
    response["Allow"] = allowed
    return response


def not_acceptable(offered: str) -> HttpResponse:
    return problem(
        HTTPStatus.NOT_ACCEPTABLE,
        _("There is no such format here"),
        _("This address answers with %(format)s. The same data as CSV is at /oppna-data/.")
        % {"format": offered},
    )


def wrong_parameters(errors: Sequence[FieldError]) -> HttpResponse:
    return problem(
        HTTPStatus.BAD_REQUEST,
        _("Something in the address is not understood"),
        _("Look at each parameter that is named in errors."),
        errors,
    )
