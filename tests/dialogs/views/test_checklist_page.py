"""The checklist is answered point by point; one bad line costs none of the good ones."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from checklists.models import Item, Phase, Status
from dialogs.models import Dialog, State
from tests.journeys import Journey

from .pages import Desk, address, text

At = Callable[..., Desk]


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.PROPOSAL).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


def page_of(response: HttpResponse, phase: str = "before") -> dict[str, Any]:
    """Everything that the open phase's form would send."""
    [sheet] = [one["sheet"] for one in response.context["sheets"] if one["sheet"].phase == phase]
    typed: dict[str, Any] = {"phase": phase}
    for form in sheet.forms.values():
        typed |= {form.add_prefix(name): form[name].value() for name in ("text", "version")}
        if form["does_not_apply"].value():
            typed[form.add_prefix("does_not_apply")] = "on"
    return typed


def point(case: Dialog, wording: str) -> Item:
    return Item.objects.get(checklist=case.checklist_id, template_item__text__icontains=wording)


def answer(case: Dialog, wording: str, said: str, **more: str) -> dict[str, Any]:
    prefix = f"point-{point(case, wording).pk}"
    return {f"{prefix}-text": said} | {f"{prefix}-{name}": value for name, value in more.items()}


def save(office: Desk, case: Dialog, *answers: dict[str, Any]) -> HttpResponse:
    typed = page_of(office.get(case, "checklista"))
    for one in answers:
        typed |= one
    return office.client.post(address(case, "checklista"), typed)


def test_points_are_answered_or_said_not_to_apply(case: Dialog, office: Desk) -> None:
    response = save(
        office,
        case,
        answer(case, "tidigare historia", "Ett försök 2005 gav inga svar.\r\nDet lades ner."),
        answer(case, "samarbetspartners", "Kommunen gör det själv.", does_not_apply="on"),
    )
    assert response.status_code == 302
    history, partners = point(case, "tidigare historia"), point(case, "samarbetspartners")
    assert (history.status, history.answer) == (Status.DONE, "Ett försök 2005 gav inga svar.\nDet lades ner.")
    assert (partners.status, partners.reason) == (Status.NOT_APPLICABLE, "Kommunen gör det själv.")
    assert "2 punkter är sparade" in text(office.client.get(response.url))


def test_an_emptied_point_is_open_again(case: Dialog, office: Desk) -> None:
    save(office, case, answer(case, "fakta", "Parken är 4 hektar."))
    save(office, case, answer(case, "fakta", ""))
    assert point(case, "fakta").status == Status.OPEN


def test_the_good_lines_are_saved_and_the_bad_one_keeps_its_text(case: Dialog, office: Desk) -> None:
    response = save(
        office,
        case,
        answer(case, "fakta", "Parken är 4 hektar."),
        answer(case, "samarbetspartners", "   ", does_not_apply="on"),
        answer(case, "tidigare historia", "Nul\x00tecken"),
    )
    assert response.status_code == 200
    assert point(case, "fakta").answer == "Parken är 4 hektar."
    assert point(case, "tidigare historia").status == Status.OPEN
    page = text(response)
    assert "Sparat: ”Genomförandeplan: fakta”. Inte sparat: " in page
    assert "Skriv varför punkten inte är tillämplig." in page
    assert "Nul\x00tecken" in response.content.decode()
    # The saved line may be saved again at once: its version is fresh.
    again = page_of(response) | answer(case, "samarbetspartners", "", does_not_apply="")
    del again[f"point-{point(case, 'samarbetspartners').pk}-does_not_apply"]
    again |= answer(case, "tidigare historia", "Inget.") | answer(case, "fakta", "Parken är 5 hektar.")
    assert office.client.post(address(case, "checklista"), again).status_code == 302
    assert point(case, "fakta").answer == "Parken är 5 hektar."


