"""Every step's page by its noun: the only table that the step views read."""

from dialogs.forms.cancellation import CancellationForm
from dialogs.forms.closing import ClosingForm
from dialogs.forms.committee_report import CommitteeReportForm
from dialogs.forms.decision import DialogDecisionForm, PlanChangeDecisionForm
from dialogs.forms.execution import ExecutionForm
from dialogs.forms.handover import HandoverForm
from dialogs.forms.investigation import InvestigationForm
from dialogs.forms.measurability import MeasurabilityForm
from dialogs.forms.referral import ReferralForm
from dialogs.forms.rescheduling import ReschedulingForm
from dialogs.forms.tabling import TablingForm
from dialogs.forms.to_committee import ToCommitteeForm
from dialogs.forms.withdrawal import WithdrawalForm

from .page import StepPage

PAGES: dict[str, StepPage] = {
    page.noun: page
    for page in [
        StepPage("register", form=None),  # shows the idea; the form is a page of its own
        StepPage("refer_elsewhere", ReferralForm),
        StepPage("refer_to_committee", ToCommitteeForm),
        StepPage("decide_investigation", InvestigationForm),
        StepPage("review_measurability", MeasurabilityForm),
        StepPage("decide_dialog", DialogDecisionForm),
        StepPage("table", TablingForm),
        StepPage("decide_plan_change", PlanChangeDecisionForm),
        StepPage("reschedule_feedback", ReschedulingForm),
        StepPage("complete_execution", ExecutionForm),
        StepPage("cancel_dialog", CancellationForm),
        StepPage("report_to_committee", CommitteeReportForm),
        StepPage("close", ClosingForm),
        StepPage("withdraw", WithdrawalForm),
        StepPage("hand_over", HandoverForm),
    ]
}
