"""The office's paper for the first gate: shall the idea be investigated? (PROCESS Q1, Q2)"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from dialogs.models import Idea
from dialogs.publication.decisions import gate_questions
from dialogs.publication.wording import yes_or_no

from .clauses import day, proposed_investigation
from .heading import office_facts
from .paper import Facts, Prose, Row, Section, Table
from .source import Source


def facts(source: Source) -> tuple[Row, ...]:
    return office_facts(source, source.day_of("refer_to_committee"))


def sections(source: Source) -> Iterator[Section]:
    dialog = source.dialog
    yield Section(_("Proposed decision"), (proposed_investigation(dialog),))
    yield Section(_("The idea"), tuple(part for idea in source.received for part in _idea(idea)))
    if dialog.description.strip():
        yield Section(_("Background"), (Prose(dialog.description),))
    yield Section(_("The two questions"), (Prose(_why()), _questions()))
    yield Section(_("If the answer is YES to both"), (Prose(_after_yes() % {"office": dialog.office}),))
    yield Section(_("If either answer is NO"), (Prose(_after_no()),))


def _idea(idea: Idea) -> Iterator[Prose | Facts]:
    yield Prose(idea.text)
    yield Facts(
        _("About the idea"),
        (
            (_("Who brought the idea"), idea.get_source_display()),
            (_("Received"), day(idea.received_on)),
        ),
    )


def _questions() -> Table:
    answers = f"{yes_or_no(answer=True)} / {yes_or_no(answer=False)}"
    return Table(
        _("The questions that the committee answers"),
        (_("Question"), _("The committee's answer")),
        tuple((question, answers) for _name, question in gate_questions()),
    )


def _why() -> str:
    return _(
        "By the municipality's rules for citizen dialogue, a dialogue may be held only if the committee "
        "answers YES to both questions."
    )


def _after_yes() -> str:
    return _(
        "%(office)s works through the checklist for citizen dialogue and comes back to the committee with a "
        "proposal. The committee then decides whether there will be a dialogue, and when residents hear back."
    )


def _after_no() -> str:
    return _(
        "There will be no citizen dialogue. Instead residents are invited to an information meeting that "
        "answers two questions: why the decision was taken, and why no citizen dialogue was arranged."
    )
