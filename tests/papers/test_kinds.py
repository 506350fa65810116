"""Which papers there are in each situation of a case: the whole list, literally."""

import pytest

from dialogs.models import Dialog
from dialogs.papers import CasePapers
from dialogs.permissions import Standing
from tests.journeys import Journey
from tests.situations import SITUATIONS, bring

from .reading import names

GATE_1, GATE_2, CHANGE = (f"tjansteutlatande-{about}" for about in ("utredning", "dialog", "planandring"))
FIRST, SECOND, THIRD = (f"protokollsutdrag-2016-03-{day}" for day in ("03-1", "06-2", "10-3"))
SHEET, REPORT, ALL = "informationsblad", "aterrapport", "akt"
PAPERS = {
    "idea": [ALL],
    "inve": [GATE_1, ALL],
    "prop": [GATE_1, GATE_2, FIRST, ALL],
    "rest": [GATE_1, GATE_2, FIRST, ALL],
    "deci": [GATE_1, GATE_2, FIRST, ALL],
    "exec": [GATE_1, GATE_2, CHANGE, FIRST, SECOND, SHEET, ALL],
    "pend": [GATE_1, GATE_2, CHANGE, FIRST, SECOND, SHEET, ALL],
    "feed": [GATE_1, GATE_2, FIRST, SECOND, SHEET, ALL],
    "comp": [GATE_1, GATE_2, FIRST, SECOND, SHEET, REPORT, ALL],
    "answ": [GATE_1, GATE_2, FIRST, SECOND, THIRD, SHEET, REPORT, ALL],
    "info": [GATE_1, FIRST, SHEET, ALL],
    "done": [GATE_1, GATE_2, FIRST, SECOND, THIRD, SHEET, REPORT, ALL],
    "refe": [ALL],
    "with": [GATE_1, ALL],
}


def test_every_situation_is_in_the_table() -> None:
    assert set(PAPERS) == set(SITUATIONS)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_papers_of_a_situation(journey: Journey, situation: str) -> None:
    assert names(bring(journey, situation)) == PAPERS[situation]


def test_a_draft_says_that_it_is_one(journey: Journey) -> None:
    listed = CasePapers(bring(journey, "prop").dialog, journey.today)
    standing = Standing.of(journey.town.handlaggare, journey.today)
    assert {one.name: one.mark for one in listed.listed(standing)}[GATE_2]
    journey.submit_proposal()
    dialog = Dialog.objects.get(pk=journey.dialog.pk)
    assert not any(one.mark for one in CasePapers(dialog, journey.today).listed(standing))


def test_who_takes_no_part_gets_no_paper(journey: Journey) -> None:
    papers = CasePapers(bring(journey, "answ").dialog, journey.today)
    assert papers.listed(Standing.of(journey.town.utan_uppdrag, journey.today)) == []
    assert papers.listed(Standing.of(journey.town.fortroendevald, journey.today))
