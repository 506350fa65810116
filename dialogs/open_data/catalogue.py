"""What there is, for catalogues: DCAT-AP-SE 3, as the national portal harvests it (docs.dataportal.se/dcat).

One data set in two forms: the API, and CSV files that together hold the same. A form that has several files
lists them all, as the profile recommends. Everything has an address: the portal takes no blank nodes.

Importing this costs time and memory (rdflib), so whoever answers with it does so when it is asked for.
"""

from collections.abc import Iterable, Iterator, Mapping

from django.conf import settings
from django.utils.translation import gettext, override
from django.utils.translation import gettext_noop as _
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef

from dialogs.publication.changes import last_change

from .addresses import absolute
from .licence import LICENCE, publisher_uri
from .tables import TABLES

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
EU = "http://publications.europa.eu/resource/authority"
SWEDISH = URIRef(f"{EU}/language/SWE")
GOVERNMENT = URIRef(f"{EU}/data-theme/GOVE")
CONTINUOUS = URIRef(f"{EU}/frequency/UPDATE_CONT")
PUBLIC = URIRef(f"{EU}/access-right/PUBLIC")
LOCAL_AUTHORITY = URIRef("http://purl.org/adms/publishertype/LocalAuthority")

ABOUT = _(
    "Every citizen dialogue that a committee has said JA or NEJ to: what is asked, the decisions, when one"
    " can take part, what the committee answered and what came of it. No personal data."
)
KEYWORDS = (_("citizen dialogue"), _("participation"), _("democracy"), _("decisions"), _("feedback"))

Values = URIRef | Literal | Iterable[URIRef | Literal]
Told = Mapping[URIRef, Values]


def catalogue() -> Graph:
    graph = Graph()
    for prefix, namespace in {"dcat": DCAT, "dcterms": DCTERMS, "foaf": FOAF, "vcard": VCARD}.items():
        graph.bind(prefix, namespace)
    for thing, told in _things():
        for means, values in told.items():
            for value in [values] if isinstance(values, URIRef | Literal) else values:
                graph.add((thing, means, value))
    return graph


def _things() -> Iterator[tuple[URIRef, Told]]:
    yield place("katalog"), _catalog()
    yield place("dialoger"), _dataset()
    yield (
        place("json"),
        _form(_("API (JSON)"), "application/json", link("public:api"))
        | {DCAT.accessService: place("tjanst")},
    )
    yield (
        place("csv"),
        _form(_("CSV files"), "text/csv", link("public:open_data"))
        | {DCAT.downloadURL: [link(f"public:csv_{name}") for name in TABLES]},
    )
    yield place("tjanst"), _service()
    yield (
        publisher(),
        {
            RDF.type: FOAF.Agent,
            FOAF.name: Literal(settings.MUNICIPALITY_NAME),
            DCTERMS.type: LOCAL_AUTHORITY,
        },
    )
    yield (
        place("kontakt"),
        {
            RDF.type: VCARD.Organization,
            VCARD.fn: Literal(settings.MUNICIPALITY_NAME),
            VCARD.hasEmail: URIRef(f"mailto:{settings.MUNICIPALITY_EMAIL}"),
        },
    )


def _catalog() -> Told:
    told: dict[URIRef, Values] = {
        RDF.type: DCAT.Catalog,
        DCTERMS.title: said(_("Open data of Sollentuna Dialog")),
        DCTERMS.description: said(_("What Sollentuna Dialog publishes as open data.")),
        DCTERMS.publisher: publisher(),
        DCTERMS.license: URIRef(LICENCE),
        DCTERMS.language: SWEDISH,
        FOAF.homepage: link("public:open_data"),
        DCAT.themeTaxonomy: URIRef(f"{EU}/data-theme"),
        DCAT.dataset: place("dialoger"),
    }
    return told | _dates()


def _dataset() -> Told:
    told: dict[URIRef, Values] = {
        RDF.type: DCAT.Dataset,
        DCTERMS.identifier: Literal(str(place("dialoger"))),
        DCTERMS.title: said(_("Citizen dialogues")),
        DCTERMS.description: said(ABOUT),
        DCTERMS.publisher: publisher(),
        DCTERMS.language: SWEDISH,
        DCTERMS.accessRights: PUBLIC,
        DCTERMS.accrualPeriodicity: CONTINUOUS,
        DCAT.theme: GOVERNMENT,
        DCAT.keyword: [word for keyword in KEYWORDS for word in said(keyword)],
        DCAT.contactPoint: place("kontakt"),
        DCAT.landingPage: link("public:open_data"),
        DCAT.distribution: [place("json"), place("csv")],
    }
    return told | _dates()


def _form(title: str, media_type: str, access: URIRef) -> dict[URIRef, Values]:
    return {
        RDF.type: DCAT.Distribution,
        DCTERMS.title: said(title),
        DCTERMS.format: Literal(media_type),
        DCTERMS.license: URIRef(LICENCE),
        DCTERMS.language: SWEDISH,
        DCAT.accessURL: access,
    }


def _service() -> Told:
    return {
        RDF.type: DCAT.DataService,
        DCTERMS.title: said(_("The API of Sollentuna Dialog")),
        DCTERMS.description: said(_("Read-only. Needs no key.")),
        DCTERMS.publisher: publisher(),
        DCTERMS.license: URIRef(LICENCE),
        DCTERMS.accessRights: PUBLIC,
        DCAT.contactPoint: place("kontakt"),
        DCAT.endpointURL: link("public:api"),
        DCAT.endpointDescription: link("public:api_openapi"),
        DCAT.servesDataset: place("dialoger"),
    }


def _dates() -> dict[URIRef, Values]:
    """Of the data, not of their description."""
    changed = last_change()
    return {
        DCTERMS.issued: Literal(settings.OPEN_DATA_ISSUED_ON),
        DCTERMS.modified: [Literal(changed)] if changed else [],
    }


def place(name: str) -> URIRef:
    """The address by which a thing in the catalogue is known."""
    return URIRef(f"{absolute('public:dcat')}#{name}")


def link(name: str) -> URIRef:
    return URIRef(absolute(name))


def publisher() -> URIRef:
    return URIRef(publisher_uri())


def said(msgid: str) -> list[Literal]:
    """In Swedish and in English."""
    texts = []
    for language in ("sv", "en"):
        with override(language):
            texts.append(Literal(gettext(msgid), lang=language))
    return texts
