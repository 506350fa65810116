"""Where the open data are. The addresses promise to stay: new fields may come, and a v2 beside v1."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from . import views
from .api import api
from .doors import JSON, View, open_door
from .page import page
from .tables import TABLES

#: What the addresses are called here, by what the API calls them.
NAMES = {"index": "api", "dialogs": "api_dialogs", "dialog": "api_dialog", "committees": "api_committees"}


def reading(view: View) -> View:
    """HEAD is answered as GET; the server leaves the contents out."""

    def read(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        asked, request.method = request.method, "GET"
        try:
            return view(request, *args, **kwargs)
        finally:
            request.method = asked

    return read


def _of_the_api() -> Iterator[URLPattern]:
    for pattern in api.urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name in NAMES:
            door = open_door(reading(pattern.callback), (JSON,))
            yield path(f"api/v1/{pattern.pattern}", door, name=NAMES[pattern.name])


def _file(name: str) -> URLPattern:
    return path(f"oppna-data/{name}.csv", open_door(views.table), {"name": name}, name=f"csv_{name}")


def _catalog(ending: str) -> URLPattern:
    address = f"oppna-data/dcat.{ending}"
    return path(address, open_door(views.catalog), {"ending": ending}, name=f"dcat_{ending}")


urlpatterns = [
    path("oppna-data/", page, name="open_data"),
    *_of_the_api(),
    path("api/v1/openapi.json", open_door(views.description, (JSON,)), name="api_openapi"),
    path("api/<path:rest>", open_door(views.nothing), name="api_nothing"),
    *map(_file, TABLES),
    *map(_catalog, views.SYNTAXES),
    # Where the national portal looks, and asks for the format that it wants.
    path("datasets/dcat", open_door(views.catalog), name="dcat"),
]
