"""No mail to staff carries what a resident wrote, or who they are (I10)."""

import re

from dialogs.models import Notice, State
from dialogs.reminders import sweep
from tests.journeys import DAY
from tests.people import Town
from tests.public.canaries import MarkedJourney

from .reading import mailed, text_of


def test_only_the_case_is_named(begun: Town) -> None:
    journey = MarkedJourney(begun)
    journey.to(State.FEEDBACK)
    sweep(journey.dialog.feedback_date + 14 * DAY)
    notices = list(Notice.objects.select_related("recipient"))
    found: set[str] = set()
    for notice in notices:
        for message in mailed([notice], journey.today).values():
            whole = text_of(message) + message.message().as_string()
            found |= set(re.findall(r"canary-([a-z]+-[a-z_]+)-\d", whole))
    assert found <= {"dialog-title", "person-first_name", "person-last_name"}
    assert "dialog-title" in found, "control: the tokens get as far as the mail"
