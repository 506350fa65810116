"""Each simple step, filed through its page by the right person: a browser without a screen."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine

from dialogs.models import Contact, Dialog, State
from tests.journeys import DAY, Journey

from .pages import Desk, address, text

At = Callable[..., Desk]


def minutes(journey: Journey) -> dict[str, Any]:
    return {"decided_on": journey.today, "paragraph": 77}


def yes(journey: Journey) -> dict[str, Any]:
    return {"outcome": "yes", "feedback_date": journey.today + 200 * DAY, **minutes(journey)}


#: Noun: the state it starts in, what is prepared, who sends it, what is typed, where the case stands after.
STEPS: dict[str, tuple[str, str, str, Callable[[Journey], dict[str, Any]], str]] = {
    "hanvisning": (
        State.IDEA, "", "handlaggare",
        lambda j: {"kind": "user_dialogue", "referred_to": "Skolan", "answer": "Skolan tar hand om det."},
        State.REFERRED,
    ),
    "till-namnd": (
        State.IDEA, "", "handlaggare",
        lambda j: {
            "committee": j.town.committee.pk, "office": j.town.office.pk, "handler": j.town.kollega.pk,
        },
        State.INVESTIGATION,
    ),
    "utredningsbeslut": (
        State.INVESTIGATION, "", "sekreterare",
        lambda j: {"q1": "True", "q2": "False", "reason": "Redan beslutat.", **minutes(j)},
        State.INFORMATION,
    ),
    "bordlaggning": (
        State.INVESTIGATION, "", "sekreterare",
        lambda j: {"reason": "Underlaget saknas.", "next_meeting_on": j.today + 30 * DAY, **minutes(j)},
        State.INVESTIGATION,
    ),
    "matbarhet": (
        State.PROPOSAL, "write_proposal", "strateg",
        lambda j: {"approved": "False", "comment": "Hur räknas svaren?"},
        State.PROPOSAL,
    ),
    "dialogbeslut": (State.DECISION, "", "sekreterare", yes, State.EXECUTION),
    "planandringsbeslut": (State.EXECUTION, "change_plan", "sekreterare", yes, State.EXECUTION),
    "ny-aterkopplingsdag": (
        State.EXECUTION, "", "sekreterare",
        lambda j: {"new_date": j.today + 300 * DAY, "reason": "Fler svar.", **minutes(j)},
        State.EXECUTION,
    ),
    "genomforande": (
        State.EXECUTION, "finish", "handlaggare",
        lambda j: {"started_on": j.today, "ended_on": j.today, "cost": "12 000 kr"},
        State.FEEDBACK,
    ),
    "avbrott": (
        State.EXECUTION, "", "sekreterare",
        lambda j: {"reason": "Marken såldes.", **minutes(j)},
        State.FEEDBACK,
    ),
    "aterrapport": (
        State.FEEDBACK, "compile_results", "sekreterare",
        lambda j: {"summary": "Nämnden tackade.", **minutes(j)},
        State.FEEDBACK,
    ),
    "avslut": (State.FEEDBACK, "answer_everybody", "handlaggare", lambda j: {}, State.COMPLETED),
    "aterta": (State.PROPOSAL, "", "sekreterare", lambda j: {"reason": "Inaktuellt."}, State.WITHDRAWN),
    "overlamning": (
        State.PROPOSAL, "", "handlaggare",
        lambda j: {
            "office": j.town.other_office.pk, "handler": j.town.handlaggare_kultur.pk,
            "reason": "Rätt kontor.",
        },
        State.PROPOSAL,
    ),
}  # fmt: skip


def prepare(journey: Journey, how: str) -> None:
    if how == "change_plan":
        journey.write_proposal(budget=600_000)
        journey.review_measurability()
        journey.submit_plan_change()
    elif how == "finish":
        journey.hold_occasion()
        journey.tick("during")
    elif how == "answer_everybody":
        journey.compile_results()
        journey.write_feedback()
        journey.publish_feedback()
        journey.report_to_committee()
        journey.tick("after")
    elif how:
        getattr(journey, how)()


@pytest.mark.parametrize("noun", STEPS)
def test_each_step_is_filed_from_its_page_once(journey: Journey, desk: At, noun: str) -> None:
    state, how, who, typed, after = STEPS[noun]
    prepare(journey.to(state), how)
    dialog, person = journey.dialog, getattr(journey.town, who)
    with time_machine.travel(journey.at, tick=False):
        at = desk(person)
        form = at.fill_in(dialog, noun, **typed(journey))
        events = dialog.events.count()
        response = at.client.post(address(dialog, noun), form)
        assert response.status_code == 302, text(response)
        again = at.client.post(address(dialog, noun), form)
        assert again.status_code == 302
    now = Dialog.objects.get(pk=dialog.pk)
    assert (now.state, now.events.count()) == (after, events + 1)
    # Afterwards the page shows what was filed, or who takes the step: it opens for everybody who works here.
    assert desk(journey.town.fortroendevald).get(dialog, noun).status_code == 200


@pytest.mark.parametrize("noun", STEPS)
def test_an_empty_form_is_refused_at_its_fields(journey: Journey, desk: At, noun: str) -> None:
    state, how, who, _typed, _after = STEPS[noun]
    prepare(journey.to(state), how)
    at = desk(getattr(journey.town, who))
    response = at.client.post(address(journey.dialog, noun), {})
    assert response.status_code == 200
    assert response.context["form"].errors
    assert Dialog.objects.get(pk=journey.dialog.pk).state == state


def test_a_blocked_step_says_why_and_keeps_the_text(journey: Journey, desk: At) -> None:
    at = desk(journey.to(State.EXECUTION).town.handlaggare)
    page = at.get(journey.dialog, "genomforande")
    assert "Det går inte ännu" in text(page)
    with time_machine.travel(journey.at, tick=False):
        response = at.send(
            journey.dialog,
            "genomforande",
            started_on=journey.today,
            ended_on=journey.today,
            deviations="Regn.",
        )
    assert response.status_code == 409
    assert "Regn." in response.content.decode()
    assert "checklista/" in response.content.decode()


def test_a_yes_needs_its_frame(journey: Journey, desk: At) -> None:
    at = desk(journey.to(State.DECISION).town.sekreterare)
    response = at.send(journey.dialog, "dialogbeslut", outcome="yes", budget_frame="", **minutes(journey))
    assert sorted(response.context["form"].errors) == ["budget_frame", "feedback_date"]


def test_a_no_files_nothing_of_the_frame(journey: Journey, desk: At) -> None:
    at = desk(journey.to(State.DECISION).town.sekreterare)
    response = at.send(journey.dialog, "dialogbeslut", outcome="no", reason="För dyrt.", **minutes(journey))
    assert response.status_code == 302, text(response)
    decision = journey.dialog.dialogdecisions.get()
    assert (decision.budget_frame, decision.period_to, decision.target_groups) == (None, None, [])


def test_a_review_of_other_goals_than_those_on_the_page_is_not_filed(journey: Journey, desk: At) -> None:
    at = desk(journey.to(State.PROPOSAL).town.strateg)
    draft = journey.write_proposal()
    form = at.fill_in(journey.dialog, "matbarhet", approved="True")
    journey.write_goal(draft, text="Ett nytt mål")
    response = at.client.post(address(journey.dialog, "matbarhet"), form)
    assert response.status_code == 200
    assert journey.dialog.measurabilityreviews.count() == 0
    assert "Ett nytt mål" in text(response)
    again = form | {"goals_revision": response.context["form"]["goals_revision"].value()}
    assert at.client.post(address(journey.dialog, "matbarhet"), again).status_code == 302


def test_the_handler_works_at_the_office(journey: Journey, desk: At) -> None:
    town = journey.to(State.IDEA).town
    response = desk(town.handlaggare).send(
        journey.dialog,
        "till-namnd",
        committee=town.committee.pk,
        office=town.office.pk,
        handler=town.handlaggare_kultur.pk,
    )
    assert list(response.context["form"].errors) == ["handler"]


def register(at: Desk, **typed: Any) -> Any:
    form = at.client.get("/arbete/arenden/nytt/").context["form"]
    shown = {name: form[name].value() or "" for name in form.fields}
    facts = {"title": "Bänkar i Tunet", "text": "Fler bänkar.", "source": "resident"}
    return at.client.post("/arbete/arenden/nytt/", shown | facts | typed)


@pytest.mark.parametrize("who", ["handlaggare", "sekreterare", "strateg", "fortroendevald"])
def test_an_idea_is_logged_on_one_page(journey: Journey, desk: At, who: str) -> None:
    response = register(desk(getattr(journey.town, who)), email="bo@example.org", name="Bo")
    assert response.status_code == 302, text(response)
    assert Dialog.objects.get().title == "Bänkar i Tunet"
    assert Contact.objects.get().email == "bo@example.org"


def test_no_contact_is_kept_when_none_is_given(journey: Journey, desk: At) -> None:
    assert register(desk(journey.town.handlaggare)).status_code == 302
    assert not Contact.objects.exists()


@pytest.mark.parametrize("who", ["administrator", "utan_uppdrag"])
def test_others_may_not_log_ideas(journey: Journey, desk: At, who: str) -> None:
    client = desk(getattr(journey.town, who)).client
    assert client.get("/arbete/arenden/nytt/").status_code == 403
    assert client.post("/arbete/arenden/nytt/", {}).status_code == 403


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("diary_number", "nonsens"),
        ("title", "x" * 201),
        ("title", "a\x00"),
        ("text", ""),
        ("received_on", "2999-01-01"),
        ("source", "x"),
        ("email", "inte en adress"),
        ("key", "x"),
    ],
)
def test_a_bad_idea_is_refused_at_its_field(journey: Journey, desk: At, field: str, value: str) -> None:
    response = register(desk(journey.town.handlaggare), **{field: value})
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    assert not Dialog.objects.exists()
    assert not Contact.objects.exists()
