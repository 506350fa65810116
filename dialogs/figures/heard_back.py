"""Did those who were told learn what it led to? Their own answers, some weeks later (dialogs/heard_back)."""

from django.utils.translation import gettext as _

from dialogs.models import HeardBackAnswer

from .counts import Counts, percent
from .figure import Bar, Figure, Series

YES = HeardBackAnswer.Answer.YES


def learnt_what_it_led_to(counts: Counts) -> Figure:
    """No small number is in it: the facts leave out dialogues with fewer than five answers."""
    yes, whole = counts.total("heard_back", YES), counts.total("heard_back")
    return Figure(
        "heard_back",
        _("Learnt what it led to"),
        _(
            "Yes to the question whether one learnt what it led to, as a share of all answers, of dialogues "
            "answered in the period. Dialogues with fewer than five answers are not in it."
        ),
        "percent",
        percent(yes, whole),
        part=yes,
        whole=whole,
    )


def heard_back_answers(counts: Counts) -> Series:
    return Series(
        "heard_back_answers",
        _("Did people learn what it led to?"),
        _(
            "What those who had the committee's answer said some weeks later, of dialogues answered in the "
            "period. Dialogues with fewer than five answers are not in it."
        ),
        "number",
        tuple(
            Bar(str(kind.value), str(kind.label), counts.total("heard_back", kind))
            for kind in HeardBackAnswer.Answer
        ),
    )
