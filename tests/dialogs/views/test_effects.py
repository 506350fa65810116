"""The effects register and the form it leads to."""

from collections.abc import Callable

import time_machine
from django.urls import reverse

from dialogs.models import Effect, State
from tests.journeys import DAY, Journey

from .pages import Desk, address, text

At = Callable[..., Desk]
PAGE = reverse("staff:effects")


def test_each_dialogue_says_what_came_of_it_and_when_somebody_asks_again(journey: Journey, desk: At) -> None:
    town = journey.to(State.COMPLETED).town
    journey.wait(100).record_effect(influence="unknown", decision="")
    journey.wait(10).record_effect(influence="partly", what_came_of_it="Halva parken öppnade.")
    journey.correct(Effect.objects.last(), by=town.handlaggare, what_came_of_it="Nästan hela öppnade.")
    told_why = Journey(town, paragraph=100).to(State.INFORMATION)
    told_why.hold_information_meeting()
    on = journey.dialog.follow_up_on + 5 * DAY
    with time_machine.travel(on, tick=False):
        page = desk(town.strateg).client.get(PAGE)
        read = text(page)
        assert [row.case for row in page.context["rows"]] == [journey.dialog]
        for said in (
            "Dialogen påverkade beslutet delvis",
            "Nästan hela öppnade.",
            "Stadsbyggnadsnämnden § 45, 24 maj 2017",
            "Uppföljd 1 gång tidigare.",
            "5 dagar sen",
            "1 uppföljning är försenad.",
        ):
            assert said in read, said
        assert "Halva parken" not in read
        form = address(journey.dialog, "effekt")
        links = {
            name: form in desk(getattr(town, name)).client.get(PAGE).content.decode()
            for name in ("handlaggare", "strateg", "sekreterare", "fortroendevald", "handlaggare_kultur")
        }
    assert [name for name, linked in links.items() if linked] == ["handlaggare", "strateg"]


def test_an_empty_register_says_what_comes_there(journey: Journey, desk: At) -> None:
    journey.to(State.FEEDBACK)
    page = desk(journey.town.strateg).client.get(f"{PAGE}?fran=&paverkan=not")
    assert page["Location"] == f"{PAGE}?paverkan=not"
    assert "Ingen dialog är avslutad här ännu" in text(
        desk(journey.town.strateg).client.get(page["Location"])
    )


def test_the_form_shows_what_was_promised_and_begins_where_the_last_one_ended(
    journey: Journey, desk: At
) -> None:
    journey.to(State.COMPLETED)
    with time_machine.travel(journey.at, tick=False):
        mine = desk(journey.town.handlaggare)
        assert "Effekten följs upp senast 11 september 2016" in text(mine.get(journey.dialog)).replace(
            "\xa0", " "
        )
        page = mine.get(journey.dialog, "effekt")
        assert journey.dialog.published_feedback().next_steps in text(page)
        assert page.context["form"]["decision"].value() in ("", None)
        sent = mine.send(
            journey.dialog, "effekt", influence="influenced", what_came_of_it="Klart.", evidence="Parken"
        )
        assert "decision" in sent.context["form"].errors, "nobody may claim it without a decision"
        facts = {"what_came_of_it": "Klart.", "decision": "Nämnden § 1", "evidence": "Parken"}
        mine.send(journey.dialog, "effekt", influence="influenced", **facts)
        form = mine.get(journey.dialog, "effekt").context["form"]
    assert (form["decision"].value(), form["evidence"].value()) == ("Nämnden § 1", "Parken")
    assert not form["influence"].value()
    assert not form["what_came_of_it"].value()
    assert form["as_of"].value() == journey.today
    assert Effect.objects.get().as_of == journey.today
