"""Closing an account, ending a membership, beginning anew without the phone: asked first, logged, at once."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.utils import timezone

from committees.models import Membership, Person, Role

PERSON = "/admin/committees/person/"
LAST_ONE = "Då skulle ingen vara kvar som administrerar."


@pytest.fixture
def as_adam(client, adam):
    client.force_login(adam)
    return client


def test_an_account_is_closed_after_a_question_and_opened_again(as_adam, sara):
    address = f"{PERSON}{sara.pk}/close/"
    asked = as_adam.get(address).content.decode()
    assert "Stänga av kontot för sara?" in asked
    assert Person.objects.get(pk=sara.pk).is_active, "asking changes nothing"
    assert as_adam.post(address).url == f"{PERSON}{sara.pk}/change/"
    assert not Person.objects.get(pk=sara.pk).is_active
    as_adam.post(f"{PERSON}{sara.pk}/open/")
    assert Person.objects.get(pk=sara.pk).is_active
    told = LogEntry.objects.filter(object_id=str(sara.pk)).order_by("pk")
    assert [entry.change_message for entry in told] == ["Kontot är avstängt.", "Kontot är öppet."]
    assert {entry.user.username for entry in told} == {"adam"}


def test_the_form_itself_closes_nobody(as_adam, sara):
    rows = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
    assert as_adam.post(f"{PERSON}{sara.pk}/change/", {"username": "sara"} | rows).status_code == 302
    assert Person.objects.get(pk=sara.pk).is_active


def test_a_membership_is_ended_in_one_click_and_a_question(as_adam, sara):
    held = sara.memberships.get()
    address = f"/admin/committees/membership/{held.pk}/end/"
    assert f'href="{address}"' in as_adam.get(f"{PERSON}{sara.pk}/change/").content.decode()
    assert f'href="{address}"' in as_adam.get("/admin/committees/membership/").content.decode()
    assert "Avsluta ”Nämndsekreterare, Socialnämnden” för sara nu?" in as_adam.get(address).content.decode()
    as_adam.post(address)
    ended = Membership.objects.get(pk=held.pk)
    today = timezone.localdate()
    assert (ended.valid_to, ended.ended_at is not None) == (today, True)
    assert not Membership.objects.current(today).filter(person=sara).exists()
    assert sara.memberships_on(today) == []
    page = as_adam.get(f"{PERSON}{sara.pk}/change/").content.decode()
    assert "avslutat" in page
    assert f'href="{address}"' not in page


def test_what_was_ended_today_goes_on_when_its_last_day_is_moved(sara):
    held = sara.memberships.get()
    held.end()
    held.valid_to = None
    held.full_clean()
    held.save()
    assert Membership.objects.current(timezone.localdate()).get(person=sara) == held


def test_the_second_step_is_taken_away(as_adam, sara):
    address = f"{PERSON}{sara.pk}/reset/"
    for kind in ("totp", "recovery_codes"):
        Authenticator.objects.create(user=sara, type=kind, data={})
    assert f'href="{address}"' in as_adam.get(f"{PERSON}{sara.pk}/change/").content.decode()
    assert "börja om med tvåstegsinloggningen?" in as_adam.get(address).content.decode()
    assert Authenticator.objects.count() == 2
    as_adam.post(address)
    assert not Authenticator.objects.exists()
    assert LogEntry.objects.get().user.username == "adam"


@pytest.mark.parametrize("act", ["close", "open", "reset"])
@pytest.mark.parametrize("role", [Role.OFFICIAL, Role.STRATEGIST, None])
def test_nobody_else_does_it(client, sara, make_person, act, role):
    client.force_login(make_person("nina", role, is_staff=True))
    assert client.post(f"{PERSON}{sara.pk}/{act}/").status_code == 403
    assert client.post(f"/admin/committees/membership/{sara.memberships.get().pk}/end/").status_code == 403


def _end_by_hand(person):
    held = person.memberships.get()
    form = {"username": person.username, "is_staff": "on", "memberships-TOTAL_FORMS": "1"}
    row = {"id": held.pk, "person": person.pk, "role": held.role, "valid_from": "2015-01-01"}
    row["valid_to"] = "2020-01-01"
    return form | {"memberships-INITIAL_FORMS": "1"} | {f"memberships-0-{k}": v for k, v in row.items()}


@pytest.mark.parametrize("way", ["close", "end", "form", "not let in"])
@pytest.mark.parametrize("alone", [True, False])
def test_the_last_administrator_stays(as_adam, adam, make_person, way, alone):
    if not alone:
        make_person("berit", Role.ADMINISTRATOR, is_staff=True)
    rows = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
    ways = {
        "close": (f"{PERSON}{adam.pk}/close/", {}),
        "end": (f"/admin/committees/membership/{adam.memberships.get().pk}/end/", {}),
        "form": (f"{PERSON}{adam.pk}/change/", _end_by_hand(adam)),
        "not let in": (f"{PERSON}{adam.pk}/change/", {"username": "adam"} | rows),
    }
    answer = as_adam.post(*ways[way], follow=alone)
    now = Person.objects.get(pk=adam.pk)
    administrates = now.is_staff and bool(now.memberships_on(timezone.localdate()))
    assert administrates is alone
    if alone:
        assert LAST_ONE in answer.content.decode()
