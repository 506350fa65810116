import re

from django.test import Client

from dialogs.models import Dialog

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
    waiting = [*START, *(f"/dialoger/{choice}" for choice in FILTERS), *guesses]
    seen: dict[str, str] = {}
    while waiting:
        address = waiting.pop().replace("&amp;", "&")
        if address in seen or address.startswith(INSIDE):
            continue
        response = client.get(address)
        html = response.content.decode()
        waiting += LINK.findall(html)
        # The page for what is not there repeats the address that was asked for, and only that.
        told = html.replace(address, "") if response.status_code == 404 else html
        seen[address] = f"{response.headers} {told}"
    return seen


def _slugs() -> list[str]:
    return list(Dialog.objects.values_list("slug", flat=True))
