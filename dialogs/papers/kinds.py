"""Which papers there are: from when, for whom, and what each is for. The whole table on one screen."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogs.models import Compilation, Dialog, State
from dialogs.permissions import Standing

from . import extract, investigation, proposal, report, sheet, whole_case
from .paper import Row, Section
from .source import Source

Permission = Callable[[Standing, Dialog], bool]


def every_reader(standing: Standing, dialog: Dialog) -> bool:
    """No paper tells more than the pages of the case, which everybody who takes part in the work may read."""
    return standing.is_staff


@dataclass(frozen=True)
class Kind:
    """A kind of paper. `about` finds what it is written about: nothing found, no such paper yet."""

    name: str
    label: Any
    purpose: Any
    about: Callable[[Source], Iterable[Any]]
    facts: Callable[[Source, Any], tuple[Row, ...]]
    sections: Callable[[Source, Any], Iterator[Section]]
    #: What it is called on top of itself, where that is shorter than in a list.
    heading: Any = ""
    by: Permission = every_reader
    name_of: Callable[[Any], str] | None = None
    title: Callable[[Source, Any], str] = lambda source, subject: source.dialog.title
    signatures: Callable[[], tuple[str, ...]] = tuple


def _once(condition: Callable[[Source], Any]) -> Callable[[Source], list[Any]]:
    """The paper's subject when there is one."""
    return lambda source: [found] if (found := condition(source)) else []


def _alone(build: Callable[[Any], Any]) -> Callable[[Source, Any], Any]:
    """For a paper about nothing but the case."""
    return lambda source, subject: build(source)


def _of_what_is_published(build: Callable[[Any], Any]) -> Callable[[Source, Any], Any]:
    """For a paper that may not even look at the case (I10)."""
    return lambda source, subject: build(source.published)


# fmt: off
KINDS = (
    Kind("tjansteutlatande-utredning", _("Report by the office: decision to investigate"),
         _("For the committee's first decision: shall the idea be investigated?"),
         _once(lambda source: source.dialog.committee),
         _alone(investigation.facts), _alone(investigation.sections),
         heading=_("Report by the office")),
    Kind("tjansteutlatande-dialog", _("Report by the office: decision on dialogue"),
         _("For the committee's second decision: the proposal, with the checklist as appendix."),
         _once(lambda source: source.first_plan), proposal.facts, proposal.sections,
         heading=_("Report by the office")),
    Kind("tjansteutlatande-planandring", _("Report by the office: changed plan"),
         _("For the committee's decision on a changed plan while the dialogue is held."),
         _once(lambda source: source.plan_change), proposal.facts, proposal.sections,
         heading=_("Report by the office")),
    Kind("protokollsutdrag", _("Extract of the minutes"),
         _("A decision as recorded, to send to those it concerns."),
         lambda source: source.decisions, extract.facts, extract.sections,
         name_of=extract.name, title=extract.title, signatures=extract.signatures),
    Kind("informationsblad", _("Information sheet for residents"),
         _("To hand out and put up: published facts only."),
         _once(lambda source: source.dialog.state in State.public()),
         _of_what_is_published(sheet.facts), _of_what_is_published(sheet.sections),
         heading=_("Information about a citizen dialogue")),
    Kind("aterrapport", _("Report back to the committee"),
         _("The result, for the committee to note: figures, goals and what residents were told."),
         _once(lambda source: source.current(Compilation)), _alone(report.facts), _alone(report.sections)),
    Kind("akt", _("The whole case"),
         _("Every record, the checklist, the occasions and the history, to print or to keep."),
         lambda source: [source.dialog], _alone(whole_case.facts), _alone(whole_case.sections)),
)
# fmt: on
