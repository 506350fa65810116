"""The strategist's job in the admin: copy the ladder, rework and publish it; keep the target groups."""

import pytest
from django.test import Client

from dialogs.models import Ladder, Method, ParticipationLevel, TargetGroup
from tests.people import Town

LADDERS = "/admin/dialogs/ladder/"


@pytest.fixture
def strategist(client: Client, town: Town) -> Client:
    client.force_login(town.strateg)
    return client


@pytest.fixture
def draft(db: None) -> Ladder:
    return Ladder.objects.draft_next()


def act(client: Client, action: str, *chosen: Ladder):
    data = {"action": action, "_selected_action": [ladder.pk for ladder in chosen]}
    return client.post(LADDERS, data, follow=True)


def page(shown: Ladder | ParticipationLevel) -> str:
    return f"/admin/dialogs/{shown._meta.model_name}/{shown.pk}/change/"


def form_of(response) -> dict[str, object]:
    """What a browser would send back unchanged."""
    form, formset = response.context["adminform"].form, response.context["inline_admin_formsets"][0].formset
    fields = [*form, *formset.management_form, *(field for row in formset.forms for field in row)]
    return {field.html_name: "" if field.value() is None else field.value() for field in fields}


def test_a_new_version_opens_as_a_draft(strategist: Client) -> None:
    response = act(strategist, "make_new_version", Ladder.objects.current())
    draft = Ladder.objects.drafts().get()
    assert response.redirect_chain == [(page(draft), 302)]
    assert "Det här är utkastet till den nya versionen." in response.content.decode()
    assert "Framtidsverkstad" in response.content.decode()


def test_a_second_draft_is_refused_in_words(strategist: Client, draft: Ladder) -> None:
    response = act(strategist, "make_new_version", Ladder.objects.current())
    assert "Det finns redan ett utkast." in response.content.decode()


def test_the_words_of_a_level_are_changed(strategist: Client, draft: Ladder) -> None:
    level = draft.levels.get(key="dialogue")
    form = form_of(strategist.get(page(draft)))
    [row] = [name for name, value in form.items() if name.endswith("-id") and value == level.pk]
    form[row.removesuffix("id") + "residents_may"] = "samtala"
    assert strategist.post(page(draft), form).status_code == 302
    assert draft.levels.get(key="dialogue").residents_may == "samtala"
    assert draft.levels.count() == 5


def test_a_method_is_added_on_the_page_of_its_level(strategist: Client, draft: Ladder) -> None:
    level = draft.levels.get(key="consultation")
    form = form_of(strategist.get(page(level)))
    new = int(form["methods-TOTAL_FORMS"]) - 1
    form |= {f"methods-{new}-name": "Vandring", f"methods-{new}-description": "Till fots, med karta."}
    response = strategist.post(page(level), form)
    assert response.url == page(draft)
    assert Method.objects.get(name="Vandring").level == level


def test_levels_are_neither_added_nor_removed(strategist: Client, draft: Ladder) -> None:
    level = draft.levels.first()
    assert strategist.get("/admin/dialogs/participationlevel/add/").status_code == 403
    assert strategist.post(page(level).replace("change", "delete"), {"post": "yes"}).status_code == 403
    assert draft.levels.count() == 5


def test_published_it_is_current_and_no_longer_editable(strategist: Client, draft: Ladder) -> None:
    response = act(strategist, "publish", draft)
    assert "Delaktighetstrappan, version 2 är publicerad." in response.content.decode()
    assert Ladder.objects.current() == draft
    for shown in (draft, draft.levels.first()):
        assert not strategist.get(page(shown)).context["has_change_permission"]
        assert strategist.post(page(shown), {}).status_code == 403


def test_publishing_again_is_refused_in_words(strategist: Client) -> None:
    response = act(strategist, "publish", Ladder.objects.current())
    assert "Den här versionen är redan publicerad." in response.content.decode()


def test_target_groups_are_a_plain_list(strategist: Client) -> None:
    assert strategist.post("/admin/dialogs/targetgroup/add/", {"name": "Hundägare"}).status_code == 302
    group = TargetGroup.objects.get(name="Hundägare")
    assert (
        strategist.post(f"/admin/dialogs/targetgroup/{group.pk}/delete/", {"post": "yes"}).status_code == 302
    )
    assert not TargetGroup.objects.filter(name="Hundägare").exists()


@pytest.mark.parametrize("who", ["handlaggare", "sekreterare", "fortroendevald"])
def test_others_keep_out(client: Client, town: Town, draft: Ladder, who: str) -> None:
    person = getattr(town, who)
    person.is_staff = True
    person.save()
    client.force_login(person)
    assert client.get(page(draft)).status_code == 403
    assert client.get("/admin/dialogs/targetgroup/").status_code == 403
    assert client.post(LADDERS, {"action": "publish", "_selected_action": [draft.pk]}).status_code == 403
