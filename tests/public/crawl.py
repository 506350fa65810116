import html
import re
from collections.abc import Iterator

from django.conf import settings
from django.http.response import HttpResponseBase
from django.test import Client

from .addresses import addresses

INSIDE = ("/arbete/", "/logga-in/", "/admin/", "/static/", "/sprak/")
LINK = re.compile(r'href="(/[^"#]*)"')
#: In data, feeds and maps: with our own host before it.
ABSOLUTE = re.compile(re.escape(settings.SITE_URL) + r"(/[^\s\"'<>#;,)]*)")
START = ["/", "/dialoger/", "/sa-funkar-det/", "/dialoger/finns-inte/", "/dialoger/finns-inte/aterkoppling/"]
FILTERS = [
    "?visa=pagar",
    "?visa=vantar",
    "?visa=avslutade",
    "?visa=nej",
    "?sok=canary",
    "?namnd=sbn",
    "?page=2",
]


def visits(client: Client) -> Iterator[tuple[str, HttpResponseBase]]:
    """Everything that can be read without logging in, by address: what is linked, and what can be guessed."""
    waiting = [*START, *(f"/dialoger/{choice}" for choice in FILTERS), *addresses()]
    seen: set[str] = set()
    while waiting:
        address = waiting.pop()
        if address in seen or address.startswith(INSIDE):
            continue
        seen.add(address)
        response = client.get(address)
        yield address, response
        waiting += links(response)


def links(response: HttpResponseBase) -> list[str]:
    text = html.unescape(body(response))
    return LINK.findall(text) + ABSOLUTE.findall(text)


def body(response: HttpResponseBase) -> str:
    """May be asked for again, also of a file."""
    if not hasattr(response, "read_once"):
        response.read_once = response.getvalue().decode(errors="replace")  # type: ignore[attr-defined]
    return str(response.read_once)


def crawl(client: Client) -> dict[str, str]:
    """All of it, headers included, by address."""
    return {address: f"{response.headers} {told(address, response)}" for address, response in visits(client)}


def told(address: str, response: HttpResponseBase) -> str:
    """The answer for what is not there repeats the address that was asked for, and only that."""
    text = body(response)
    return text.replace(address, "") if response.status_code == 404 else text
