"""The table's language: what a row asks for, and what a cell says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from dialogs.models import Dialog
from tests.barriers import BARRIERS
from tests.guides import GUIDES
from tests.hearing import HEARING
from tests.incoming import LINKS
from tests.looks import LOOKS
from tests.participants import PARTICIPANTS
from tests.secretarys import PLACES
from tests.subscribers import SUBSCRIBERS
from tests.triage.ideas import IDEAS

from .visitors import VISITORS
from .world import World

#: Where a row of some kind is.
FOUND: dict[str, Any] = LOOKS | GUIDES | HEARING | BARRIERS | IDEAS | LINKS | SUBSCRIBERS | PARTICIPANTS
#: What an answer is called in a cell.
CALLED = {200: "o", 302: ">", 400: "b", 403: "-", 404: "0", 405: "x", 409: "c"}
LOGINS = ("/logga-in/", "/admin/login/")
#: What stands in a link that somebody got by mail, or typed.
OF_A_LINK = {"public:api_nothing": {"rest": "v2/dialoger"}}
OF_A_LINK |= {"account_reset_password_from_key": {"uidb36": "1", "key": "set-password"}}


def called(response: Any) -> str:
    if response.streaming:  # nobody reads the file; closing all of the answer would close the database too
        for close in response._resource_closers:
            close()
    if response.status_code == 302 and response["Location"].startswith(LOGINS):
        return "L"
    return CALLED.get(response.status_code, f"[{response.status_code}]")


@dataclass(frozen=True)
class Row:
    """`staff:step utredningsbeslut @inve action=submit`: name, noun, case's situation, what is posted."""

    says: str
    cells: dict[str, str] = field(compare=False, hash=False)

    @property
    def name(self) -> str:
        return self.says.split()[0]

    @property
    def noun(self) -> str:
        return next((word for word in self.says.split()[1:] if not set(word) & {"@", "="}), "")

    @property
    def situation(self) -> str:
        return next((word[1:] for word in self.says.split() if word.startswith("@")), "")

    @property
    def posted(self) -> dict[str, str]:
        return dict(word.split("=") for word in self.says.split() if "=" in word)

    def address(self, world: World, **other: Any) -> str:
        """Where the row's page is; `other` puts something else into the address."""
        if self.name in ("staff:saved_view", "staff:saved_view_remove"):
            return reverse(self.name, args=[world.town.handlaggare.saved_views.get().pk])
        if self.name in PLACES:
            return reverse(self.name, kwargs=PLACES[self.name](world.town))
        if self.name in FOUND:
            return reverse(self.name, kwargs=FOUND[self.name]())
        if not self.situation:
            return reverse(self.name, kwargs=OF_A_LINK.get(self.name))
        dialog = world.cases[self.situation]
        words: dict[str, Any]
        if self.name.startswith("public:"):
            return reverse(self.name, kwargs=self.of_residents(dialog) | other)
        words = {"number": dialog.number} | ({self.called: self.noun} if self.noun else {})
        return reverse(self.name, kwargs=words | self.of_a_case(dialog) | other)

    def of_a_case(self, dialog: Dialog) -> dict[str, Any]:
        """What else stands in the address: something that belongs to the case."""
        if self.name in ("staff:occasion", "staff:occasion_remove"):
            return {"pk": dialog.occasions.latest("pk").pk}
        if self.name == "staff:participant_remove":
            return {"pk": dialog.participants.latest("pk").pk}
        if self.name.startswith("staff:document") and self.name != "staff:documents":
            return {"uuid": dialog.documents.latest("pk").uuid}
        return {}

    @property
    def called(self) -> str:
        """What the noun is to the address: a step or a paper."""
        return "paper" if self.name.startswith("staff:paper") else "noun"

    def of_residents(self, dialog: Dialog) -> dict[str, Any]:
        """How a case is called outside."""
        if self.name == "public:api_dialog":
            return {"number": dialog.number}
        return {"slug": dialog.slug} | (self.file(dialog) if self.name == "public:document" else {})

    def file(self, dialog: Dialog) -> dict[str, Any]:
        """A public document, where there is one."""
        document = dialog.documents.earliest("pk")
        return {"uuid": document.uuid, "name": document.name}


def parse(table: str) -> Iterator[Row]:
    header, *lines = [line for line in table.splitlines() if line.strip()]
    assert header.split() == list(VISITORS)
    for line in lines:
        words = line.split()
        says, cells = words[: -len(VISITORS)], words[-len(VISITORS) :]
        yield Row(" ".join(says), dict(zip(VISITORS, cells, strict=True)))
