"""Who gets in where in the admin: every page by every kind of person, written out."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.conf import settings
from django.utils import timezone

from checklists.models import Template
from committees.models import Meeting, Person, Role

PAGES = [
    "index",
    "committees_person_changelist",
    "committees_person_add",
    "committees_person_change",
    "committees_person_delete",
    "committees_committee_changelist",
    "committees_committee_add",
    "committees_committee_change",
    "committees_office_changelist",
    "committees_office_add",
    "committees_office_change",
    "committees_membership_changelist",
    "committees_membership_add",
    "committees_membership_change",
    "committees_membership_delete",
    "committees_meeting_changelist",
    "committees_meeting_add",
    "committees_meeting_change",
    "committees_meeting_delete",
    "checklists_template_changelist",
    "checklists_template_add",
    "checklists_template_change",
    "checklists_template_delete",
]
NEVER = {  # for nobody: people and memberships are ended, versions are made by copying
    "committees_person_delete",
    "committees_membership_delete",
    "checklists_template_add",
}
EVERYTHING = set(PAGES) - NEVER
CHECKLISTS = {"index"} | {page for page in EVERYTHING if page.startswith("checklists_")}
OPENS = {
    "anonymous": set(),
    "official": set(),
    "secretary": set(),
    "elected_member": set(),
    "strategist": CHECKLISTS,
    "administrator": EVERYTHING,
    "superuser": EVERYTHING,
    "official let into the admin": {"index"},
    "administrator not let into the admin": set(),
    "deactivated administrator": set(),
    "administrator until yesterday": {"index"},
    "administrator from next month": {"index"},
}
PEOPLE_AND_BODIES = {
    "committees.person",
    "committees.committee",
    "committees.office",
    "committees.membership",
    "committees.meeting",
}
REFERENCE_DATA = {"checklists.template", "dialogs.ladder", "dialogs.targetgroup"}
REFERENCE_DATA |= {"dialogs.answertext"}
OFFERED = {
    "strategist": REFERENCE_DATA,
    "administrator": PEOPLE_AND_BODIES | REFERENCE_DATA,
    "official let into the admin": set(),
    "administrator until yesterday": set(),
}


TODAY = timezone.localdate()
VISITORS = {
    "official": (Role.OFFICIAL, {}),
    "secretary": (Role.SECRETARY, {}),
    "elected_member": (Role.ELECTED_MEMBER, {}),
    "strategist": (Role.STRATEGIST, {"is_staff": True}),
    "administrator": (Role.ADMINISTRATOR, {"is_staff": True}),
    "superuser": (None, {"is_staff": True, "is_superuser": True}),
    "official let into the admin": (Role.OFFICIAL, {"is_staff": True}),
    "administrator not let into the admin": (Role.ADMINISTRATOR, {}),
    "deactivated administrator": (Role.ADMINISTRATOR, {"is_staff": True, "is_active": False}),
    "administrator until yesterday": (
        Role.ADMINISTRATOR,
        {"is_staff": True, "last_day": TODAY - timedelta(days=1)},
    ),
    "administrator from next month": (
        Role.ADMINISTRATOR,
        {"is_staff": True, "first_day": TODAY + timedelta(days=30)},
    ),
}


@pytest.fixture
def visitor(request, make_person) -> Person | None:
    if request.param == "anonymous":
        return None
    role, fields = VISITORS[request.param]
    return make_person("nina", role, **fields)


@pytest.fixture
def addresses(sara, klk) -> dict[str, str]:
    membership = sara.memberships.get()
    meeting = Meeting.objects.create(committee=membership.committee, date=date(2026, 3, 4))
    shown = {
        "person": sara,
        "membership": membership,
        "committee": membership.committee,
        "office": klk,
        "meeting": meeting,
        "template": Template.objects.draft_next(),
    }
    return {page: _address(page, shown) for page in PAGES}


def _address(page: str, shown: dict) -> str:
    if page == "index":
        return "/admin/"
    app, model, view = page.split("_")
    tail = {"changelist": "", "add": "add/"}.get(view, f"{shown[model].pk}/{view}/")
    return f"/admin/{app}/{model}/{tail}"


@pytest.mark.parametrize("visitor", OPENS, indirect=True)
def test_who_gets_in_where(request, client, visitor, addresses):
    if visitor:
        client.force_login(visitor)
    opened = {page for page, address in addresses.items() if client.get(address).status_code == 200}
    assert opened == OPENS[request.node.callspec.params["visitor"]]


@pytest.mark.parametrize("visitor", OFFERED, indirect=True)
def test_the_index_offers_nothing_else(request, client, visitor):
    client.force_login(visitor)
    offered = {
        f"{app['app_label']}.{model['object_name'].lower()}"
        for app in client.get("/admin/").context["app_list"]
        for model in app["models"]
        if not model["view_only"]  # the cases are there to be read
    }
    assert offered == OFFERED[request.node.callspec.params["visitor"]]


def test_a_meeting_is_shown_and_not_moved(client, adam, addresses):
    client.force_login(adam)
    response = client.post(addresses["committees_meeting_change"], {"committee": 1, "date": "2026-03-05"})
    assert response.status_code == 403
    assert Meeting.objects.get().date == date(2026, 3, 4)


@pytest.mark.parametrize(
    "label", sorted({label for labels in settings.ROLE_MAINTAINS.values() for label in labels})
)
def test_what_a_role_maintains_exists(label):
    assert apps.get_model(label)


@pytest.mark.parametrize("role", settings.ROLE_MAINTAINS)
def test_who_maintains_is_a_role(role):
    assert role in Role.values


def test_nobody_maintains_the_cases():
    """Cases change by their steps alone."""
    maintained = {label for labels in settings.ROLE_MAINTAINS.values() for label in labels}
    assert {label for label in maintained if label.startswith("dialogs.")} <= {
        "dialogs.ladder",
        "dialogs.participationlevel",
        "dialogs.method",
        "dialogs.targetgroup",
        "dialogs.answertext",
        "dialogs.informationtext",
    }
