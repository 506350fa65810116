"""How a dialogue came to differ from what the committee decided, in plain sentences."""

from collections.abc import Iterable, Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import Dialog, DialogDecision, Execution, Occasion
from .models.record import local_date
from .templatetags.swedish import money


def deviations(dialog: Dialog, plan: DialogDecision, occasions: Iterable[Occasion]) -> Iterator[str]:
    """Nothing when all went as decided."""
    decided_methods = {method.pk for method in plan.proposal.methods.all()}
    for occasion in occasions:
        yield from _of_occasion(occasion, plan, decided_methods)
    execution = dialog.executions.current().first()
    if execution is not None:
        yield from _of_execution(execution, plan)


def _of_occasion(occasion: Occasion, plan: DialogDecision, decided_methods: set[int]) -> Iterator[str]:
    day = local_date(occasion.starts_at)
    told = {"method": occasion.method, "place": occasion.place, "date": date_format(day, "DATE_FORMAT")}
    if occasion.status == Occasion.Status.CANCELLED:
        yield _("%(method)s, %(place)s, %(date)s was cancelled: %(reason)s") % (
            told | {"reason": occasion.cancelled_reason}
        )
        return
    if occasion.method_id not in decided_methods:
        yield _("%(method)s, %(place)s, %(date)s is a method that was not decided.") % told
    if plan.period_from and plan.period_to and not plan.period_from <= day <= plan.period_to:
        yield _("%(method)s, %(place)s, %(date)s is outside the decided period.") % told


def _of_execution(execution: Execution, plan: DialogDecision) -> Iterator[str]:
    if plan.period_to and execution.ended_on > plan.period_to:
        yield _("The dialogue ended on %(date)s, after the decided period.") % {
            "date": date_format(execution.ended_on, "DATE_FORMAT")
        }
    if execution.cost is not None and plan.budget_frame is not None and execution.cost > plan.budget_frame:
        yield _("The cost, %(cost)s, is above the frame of %(frame)s.") % {
            "cost": money(execution.cost),
            "frame": money(plan.budget_frame),
        }
    if execution.deviations:
        yield execution.deviations
