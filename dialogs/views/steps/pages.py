"""Every step's page by its noun: the only table that the step views read."""

from django.utils.translation import gettext_lazy as _

from dialogs.forms.cancellation import CancellationForm
from dialogs.forms.closing import ClosingForm
from dialogs.forms.committee_report import CommitteeReportForm
from dialogs.forms.compilation import CompilationForm
from dialogs.forms.decision import DialogDecisionForm, PlanChangeDecisionForm
from dialogs.forms.effect import EffectForm
from dialogs.forms.execution import ExecutionForm
from dialogs.forms.handover import HandoverForm
from dialogs.forms.information import InformationForm
from dialogs.forms.investigation import InvestigationForm
from dialogs.forms.measurability import MeasurabilityForm
from dialogs.forms.parking import ParkingForm, ResumptionForm
from dialogs.forms.referral import ReferralForm
from dialogs.forms.rescheduling import ReschedulingForm
from dialogs.forms.tabling import TablingForm
from dialogs.forms.to_committee import ToCommitteeForm
from dialogs.forms.withdrawal import WithdrawalForm

from .page import StepPage

IDEA, PROPOSAL, DIALOGUE = (f"staff/case/_{name}.html" for name in ("idea", "proposal", "dialogue"))

PAGES: dict[str, StepPage] = {
    page.noun: page
    for page in [
        StepPage("register", form=None),  # shows the idea; the form is a page of its own
        StepPage(
            "refer_elsewhere",
            ReferralForm,
            shows=IDEA,
            lead=_(
                "For a user dialogue, or a matter of another service. The person is answered, not declined."
            ),
        ),
        StepPage(
            "refer_to_committee",
            ToCommitteeForm,
            shows=IDEA,
            lead=_("The committee decides whether the idea is to be investigated. The handler prepares it."),
        ),
        StepPage(
            "decide_investigation",
            InvestigationForm,
            shows=IDEA,
            lead=_("Two YES lead to a proposal. A NO leads to an information meeting."),
        ),
        StepPage(
            "review_measurability",
            MeasurabilityForm,
            shows="staff/case/_goals.html",
            lead=_(
                "The committee gets the proposal only when it can be told whether the goals were reached."
            ),
        ),
        StepPage(
            "decide_dialog",
            DialogDecisionForm,
            shows=PROPOSAL,
            lead=_("The frame is as the office proposed. Change it where the committee decided otherwise."),
        ),
        StepPage(
            "table", TablingForm, lead=_("A tabled matter is not a NO: the case stands where it stood.")
        ),
        StepPage(
            "decide_plan_change",
            PlanChangeDecisionForm,
            shows=PROPOSAL,
            lead=_("YES: the changed plan holds from now on. NO: the dialogue goes on by the plan it had."),
        ),
        StepPage(
            "reschedule_feedback",
            ReschedulingForm,
            lead=_("The promise to the residents is the committee's, so only the committee can move it."),
        ),
        StepPage("complete_execution", ExecutionForm, shows=DIALOGUE),
        StepPage(
            "cancel_dialog",
            CancellationForm,
            lead=_("When the committee has decided to break off a dialogue that has begun."),
        ),
        StepPage(
            "compile_results",
            CompilationForm,
            shows=DIALOGUE,
            lead=_("What residents said, whether the goals were reached, and what you learned."),
        ),
        StepPage("publish_feedback", form=None),  # written and published on pages of its own
        StepPage(
            "report_to_committee",
            CommitteeReportForm,
            lead=_("When the committee has been told of the result at a meeting."),
        ),
        StepPage(
            "close",
            ClosingForm,
            lead=_(
                "The residents and the committee have been answered. Nothing more is done in a closed case."
            ),
        ),
        StepPage(
            "record_effect",
            EffectForm,
            shows="staff/case/_answered.html",
            lead=_(
                "What did the committee decide after the dialogue, and what was done? "
                "It is published on the dialogue's page, so write for residents."
            ),
        ),
        StepPage(
            "hold_information_meeting",
            InformationForm,
            lead=_("Every question that was asked is written down, with its answer."),
        ),
        StepPage(
            "withdraw",
            WithdrawalForm,
            lead=_("The case ends here, before the committee has said YES. It cannot be opened again."),
        ),
        StepPage(
            "park",
            ParkingForm,
            lead=_(
                "The case rests until the day you choose. It then wakes by itself among the duties. "
                "What residents have been promised cannot be parked."
            ),
        ),
        StepPage(
            "resume",
            ResumptionForm,
            lead=_("The case wakes now, with the days left that it had when it was parked."),
        ),
        StepPage(
            "hand_over",
            HandoverForm,
            lead=_("The new handler finds the case among their duties at once."),
        ),
    ]
}
