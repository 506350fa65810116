"""How the open cases stand today: how many, where, how late. One query over an index of open cases alone."""

import datetime
from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Case, Count, Exists, F, OuterRef, When
from django.utils.translation import gettext as _

from committees.models import Committee
from dialogs.models import PublicFeedback, State
from dialogs.models.dialog import DialogQuerySet

from .cases import cases_of
from .counts import median
from .figure import Bar, Figure, Grid, Series
from .selection import Selection

#: Stands for the committee that an idea does not have yet.
NO_COMMITTEE = "ingen"


@dataclass
class OpenCases:
    #: By committee (None: none yet) and state.
    standing: Counter[tuple[int | None, str]] = field(default_factory=Counter)
    late: Counter[int | None] = field(default_factory=Counter)
    late_days: Counter[int] = field(default_factory=Counter)
    #: What each committee is called in the address, and by people.
    names: dict[int | None, tuple[str, str]] = field(default_factory=dict)


def read(selection: Selection, on: datetime.date) -> OpenCases:
    late_since = Case(When(due_on__lt=on, then=F("due_on")))
    cases = cases_of(selection).open().order_by().values_list("committee", "state")
    found = OpenCases(names=_names())
    for committee, state, since, number in cases.annotate(since=late_since, number=Count("*")):
        found.standing[committee, state] += number
        if since is not None:
            found.late[committee] += number
            found.late_days[(on - since).days] += number
    return found


def unanswered(selection: Selection, on: datetime.date) -> DialogQuerySet:
    """Promised an answer by a day that has passed, by the end of the period, and still waiting for it."""
    answered = PublicFeedback.objects.filed().filter(dialog=OuterRef("pk"))
    promised = cases_of(selection).filter(state__in=[State.EXECUTION, State.FEEDBACK])
    return promised.filter(~Exists(answered), feedback_date__lt=on, feedback_date__lte=selection.until)


def open_now(cases: OpenCases) -> Figure:
    return Figure(
        "open_now",
        _("Open cases"),
        _("Cases that are open today: not completed, referred or withdrawn. The period does not matter."),
        "number",
        cases.standing.total(),
        whole=cases.standing.total(),
    )


def late_now(cases: OpenCases) -> Figure:
    late = cases.late.total()
    return Figure(
        "late_now",
        _("Late cases"),
        _("Open cases whose last day to act has passed today. A parked case is not late while it rests."),
        "number",
        late,
        whole=late,
    )


def late_days_median(cases: OpenCases) -> Figure:
    return Figure(
        "late_days_median",
        _("How late the late cases are"),
        _("Median of the days since the last day to act, counted today, of the open cases that are late."),
        "days",
        median(cases.late_days),
        whole=cases.late_days.total(),
    )


def late_by_committee(cases: OpenCases) -> Series:
    bars = [Bar(*cases.names[pk], number) for pk, number in cases.late.items()]
    return Series(
        "late_by_committee",
        _("Late cases by committee"),
        _("Open cases whose last day to act has passed today, by the committee that they belong to."),
        "number",
        tuple(sorted(bars, key=lambda bar: (-(bar.value or 0), bar.label))),
    )


def open_by_committee_and_state(cases: OpenCases) -> Grid:
    present = sorted({pk for pk, _state in cases.standing}, key=lambda pk: (pk is None, cases.names[pk][1]))
    return Grid(
        "open_by_committee_and_state",
        _("Open cases by committee and state"),
        _("Cases that are open today, by the committee that they belong to and the state they stand in."),
        tuple((state.value, str(state.label)) for state in State.open()),
        tuple(
            (*cases.names[pk], tuple(cases.standing[pk, state] for state in State.open())) for pk in present
        ),
    )


def _names() -> dict[int | None, tuple[str, str]]:
    names: dict[int | None, tuple[str, str]] = {None: (NO_COMMITTEE, _("No committee yet"))}
    return names | {
        pk: (slug, name) for pk, slug, name in Committee.objects.values_list("pk", "slug", "name")
    }
