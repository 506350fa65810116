"""What came of the dialogues (PROCESS, "Effects")."""

from django.utils.translation import gettext as _

from dialogs.models import Effect

from .counts import Counts
from .figure import Bar, Series

NOT_FOLLOWED_UP = "not_followed_up"


def effects(counts: Counts) -> Series:
    told = [(str(kind.value), str(kind.label)) for kind in Effect.Influence]
    return Series(
        "effects",
        _("Effects of the dialogues"),
        _("Dialogues whose case was closed in the period, by the latest effect recorded of them."),
        "number",
        tuple(
            Bar(kind, label, counts.number("effect", kind))
            for kind, label in [*told, (NOT_FOLLOWED_UP, _("Not followed up yet"))]
        ),
    )
