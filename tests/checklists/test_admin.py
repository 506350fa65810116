"""The strategist's job in the admin: copy, rework, publish."""

from datetime import date

import pytest

from checklists.models import Template
from committees.models import Membership, Office, Person, Role

CHANGELIST = "/admin/checklists/template/"


@pytest.fixture
def as_strategist(client, template):
    klk = Office.objects.create(name="Kommunledningskontoret", slug="klk", valid_from=date(2015, 1, 1))
    stina = Person.objects.create_user("stina", is_staff=True)
    Membership.objects.create(person=stina, role=Role.STRATEGIST, office=klk, valid_from=date(2015, 1, 1))
    client.force_login(stina)
    return client


def act(client, action: str, *chosen: Template):
    data = {"action": action, "_selected_action": [template.pk for template in chosen]}
    return client.post(CHANGELIST, data, follow=True)


def form_of(response) -> dict[str, object]:
    """What a browser would send back unchanged."""
    form, formset = response.context["adminform"].form, response.context["inline_admin_formsets"][0].formset
    fields = [*form, *formset.management_form, *(field for row in formset.forms for field in row)]
    return {field.html_name: "" if field.value() is None else field.value() for field in fields}


def test_a_new_version_opens_as_a_draft_to_edit(as_strategist, template):
    response = act(as_strategist, "make_new_version", template)
    draft = Template.objects.drafts().get()
    assert response.redirect_chain == [(f"{CHANGELIST}{draft.pk}/change/", 302)]
    assert "Det här är utkastet till den nya versionen." in response.content.decode()


def test_a_second_draft_is_refused_in_words(as_strategist, template, draft):
    response = act(as_strategist, "make_new_version", template)
    assert "Det finns redan ett utkast." in response.content.decode()
    assert Template.objects.count() == 2


def test_the_draft_is_reworded_and_given_a_point(as_strategist, template, draft):
    address = f"{CHANGELIST}{draft.pk}/change/"
    form = form_of(as_strategist.get(address))
    assert form["items-0-text"] == "Mål, och syfte för dialogen"
    new_row = int(form["items-TOTAL_FORMS"]) - 1
    form |= {
        "items-0-text": "Mål och syfte",
        f"items-{new_row}-position": "235",
        f"items-{new_row}-phase": "after",
        f"items-{new_row}-text": "Arkivering",
    }
    assert as_strategist.post(address, form).status_code == 302
    assert draft.items.get(text="Mål och syfte").settled_by == "goals"
    assert draft.items.get(text="Arkivering").settled_by == ""
    assert template.items.filter(text="Mål, och syfte för dialogen").exists()


def test_what_a_point_is_answered_by_is_not_for_a_form(as_strategist, draft):
    address = f"{CHANGELIST}{draft.pk}/change/"
    form = form_of(as_strategist.get(address)) | {"items-0-settled_by": "budget"}
    assert as_strategist.post(address, form).status_code == 302
    assert draft.items.first().settled_by == "goals"


def test_only_the_drafts_own_points_can_have_parts(as_strategist, template, draft):
    response = as_strategist.get(f"{CHANGELIST}{draft.pk}/change/")
    offered = response.context["inline_admin_formsets"][0].formset.empty_form.fields["part_of"].queryset
    assert set(offered) == set(draft.items.filter(part_of=None))


def test_published_it_is_current_and_no_longer_editable(as_strategist, draft):
    response = act(as_strategist, "publish", draft)
    assert "Checklista för medborgardialog, version 2 är publicerad." in response.content.decode()
    assert Template.objects.current() == draft
    address = f"{CHANGELIST}{draft.pk}/change/"
    assert not as_strategist.get(address).context["has_change_permission"]
    assert as_strategist.post(address, {"name": "Ny"}).status_code == 403
    assert as_strategist.post(f"{CHANGELIST}{draft.pk}/delete/", {"post": "yes"}).status_code == 403


def test_publishing_again_is_refused_in_words(as_strategist, template):
    response = act(as_strategist, "publish", template)
    assert "Den här versionen är redan publicerad." in response.content.decode()


def test_the_bulk_delete_leaves_what_is_published(as_strategist, template, draft):
    data = {
        "action": "delete_selected",
        "_selected_action": [template.pk, draft.pk],
        "post": "yes",
    }
    as_strategist.post(CHANGELIST, data)
    assert Template.objects.filter(pk=template.pk).exists()
