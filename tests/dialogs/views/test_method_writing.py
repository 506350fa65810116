"""Writing in the method guide: once, over nobody's words, and with who changed what kept."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from dialogs.guide import writing
from dialogs.models import MethodExperience, MethodGuide, MethodGuideChange, State
from tests.guides import guide_of, tell
from tests.journeys import Journey
from tests.people import Town

from .pages import Desk, log_out, text

At = Callable[..., Desk]
PAGE = "/arbete/metoder/enkat/"


def shown(page: Any, **typed: Any) -> dict[str, Any]:
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields} | typed
    return {name: value for name, value in values.items() if value is not None}


def test_a_change_is_kept_with_who_and_what_once(town: Town, desk: At) -> None:
    client = desk(town.strateg).client
    form = shown(
        client.get(f"{PAGE}andra/"), weeks=5, suits="Korta frågor.\r\nMånga svar. ", reaches=["Äldre"]
    )
    for _click in range(2):
        assert client.post(f"{PAGE}andra/", form)["Location"] == PAGE
    guide = guide_of()
    assert (guide.weeks, guide.suits, guide.reaches) == (5, "Korta frågor.\nMånga svar.", ["Äldre"])
    assert (guide.changed_by, guide.is_starting_text, guide.revision) == (town.strateg, False, 2)
    change = guide.changes.get()
    assert (change.by, change.fields) == (town.strateg, ["weeks", "suits", "reaches"])
    assert "målgrupper som den brukar nå" in text(client.get(PAGE))
    assert "Grundguide" not in text(client.get(PAGE))
    with pytest.raises(IntegrityError, match="I4"), transaction.atomic():
        MethodGuideChange.objects.update(fields=["cost"])


def test_an_old_page_overwrites_nothing_and_shows_both(town: Town, desk: At) -> None:
    client = desk(town.strateg).client
    old = shown(client.get(f"{PAGE}andra/"), in_short="Mitt.")
    writing.change(guide_of(), town.strateg, writing.facts_of(guide_of()) | {"in_short": "Annans."}, seen=1)
    answer = client.post(f"{PAGE}andra/", old)
    assert answer.status_code == 409
    assert ("Annans." in text(answer), answer.context["form"]["in_short"].value()) == (True, "Mitt.")
    assert guide_of().in_short == "Annans."
    assert client.post(f"{PAGE}andra/", shown(answer)).status_code == 302
    assert guide_of().in_short == "Mitt."


def test_what_a_method_demands_must_be_said_and_be_sane(town: Town, desk: At) -> None:
    client = desk(town.strateg).client
    form = shown(client.get(f"{PAGE}andra/"))
    for wrong in (
        {"weeks": "0"},
        {"weeks": "3,5"},
        {"people": ""},
        {"cost": "dear"},
        {"reaches": ["Marsianer"]},
    ):
        answer = client.post(f"{PAGE}andra/", form | wrong)
        assert set(answer.context["form"].errors) == set(wrong)
    assert guide_of().revision == 1


def test_an_experience_is_told_once_with_its_case(town: Town, desk: At) -> None:
    case = Journey(town).to(State.IDEA).dialog
    client = desk(town.handlaggare_kultur).client
    page = f"{PAGE}erfarenheter/ny/"
    form = shown(client.get(page), text="Affischer räckte.", target_group="Äldre", case=case.number.lower())
    assert "case" in client.post(page, form | {"case": "MD-1999-0001"}).context["form"].errors
    assert "text" in client.post(page, form | {"text": " \n"}).context["form"].errors
    for _click in range(2):
        assert client.post(page, form)["Location"] == f"{PAGE}#erfarenheter"
    told = MethodExperience.objects.get()
    assert (told.author, told.dialog, told.target_group) == (town.handlaggare_kultur, case, "Äldre")
    other = desk(town.handlaggare).client
    assert "redan använt" in text(other.post(page, form | {"text": "Annat."}))
    for wrong in ({"key": "x"}, {"key": str(uuid.UUID(int=0)), "text": "x" * 1001}):
        assert other.post(page, form | wrong).status_code == 200
    assert MethodExperience.objects.count() == 1


def test_it_is_changed_by_its_author_and_the_strategist(town: Town, desk: At) -> None:
    told = tell(town, target_group="En förening", dialog=None)
    page = f"{PAGE}erfarenheter/{told.pk}/"
    mine, strategist = desk(town.handlaggare).client, desk(town.strateg).client
    old = shown(mine.get(page), text="Mitt.")
    assert strategist.post(page, shown(strategist.get(page), text="Strategens.")).status_code == 302
    answer = mine.post(page, old)
    assert (answer.status_code, MethodExperience.objects.get().text) == (409, "Strategens.")
    assert mine.post(page, shown(answer)).status_code == 302
    kept = MethodExperience.objects.get()
    assert (kept.text, kept.target_group, kept.author) == ("Mitt.", "En förening", town.handlaggare)
    assert text(desk(town.kollega).client.get(PAGE)).count("Ta bort") == 0
    assert "för gott" in text(strategist.get(f"{page}ta-bort/"))
    assert strategist.post(f"{page}ta-bort/")["Location"] == PAGE
    assert not MethodExperience.objects.exists()


def test_what_was_typed_survives_a_login_that_expired(town: Town, desk: At) -> None:
    client = desk(town.strateg).client
    form = shown(client.get(f"{PAGE}andra/"), in_short="Länge skrivet.")
    log_out(client)
    assert client.post(f"{PAGE}andra/", form).status_code == 302
    client.force_login(town.strateg, backend="committees.backends.RoleBackend")
    assert client.get(f"{PAGE}andra/").context["form"]["in_short"].value() == "Länge skrivet."


def test_names_that_spell_alike_get_pages_of_their_own(db: None) -> None:
    MethodGuide.objects.cover(["Enkät", "Enkat", "Gåtur", "…"])
    assert [guide_of(name).slug for name in ("Enkat", "Gåtur", "…")] == ["enkat-2", "gatur", "metod"]
