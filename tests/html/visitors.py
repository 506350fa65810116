"""The pages of every_page.py as text: asked for or sent without a browser, which would mend what is wrong."""

from typing import Any

from django.test import Client

from tests.browser.every_page import Visit
from tests.people import Town


class Visitors:
    """Everybody's browser, logged in once."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.clients: dict[str, Client] = {}

    def page(self, visit: Visit, path: str) -> Any:
        client = self._of(visit.who)
        page = client.get(path)
        return page if visit.typed is None else client.post(path, _typed(page, visit))

    def _of(self, who: str) -> Client:
        if who not in self.clients:
            self.clients[who] = Client(raise_request_exception=False)
            if who:
                self.clients[who].force_login(getattr(self.town, who))
        return self.clients[who]


def _typed(page: Any, visit: Visit) -> dict[str, Any]:
    """Hidden fields as the page has them, all others empty or as they are typed."""
    form = page.context["form"]
    hidden = {field.html_name: field.value() for field in form.hidden_fields()}
    sent = {**hidden, **(visit.typed or {}), **visit.doctored}
    return {name: value for name, value in sent.items() if value is not None}
