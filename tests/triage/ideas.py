"""Ideas as residents send them in, for those who take care of them."""

import datetime
from typing import Any

from django.utils import timezone

from dialogs.models import Contact, IncomingIdea, InformationText
from dialogs.triage import add_to_case, refer
from tests.journeys import DAY, Journey

ADDRESSES = ("incoming_idea", "incoming_open", "incoming_add", "incoming_refer", "incoming_dismiss")
#: Where one is that waits, for those who try every address.
IDEAS: dict[str, Any] = dict.fromkeys(
    [f"staff:{name}" for name in ADDRESSES], lambda: {"pk": IncomingIdea.objects.waiting()[0].pk}
)
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


def fill_the_queue(journey: Journey) -> None:
    """Two that wait, of which one is late and like a case; one that was added to the case, one referred."""
    came("Ljus i mörkret")
    came(journey.dialog.title, days_ago=9, email="")
    by = journey.town.handlaggare
    add_to_case(came("Fler bänkar i parken", days_ago=3), by=by, dialog=journey.dialog)
    answer = "Vi har gjort en felanmälan."
    refer(came("Gungan"), by=by, kind="fault_report", referred_to="felanmälan", answer=answer)


def in_the_queue() -> dict[str, str]:
    """For hands in a browser: words that addresses hold between braces."""
    waits, handled = IncomingIdea.objects.waiting(), IncomingIdea.objects.exclude(outcome="")
    return {"incoming": str(waits[0].pk), "handled": str(handled[0].pk)}
