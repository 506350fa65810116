import datetime
from typing import Any

from dialogs.models import Dialog, Event, Idea, InvestigationDecision, Referral

from .leg import DAY, Legs


class Opening(Legs):
    """From an idea to the committee's answer to the two questions."""

    def register(
        self,
        *,
        by: Any = None,
        title: str = "Hur ska Malmparken utvecklas?",
        received_on: datetime.date | None = None,
        **kwargs: Any,
    ) -> Event:
        idea = self.an_idea(received_on)
        event = Dialog.register(by=by or self.town.handlaggare, title=title, idea=idea, at=self.at, **kwargs)
        self.dialog = event.dialog
        self.at += DAY
        return event

    def an_idea(self, received_on: datetime.date | None = None) -> Idea:
        return Idea(
            source="resident", text="Parken är mörk och sliten.", received_on=received_on or self.today
        )

    def refer_elsewhere(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {
            "kind": "user_dialogue",
            "referred_to": "Skolan",
            "answer": "Det är en fråga för skolan.",
        } | facts
        return self.take("refer_elsewhere", Referral(**facts), by=by or self.town.handlaggare)

    def refer_to_committee(self, *, by: Any = None, **facts: Any) -> Event:
        town = self.town
        people = {"committee": town.committee, "office": town.office, "handler": town.handlaggare} | facts
        return self.take("refer_to_committee", by=by or town.handlaggare, **people)

    def decide_investigation(self, *, by: Any = None, **facts: Any) -> Event:
        facts = {"q1": True, "q2": True, "reason": "Nämnden vill veta mer."} | self.minutes() | facts
        return self.take(
            "decide_investigation", InvestigationDecision(**facts), by=by or self.town.sekreterare
        )

    def decide_no(self, *, by: Any = None, **facts: Any) -> Event:
        return self.decide_investigation(
            by=by, **({"q2": False, "reason": "Beslutet är redan taget."} | facts)
        )
