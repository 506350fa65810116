"""Every public address there is, taken from the table of addresses: a new one is visited by itself."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, reverse

from dialogs.models import Dialog, Document
from dialogs.urls.public import app_name, urlpatterns

#: Opened by whoever has the link, who sees what is their own: other tests look at those.
SECRET = {"leave", "idea", "calendar", "heard_back", "subscription_confirm", "subscription_end"}


def addresses() -> list[str]:
    """Of every case and every document, published or not: so what is not there is asked for too."""
    return [
        reverse(f"{app_name}:{pattern.name}", kwargs=named)
        for pattern in urlpatterns
        if pattern.name not in SECRET
        for named in _all_that_fit(pattern)
    ]


def _all_that_fit(pattern: URLPattern) -> Iterator[dict[str, Any]]:
    names = set(pattern.pattern.converters)
    if names <= {"slug", "number"}:
        cases = Dialog.objects.values(*names) if names else [{}]
        yield from ({name: case[name] for name in names} for case in cases)
    elif names == {"slug", "uuid", "name"}:
        for document in Document.objects.select_related("dialog"):
            yield {"slug": document.dialog.slug, "uuid": document.uuid, "name": document.name}
    elif names == {"rest"}:
        yield {"rest": "v1/finns-inte"}
    else:
        raise AssertionError(f"{pattern.name} takes {names}: say here what to ask it for")
