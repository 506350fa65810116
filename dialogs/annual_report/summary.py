"""The year in words: how many dialogues, who was asked, whether residents got their answers."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dialogs.charts import in_words
from dialogs.papers.paper import Part, Prose, Section

from .promises import Counted
from .year import Year


def sections(year: Year) -> Iterator[Section]:
    yield Section(_("The year in short"), tuple(_parts(year)))


def _parts(year: Year) -> Iterator[Part]:
    if not year.held and not year.refused:
        yield Prose(_("No citizen dialogue ran during the year, and no committee said NO to one."))
    if year.held:
        yield Prose(" ".join((*_dialogues(year), *_people(year))))
        yield Prose(" ".join(_promises(year)))
    if year.refused:
        yield Prose(" ".join(_refused(year)))
    if year.effects:
        yield Prose(_effects(year))


def _dialogues(year: Year) -> Iterator[str]:
    count = len(year.held)
    facts = {"year": year.number, "count": count, "committees": len({one.committee for one in year.held})}
    yield (
        ngettext(
            "In %(year)s residents had %(count)s dialogue with a committee.",
            "In %(year)s residents had %(count)s dialogues with committees.",
            count,
        )
        % facts
    )
    if count > 1:
        yield ngettext(
            "They belong to %(committees)s committee.", "They belong to %(committees)s committees.",
            facts["committees"],
        ) % facts  # fmt: skip


def _people(year: Year) -> Iterator[str]:
    figures = year.figures.figures
    counted, estimated = figures["attended_exact"], figures["attended_estimated"]
    if counted.value:
        said = in_words(counted.value)
        yield _("%(people)s people were counted at the dialogues that ended in the year.") % {"people": said}
    if estimated.value:
        said = in_words(estimated.value)
        yield _("Besides them about %(people)s people took part by estimate.") % {"people": said}


def _promises(year: Year) -> Iterator[str]:
    counted = Counted.of(year)
    if not counted.due:
        yield _("No answer to residents was promised for the year.")
        return
    yield ngettext(
        "%(count)s answer to residents was promised for the year.",
        "%(count)s answers to residents were promised for the year.",
        counted.due,
    ) % {"count": counted.due}
    if counted.kept:
        yield _("%(count)s came in time.") % {"count": counted.kept}
    if counted.late:
        yield _("%(count)s came late.") % {"count": counted.late}
    if counted.broken:
        yield ngettext(
            "%(count)s is late and has still not come.", "%(count)s are late and have still not come.",
            counted.broken,
        ) % {"count": counted.broken}  # fmt: skip
    if counted.to_come:
        yield ngettext(
            "%(count)s is not due yet.", "%(count)s are not due yet.", counted.to_come
        ) % {"count": counted.to_come}  # fmt: skip


def _refused(year: Year) -> Iterator[str]:
    count, held = len(year.refused), sum(one.meeting is not None for one in year.refused)
    yield ngettext(
        "In %(count)s matter a committee said NO to a dialogue.",
        "In %(count)s matters a committee said NO to a dialogue.",
        count,
    ) % {"count": count}
    if held == count:
        yield (
            _("The information meeting that follows from it has been held.")
            if count == 1
            else _("The information meetings that follow from it have all been held.")
        )
    else:
        yield _("Of the information meetings that follow from it %(held)s of %(count)s have been held.") % {
            "held": held, "count": count,
        }  # fmt: skip


def _effects(year: Year) -> str:
    some = sum(one.has_influenced for one in year.effects)
    return ngettext(
        "The effect of %(count)s dialogue was followed up. "
        "In %(some)s it influenced the decision, wholly or in part.",
        "The effects of %(count)s dialogues were followed up. "
        "In %(some)s of them the dialogue influenced the decision, wholly or in part.",
        len(year.effects),
    ) % {"count": len(year.effects), "some": some}
