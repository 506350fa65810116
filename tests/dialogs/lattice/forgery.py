"""The whole road from INVESTIGATION to EXECUTION written row by row, past every step."""

from django.db import IntegrityError

from checklists.models import Item, Phase
from dialogs.models import InvestigationDecision, MeasurabilityReview, Method, Proposal, State
from tests.dialogs.law.database import settle, undone
from tests.dialogs.law.forger import Forger
from tests.journeys import Journey

from .combinations import Combination
from .walk import OUT, OWN, decision


def forged(journey: Journey, combination: Combination) -> bool:
    """Whether it ends in a dialogue, as if to commit. Everything is taken back."""
    forger = Forger(journey)
    try:
        with undone():
            answer(forger, combination)
            proposal = write(forger, combination)
            if "review" in combination:
                review = MeasurabilityReview(
                    proposal=proposal, goals_revision=proposal.goals_revision, approved=True
                )
                forger.file("review_measurability", State.PROPOSAL, review)
            forger.file("submit_proposal", State.DECISION, proposal)
            decide(forger, combination, proposal)
            settle()
            return forger.state == State.EXECUTION
    except IntegrityError:
        return False


def answer(forger: Forger, combination: Combination) -> None:
    answers = {"q1": "q1" in combination, "q2": "q2" in combination}
    record = InvestigationDecision(reason="Så här.", **answers, **forger.minutes(paragraph=701))
    forger.file("decide_investigation", State.PROPOSAL, record)


def write(forger: Forger, combination: Combination) -> Proposal:
    left_out = {name: value for point in set(OUT) - combination for name, value in OUT[point].items()}
    facts = forger.journey.proposal_facts() | left_out
    draft = Proposal.objects.create(dialog=forger.dialog, **facts)
    if "level" in combination:
        draft.methods.set(Method.objects.offered(forger.dialog.ladder, draft.level)[:1])
    forger.journey.write_goal(draft)
    points = Item.objects.filter(checklist=forger.dialog.checklist_id).of(Phase.BEFORE)
    left_open = [OWN[point] for point in set(OWN) - combination]
    for point in points.select_related("template_item"):
        if not point.template_item.text.startswith(tuple(left_open)):
            Item.objects.filter(pk=point.pk).update(status="done", answer="Klart.")
    return Proposal.objects.get(pk=draft.pk)


def decide(forger: Forger, combination: Combination, proposal: Proposal) -> None:
    record = decision(forger.journey, combination)
    record.proposal, record.paragraph = proposal, 702
    record.meeting = forger.minutes()["meeting"]
    columns = {"feedback_date": record.feedback_date, "ends_on": record.period_to}
    forger.file("decide_dialog", State.EXECUTION, record, columns=columns)
