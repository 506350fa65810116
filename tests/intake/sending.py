"""A resident at the form: reads a page, fills it in, presses a button. Only what the page holds is sent."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client

from dialogs.models import IncomingIdea

FORM = "/ideer/ny/"
IDEA = {
    "title": "Tryggare skolväg i Rotebro",
    "text": "Barnen går på en väg utan trottoar.\n\nPrata med dem.",
    "place": "Skolvägen",
}
KIM = {"name": "Kim Kanariefågel", "email": "kim@example.org", "phone": "070-123 45 67"}


class Fields(HTMLParser):
    """The fields of a page, by name, with their values."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._area = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        name = known.get("name") or ""
        if tag == "input" and name:
            self.found[name] = known.get("value") or ""
        self._area = name if tag == "textarea" else ""
        if self._area:
            self.found[self._area] = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.found[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        self._area = ""


@dataclass
class Sender:
    client: Client
    fields: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def open(self) -> HttpResponse:
        return self._read(self.client.get(FORM))

    def press(self, button: str = "", **typed: Any) -> HttpResponse:
        """With what the page holds and what is typed now. No button: the form's own, to look it over."""
        sent = self.fields | typed | ({button: "1"} if button else {})
        return self._read(self.client.post(FORM, sent, headers=self.headers))

    def send(self, **typed: Any) -> IncomingIdea:
        self.open()
        assert self.press(**IDEA | typed).status_code == 200
        answer = self.press("send")
        assert answer.status_code == 302, text_of(answer)
        return IncomingIdea.objects.latest("received_at")

    def _read(self, answer: HttpResponse) -> HttpResponse:
        if answer.status_code != 302:
            html = answer.content.decode()
            self.fields = Fields(html[html.index("<main") : html.index("</main")]).found
        return answer


def text_of(answer: HttpResponse) -> str:
    """What is read on the page, in one line."""
    html = answer.content.decode()
    body = re.sub(r"<[^>]*>", " ", html[html.index("<main") : html.index("</main")])
    return " ".join(body.split())
