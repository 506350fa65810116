import re

from django.test import Client
from django.urls import reverse

from dialogs.models import Dialog, Document

INSIDE = ("/arbete/", "/logga-in/", "/admin/", "/static/", "/sprak/")
LINK = re.compile(r'href="(/[^"#]*)"')
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


def crawl(client: Client) -> dict[str, str]:
    """Everything that can be read without logging in, headers included, by address."""
    guesses = [f"/dialoger/{slug}/{tail}" for slug in _slugs() for tail in ("", "aterkoppling/")]
    guesses += [_file(document) for document in Document.objects.select_related("dialog")]
    waiting = [*START, *(f"/dialoger/{choice}" for choice in FILTERS), *guesses]
    seen: dict[str, str] = {}
    while waiting:
        address = waiting.pop().replace("&amp;", "&")
        if address in seen or address.startswith(INSIDE):
            continue
        response = client.get(address)
        html = response.getvalue().decode(errors="replace")
        waiting += LINK.findall(html)
        # The page for what is not there repeats the address that was asked for, and only that.
        told = html.replace(address, "") if response.status_code == 404 else html
        seen[address] = f"{response.headers} {told}"
    return seen


def _file(document: Document) -> str:
    return reverse("public:document", args=[document.dialog.slug, document.uuid, document.name])


def _slugs() -> list[str]:
    return list(Dialog.objects.values_list("slug", flat=True))
