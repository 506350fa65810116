"""The process, as a table to be read on one screen (PROCESS, "The flow").

A step is: where it starts, where it leads (nowhere: the case stays), the record it files, who takes it, what
refuses it, and its words. The bodies are pure: they look at the record and say where the case goes.
"""

import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from committees.models import Committee, Office, Person
from dialogs import blockers as no
from dialogs import permissions as may
from dialogs.process import step

from .compilation import Compilation
from .decision import DialogDecision
from .effect import Effect
from .execution import Cancellation, Execution
from .feedback import CommitteeReport, FeedbackRescheduling, PublicFeedback
from .handover import Handover, refuse_body, refuse_handler, refuse_missing
from .information import InformationMeeting
from .investigation import InvestigationDecision
from .measurability import MeasurabilityReview
from .parking import Parking
from .proposal import Proposal
from .record import Record, local_date
from .referral import Referral
from .state import State
from .tabling import Tabling
from .withdrawal import Withdrawal

IDEA, INVESTIGATION, PROPOSAL, DECISION = State.IDEA, State.INVESTIGATION, State.PROPOSAL, State.DECISION
EXECUTION, FEEDBACK, INFORMATION = State.EXECUTION, State.FEEDBACK, State.INFORMATION
COMPLETED, REFERRED, WITHDRAWN = State.COMPLETED, State.REFERRED, State.WITHDRAWN


