"""Notes: written by those who work with the case, read by all who may see it, once and for all."""

import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dialogs.models import Dialog, Note, State
from tests.journeys import Journey

from .pages import Desk, address, log_out, text

At = Callable[..., Desk]
NOUN = "anteckningar"


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.PROPOSAL).dialog


def test_a_note_is_shown_with_who_and_when(case: Dialog, journey: Journey, desk: At) -> None:
    response = desk(journey.town.handlaggare).send(case, NOUN, text="Ringde rektorn.\r\nHon återkommer.")
    assert response.status_code == 302
    assert Note.objects.get().text == "Ringde rektorn.\nHon återkommer."
    page = text(desk(journey.town.fortroendevald).get(case, NOUN))
    assert "Ringde rektorn." in page
    assert "Handläggare" in page
    assert "Ringde rektorn." in text(desk(journey.town.strateg).get(case))


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("kollega", 302),
        ("sekreterare", 302),
        ("strateg", 302),
        ("handlaggare_kultur", 403),
        ("sekreterare_kultur", 403),
        ("fortroendevald", 403),
        ("administrator", 403),
        ("utan_uppdrag", 404),
    ],
)
def test_who_writes(case: Dialog, journey: Journey, desk: At, who: str, status: int) -> None:
    at = desk(getattr(journey.town, who))
    typed = {"text": "Ringde rektorn.", "key": uuid.uuid4()}
    assert at.client.post(address(case, NOUN), typed).status_code == status
    assert Note.objects.count() == (status == 302)


def test_a_double_click_is_one_note(case: Dialog, journey: Journey, desk: At) -> None:
    at = desk(journey.town.handlaggare)
    typed = at.fill_in(case, NOUN, text="Ringde rektorn.")
    statuses = [at.client.post(address(case, NOUN), typed).status_code for _ in range(2)]
    assert (statuses, Note.objects.count()) == ([302, 302], 1)


def test_a_key_of_somebody_elses_note_is_refused_and_the_text_kept(
    case: Dialog, journey: Journey, desk: At
) -> None:
    theirs = Note.objects.create(dialog=case, author=journey.town.kollega, text="Min anteckning.")
    response = desk(journey.town.handlaggare).send(case, NOUN, text="Något annat.", key=theirs.key)
    assert response.status_code == 200
    assert "Något annat." in response.content.decode()
    assert Note.objects.get().text == "Min anteckning."


@pytest.mark.parametrize("typed", ["", "  \n", "x" * 10_001, "nul\x00"])
def test_what_is_no_note_is_refused_at_the_field(
    case: Dialog, journey: Journey, desk: At, typed: str
) -> None:
    response = desk(journey.town.handlaggare).send(case, NOUN, text=typed)
    assert (response.status_code, list(response.context["form"].errors)) == (200, ["text"])
    assert not Note.objects.exists()


def test_a_closed_case_may_still_be_noted_on(journey: Journey, desk: At) -> None:
    case = journey.to(State.COMPLETED).dialog
    assert desk(journey.town.handlaggare).send(case, NOUN, text="En granne tackade.").status_code == 302


def test_what_was_typed_when_the_login_expired_is_still_there(
    case: Dialog, journey: Journey, desk: At
) -> None:
    at = desk(journey.town.handlaggare)
    typed = at.fill_in(case, NOUN, text="Ringde rektorn.")
    log_out(at.client)
    assert at.client.post(address(case, NOUN), typed).status_code == 302
    at.client.force_login(journey.town.handlaggare, backend="committees.backends.RoleBackend")
    assert "Ringde rektorn." in at.get(case, NOUN).content.decode()


@pytest.mark.parametrize("noun", [NOUN, ""])
def test_thirty_notes_cost_as_many_queries_as_one(
    case: Dialog, journey: Journey, desk: At, noun: str
) -> None:
    at = desk(journey.town.handlaggare)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert at.get(case, noun).status_code == 200
        return len(captured)

    Note.objects.create(dialog=case, author=journey.town.kollega, text="En.")
    one = queries()
    for number in range(30):
        Note.objects.create(dialog=case, author=journey.town.sekreterare, text=f"{number}.")
    assert queries() == one
    if noun:
        assert len(at.get(case, noun).context["page"]) == 20
