"""What a step refuses in its record: dates out of order, § in use, the wrong people. In Swedish words."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import translation

from committees.models import Committee, Meeting, Membership, Office
from dialogs.models import Event, State
from tests.journeys import DAY, Journey
from tests.people import LONG_AGO
from tests.situations import bring

Act = Callable[[Journey], Any]


def refer(**changes: str) -> Act:
    return lambda j: j.refer_to_committee(**{name: getattr(j.town, who) for name, who in changes.items()})


def refer_to_a_body_that_ended(name: str, model: type[Committee | Office]) -> Act:
    def act(journey: Journey) -> None:
        ended = model.objects.create(
            name="Nedlagd", slug="nedlagd", valid_from=LONG_AGO, valid_to=journey.today - DAY
        )
        if name == "office":
            Membership.objects.create(
                person=journey.town.kollega, role="official", office=ended, valid_from=LONG_AGO
            )
            journey.refer_to_committee(office=ended, handler=journey.town.kollega)
        journey.refer_to_committee(committee=ended)

    return act


def when_the_committee_was_not(journey: Journey) -> None:
    Committee.objects.filter(pk=journey.town.committee.pk).update(valid_from=journey.today)
    journey.decide_investigation(decided_on=journey.today - DAY)


def same_paragraph(journey: Journey) -> None:
    journey.table(decided_on=journey.today, paragraph=45)
    journey.decide_investigation(decided_on=journey.today - DAY, paragraph=45)


def same_paragraph_in_another_case(journey: Journey) -> None:
    other = Journey(journey.town, start=journey.today - 2 * DAY).to(State.INVESTIGATION)
    other.table(decided_on=journey.today, paragraph=45, next_meeting_on=journey.today + DAY)
    journey.decide_investigation(decided_on=journey.today, paragraph=45)


#: state, what is tried, the field it is told at, and the words
REFUSALS: dict[str, tuple[str, Act, str, str]] = {
    "received tomorrow": (
        "",
        lambda j: j.register(received_on=j.today + DAY),
        "received_on",
        "Datumet kan inte ligga i framtiden.",
    ),
    "no title": ("", lambda j: j.register(title=" "), "title", "fält"),
    "a diary number of no pattern": (
        "",
        lambda j: j.register(diary_number="12345"),
        "diary_number",
        "2014/0066 KS.030",
    ),
    "the diary number of a referral": (
        "idea",
        lambda j: j.refer_to_committee(diary_number="12345"),
        "diary_number",
        "2014/0066 KS.030",
    ),
    "no committee": ("idea", lambda j: j.refer_to_committee(committee=None), "committee", "måste fyllas i"),
    "no office": ("idea", lambda j: j.refer_to_committee(office=None), "office", "måste fyllas i"),
    "no handler": ("idea", lambda j: j.refer_to_committee(handler=None), "handler", "måste fyllas i"),
    "a handler of another office": ("idea", refer(handler="handlaggare_kultur"), "handler", "kontoret"),
    "a secretary as handler": ("idea", refer(handler="sekreterare"), "handler", "kontoret"),
    "a committee that ended": (
        "idea",
        refer_to_a_body_that_ended("committee", Committee),
        "committee",
        "Nedlagd",
    ),
    "an office that ended": ("idea", refer_to_a_body_that_ended("office", Office), "office", "Nedlagd"),
    "no answer in a referral": ("idea", lambda j: j.refer_elsewhere(answer=" "), "answer", "fält"),
    "a decision tomorrow": (
        "inve",
        lambda j: j.decide_investigation(decided_on=j.today + DAY),
        "decided_on",
        "Datumet kan inte ligga i framtiden.",
    ),
    "a committee that was not": ("inve", when_the_committee_was_not, "decided_on", "fanns inte"),
    "no reason": ("inve", lambda j: j.decide_investigation(reason=""), "reason", "fält"),
    "a paragraph zero": ("inve", lambda j: j.decide_investigation(paragraph=0), "paragraph", "1"),
    "§ used by another kind": ("inve", same_paragraph, "paragraph", "§ 45"),
    "§ used by another case": ("inve", same_paragraph_in_another_case, "paragraph", "§ 45"),
    "tabled to the same day": (
        "inve",
        lambda j: j.table(next_meeting_on=j.today),
        "next_meeting_on",
        "efter",
    ),
    "sent back without a word": (
        "prop",
        lambda j: j.review_measurability(approved=False, comment=" "),
        "comment",
        "kontoret",
    ),
    "a decision before the proposal": (
        "deci",
        lambda j: j.decide_dialog(decided_on=j.today - 2 * DAY),
        "decided_on",
        "äldre än förslaget",
    ),
    "JA without a feedback date": (
        "deci",
        lambda j: j.decide_dialog(feedback_date=None),
        "feedback_date",
        "när",
    ),
    "feedback before the decision": (
        "deci",
        lambda j: j.decide_dialog(
            feedback_date=j.today - DAY, period_from=j.today - 9 * DAY, period_to=j.today - 3 * DAY
        ),
        "feedback_date",
        "före beslutet",
    ),
    "feedback before the dialogue ends": (
        "deci",
        lambda j: j.decide_dialog(feedback_date=j.today + 10 * DAY),
        "feedback_date",
        "innan dialogen",
    ),
    "JA without a period": ("deci", lambda j: j.decide_dialog(period_to=None), "__all__", "målgrupper"),
    "JA without a budget": ("deci", lambda j: j.decide_dialog(budget_frame=None), "__all__", "budget"),
    "JA to nobody": ("deci", lambda j: j.decide_dialog(target_groups=[]), "__all__", "målgrupper"),
    "a period that ends before it begins": (
        "deci",
        lambda j: j.decide_dialog(period_from=j.today + 90 * DAY),
        "period_to",
        "innan",
    ),
    "NEJ without a reason": ("deci", lambda j: j.decide_dialog(outcome="no"), "reason", "nämnden"),
    "återremiss without a reason": ("deci", lambda j: j.decide_dialog(outcome="remit"), "reason", "nämnden"),
    "a new date before the decision": (
        "feed",
        lambda j: j.reschedule_feedback(new_date=j.today - DAY),
        "new_date",
        "före beslutet",
    ),
    "a new date before the dialogue ends": (
        "exec",
        lambda j: j.reschedule_feedback(new_date=j.today + 5 * DAY),
        "new_date",
        "innan dialogen",
    ),
    "an end in the future": (
        "exec",
        lambda j: j.complete_execution(ended_on=j.today + DAY),
        "ended_on",
        "Datumet kan inte ligga i framtiden.",
    ),
    "an end before the beginning": (
        "exec",
        lambda j: j.complete_execution(started_on=j.today, ended_on=j.today - DAY),
        "ended_on",
        "innan",
    ),
    "a compilation before the end": (
        "feed",
        lambda j: j.compile_results(completed_on=j.today - 9 * DAY),
        "completed_on",
        "äldre än dialogen",
    ),
    "a compilation tomorrow": (
        "feed",
        lambda j: j.compile_results(completed_on=j.today + DAY),
        "completed_on",
        "Datumet kan inte ligga i framtiden.",
    ),
    "a report before the end": (
        "comp",
        lambda j: j.report_to_committee(decided_on=j.today - 9 * DAY),
        "decided_on",
        "äldre än dialogen",
    ),
    "a meeting tomorrow": (
        "info",
        lambda j: j.hold_information_meeting(held_on=j.today + DAY),
        "held_on",
        "Datumet kan inte ligga i framtiden.",
    ),
    "a meeting before the decision": (
        "info",
        lambda j: j.hold_information_meeting(held_on=j.today - 2 * DAY),
        "held_on",
        "äldre än nämndens beslut",
    ),
    "the first question unanswered": (
        "info",
        lambda j: j.hold_information_meeting(why_this_decision=" "),
        "why_this_decision",
        "fält",
    ),
    "the second question unanswered": (
        "info",
        lambda j: j.hold_information_meeting(why_no_dialogue=""),
        "why_no_dialogue",
        "fält",
    ),
    "handed to another office's official": (
        "feed",
        lambda j: j.hand_over(handler=j.town.handlaggare_kultur),
        "handler",
        "kontoret",
    ),
}


def told(error: ValidationError) -> dict[str, list[str]]:
    """The words by field. What a constraint refuses is told at the field that its code names."""
    said: dict[str, list[str]] = {}
    for field, errors in error.error_dict.items():
        for one in errors:
            name = one.code if field == NON_FIELD_ERRORS and one.code else field
            said.setdefault(name, []).extend(one.messages)
    return said


@pytest.mark.parametrize("name", REFUSALS)
def test_a_record_is_refused_at_its_field(journey: Journey, name: str) -> None:
    situation, act, field, words = REFUSALS[name]
    if situation:
        bring(journey, situation)
    events, meetings = Event.objects.count(), Meeting.objects.count()
    with translation.override("sv"), pytest.raises(ValidationError) as refusal:
        act(journey)
    said = told(refusal.value)
    assert words in " ".join(said.get(field, [])), said
    if "§" not in name:  # those take a step first
        assert (Event.objects.count(), Meeting.objects.count()) == (events, meetings)
