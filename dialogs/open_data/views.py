"""Files beside the API: its description, the tables, the catalogue; and what answers where nothing is."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from dialogs.publication.version import clock

from . import problems
from .csv_files import csv_lines
from .description import openapi
from .doors import JSON, kept
from .seal import seal
from .tables import TABLES

#: What the catalogue can be had as: media type, and what rdflib calls it. The first one is the portal's.
SYNTAXES = {
    "rdf": ("application/rdf+xml", "pretty-xml"),
    "ttl": ("text/turtle", "turtle"),
    "jsonld": ("application/ld+json", "json-ld"),
}


def description(request: HttpRequest) -> HttpResponseBase:
    written = openapi()
    return kept(request, seal(written), lambda: HttpResponse(written, content_type=JSON))


def table(request: HttpRequest, name: str) -> HttpResponseBase:
    def make() -> HttpResponseBase:
        response = StreamingHttpResponse(
            csv_lines(TABLES[name]), content_type="text/csv; charset=utf-8; header=present"
        )
        response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return response

    return kept(request, _as_published(name), make)


def catalog(request: HttpRequest, ending: str = "") -> HttpResponseBase:
    """Without an ending, whoever asks chooses the format; RDF/XML for whoever does not care."""
    wanted = ending or _chosen(request)
    media_type, syntax = SYNTAXES[wanted]

    def make() -> HttpResponseBase:
        from .catalogue import catalogue

        written = catalogue().serialize(format=syntax, encoding="utf-8")
        return HttpResponse(written, content_type=f"{media_type}; charset=utf-8")

    response = kept(request, _as_published(wanted), make)
    if not ending:
        patch_vary_headers(response, ["Accept"])
    return response


def _chosen(request: HttpRequest) -> str:
    by_type = {media_type: ending for ending, (media_type, _syntax) in SYNTAXES.items()}
    return by_type.get(request.get_preferred_type(list(by_type)) or "", "rdf")


def _as_published(name: str) -> str:
    """The same as long as nothing public has changed, on one day."""
    version = clock.now()
    return seal(name, str(version.changes), version.on.isoformat())


def nothing(request: HttpRequest, rest: str) -> HttpResponse:
    return problems.not_here()
