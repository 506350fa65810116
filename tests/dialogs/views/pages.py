"""A browser without a screen: opens a page, fills in its form as it stands, sends it."""

import re
from html import unescape
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from dialogs.models import Dialog


def address(dialog: Dialog, noun: str = "") -> str:
    case = reverse("staff:case", args=[dialog.number])
    return f"{case}{noun}/" if noun else case


def text(response: HttpResponse) -> str:
    """What a person reads on the page."""
    html = re.sub(r"<(script|style).*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def log_out(client: Client) -> None:
    """The login expires; the browser keeps its other cookies."""
    del client.cookies[settings.SESSION_COOKIE_NAME]


class Desk:
    def __init__(self, client: Client) -> None:
        self.client = client

    def get(self, dialog: Dialog, noun: str = "") -> HttpResponse:
        return self.client.get(address(dialog, noun))

    def fill_in(self, dialog: Dialog, noun: str, /, **typed: Any) -> dict[str, Any]:
        """The form as the page shows it, with what is typed; None takes a field away."""
        form = self.get(dialog, noun).context["form"]
        shown = {name: form[name].value() for name in form.fields}
        return {name: value for name, value in (shown | typed).items() if value is not None}

    def send(self, dialog: Dialog, noun: str, /, **typed: Any) -> HttpResponse:
        return self.client.post(address(dialog, noun), self.fill_in(dialog, noun, **typed))
