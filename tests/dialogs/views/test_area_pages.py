"""A committee's own proposed areas: entered once, changed by nobody else's old page, opened as one case."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dialogs.models import Dialog, ProposedArea
from tests.people import Town
from tests.secretarys import propose

from .pages import Desk, text

At = Callable[..., Desk]


@pytest.fixture
def area(town: Town) -> ProposedArea:
    return ProposedArea.objects.get(pk=propose(town).pk)


def shown(page: Any, **typed: Any) -> dict[str, Any]:
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields} | typed
    return {name: value for name, value in values.items() if value is not None}


def test_a_double_click_proposes_one(town: Town, desk: At) -> None:
    client, page = desk(town.fortroendevald).client, reverse("staff:area_new", args=["sbn"])
    form = shown(client.get(page), title="Torget", description="Inför planen.")
    for _click in range(2):
        assert client.post(page, form)["Location"] == "/arbete/omraden/?namnd=sbn"
    [area] = ProposedArea.objects.all()
    assert (area.committee, area.proposed_by) == (town.committee, town.fortroendevald)


def test_the_same_area_twice_a_year_is_refused_at_its_field(town: Town, area: ProposedArea, desk: At) -> None:
    client, page = desk(town.sekreterare).client, reverse("staff:area_new", args=["sbn"])
    answer = client.post(page, shown(client.get(page), title=area.title.upper(), year=area.year))
    assert "title" in answer.context["form"].errors
    assert client.post(page, shown(client.get(page), title=area.title, year=2028)).status_code == 302


def test_an_old_page_overwrites_nothing_and_keeps_what_was_typed(
    town: Town, area: ProposedArea, desk: At
) -> None:
    client, page = desk(town.sekreterare).client, reverse("staff:area", args=[area.pk])
    old = shown(client.get(page), title="Mitt")
    ProposedArea.objects.filter(pk=area.pk).update(title="Annans")
    answer = client.post(page, old)
    assert answer.status_code == 409
    assert "Annans" in text(answer)
    assert answer.context["form"]["title"].value() == "Mitt"
    assert ProposedArea.objects.get().title == "Annans"
    assert client.post(page, shown(answer)).status_code == 302
    assert ProposedArea.objects.get().title == "Mitt"


def test_a_dropped_area_stays_with_its_reason(town: Town, area: ProposedArea, desk: At) -> None:
    client, page = desk(town.fortroendevald).client, reverse("staff:area_drop", args=[area.pk])
    form = shown(client.get(page), reason="Redan beslutat.")
    assert client.post(page, form | {"reason": " "}).status_code == 200
    for _click in range(2):
        assert client.post(page, form).status_code == 302
    assert ProposedArea.objects.get().dropped_reason == "Redan beslutat."
    assert "Redan beslutat." in text(client.get(reverse("staff:area", args=[area.pk])))
    assert client.get(f"/arbete/arenden/nytt/?omrade={area.pk}")["Location"] == f"/arbete/omraden/{area.pk}/"


def test_an_area_opens_one_case_however_often_it_is_sent(town: Town, area: ProposedArea, desk: At) -> None:
    client, page = desk(town.handlaggare).client, f"/arbete/arenden/nytt/?omrade={area.pk}"
    form = shown(client.get(page))
    assert (form["title"], form["text"], form["source"]) == (area.title, "Inför planen.", "politician")
    first = client.post(page, form)
    dialog = Dialog.objects.get()
    assert ProposedArea.objects.get().dialog == dialog
    assert client.post(page, form)["Location"] == first["Location"]
    assert client.get(page)["Location"] == first["Location"]
    late = client.post(page, form | {"key": str(uuid.uuid4())})
    assert dialog.number in text(late)
    assert Dialog.objects.count() == 1


@pytest.mark.parametrize("asked", ["x", "-1", "99999999999999999999", "٣", "%00", ""])
def test_what_the_address_claims_is_not_believed(town: Town, desk: At, asked: str) -> None:
    page = desk(town.handlaggare).client.get(f"/arbete/arenden/nytt/?omrade={asked}")
    assert page.status_code == 200
    assert page.context["form"]["title"].value() is None


def test_by_committee_and_year(town: Town, area: ProposedArea, desk: At) -> None:
    other = propose(town, committee=town.other_committee, year=2028)
    client = desk(town.strateg).client

    def listed(query: str = "") -> set[ProposedArea]:
        return {area for area, _may in client.get(f"/arbete/omraden/{query}").context["rows"]}

    assert listed() == {area, other}
    assert listed("?namnd=sbn") == listed("?ar=2027") == {area}
    assert listed("?namnd=x&ar=x&page=x") == {area, other}


@pytest.mark.parametrize(
    "change",
    [{"title": "Annat"}, {"dialog": None}, {"dropped_at": None, "dropped_reason": ""}],
)
def test_the_database_keeps_what_is_over_as_it_was(town: Town, area: ProposedArea, change: Any) -> None:
    area.dropped_at, area.dropped_reason = area.proposed_at, "Tid."
    area.save()
    over = ProposedArea.objects.filter(pk=area.pk)
    with pytest.raises(IntegrityError, match="R4"), transaction.atomic():
        over.update(**change)
    with pytest.raises(IntegrityError, match="R4"), transaction.atomic():
        over.delete()


def test_thirty_cost_as_many_queries_as_one(town: Town, area: ProposedArea, desk: At) -> None:
    client, counted = desk(town.sekreterare).client, []
    for first, last in ((0, 0), (0, 2), (2, 29)):
        for number in range(first, last):
            propose(town, f"Område {number}")
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/arbete/omraden/").status_code == 200
        counted.append(len(captured))
    assert counted[0] == counted[1] == counted[2]
