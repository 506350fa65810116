"""What belongs to a record beside its own fields: goals and methods, outcomes, questions, figures."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .models import Compilation, Execution, InformationMeeting, Proposal
from .templatetags.swedish import grouped, people_count

Rows = Iterator[tuple[str, Any]]


def of_proposal(record: Proposal) -> Rows:
    yield _("Methods"), ", ".join(method.name for method in record.methods.all())
    for goal in record.goals.all():
        yield (
            _("Goal"),
            _("%(goal)s. Indicator: %(indicator)s. Target: %(target)s. Measured: %(how)s.")
            % {
                "goal": goal.text,
                "indicator": goal.indicator,
                "target": goal.target,
                "how": goal.measured_how,
            },
        )


def of_execution(record: Execution) -> Rows:
    yield _("Occasions held"), grouped(record.occasions_held)
    if record.occasions_cancelled:
        yield _("Occasions cancelled"), grouped(record.occasions_cancelled)
    yield from figures(record.attended_exact, record.attended_estimated, record.contributions)


def figures(exact: int, estimated: int, contributions: int) -> Rows:
    """Exact and estimated numbers are never added together."""
    if exact or not estimated:
        yield _("Took part, counted"), people_count(exact)
    if estimated:
        yield _("Took part, estimated"), people_count(estimated, estimated=True)
    yield _("Contributions"), grouped(contributions)


def of_compilation(record: Compilation) -> Rows:
    for outcome in record.goal_outcomes.select_related("goal"):
        yield outcome.goal.text, str(outcome)


def of_information_meeting(record: InformationMeeting) -> Rows:
    for asked in record.questions.all():
        yield capfirst(asked.question), asked.answer


PARTS: dict[type, Callable[[Any], Rows]] = {
    Proposal: of_proposal,
    Execution: of_execution,
    Compilation: of_compilation,
    InformationMeeting: of_information_meeting,
}
