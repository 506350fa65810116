"""Who takes a step, in words: the permissions said to a person."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from . import permissions as may

if TYPE_CHECKING:
    from .models import Dialog
    from .process import Step


def who_takes(step: "Step", dialog: "Dialog") -> str:
    """The handler by name where there is one: one person is asked, not everybody."""
    committee, office = dialog.committee, dialog.office
    if step.permission is may.secretary_of_the_committee:
        return _("The secretary of %(committee)s") % {"committee": committee or _("the committee")}
    if step.permission is may.is_strategist:
        return _("The KLK strategist")
    if step.permission is may.of_the_office:
        return office_in_words(dialog)
    if step.permission is may.office_or_secretary and office and committee:
        return _("An official of %(office)s or the secretary of %(committee)s") % {
            "office": office,
            "committee": committee,
        }
    if step.permission is may.office_or_strategist and office:
        return _("An official of %(office)s or the KLK strategist") % {"office": office}
    return _("An official")


def office_in_words(dialog: "Dialog") -> str:
    """Who acts for the office: before the case has one, any official."""
    if dialog.handler and dialog.office:
        return _("%(handler)s, %(office)s") % {"handler": dialog.handler, "office": dialog.office}
    return _("An official")


def when_taken(step: "Step") -> str:
    """In which states of the case the step can be taken. Registering starts in none."""
    from .models import State

    states = [str(State(source).label) for source in step.sources if source]
    if not states:
        return ""
    *first, last = states
    listed = _("%(first)s or %(last)s") % {"first": ", ".join(first), "last": last} if first else last
    return _("It is done while the case is in: %(states)s.") % {"states": listed}
