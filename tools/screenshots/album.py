"""The pages of the demo municipality as addresses to look at, and the album that shows their pictures."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import django

from .pages import CHAPTERS, NTN, H, Shot

STORIES = Path(__file__).resolve().parent.parent.parent / "dialogs" / "demo" / "cases"
HEAD = """# Every page, wide and narrow

Pictures of the demo municipality, taken by `make screenshots`. The list is `tools/screenshots/pages.py`.
"""
LINE = """
### {says}

<img src="images/pages/{name}-wide.webp" width="640" alt="{says}, på en bred skärm">
<img src="images/pages/{name}-narrow.webp" width="195" alt="{says}, på en telefon">
"""


def shots() -> Iterator[Shot]:
    for chapter in CHAPTERS.values():
        for shot in chapter:
            yield replace(shot, path=shot.path.format_map(_cases() | _others()))


def page() -> str:
    parts = [HEAD]
    for heading, chapter in CHAPTERS.items():
        parts.append(f"\n## {heading}\n")
        parts += [LINE.format(says=shot.says, name=shot.name) for shot in chapter]
    return "".join(parts)


@cache
def _cases() -> dict[str, SimpleNamespace]:
    """Number and slug of each demo case by the name of its story."""
    django.setup()
    from dialogs.models import Dialog

    by_title = {case.title: case for case in Dialog.objects.order_by("pk")}
    found = {}
    for story in STORIES.glob("*.toml"):
        case = by_title[tomllib.loads(story.read_text(encoding="utf-8"))["title"]]
        found[story.stem] = SimpleNamespace(number=case.number, slug=case.slug, pk=case.pk)
    return found


@cache
def _others() -> dict[str, Any]:
    """What else the paths name; a saved filter and an occasion's neighbours are the demo's own."""
    from django.utils import timezone

    from committees.models import Committee, Meeting, Person
    from dialogs.models import (
        Document,
        InvestigationDecision,
        MethodExperience,
        Occasion,
        ProposedArea,
        SavedView,
        Subscription,
    )
    from dialogs.secret_link import token_of
    from dialogs.subscriptions.links import CONFIRM, END

    today = timezone.localdate()
    meetings = Meeting.objects.filter(committee=Committee.objects.get(slug=NTN))
    view = SavedView.objects.get_or_create(
        person=Person.objects.get(username=H), name="Nya idéer", defaults={"query": "flik=nya"}
    )[0]
    return {
        "meeting": SimpleNamespace(
            held=meetings.filter(pk__in=InvestigationDecision.objects.values("meeting")).latest("date").date,
            coming=meetings.filter(date__gt=today).earliest("date").date,
        ),
        "area": ProposedArea.objects.filter(committee__slug=NTN, dialog=None, dropped_at=None).earliest("pk"),
        "experience": MethodExperience.objects.filter(guide__slug="enkat").earliest("pk"),
        **_who_got_a_link(),
        **_came_in(),
        **_reported(),
        "view": view,
        "subscription": SimpleNamespace(
            asked=token_of(CONFIRM, Subscription.objects.unconfirmed().latest("asked_at").pk),
            active=token_of(END, Subscription.objects.active().latest("asked_at").pk),
        ),
        "document": Document.objects.kept().filter(dialog=_case("aldreboende-tradgard").pk).earliest("pk"),
        "occasion": Occasion.objects.filter(dialog=_case("strandpromenaden").pk, status="planned").earliest(
            "pk"
        ),
    }


def _reported() -> dict[str, Any]:
    """A report about accessibility that waits for an answer."""
    from dialogs.models import AccessibilityReport

    return {"report": AccessibilityReport.objects.waiting().first()}


def _came_in() -> dict[str, SimpleNamespace]:
    """Two ideas, one that waits and one that was answered, and a text to begin an answer with."""
    from dialogs.models import AnswerText, IncomingIdea

    return {
        "idea": SimpleNamespace(uuid=IncomingIdea.objects.waiting()[0].pk),
        "answered": SimpleNamespace(uuid=IncomingIdea.objects.filter(outcome="referred")[0].pk),
        "text": SimpleNamespace(pk=AnswerText.objects.get(kind="user_dialogue").pk),
    }


def _who_got_a_link() -> dict[str, SimpleNamespace]:
    return {"participant": _participant(), "question": _question(), "sent": _sent()}


def _sent() -> SimpleNamespace:
    from dialogs.intake.following import LINK
    from dialogs.models import IncomingIdea
    from dialogs.secret_link import token_of

    return SimpleNamespace(waiting=token_of(LINK, IncomingIdea.objects.waiting()[1].pk))


def _participant() -> SimpleNamespace:
    from dialogs.models import Dialog
    from dialogs.participation.leaving import USE
    from dialogs.secret_link import token_of

    somebody = Dialog.objects.get(pk=_case("strandpromenaden").pk).participants.earliest("pk")
    return SimpleNamespace(pk=somebody.pk, uuid=somebody.uuid, leaving=token_of(USE, somebody.uuid))


def _question() -> SimpleNamespace:
    """One that nobody has answered yet."""
    from dialogs.heard_back.answering import USE
    from dialogs.models import HeardBack
    from dialogs.secret_link import token_of

    silent = HeardBack.objects.filter(dialog=_case("lekparken-edsberg").pk, answered=False)
    return SimpleNamespace(asked=token_of(USE, silent.earliest("pk").pk))


def _case(name: str) -> SimpleNamespace:
    return _cases()[name]
