"""The description of the API for machines (OpenAPI), with what the schemas leave to the last moment."""

import json
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, override

from .addresses import absolute
from .api import VERSION, api
from .doors import JSON
from .licence import LICENCE
from .problems import PROBLEM
from .schemas.base import _

ABOUT = _("Citizen dialogues of the municipality, as its committees have decided and published them.")
#: Shown with every answer that has contents.
HEADERS = {
    "ETag": _("A tag for the contents. Send it as If-None-Match: 304 says that you have them already."),
}


@cache
def openapi() -> str:
    """As JSON. The same until the program is another one."""
    with override("sv"):
        return json.dumps(_finished(api.get_openapi_schema(path_prefix="api/v1/")), ensure_ascii=False)


def _finished(document: dict[str, Any]) -> dict[str, Any]:
    information = {
        "title": "Sollentuna Dialog",
        "version": VERSION,
        "description": ABOUT,
        "license": {"name": "CC0 1.0", "url": LICENCE},
        "contact": {"name": settings.MUNICIPALITY_NAME, "email": settings.MUNICIPALITY_EMAIL},
    }
    for operations in document["paths"].values():
        for operation in operations.values():
            _finish(operation["responses"])
    about = {"description": _("Open data: a page to read"), "url": absolute("public:open_data")}
    whole = dict(document) | {
        "info": information,
        "servers": [{"url": settings.SITE_URL}],
        "externalDocs": about,
    }
    translated: dict[str, Any] = _translated(whole)
    return translated


def _finish(responses: dict[Any, Any]) -> None:
    """What is wrong is told in its own format; what is right has a tag."""
    for status, response in responses.items():
        if int(status) >= 400:
            response["content"] = {PROBLEM: response["content"][JSON]}
        else:
            response["headers"] = {
                name: {"description": about, "schema": {"type": "string"}} for name, about in HEADERS.items()
            }


def _translated(value: Any) -> Any:
    """Every description and summary, from the msgid to Swedish."""
    if isinstance(value, list):
        return [_translated(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: gettext(inner)
        if key in ("description", "summary") and isinstance(inner, str)
        else _translated(inner)
        for key, inner in value.items()
    }
