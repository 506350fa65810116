"""Each dialogue of the year: what was asked, what residents said, what the committee does with it."""

from collections.abc import Iterator
from itertools import groupby

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from dialogs.models import PublicFeedback
from dialogs.papers.clauses import span
from dialogs.papers.heading import said
from dialogs.papers.paper import Facts, Part, Prose, Row, Section, Table
from dialogs.templatetags.swedish import money

from .held import Held
from .people import told
from .promises import answered, promised
from .short import short
from .year import Year

#: What is told of an answer. The question stands there already; and it is not residents who read this.
PARTS = ("said", "does", "not_taken_further", "next_steps")


def sections(year: Year) -> Iterator[Section]:
    if not year.held:
        return
    yield Section(_("The dialogues of the year"), (_list(year),))
    for committee, of_the_committee in groupby(year.held, key=lambda one: one.committee):
        yield Section(_("Dialogues: %(committee)s") % {"committee": committee}, ())
        for one in of_the_committee:
            yield Section(one.title, tuple(_parts(one)), level=2)


def _list(year: Year) -> Table:
    head = (_("Dialogue"), _("Committee"), _("Counted"), _("Estimated"), _("Answer to residents"))
    return Table(_("All dialogues, in the order of the report"), head, tuple(map(_line, year.held)))


def _line(one: Held) -> Row:
    return one.title, one.committee, *one.people.in_words(), answered(one.promise.kept_on)


def _parts(one: Held) -> Iterator[Part]:
    yield Facts(_("About the dialogue"), said(_facts(one)))
    if one.goals:
        head = (_("Goal"), _("Target"), _("Outcome"), _("Reached?"))
        rows = tuple((goal.text, goal.target, goal.outcome, goal.reached) for goal in one.goals)
        yield Table(_("Goals and outcomes"), head, rows)
    yield Prose(_("All of it: %(address)s") % {"address": _address(one)})


def _facts(one: Held) -> Iterator[Row]:
    plan = one.plan
    yield _("What was asked"), short(one.answer.asked if one.answer else plan.proposal.question)
    yield _("Level and methods"), _how(one)
    yield _("For whom"), ", ".join(plan.target_groups)
    yield _("Open to residents"), span(plan.period_from, plan.period_to)
    yield from _figures(one)
    if one.broken_off:
        yield _("Broken off"), short(one.broken_off)
    yield _("Promised by"), promised(one)
    yield _("Answered on"), answered(one.promise.kept_on)
    for name in PARTS if one.answer else ():
        yield _term(name), short(getattr(one.answer, name))
    if one.effect:
        influence = one.effect.get_influence_display()
        yield _("What came of it"), f"{influence}. {short(one.effect.what_came_of_it)}"
        yield _("The decision that shows it"), one.effect.decision


def _how(one: Held) -> str:
    methods = ", ".join(method.name for method in one.plan.proposal.methods.all())
    return f"{one.plan.proposal.get_level_display()}: {methods}"


def _figures(one: Held) -> Iterator[Row]:
    """Counted and estimated are never added together."""
    counted, estimated = one.people.counted, one.people.estimated
    if counted is None and estimated is None:
        yield _("Took part"), _("Nobody has counted")
    if counted is not None:
        yield _("Took part, counted"), told(counted)
    if estimated is not None:
        yield _("Took part, estimated"), told(estimated, estimated=True)
    yield _("Occasions held"), one.people.occasions
    yield _("Cost"), money(one.cost)


def _term(name: str) -> str:
    if name == "said":
        return _("What residents said")
    term = PublicFeedback.called(name)
    return term[:1].upper() + term[1:]


def _address(one: Held) -> str:
    return f"{settings.SITE_URL}{reverse('public:dialog', args=[one.case.slug])}"
