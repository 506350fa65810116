"""What residents of the demo have sent in: through the same door as everybody, some days ago."""

import datetime
import tomllib
import uuid
from pathlib import Path

from django.utils import timezone

from dialogs.intake.receiving import receive
from dialogs.models import Contact, IncomingIdea, InformationText

from .stories import NAMESPACE

IDEAS = Path(__file__).parent / "incoming.toml"


def build() -> None:
    """Make what is missing. An idea that is there keeps what was done with it."""
    shown = InformationText.objects.current(InformationText.Kind.IDEA)
    for told in tomllib.loads(IDEAS.read_text(encoding="utf-8"))["idea"]:
        came = timezone.now() - datetime.timedelta(days=told["days_ago"])
        idea = IncomingIdea(
            key=uuid.uuid5(NAMESPACE, told["title"]),
            title=told["title"],
            text=told["text"].strip(),
            place=told["place"],
            received_at=came,
            informed_by=shown,
        )
        if IncomingIdea.objects.filter(key=idea.key).exists():
            continue
        contact = Contact(name=told["name"], email=told["email"]) if told["email"] else None
        receive(idea, contact, receipt=bool(contact))
