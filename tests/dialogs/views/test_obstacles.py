"""Each reason why a step cannot be taken leads to the very place where it is mended."""

from collections.abc import Callable

import pytest
import time_machine

from checklists.models import Item, Phase
from dialogs.models import Proposal
from dialogs.obstacles import obstacles
from tests.journeys import Journey
from tests.situations import bring

from .pages import Desk

At = Callable[..., Desk]


def reopen(journey: Journey, phase: Phase) -> None:
    points = Item.objects.filter(checklist=journey.dialog.checklist_id).of(phase)
    points.filter(template_item__settled_by="").first().reopen()


def unfinished(journey: Journey) -> None:
    bring(journey, "prop")
    Proposal.objects.filter(event=None).update(financing="", decision_served_on=journey.today)
    Proposal.objects.get(event=None).goals.all().delete()
    reopen(journey, Phase.BEFORE)


def under_way(journey: Journey) -> None:
    bring(journey, "exec").plan_occasion()
    reopen(journey, Phase.DURING)


def half_written(journey: Journey) -> None:
    bring(journey, "comp")
    draft = journey.dialog.draft_feedback()
    draft.does = ""
    draft.save()


@pytest.mark.parametrize(
    ("prepare", "step", "anchors"),
    [
        (unfinished, "submit_proposal", {"avsnitt-budget", "avsnitt-mal", "avsnitt-beslut", "punkt"}),
        (under_way, "complete_execution", {"punkt"}),
        (half_written, "publish_feedback", {"id_does"}),
        (half_written, "close", {"punkt"}),
    ],
)
def test_each_leads_there(
    journey: Journey, desk: At, prepare: Callable[[Journey], None], step: str, anchors: set[str]
) -> None:
    prepare(journey)
    found = list(obstacles(journey.dialog, step, journey.today, in_full=True))
    assert found
    at, places = desk(journey.town.handlaggare), set()
    with time_machine.travel(journey.at, tick=False):
        for obstacle in found:
            address, _, anchor = obstacle.url.partition("#")
            page = at.client.get(address)
            assert page.status_code == 200, obstacle
            if anchor:
                assert f'id="{anchor}"' in page.content.decode(), obstacle
                places.add("punkt" if anchor.startswith("punkt-") else anchor)
    assert places == anchors
