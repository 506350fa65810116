"""The office writes the answer to the residents; the committee's secretary publishes it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from dialogs.models import Dialog, PublicFeedback, State
from tests.journeys import Journey

from .pages import Desk, address, text

At = Callable[..., Desk]
NOUN = "aterkoppling"
ANSWER = {
    "asked": "Vi frågade vad som behövs i Malmparken.",
    "said": "Ni vill ha ljus och bänkar.",
    "does": "Nämnden bygger belysning.",
    "not_taken_further": "Ingen damm: den kostar för mycket.",
    "next_steps": "Arbetet börjar våren 2018.",
}


@pytest.fixture
def case(journey: Journey) -> Dialog:
    return journey.to(State.FEEDBACK).dialog


@pytest.fixture
def office(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.handlaggare)


@pytest.fixture
def secretary(journey: Journey, desk: At) -> Desk:
    return desk(journey.town.sekreterare)


def as_read(at: Desk, case: Dialog, noun: str = NOUN) -> dict[str, Any]:
    form = at.get(case, noun).context["form"]
    return {name: form[name].value() for name in form.fields} | {"action": "publish"}


def publish(at: Desk, case: Dialog, typed: dict[str, Any]) -> HttpResponse:
    return at.client.post(address(case, NOUN), typed)


def public_page(case: Dialog) -> HttpResponse:
    return Client().get(reverse("public:feedback", args=[case.slug]))


def test_the_office_saves_an_unfinished_draft(case: Dialog, office: Desk) -> None:
    response = office.send(case, NOUN, asked="Vi frågade.\r\nNi svarade.", said="")
    assert response.status_code == 302
    assert PublicFeedback.objects.get(dialog=case).asked == "Vi frågade.\nNi svarade."
    assert "Vad ni sa saknas" in text(office.get(case, NOUN))


def test_the_preview_is_what_residents_will_see(
    case: Dialog, journey: Journey, office: Desk, secretary: Desk
) -> None:
    journey.compile_results()
    office.send(case, NOUN, **ANSWER)
    preview = office.get(case, f"{NOUN}/granskning")
    shown = text(preview)
    assert all(part in shown for part in (*ANSWER.values(), "571", "Få unga kom."))
    assert "Inget är publicerat än" in shown
    assert public_page(case).status_code == 404
    assert publish(secretary, case, as_read(secretary, case)).status_code == 302
    published = public_page(case).content.decode()
    start, end = published.index("<article>"), published.index("</article>")
    assert published[start:end] == _article(preview.content.decode())


def _article(page: str) -> str:
    return page[page.index("<article>") : page.index("</article>")]


def test_the_secretary_reads_what_is_missing_and_then_publishes(
    case: Dialog, journey: Journey, office: Desk, secretary: Desk
) -> None:
    assert "Förvaltningskontoret har inte skrivit" in text(secretary.get(case, NOUN))
    office.send(case, NOUN, **ANSWER)
    blocked = secretary.get(case, NOUN)
    assert 'type="submit" class="btn btn-primary"' not in blocked.content.decode()
    refused = publish(secretary, case, as_read(secretary, case))
    assert refused.status_code == 409
    assert "inte sammanställt" in text(refused)
    assert public_page(case).status_code == 404
    journey.compile_results()
    assert "blir svaret offentligt direkt" in text(secretary.get(case, NOUN))
    typed = as_read(secretary, case)
    assert [publish(secretary, case, typed).status_code for _ in range(2)] == [302, 302]
    assert public_page(case).status_code == 200
    assert PublicFeedback.objects.filter(dialog=case).count() == 1
    assert "Nämnden bygger belysning." in text(office.get(case, NOUN))


def test_what_was_changed_after_the_reading_is_not_published(
    case: Dialog, journey: Journey, secretary: Desk
) -> None:
    journey.compile_results()
    journey.write_feedback()
    typed = as_read(secretary, case)
    journey.write_feedback(does="Nämnden gör något helt annat.")
    response = publish(secretary, case, typed)
    assert response.status_code == 409
    assert "Nämnden gör något helt annat." in text(response)
    assert public_page(case).status_code == 404


@pytest.mark.parametrize("gone", ["key", "version", "revision"])
def test_a_torn_form_publishes_nothing(case: Dialog, journey: Journey, secretary: Desk, gone: str) -> None:
    journey.compile_results()
    journey.write_feedback()
    typed = as_read(secretary, case)
    del typed[gone]
    assert publish(secretary, case, typed).status_code == 400
    assert public_page(case).status_code == 404


def test_a_stale_draft_shows_both_and_overwrites_nothing(
    case: Dialog, journey: Journey, office: Desk
) -> None:
    typed = office.fill_in(case, NOUN, **ANSWER)
    journey.write_feedback(does="Kollegans text.")
    response = office.client.post(address(case, NOUN), typed)
    assert response.status_code == 409
    assert PublicFeedback.objects.get(dialog=case).does == "Kollegans text."
    assert "Kollegans text." in text(response)
    form = response.context["form"]
    assert form["does"].value() == "Nämnden bygger belysning."
    again = {name: form[name].value() for name in form.fields}
    assert office.client.post(address(case, NOUN), again).status_code == 302
    assert PublicFeedback.objects.get(dialog=case).does == "Nämnden bygger belysning."


def test_after_publication_nothing_is_written_over(
    case: Dialog, journey: Journey, office: Desk, secretary: Desk
) -> None:
    journey.compile_results()
    journey.write_feedback()
    typed = office.fill_in(case, NOUN, does="För sent.")
    journey.publish_feedback()
    response = office.client.post(address(case, NOUN), typed)
    assert response.status_code == 409
    assert "För sent." in response.content.decode()
    assert PublicFeedback.objects.filter(dialog=case).count() == 1
    assert office.get(case, f"{NOUN}/granskning").status_code == 302


@pytest.mark.parametrize("said", ["nul\x00", "x" * 1_000_000])
def test_text_that_cannot_be_is_refused_at_its_field(case: Dialog, office: Desk, said: str) -> None:
    response = office.send(case, NOUN, does=said, asked="Vi frågade.")
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["does"]
    assert "Vi frågade." in response.content.decode()
    assert not PublicFeedback.objects.exists()


@pytest.mark.parametrize("who", ["strateg", "fortroendevald", "handlaggare_kultur", "sekreterare_kultur"])
def test_others_read_but_neither_write_nor_publish(
    case: Dialog, journey: Journey, desk: At, secretary: Desk, who: str
) -> None:
    journey.compile_results()
    journey.write_feedback()
    typed = as_read(secretary, case)
    at = desk(getattr(journey.town, who))
    page = at.get(case, NOUN)
    assert "Ni vill ha ljus och bänkar." in text(page)
    assert 'name="action"' not in page.content.decode()
    assert publish(at, case, typed).status_code == 403
    assert at.client.post(address(case, NOUN), typed | {"action": "", "does": "Mitt."}).status_code == 403
    assert public_page(case).status_code == 404


def test_the_office_does_not_publish(case: Dialog, journey: Journey, office: Desk, secretary: Desk) -> None:
    journey.compile_results()
    journey.write_feedback()
    assert publish(office, case, as_read(secretary, case)).status_code == 403


def test_before_the_dialogue_has_ended_the_page_says_when(journey: Journey, desk: At) -> None:
    case = journey.to(State.EXECUTION).dialog
    page = desk(journey.town.handlaggare).get(case, NOUN)
    assert page.status_code == 200
    assert "Återkoppling" in text(page)
    assert "<textarea" not in page.content.decode()


def test_who_has_no_part_in_the_work_finds_nothing(case: Dialog, journey: Journey, desk: At) -> None:
    for noun in (NOUN, f"{NOUN}/granskning"):
        assert desk(journey.town.utan_uppdrag).get(case, noun).status_code == 404
