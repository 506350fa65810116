"""What was decided at a meeting, the next free §, and the text that goes into the minutes."""

import datetime

from committees.models import Meeting
from dialogs.meetings.decided import decided_at, next_paragraph
from dialogs.meetings.minutes import as_text, entries
from dialogs.models import State
from tests.journeys import DAY, Journey

NO_FRAME = {"feedback_date": None, "budget_frame": None, "period_from": None, "period_to": None}


def meeting_of(journey: Journey, day: datetime.date) -> Meeting:
    return Meeting.objects.get(committee=journey.town.committee, date=day)


def test_by_paragraph_and_as_corrected(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    day = journey.today
    other = Journey(journey.town, day - 2 * DAY).to(State.INVESTIGATION)
    journey.decide_investigation(decided_on=day, paragraph=45)
    other.decide_investigation(decided_on=day, paragraph=7)
    meeting = meeting_of(journey, day)
    assert [record.paragraph for record in decided_at(meeting)] == [7, 45]
    assert next_paragraph(meeting) == 46
    filed = journey.dialog.investigationdecisions.current().get()
    journey.correct(filed, by=journey.town.sekreterare, paragraph=44)
    assert [record.paragraph for record in decided_at(meeting)] == [7, 44]
    assert next_paragraph(meeting) == 45


def test_the_first_paragraph_is_nobodys_guess(journey: Journey) -> None:
    meeting = Meeting.objects.create(committee=journey.town.committee, date=journey.today)
    assert next_paragraph(meeting) is None
    assert decided_at(meeting) == []


def test_the_minutes_say_decision_reason_date_and_number(journey: Journey) -> None:
    journey.register(diary_number="2014/0066 KS.030", title="Ljus <i> Malmparken & runt om")
    journey.to(State.INVESTIGATION)
    day = journey.today
    journey.decide_investigation(decided_on=day, paragraph=45, reason="Vi vet < hälften.")
    text = as_text(entries(decided_at(meeting_of(journey, day))))
    head, reference, empty, decision, *facts = text.splitlines()
    assert head == "§ 45 Ljus <i> Malmparken & runt om"
    assert reference == f"Dnr 2014/0066 KS.030, Ärende {journey.dialog.number}, {day.day} mars {day.year}"
    assert (empty, decision) == ("", "Nämnden beslutar att ett förslag till medborgardialog ska tas fram.")
    assert any(line.endswith("Vi vet < hälften.") for line in facts)
    assert sum(line.endswith(": JA") for line in facts) == 2


def test_a_frame_is_told_in_plain_text(journey: Journey) -> None:
    journey.to(State.DECISION)
    day = journey.today
    journey.decide_dialog(decided_on=day)
    text = as_text(entries(decided_at(meeting_of(journey, day))))
    assert "inom ramen nedan" in text
    assert "500\u00a0000\u00a0kr" in text
    assert "<" not in text


def test_each_outcome_has_its_sentence(journey: Journey) -> None:
    journey.to(State.INVESTIGATION)
    days = [journey.today]
    journey.table()
    journey.to(State.DECISION)
    days.append(journey.today)
    journey.decide_dialog(outcome="remit", reason="Räkna om.", **NO_FRAME)
    journey.to(State.DECISION)
    days.append(journey.today)
    journey.decide_dialog(outcome="no", reason="Redan bestämt.", **NO_FRAME)
    said = [entry.decision for day in days for entry in entries(decided_at(meeting_of(journey, day)))]
    starts = ("Nämnden bordlägger", "Nämnden återremitterar", "Nämnden beslutar att inte genomföra")
    assert [sentence.startswith(start) for sentence, start in zip(said, starts, strict=True)] == [True] * 3


def test_a_changed_plan_is_told_as_one_also_when_corrected(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    journey.write_proposal(budget=600_000)
    journey.review_measurability()
    journey.submit_plan_change()
    day = journey.today
    journey.decide_plan_change()
    record = journey.dialog.dialogdecisions.current().get(meeting__date=day)
    journey.correct(record, by=journey.town.sekreterare, budget_frame=590_000)
    [entry] = entries(decided_at(meeting_of(journey, day)))
    assert entry.decision == "Nämnden beslutar att dialogen fortsätter enligt den ändrade planen."
    assert entry.url.endswith("/planandringsbeslut/")
