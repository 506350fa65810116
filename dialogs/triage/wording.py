"""What was done with an idea, in words; and the words that it takes with it into a case."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from dialogs.models import IncomingIdea

Outcome = IncomingIdea.Outcome
DONE: dict[str, Any] = {
    Outcome.OPENED: gettext_lazy("Opened as case %(number)s"),
    Outcome.ADDED: gettext_lazy("Added to case %(number)s"),
    Outcome.REFERRED: gettext_lazy("Referred to %(to)s"),
    Outcome.DISMISSED: gettext_lazy("Set aside: not an idea"),
}


def done(idea: IncomingIdea) -> str:
    """Empty while it waits."""
    if idea.is_waiting:
        return ""
    return str(DONE[idea.outcome]) % {
        "number": idea.dialog.number if idea.dialog else "",
        "to": idea.referred_to,
    }


def who_was_first(idea: IncomingIdea) -> str:
    return _("Somebody was first. %(who)s, %(when)s: %(what)s.") % {
        "who": idea.handled_by.name,
        "when": date_format(timezone.localtime(idea.handled_at), "j F Y H:i"),
        "what": done(idea),
    }


def text_of(idea: IncomingIdea) -> str:
    """What is filed in the case: the words as they were sent, and the place that they speak of.

    Filed in the municipality's language, whatever language the official reads in.
    """
    if not idea.place:
        return str(idea.text)
    with override("sv"):
        return _("%(text)s\n\nPlace: %(place)s") % {"text": idea.text, "place": idea.place}
