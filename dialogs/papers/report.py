"""The report back to the committee: results, goals beside outcomes, what residents were told (PROCESS F2)."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from dialogs.card_parts import figures
from dialogs.models import Cancellation, Compilation, Execution, Occasion, PublicFeedback
from dialogs.models.record import local_date
from dialogs.templatetags.swedish import grouped, money, people_count

from .clauses import day, proposed_report, span
from .heading import office_facts, said
from .paper import Facts, Part, Prose, Row, Section, Table
from .source import Source


def compilation(source: Source) -> Compilation | None:
    return next(iter(source.current(Compilation)), None)


def facts(source: Source) -> tuple[Row, ...]:
    found = compilation(source)
    return office_facts(source, local_date(found.event.at) if found else None)


def sections(source: Source) -> Iterator[Section]:
    found = compilation(source)
    if found is None:
        return
    yield Section(_("Proposed decision"), (proposed_report(source.dialog),))
    yield Section(_("The dialogue"), tuple(_held(source)))
    yield Section(_("Figures"), tuple(_figures(source)))
    yield Section(_("What residents said"), (Prose(found.results),))
    yield Section(_("Who took part"), (Prose(found.took_part),), level=2)
    yield Section(_("Whom we did not reach"), (Prose(found.not_reached),), level=2)
    yield Section(_("Goals and outcomes"), (_goals(found),))
    yield Section(_("Evaluation"), (Prose(found.evaluation),))
    yield from _feedback(source)


def _held(source: Source) -> Iterator[Part]:
    plan = source.plan
    if plan is None:
        return
    yield Prose(plan.proposal.question)
    yield Facts(
        _("The decided plan"),
        (
            (_("Decision"), f"{plan.meeting.committee}, {day(plan.decided_on)}, §\u00a0{plan.paragraph}"),
            (_("Level of participation"), plan.proposal.get_level_display()),
            (_("Period"), span(plan.period_from, plan.period_to)),
            (_("Target groups"), ", ".join(plan.target_groups)),
            (_("Budget frame"), money(plan.budget_frame)),
        ),
    )
    for execution in source.current(Execution):
        yield Facts(_("How it went"), said(_went(execution)))
    for cancelled in source.current(Cancellation):
        yield Prose(_("The dialogue was broken off. %(reason)s") % {"reason": cancelled.reason})


def _went(execution: Execution) -> Iterator[Row]:
    yield _("Held"), span(execution.started_on, execution.ended_on)
    yield _("Cost"), money(execution.cost) or _("Not stated")
    yield _("Deviations from the decided plan"), execution.deviations or _("None stated")
    yield _("Why no occasion was held"), execution.why_nothing_held


def _figures(source: Source) -> Iterator[Part]:
    """Counted and estimated stand in rows of their own and are never added together."""
    sums = source.dialog.occasions.figures()
    numbers = figures(sums["attended_exact"], sums["attended_estimated"], sums["contributions"])
    yield Facts(
        _("Figures, counted and estimated apart"),
        (
            (_("Occasions held"), grouped(sums["occasions_held"])),
            (_("Occasions cancelled"), grouped(sums["occasions_cancelled"])),
            *numbers,
        ),
    )
    if source.occasions:
        head = (_("Date"), _("Place"), _("Method"), _("Took part"), _("Contributions"))
        yield Table(_("Occasion by occasion"), head, tuple(_occasion(one) for one in source.occasions))


def _occasion(one: Occasion) -> Row:
    if one.status != Occasion.Status.HELD:
        came: Any = one.get_status_display()
    elif one.attended is None:
        came = _("Not counted")
    else:
        came = people_count(one.attended, estimated=one.attended_is_estimate)
    given = "–" if one.contributions is None else grouped(one.contributions)
    return day(local_date(one.starts_at)), one.place, one.method.name, came, given


def _goals(found: Compilation) -> Table:
    outcomes = found.goal_outcomes.select_related("goal")
    rows = (
        (o.goal.text, o.goal.indicator, o.goal.target, o.outcome, o.get_reached_display()) for o in outcomes
    )
    head = (_("Goal"), _("Indicator"), _("Target"), _("Outcome"), _("Reached?"))
    return Table(_("Each goal, its target and its outcome"), head, tuple(rows))


def _feedback(source: Source) -> Iterator[Section]:
    title = _("The committee's feedback to residents")
    published = next(iter(reversed(source.current(PublicFeedback))), None)
    promised = {"date": day(source.dialog.feedback_date)}
    if published is None:
        told = _("The feedback is not published yet. It is promised by %(date)s.") % promised
        yield Section(title, (Prose(told),))
        return
    told = _("Published on %(on)s. It was promised by %(date)s.")
    first = source.day_of("publish_feedback")
    yield Section(title, (Prose(told % (promised | {"on": day(first)})),))
    for name in PublicFeedback.PARTS:
        term = PublicFeedback.called(name)
        yield Section(term[:1].upper() + term[1:], (Prose(getattr(published, name)),), level=2)
