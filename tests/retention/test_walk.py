"""From the first sign-up to the erasure, day by day: whoever is owed an answer is there, and nobody else."""

import datetime

import pytest
import time_machine

from dialogs.letters import add_participant
from dialogs.models import Contact, Letter, PrivacyAct, SignUpReceipt, State, Untold
from dialogs.reminders import sweep
from dialogs.verify import run
from tests.journeys import DAY, Journey
from tests.letters.reading import KIM, brought
from tests.letters.test_what_residents_read import publish
from tests.participation.lists import BO, signs_up
from tests.people import Town

from .owing import erased, kept, told

FAR_AHEAD = datetime.date(2040, 1, 1)
#: With a space: no key and no time can look like it by chance.
PHONE = "070-174 06 05"
SEEN = ("bo@example.org", "kim@example.org", PHONE, "Boende")


def test_from_signing_up_to_the_erasure(begun: Town, journey: Journey) -> None:
    brought(journey).to(State.EXECUTION)
    signs_up(journey, name="Boende")
    signs_up(journey, KIM)
    add_participant(journey.dialog, email="", phone=PHONE)
    everybody = {BO, KIM, PHONE}
    told(journey.today)
    assert erased(FAR_AHEAD) == 0, "nobody has been answered, however late it is"
    publish(journey.to(State.FEEDBACK))
    answered = journey.today
    assert Untold.objects.exists()
    assert erased(FAR_AHEAD) == 0, "nobody has even been written to"
    told(answered)
    assert Contact.objects.get(email=BO).erase_after == answered + 90 * DAY
    assert erased(answered) == 0
    # Who has no address, or was told at another contact of theirs, got their day from the round itself.
    assert {contact.erase_after for contact in Contact.objects.all()} == {answered + 90 * DAY}
    told(answered + 28 * DAY)
    assert erased(answered + 89 * DAY) == 0
    assert kept() == everybody
    assert erased(answered + 90 * DAY) == 4
    assert kept() == set()
    assert erased(answered + 90 * DAY) == erased(FAR_AHEAD) == 0, "a second round finds nothing"
    remembered()
    assert run.everything() == []


def remembered() -> None:
    """What is left says how many, never who."""
    acts = list(PrivacyAct.objects.values_list("rule", "purpose", "count", "by").order_by("purpose"))
    assert acts == [("expired", "answer_idea", 1, None), ("expired", "tell_participant", 3, None)]
    rows = [
        *PrivacyAct.objects.values_list(),
        *Letter.objects.values_list(),
        *SignUpReceipt.objects.values_list(),
    ]
    words = " ".join(map(str, rows))
    assert not [sign for sign in SEEN if sign in words]
    assert (
        Letter.objects.filter(mail="sent", contact=None).count() == Letter.objects.filter(mail="sent").count()
    )


@pytest.mark.parametrize("jump", [-400, 0, 400])
def test_a_clock_that_jumps_erases_nobody_who_is_owed(begun: Town, journey: Journey, jump: int) -> None:
    signs_up(brought(journey).to(State.FEEDBACK))
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + jump * DAY, tick=True):
        for day in (journey.today, journey.today + 400 * DAY, journey.today - 400 * DAY, FAR_AHEAD):
            assert erased(day) == 0
    assert kept() == {BO, KIM}
    publish(journey)
    told(journey.today)
    assert erased(journey.today - 10 * DAY) == 0, "back in time"
    assert erased(FAR_AHEAD) == 2


def test_a_letter_that_failed_keeps_its_reader_long_enough(begun: Town, journey: Journey) -> None:
    brought(journey).to(State.INVESTIGATION).withdraw()
    sweep(journey.today)
    last = Letter.objects.filter(event__step="withdraw")
    last.update(mail="failed")
    Letter.objects.exclude(pk__in=last).update(mail="none")
    assert erased(journey.today) == 0
    assert Contact.objects.get().erase_after == journey.today + 90 * DAY, "counted from when it was seen"
    last.try_again()
    assert erased(FAR_AHEAD) == 0, "it is on its way again"
    told(journey.today)
    assert erased(journey.today + 89 * DAY) == 0
    assert erased(journey.today + 90 * DAY) == 1


def test_a_mail_that_waits_keeps_its_reader(begun: Town, journey: Journey) -> None:
    signs_up(journey.to(State.EXECUTION))
    Contact.objects.update(erase_after=journey.today)
    assert SignUpReceipt.objects.get().mail == "waiting"
    assert erased(journey.today) == 0
    told(journey.today)
    assert erased(journey.today) == 1


@pytest.mark.parametrize("state", [State.REFERRED, State.WITHDRAWN, State.COMPLETED])
def test_whoever_left_no_address_has_a_day_too(begun: Town, journey: Journey, state: State) -> None:
    brought(journey, email="", phone="070-2").to(state)
    assert erased(FAR_AHEAD) == 0, "the step is not told yet"
    told(journey.today)
    assert erased(journey.today) == 0
    assert erased(journey.today + 90 * DAY) == 1


@pytest.mark.parametrize("state", [state for state in State.open() if state != State.IDEA])
def test_an_open_case_keeps_its_people(begun: Town, journey: Journey, state: State) -> None:
    brought(journey).to(state)
    told(journey.today)
    assert erased(FAR_AHEAD) == erased(FAR_AHEAD) == 0
    assert kept() == {KIM}