# fmt: off
class Steps:
    """Mixed into Dialog, whose fields these are."""

    committee: Any
    office: Any
    handler: Any
    diary_number: Any
    due_on: Any
    rest: Any
    wake: Any
    ask_for_the_effect: Any
    feedback_date: Any
    clean_fields: Any
    _meta: Any
    promise: Any
    promise_corrected: Any

    @step([IDEA], [REFERRED], files=Referral, by=may.of_the_office, noun="hanvisning",
          label=_("Refer elsewhere"), done=_("The idea was referred elsewhere"))
    def refer_elsewhere(self, record: Referral) -> None: ...

    @step([IDEA], [INVESTIGATION], by=may.is_official, noun="till-namnd",
          label=_("Refer to a committee"), done=_("The idea was referred to the committee"))
    def refer_to_committee(self, *, on: datetime.date, committee: Committee, office: Office, handler: Person,
                           diary_number: str = "") -> None:
        refuse_missing(committee=committee, office=office, handler=handler)
        refuse_body(committee, on)
        refuse_handler(office, handler, on)
        self.committee, self.office, self.handler = committee, office, handler
        self.diary_number = diary_number or self.diary_number
        self.clean_fields(exclude={field.name for field in self._meta.fields} - {"diary_number"})

    @step([INVESTIGATION], [PROPOSAL, INFORMATION], files=InvestigationDecision, noun="utredningsbeslut",
          by=may.secretary_of_the_committee,
          label=_("Record the decision to investigate"), done=_("The committee answered the two questions"))
    def decide_investigation(self, record: InvestigationDecision) -> State:
        return PROPOSAL if record.both_yes else INFORMATION

    @step([PROPOSAL, EXECUTION], files=MeasurabilityReview, by=may.is_strategist, noun="matbarhet",
          unless=[no.no_draft, no.nothing_to_review],
          label=_("Review measurability"), done=_("The strategist reviewed the measurability"))
    def review_measurability(self, record: MeasurabilityReview) -> None: ...

    @step([PROPOSAL], [DECISION], files=Proposal, by=may.of_the_office, noun="forslag",
          unless=[no.no_draft, no.proposal_incomplete, no.before_items_open, no.not_reviewed,
                  no.decision_already_taken],
          label=_("Submit the proposal to the committee"),
          done=_("The proposal was submitted to the committee"))
    def submit_proposal(self, record: Proposal) -> None: ...

    @step([DECISION], [EXECUTION, PROPOSAL, INFORMATION], files=DialogDecision, noun="dialogbeslut",
          by=may.secretary_of_the_committee,
          label=_("Record the decision on the dialogue"), done=_("The committee decided on the dialogue"))
    def decide_dialog(self, record: DialogDecision) -> State:
        self.promise(record)
        return {"yes": EXECUTION, "remit": PROPOSAL, "no": INFORMATION}[record.outcome]

    @step([INVESTIGATION, DECISION], files=Tabling, by=may.secretary_of_the_committee, noun="bordlaggning",
          label=_("Record that the matter was tabled"), done=_("The committee tabled the matter"))
    def table(self, record: Tabling) -> None:
        self.due_on = record.next_meeting_on

    @step([EXECUTION], files=Proposal, by=may.of_the_office, noun="planandring",
          unless=[no.plan_change_pending, no.no_draft, no.proposal_incomplete, no.not_reviewed,
                  no.decision_already_taken],
          label=_("Submit a changed plan"), done=_("A changed plan was submitted to the committee"))
    def submit_plan_change(self, record: Proposal) -> None: ...

    @step([EXECUTION], files=DialogDecision, by=may.secretary_of_the_committee, noun="planandringsbeslut",
          unless=[no.no_plan_change_pending],
          label=_("Record the decision on the changed plan"),
          done=_("The committee decided on the changed plan"))
    def decide_plan_change(self, record: DialogDecision) -> None:
        self.promise(record)

    @step([EXECUTION, FEEDBACK], files=FeedbackRescheduling, by=may.secretary_of_the_committee,
          noun="ny-aterkopplingsdag", unless=[no.already_published],
          label=_("Record a new feedback date"), done=_("The committee set a new feedback date"))
    def reschedule_feedback(self, record: FeedbackRescheduling) -> None:
        self.feedback_date = record.new_date

    @step([EXECUTION], [FEEDBACK], files=Execution, by=may.of_the_office, noun="genomforande",
          unless=[no.during_items_open, no.occasions_not_settled, no.plan_change_pending],
          label=_("Conclude the dialogue"), done=_("The dialogue was carried out"))
    def complete_execution(self, record: Execution) -> None: ...

    @step([EXECUTION], [FEEDBACK], files=Cancellation, by=may.secretary_of_the_committee, noun="avbrott",
          label=_("Record that the dialogue was cancelled"), done=_("The committee cancelled the dialogue"))
    def cancel_dialog(self, record: Cancellation) -> None: ...

    @step([FEEDBACK], files=Compilation, by=may.of_the_office, noun="sammanstallning",
          unless=[no.already_compiled],
          label=_("Compile and evaluate the results"), done=_("The results were compiled and evaluated"))
    def compile_results(self, record: Compilation) -> None: ...

    @step([FEEDBACK], files=PublicFeedback, by=may.secretary_of_the_committee, noun="aterkoppling",
          unless=[no.already_published, no.not_compiled, no.feedback_incomplete],
          label=_("Publish the feedback to residents"), done=_("The feedback to residents was published"))
    def publish_feedback(self, record: PublicFeedback) -> None: ...

    @step([FEEDBACK], files=CommitteeReport, by=may.secretary_of_the_committee, noun="aterrapport",
          unless=[no.already_reported, no.not_compiled],
          label=_("Record the report to the committee"), done=_("The result was reported to the committee"))
    def report_to_committee(self, record: CommitteeReport) -> None: ...

    @step([FEEDBACK], [COMPLETED], by=may.of_the_office, noun="avslut",
          unless=[no.not_compiled, no.not_published, no.not_reported, no.after_items_open],
          label=_("Close the case"), done=_("The case was closed"))
    def close(self, *, on: datetime.date) -> None:
        self.ask_for_the_effect(on)

    @step([COMPLETED], files=Effect, by=may.office_or_strategist, noun="effekt", unless=[no.no_dialogue_held],
          label=_("Record what the dialogue led to"), done=_("What the dialogue led to was recorded"))
    def record_effect(self, record: Effect) -> None:
        self.ask_for_the_effect(local_date(record.event.at))

    @step([INFORMATION], [COMPLETED], files=InformationMeeting, by=may.of_the_office, noun="informationsmote",
          label=_("Record the information meeting"), done=_("The information meeting was held"))
    def hold_information_meeting(self, record: InformationMeeting) -> None: ...

    @step([IDEA, INVESTIGATION, PROPOSAL, DECISION], [WITHDRAWN], files=Withdrawal, noun="aterta",
          by=may.office_or_secretary, label=_("Withdraw the case"), done=_("The case was withdrawn"))
    def withdraw(self, record: Withdrawal) -> None: ...

    @step([IDEA, PROPOSAL], files=Parking, by=may.of_the_office, noun="parkering",
          label=_("Park the case"), done=_("The case was parked"))
    def park(self, record: Parking) -> None:
        self.rest(record)

    @step([IDEA, PROPOSAL], by=may.of_the_office, noun="aterupptagning", unless=[no.not_parked],
          label=_("Take the case up again"), done=_("The case was taken up again"))
    def resume(self, *, on: datetime.date) -> None:
        self.wake(on)

    @step([IDEA, INVESTIGATION, PROPOSAL, DECISION, EXECUTION, FEEDBACK, INFORMATION], files=Handover,
          by=may.of_the_office, noun="overlamning",
          label=_("Hand over to another handler"), done=_("The case was handed over"))
    def hand_over(self, record: Handover) -> None:
        self.office, self.handler = record.office, record.handler

    @step(list(State), by=may.office_secretary_or_strategist, noun="rattelse",
          label=_("Correct a record"), done=_("A record was corrected"))
    def correct(self, record: Record) -> None:
        self.promise_corrected(record)
