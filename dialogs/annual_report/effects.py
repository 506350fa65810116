"""What came of dialogues, as far as it was followed up in the year (PROCESS, "Effects")."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from dialogs.models import Effect
from dialogs.papers.paper import Prose, Section, Table

from .short import short
from .year import Year


def sections(year: Year) -> Iterator[Section]:
    title = _("What came of the dialogues")
    if not year.effects:
        yield Section(title, (Prose(_("No effect of a dialogue was followed up during the year.")),))
        return
    lead = Prose(
        _(
            "Half a year and a year after a dialogue was closed its office tells what the committee decided "
            "and what was done. Most of these dialogues were held in earlier years."
        )
    )
    counted = Counter(one.influence for one in year.effects)
    sums = tuple((kind.label, counted[kind]) for kind in Effect.Influence)
    head = (_("Dialogue"), _("Did it influence the decision?"), _("What was decided and done"))
    rows = tuple(
        (f"{one.title}\n{one.committee}", _influence(one.label, one.decision), short(one.came))
        for one in year.effects
    )
    yield Section(
        title,
        (
            lead,
            Table(
                _("Effects followed up in the year"),
                (_("Did it influence the decision?"), _("How many")),
                sums,
            ),
            Table(_("Effect by effect"), head, rows),
        ),
    )


def _influence(label: str, decision: str) -> str:
    return f"{label}.\n{decision}" if decision else f"{label}."
