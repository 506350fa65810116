"""From the form for a decision to the one for tabling and back, in one click; what is typed goes along.

It waits in the session, as what is typed when a login expires, and is gone when the form is filed.
"""

import time
from typing import Any

from django.forms import BaseForm, MultipleChoiceField
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from dialogs.models import Dialog, State
from dialogs.views.steps.page import StepPage
from dialogs.views.steps.pages import PAGES

from .parking import KEPT_SECONDS, MOST_CHARACTERS

SESSION_KEY = "typed_instead"
MOST_CASES = 3
BUTTON = "instead"
TABLING = "bordlaggning"
DECISIONS = {State.INVESTIGATION: "utredningsbeslut", State.DECISION: "dialogbeslut"}
#: Each form's own, never another's.
NEVER_CARRIED = {"csrfmiddlewaretoken", "key", "version", BUTTON}


def alternative(dialog: Dialog, page: StepPage) -> StepPage | None:
    """The other thing that the committee may have done with the same matter."""
    decision = DECISIONS.get(State(dialog.state))
    if decision is None or page.noun not in (decision, TABLING):
        return None
    return PAGES[TABLING if page.noun == decision else decision]


def button(other: StepPage | None) -> dict[str, Any]:
    """The second button of the form, as `_partials/form_buttons.html` takes it."""
    if other is None:
        return {}
    label = _("Tabled instead") if other.noun == TABLING else _("Decided instead")
    return {"second_name": BUTTON, "second_value": other.noun, "second_label": label}


def remember(request: HttpRequest, dialog: Dialog) -> None:
    typed = {name: values for name, values in request.POST.lists() if name not in NEVER_CARRIED}
    together = QueryDict(mutable=True)
    for name, values in (dict((_kept(request, dialog) or QueryDict()).lists()) | typed).items():
        together.setlist(name, values)
    encoded = together.urlencode()
    if len(encoded) <= MOST_CHARACTERS:
        others = {number: kept for number, kept in _all(request).items() if number != dialog.number}
        newest = dict(list(others.items())[1 - MOST_CASES :])
        request.session[SESSION_KEY] = newest | {dialog.number: [encoded, int(time.time())]}


def carry_over(request: HttpRequest, dialog: Dialog, form: BaseForm) -> None:
    """Fill in what was typed on the other page, wherever this form asks the same."""
    typed = _kept(request, dialog)
    for name, field in form.fields.items() if typed else ():
        if typed and name in typed:
            several = isinstance(field, MultipleChoiceField)
            form.initial[name] = typed.getlist(name) if several else typed[name]


def forget(request: HttpRequest, dialog: Dialog) -> None:
    kept = _all(request)
    if kept.pop(dialog.number, None):
        request.session[SESSION_KEY] = kept


def _kept(request: HttpRequest, dialog: Dialog) -> QueryDict | None:
    kept = _all(request).get(dialog.number)
    return QueryDict(kept[0]) if kept else None


def _all(request: HttpRequest) -> dict[str, list[Any]]:
    kept = request.session.get(SESSION_KEY, {})
    return {number: one for number, one in kept.items() if one[1] > time.time() - KEPT_SECONDS}
