"""Whoever is let go is out at the next request: from pages, from posts, and from a form that stands open."""

from collections.abc import Callable

import pytest
from django.test import Client

from committees.models import Membership, Person
from dialogs.models import Dialog, Event, State
from tests.journeys import Journey

from .conftest import PASSWORD, yesterday

BACKEND = "committees.backends.RoleBackend"


def closed(person: Person) -> None:
    Person.objects.filter(pk=person.pk).update(is_active=False)


def ended_at_once(person: Person) -> None:
    for membership in person.memberships.all():
        membership.end()


def ended_yesterday(person: Person) -> None:
    Membership.objects.filter(person=person).update(valid_to=yesterday())


def another_password(person: Person) -> None:
    person.set_password("ett-nytt-lösenord")
    person.save()


#: What happened, and what the person gets from then on: the login, or as if nothing were there.
LET_GO = {closed: 302, another_password: 302, ended_at_once: 404, ended_yesterday: 404}


@pytest.mark.parametrize("happened", LET_GO)
def test_out_at_the_next_request(journey: Journey, happened: Callable[[Person], None]) -> None:
    town, dialog = journey.town, journey.to(State.INVESTIGATION).dialog
    town.sekreterare.set_password(PASSWORD)
    town.sekreterare.save()
    client = Client()
    client.force_login(town.sekreterare, backend=BACKEND)
    case = f"/arbete/arenden/{dialog.number}/"
    step = f"{case}utredningsbeslut/"
    form = client.get(step).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    typed |= {"q1": "True", "q2": "True", "reason": "Ja.", "paragraph": "77"}
    typed["decided_on"] = str(dialog.events.latest("sequence").at.date())
    events = Event.objects.count()
    assert client.get(case).status_code == 200, "control"

    happened(town.sekreterare)

    assert client.post(step, typed).status_code == LET_GO[happened], "the open form"
    assert Event.objects.count() == events
    assert Dialog.objects.get(pk=dialog.pk).state == State.INVESTIGATION
    for page in (case, "/arbete/arenden/"):
        assert client.get(page).status_code == LET_GO[happened]
    assert client.post("/arbete/arenden/nytt/", {"title": "X", "text": "Y"}).status_code in (302, 403)
    assert Dialog.objects.count() == 1


def test_the_open_form_would_have_been_taken(journey: Journey) -> None:
    """Control for the test above: nobody let go, and the same form is filed."""
    dialog = journey.to(State.INVESTIGATION).dialog
    client = Client()
    client.force_login(journey.town.sekreterare, backend=BACKEND)
    step = f"/arbete/arenden/{dialog.number}/utredningsbeslut/"
    form = client.get(step).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    typed |= {"q1": "True", "q2": "True", "reason": "Ja.", "paragraph": "77"}
    typed["decided_on"] = str(dialog.events.latest("sequence").at.date())
    assert client.post(step, typed).status_code == 302
    assert Dialog.objects.get(pk=dialog.pk).state == State.PROPOSAL
