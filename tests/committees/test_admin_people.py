"""The administrator's main job: a new colleague gets an account and a role, a former one loses both."""

import pytest

from committees.models import Membership, Person

NO_ROWS = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
ACCOUNT = {
    "username": "nina",
    "first_name": "Nina",
    "last_name": "Norén",
    "email": "nina@example.org",
    "password1": "en-lång-mening-om-dialog",
    "password2": "en-lång-mening-om-dialog",
}


def row(**fields: object) -> dict[str, object]:
    counts = {"memberships-TOTAL_FORMS": "1", "memberships-INITIAL_FORMS": "0"}
    return counts | {f"memberships-0-{name}": value for name, value in fields.items()}


@pytest.fixture
def as_adam(client, adam):
    client.force_login(adam)
    return client


def test_a_new_colleague_gets_an_account_and_a_role(as_adam, klk):
    membership = row(role="official", office=klk.pk, valid_from="2026-03-01")
    response = as_adam.post("/admin/committees/person/add/", ACCOUNT | membership)
    assert response.status_code == 302
    nina = Person.objects.get(username="nina")
    assert nina.name == "Nina Norén"
    assert nina.check_password("en-lång-mening-om-dialog")
    assert [(each.role, each.office) for each in nina.memberships.all()] == [("official", klk)]


def test_a_role_in_the_wrong_kind_of_body_is_refused_in_words_and_nothing_is_saved(as_adam, klk):
    membership = row(role="secretary", office=klk.pk, valid_from="2026-03-01")
    response = as_adam.post("/admin/committees/person/add/", ACCOUNT | membership)
    assert response.status_code == 200
    assert "Nämndsekreterare och förtroendevalda hör till en nämnd" in response.content.decode()
    assert not Person.objects.filter(username="nina").exists()


def test_an_end_before_the_beginning_is_refused_in_words(as_adam, klk):
    membership = row(role="official", office=klk.pk, valid_from="2026-03-01", valid_to="2026-02-01")
    response = as_adam.post("/admin/committees/person/add/", ACCOUNT | membership)
    assert "Sista dagen kan inte vara före första dagen." in response.content.decode()


def test_nobody_is_made_a_superuser_by_a_doctored_form(as_adam, sara):
    doctored = {"username": "sara", "is_active": "on", "is_superuser": "on", "groups": "1"}
    response = as_adam.post(f"/admin/committees/person/{sara.pk}/change/", doctored | NO_ROWS)
    assert response.status_code == 302
    assert not Person.objects.get(username="sara").is_superuser


def test_a_membership_is_ended_not_deleted(as_adam, sara):
    held = sara.memberships.get()
    form = {"username": "sara", "is_active": "on"} | row(
        id=held.pk,
        person=sara.pk,
        role=held.role,
        committee=held.committee_id,
        valid_from="2015-01-01",
        valid_to="2026-03-31",
        DELETE="on",
    )
    form["memberships-INITIAL_FORMS"] = "1"
    response = as_adam.post(f"/admin/committees/person/{sara.pk}/change/", form)
    assert response.status_code == 302
    assert str(Membership.objects.get(pk=held.pk).valid_to) == "2026-03-31"


@pytest.mark.parametrize("colleagues", [1, 3])
def test_the_list_costs_the_same_however_long(as_adam, make_person, django_assert_num_queries, colleagues):
    for number in range(colleagues):
        make_person(f"kollega-{number}", "official")
    with django_assert_num_queries(10):
        response = as_adam.get("/admin/committees/person/")
    assert "Tjänsteman, Kommunledningskontoret" in response.content.decode()
