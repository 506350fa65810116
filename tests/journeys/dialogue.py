from typing import Any

from dialogs.models import (
    Cancellation,
    Event,
    Execution,
    FeedbackRescheduling,
    InformationMeeting,
    InformationQuestion,
    Occasion,
)

from .leg import DAY, Legs, there


class Dialogue(Legs):
    """The dialogue is held, moved or broken off; or a NEJ is answered for."""

    def reschedule_feedback(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {
            "new_date": there(self.dialog.feedback_date) + 30 * DAY,
            "reason": "Fler svar än väntat.",
        } | facts
        record = FeedbackRescheduling(**(self.minutes() | facts))
        return self.take("reschedule_feedback", record, by=by or self.town.sekreterare)

    def plan_occasion(self, **facts: Any) -> Occasion:
        facts = {
            "method": there(self.dialog.decided_plan()).proposal.methods.first(),
            "place": "Malmparken",
            "starts_at": self.at + DAY,
        } | facts
        return Occasion.objects.create(dialog=self.dialog, **facts)

    def hold_occasion(self, **facts: Any) -> Occasion:
        return self.plan_occasion(**({"status": "held", "attended": 571, "contributions": 571} | facts))

    def complete_execution(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {"started_on": self.today - 10 * DAY, "ended_on": self.today} | facts
        return self.take("complete_execution", Execution(**facts), by=by or self.town.handlaggare)

    def cancel_dialog(self, *, by: Any = None, **facts: Any) -> Event:
        record = Cancellation(**({"reason": "Byggnaden såldes."} | self.minutes() | facts))
        return self.take("cancel_dialog", record, by=by or self.town.sekreterare)

    def hold_information_meeting(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {
            "held_on": self.today,
            "place": "Digitalt",
            "why_this_decision": "Kommunen säljer för att kunna bygga en skola.",
            "why_no_dialogue": "Frågan gick inte att påverka.",
            "notice": "Brev till alla hyresgäster den 4 januari.",
            "attended": 40,
        } | facts
        meeting = InformationMeeting(**facts)
        questions = [
            InformationQuestion(meeting=meeting, question="Höjs hyran?", answer="Nej, inte av försäljningen.")
        ]
        return self.take("hold_information_meeting", meeting, by=by or self.town.handlaggare, parts=questions)
