"""Ideas as residents send them in, for those who take care of them."""

import datetime
from typing import Any

from django.utils import timezone

from dialogs.models import Contact, IncomingIdea, InformationText
from tests.journeys import DAY

WORDS = "På gångvägen mellan Edsberg och stranden är det mörkt. Fråga oss som går där."


def came(
    title: str = "Belys gångvägen vid Edsviken",
    *,
    days_ago: int = 0,
    email: str = "brev@example.org",
    **facts: Any,
) -> IncomingIdea:
    """With a contact, unless the address is empty."""
    at: datetime.datetime = timezone.now() - days_ago * DAY
    told = InformationText.objects.current("idea")
    whole = {"text": WORDS, "place": "Båtklubben", "received_at": at, "informed_by": told}
    idea = IncomingIdea.objects.create(title=title, **whole | facts)
    if email:
        Contact.objects.create(incoming=idea, name="Brevskrivare", email=email, informed_by=told)
    return idea
