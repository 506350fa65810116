"""The report put together: summary, promises, each dialogue, the NEJ, effects, and what the words mean."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import override

from committees.models import Membership, Role
from dialogs.papers import Letterhead, Paper, letterhead
from dialogs.papers.case_papers import LANGUAGE
from dialogs.papers.clauses import day, span
from dialogs.papers.legible import legible
from dialogs.papers.paper import Row, Section

from . import definitions, dialogues, effects, key_figures, promises, refusals, summary
from .year import Year

RECIPIENT = "Kommunstyrelsen"


def annual_report(year: Year) -> Paper:
    """In Swedish, as every paper."""
    with override(LANGUAGE):
        title = _("Citizen dialogues %(year)s") % {"year": year.number}
        sender: Letterhead = letterhead.current()
        return legible(
            Paper(
                name="arsrapport",
                label=_("Annual report"),
                title=title,
                number=str(year.number),
                running_head=f"{RECIPIENT} · {title}",
                letterhead=sender,
                facts=tuple(_facts(year)),
                sections=tuple(_sections(year)),
                mark="" if year.is_over else _("Preliminary: the year is not over"),
            )
        )


def _facts(year: Year) -> Iterator[Row]:
    yield _("To"), RECIPIENT
    if office := _strategists_office(year):
        yield _("From"), office
    yield _("Covers"), span(year.first, year.last)
    yield _("Shows how it stood on"), day(year.on)


def _strategists_office(year: Year) -> str:
    held = Membership.objects.current(year.on).filter(role=Role.STRATEGIST).order_by("office__name")
    return held.values_list("office__name", flat=True).first() or ""


def _sections(year: Year) -> Iterator[Section]:
    yield from summary.sections(year)
    yield from key_figures.sections(year)
    yield from promises.sections(year)
    yield from dialogues.sections(year)
    yield from refusals.sections(year)
    yield from effects.sections(year)
    yield from key_figures.distributions(year)
    yield from definitions.sections(year)