def test_a_stale_answer_never_overwrites(case: Dialog, journey: Journey, office: Desk) -> None:
    typed = page_of(office.get(case, "checklista")) | answer(case, "fakta", "Min text.")
    typed |= answer(case, "samarbetspartners", "Hembygdsföreningen.")
    point(case, "fakta").settle("Kollegans text.")
    response = office.client.post(address(case, "checklista"), typed)
    assert response.status_code == 409
    assert point(case, "fakta").answer == "Kollegans text."
    assert point(case, "samarbetspartners").answer == "Hembygdsföreningen."
    assert "Kollegans text." in text(response)
    assert "Min text." in response.content.decode()
    assert office.client.post(address(case, "checklista"), page_of(response)).status_code == 302
    assert point(case, "fakta").answer == "Min text."


def test_a_double_click_is_no_conflict(case: Dialog, office: Desk) -> None:
    typed = page_of(office.get(case, "checklista")) | answer(case, "fakta", "Parken är 4 hektar.")
    statuses = [office.client.post(address(case, "checklista"), typed).status_code for _ in range(2)]
    assert statuses == [302, 302]
    assert point(case, "fakta").version == 1


def test_points_settled_elsewhere_show_their_value_and_where_it_is(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    journey.write_proposal(financing="Nämndens egen ram för 2027.")
    response = office.get(case, "checklista")
    assert "Nämndens egen ram för 2027." in text(response)
    assert f'href="{address(case, "forslag")}#avsnitt-budget"' in response.content.decode()
    budget = point(case, "Budget och finansiering")
    doctored = {f"point-{budget.pk}-text": "Gratis", f"point-{budget.pk}-version": "0"}
    save(office, case, doctored)
    assert point(case, "Budget och finansiering").answer != "Gratis"


@pytest.mark.parametrize(
    ("state", "open_phase"),
    [
        (State.PROPOSAL, Phase.BEFORE),
        (State.EXECUTION, Phase.DURING),
        (State.FEEDBACK, None),  # the municipality's three last points are all settled by records
        (State.DECISION, None),
        (State.COMPLETED, None),
    ],
)
def test_only_the_phase_of_the_state_is_open(
    journey: Journey, desk: At, state: str, open_phase: str | None
) -> None:
    case = journey.to(state).dialog
    response = desk(journey.town.handlaggare).get(case, "checklista")
    assert [one["sheet"].phase for one in response.context["sheets"] if one["sheet"].forms] == (
        [open_phase] if open_phase else []
    )


def test_a_phase_that_has_passed_is_refused_and_the_text_is_kept(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    typed = page_of(office.get(case, "checklista")) | answer(case, "fakta", "För sent.")
    journey.to(State.DECISION)
    response = office.client.post(address(case, "checklista"), typed)
    assert response.status_code == 409
    assert "För sent." in response.content.decode()
    assert point(case, "fakta").answer == "Klart."


@pytest.mark.parametrize("who", ["sekreterare", "strateg", "handlaggare_kultur"])
def test_others_read_but_do_not_answer(case: Dialog, journey: Journey, desk: At, who: str) -> None:
    typed = page_of(desk(journey.town.handlaggare).get(case, "checklista")) | answer(case, "fakta", "Mitt.")
    at = desk(getattr(journey.town, who))
    page = at.get(case, "checklista")
    assert page.status_code == 200
    assert not any(one["sheet"].forms for one in page.context["sheets"])
    assert at.client.post(address(case, "checklista"), typed).status_code == 403
    assert point(case, "fakta").status == Status.OPEN


def test_who_has_no_part_in_the_work_finds_nothing(case: Dialog, journey: Journey, desk: At) -> None:
    assert desk(journey.town.utan_uppdrag).get(case, "checklista").status_code == 404


@pytest.mark.parametrize("phase", ["", "under", "before\x00"])
def test_an_unknown_phase_is_a_bad_request(case: Dialog, office: Desk, phase: str) -> None:
    assert office.client.post(address(case, "checklista"), {"phase": phase}).status_code == 400


def test_a_megabyte_and_a_doctored_version_are_refused_at_the_point(case: Dialog, office: Desk) -> None:
    response = save(office, case, answer(case, "fakta", "x" * 1_000_000))
    assert response.status_code == 200
    assert "Inte sparat: ”Genomförandeplan: fakta”." in text(response)
    for version in ("-1", "sju", "9" * 30):
        response = save(office, case, answer(case, "fakta", "Text", version=version))
        assert response.status_code == 200
    assert point(case, "fakta").status == Status.OPEN
