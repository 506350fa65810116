"""The addresses of the API. Each answers with one of the schemas, or with what is wrong."""

import re
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.timezone import localdate
from ninja import NinjaAPI, Path, Query
from ninja.errors import ValidationError
from pydantic import BaseModel

from dialogs.models.number import NUMBER_PATTERN
from dialogs.publication import committees_with_dialogs
from dialogs.publication.changes import fingerprint
from dialogs.publication.many import find_records
from dialogs.publication.selected import find_key, find_page

from . import problems
from .addresses import absolute
from .asking import ListParameters, faults, in_words
from .doors import JSON, kept
from .licence import LICENCE
from .schemas import Committee, CommitteeList, Dialog, DialogPage, FieldError, Index, Problem
from .schemas.base import _
from .seal import seal
from .tables import TABLES

VERSION = "1.0.0"

#: Neither pages of its own nor an address for its description: both are ours, and ask no other host.
api = NinjaAPI(title="Sollentuna Dialog", version=VERSION, docs_url=None, openapi_url=None)
REFUSED: dict[int, Any] = {
    HTTPStatus.NOT_MODIFIED: None,
    HTTPStatus.METHOD_NOT_ALLOWED: Problem,
    HTTPStatus.NOT_ACCEPTABLE: Problem,
}


@api.get("/", response={200: Index, **REFUSED}, summary=_("Where everything is"), operation_id="index")
def index(request: HttpRequest) -> HttpResponseBase:
    told = Index(
        title="Sollentuna Dialog",
        publisher=settings.MUNICIPALITY_NAME,
        license=LICENCE,
        language="sv",
        documentation=absolute("public:open_data"),
        openapi=absolute("public:api_openapi"),
        catalog=absolute("public:dcat"),
        dialogs=absolute("public:api_dialogs"),
        committees=absolute("public:api_committees"),
        csv=[absolute(f"public:csv_{name}") for name in TABLES],
    )
    return kept(request, seal("index"), lambda: as_json(told))


@api.get(
    "/dialoger",
    response={200: DialogPage, 400: Problem, **REFUSED},
    summary=_("Published dialogues, a page at a time"),
    operation_id="dialogs",
)
def dialogs(request: HttpRequest, parameters: Query[ListParameters]) -> HttpResponseBase:
    if wrong := faults(request.GET, parameters):
        return problems.wrong_parameters(wrong)
    on = localdate()
    page = find_page(parameters.asked(), parameters.limit, on)
    after = {"after": page.goes_on_after}
    onward = f"{absolute('public:api_dialogs')}?{urlencode(request.GET.dict() | after)}"
    following = onward if page.goes_on_after else None

    def make() -> HttpResponse:
        items = list(map(Dialog.of, find_records(page.keys, on)))
        return as_json(DialogPage(items=items, next=following))

    response = kept(request, seal(fingerprint(page.keys, on), onward), make)
    if following:
        response["Link"] = f'<{following}>; rel="next"'
    return response


@api.get(
    "/dialoger/{number}",
    response={200: Dialog, 404: Problem, **REFUSED},
    summary=_("One published dialogue"),
    operation_id="dialog",
)
def dialog(
    request: HttpRequest,
    number: str = Path(..., description=_("Case number.")),
) -> HttpResponseBase:
    on = localdate()
    key = find_key(number) if re.match(NUMBER_PATTERN, number) else None
    if key is None:
        return problems.not_here()

    def make() -> HttpResponse:
        found = find_records([key], on)  # nothing, when it was withdrawn this very moment
        return as_json(Dialog.of(found[0])) if found else problems.not_here()

    return kept(request, seal(fingerprint([key], on)), make)


@api.get(
    "/namnder",
    response={200: CommitteeList, **REFUSED},
    summary=_("Committees that have something published"),
    operation_id="committees",
)
def committees(request: HttpRequest) -> HttpResponseBase:
    found = committees_with_dialogs()
    address = absolute("public:api_dialogs")
    items = [Committee(key=key, name=name, dialogs=f"{address}?committee={key}") for key, name in found]
    return kept(request, seal(repr(found)), lambda: as_json(CommitteeList(items=items)))


def as_json(told: BaseModel) -> HttpResponse:
    return HttpResponse(told.model_dump_json(), content_type=JSON)


@api.exception_handler(ValidationError)
def not_understood(request: HttpRequest, error: ValidationError) -> HttpResponse:
    names = dict.fromkeys(str(fault["loc"][-1]) for fault in error.errors)
    return problems.wrong_parameters([FieldError(field=name, message=in_words(name)) for name in names])


@api.exception_handler(Exception)
def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """As everywhere else: to the log, and to the page for what is broken."""
    raise error
