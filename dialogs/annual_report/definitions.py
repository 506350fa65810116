"""What the words of the report mean, for whoever reads it in ten years."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from dialogs.models import Ladder
from dialogs.papers.paper import Facts, Row, Section

from .year import Year


def sections(year: Year) -> Iterator[Section]:
    parts = (
        Facts(_("What the words of the report mean"), tuple(_words())),
        Facts(_("Levels of participation"), tuple(_levels())),
    )
    yield Section(_("Appendix: what the words mean"), parts, is_appendix=True)


def _words() -> Iterator[Row]:
    yield (
        _("Dialogue of the year"),
        _(
            "A dialogue that a committee has decided on, and that during the year was open to residents, "
            "waited for its answer, was answered, or was promised its answer."
        ),
    )
    yield (
        _("Promise"),
        _("The day by which the committee has said that residents will hear back, as it was set last."),
    )
    yield (
        _("Late"),
        _("The answer was published after that day, or was not published when the report was made."),
    )
    yield _("Counted"), _("People counted one by one at the occasions that were held.")
    yield _("Estimated"), _("People whose number somebody estimated. Never added to those counted.")
    yield _("Fewer than 5"), _("So few people are not told as a number, since they could be recognised.")
    yield _("NO"), _("The committee's decision not to hold a dialogue, at either of its two decisions.")
    yield _("Effect"), _("What the committee decided and what was done afterwards, told months later.")


def _levels() -> Iterator[Row]:
    for level in Ladder.objects.current().levels.all():
        yield f"{level} ({level.residents_may})", level.characteristic
