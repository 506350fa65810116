"""The catalogue as the national portal harvests it: well-formed, complete, the same in every format."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from rdflib import DCAT, DCTERMS, FOAF, RDF, BNode, Graph, URIRef
from rdflib.compare import isomorphic

from tests.journeys import Journey

SHAPES = Path(__file__).parent / "shapes.ttl"
FORMATS = {"rdf": "xml", "ttl": "turtle", "jsonld": "json-ld"}


def read(client: Client, path: str, syntax: str = "xml", **headers: str) -> Graph:
    response = client.get(path, headers=headers)
    assert response.status_code == 200
    return Graph().parse(data=response.content, format=syntax)


@pytest.fixture
def graph(cases: list[Journey], client: Client) -> Graph:
    return read(client, "/datasets/dcat")


def faults(graph: Graph) -> str:
    from pyshacl import validate

    conforms, _report, text = validate(graph, shacl_graph=Graph().parse(SHAPES))
    return "" if conforms else str(text)


def test_it_has_all_that_the_profile_demands(graph: Graph) -> None:
    kinds = {DCAT.Catalog: 1, DCAT.Dataset: 1, DCAT.Distribution: 2, DCAT.DataService: 1, FOAF.Agent: 1}
    assert {kind: len(list(graph.subjects(RDF.type, kind))) for kind in kinds} == kinds
    assert faults(graph) == ""


REMOVED = [
    *((DCAT.Catalog, DCTERMS.title), (DCAT.Catalog, DCTERMS.publisher), (DCAT.Catalog, DCAT.dataset)),
    *((DCAT.Dataset, DCTERMS.title), (DCAT.Dataset, DCTERMS.description), (DCAT.Dataset, DCAT.theme)),
    *((DCAT.Dataset, DCAT.contactPoint), (DCAT.Distribution, DCAT.accessURL)),
    *((DCAT.Distribution, DCTERMS.license), (DCAT.DataService, DCAT.endpointURL), (FOAF.Agent, FOAF.name)),
]


@pytest.mark.parametrize(("kind", "means"), REMOVED, ids=lambda term: str(term).rpartition("/")[2])
def test_without_it_the_check_is_red(graph: Graph, kind: URIRef, means: URIRef) -> None:
    for thing in list(graph.subjects(RDF.type, kind)):
        graph.remove((thing, means, None))
    assert faults(graph)


def test_in_english_alone_the_check_is_red(graph: Graph) -> None:
    for thing, means, text in list(graph.triples((None, DCTERMS.title, None))):
        if getattr(text, "language", "") == "sv":
            graph.remove((thing, means, text))
    assert faults(graph)


@pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning"
)  # rdflib reads JSON-LD so
def test_every_format_says_the_same(graph: Graph, client: Client) -> None:
    for ending, syntax in FORMATS.items():
        assert isomorphic(read(client, f"/oppna-data/dcat.{ending}", syntax), graph), ending


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "application/rdf+xml"), ("*/*", "application/rdf+xml"), ("text/html", "application/rdf+xml"),
        ("application/ld+json", "application/ld+json"), ("text/turtle, */*;q=0.1", "text/turtle"),
        ("text/turtle;q=0.5, application/rdf+xml", "application/rdf+xml"),
    ],
)  # fmt: skip
def test_whoever_asks_chooses_the_format(db: None, client: Client, accept: str, media_type: str) -> None:
    response = client.get("/datasets/dcat", headers={"Accept": accept})
    assert response["Content-Type"] == f"{media_type}; charset=utf-8"
    assert "Accept" in response["Vary"]


def test_everything_has_an_absolute_address(graph: Graph) -> None:
    things: set[Any] = {*graph.subjects(), *graph.objects()}
    assert not [thing for thing in things if isinstance(thing, BNode)]
    links = [str(thing) for thing in things if isinstance(thing, URIRef)]
    assert [link for link in links if not link.startswith(("http://", "https://", "mailto:"))] == []


def test_what_it_points_to_is_there(graph: Graph, client: Client) -> None:
    pages = {str(o) for p in (DCAT.accessURL, DCAT.downloadURL, DCAT.endpointDescription, FOAF.homepage)
             for o in graph.objects(None, p)}  # fmt: skip
    assert len(pages) == 12
    for page in pages:
        assert client.get(page.removeprefix("http://127.0.0.1:8000")).status_code == 200


def test_nothing_published_is_a_catalogue_too(db: None, client: Client) -> None:
    empty = read(client, "/datasets/dcat")
    assert not list(empty.objects(None, DCTERMS.modified))
    assert faults(empty) == ""
