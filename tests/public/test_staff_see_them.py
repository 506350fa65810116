"""The positive control of the leak test: what residents never see, somebody at work does."""

import re

import pytest
from django.test import Client

from committees.models import Person
from tests.people import Town

from .canaries import WRITTEN, kind, prose, tokens_in
from .crawl import body
from .town_of_canaries import fill

LINK = re.compile(r'href="(/arbete/[^"#]*)"')
CASES = "/arbete/arenden/"
#: Files are made of what the pages show; saved filters and calendars lead to the same lists.
LEFT_OUT = (
    r"\.(pdf|docx|xlsx|csv)|/rattelse/|/arbete/arenden/\?|/arbete/oversikt/|/arbete/kalender/|[?&]page="
)
MOST = 600
#: Who looks, and where they begin besides their duties. The cases are gone through once.
LOOKERS = {
    "handlaggare": [CASES, "/arbete/inkomna/?visa=omhandertagna"],
    "administrator": [],
    "strateg": ["/arbete/tillganglighet/"],
}
#: Why a record was corrected is told where one was: in the town of canaries these are not.
NEVER_CORRECTED = {
    (name, "correction_reason")
    for name in (
        *("idea", "parking", "handover", "referral", "withdrawal", "tabling", "proposal"),
        *("measurabilityreview", "dialogdecision", "feedbackrescheduling", "cancellation", "compilation"),
        *("committeereport", "informationmeeting"),
    )
}


def read(person: Person, begin: list[str]) -> set[tuple[str, str]]:
    """The kinds of marked text on every page that a person is led to."""
    client = Client()
    client.force_login(person, backend="committees.backends.RoleBackend")
    left_out = re.compile(LEFT_OUT if CASES in begin else f"{LEFT_OUT}|{CASES}")
    waiting, seen, found = ["/arbete/", *begin], set(), set()
    while waiting and len(seen) < MOST:
        address = waiting.pop()
        if address in seen or left_out.search(address):
            continue
        seen.add(address)
        text = body(client.get(address))
        found |= {kind(sign) for sign in tokens_in(text)}
        waiting += [link.replace("&amp;", "&") for link in LINK.findall(text)]
    assert len(seen) < MOST
    return found


@pytest.fixture
def shown(town: Town) -> set[tuple[str, str]]:
    fill(town)
    looks = [read(getattr(town, name), begin) for name, begin in LOOKERS.items()]
    return {sign for look in looks for sign in look}


def test_somebody_at_work_sees_every_text(shown: set[tuple[str, str]]) -> None:
    written = {(model._meta.model_name or "", field.name) for model in WRITTEN for field in prose(model)}
    assert sorted(written - shown - NEVER_CORRECTED) == []
