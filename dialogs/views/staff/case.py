"""The case at one glance: what it is, where it is, what is needed now, by whom, by when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from dialogs.case_file import CaseFile
from dialogs.duties import with_rules
from dialogs.next_steps import may_hand_over, next_steps, other_steps
from dialogs.permissions import (
    may_read_comments,
    may_see_contacts,
    may_write_easy_summary,
    may_write_notes,
)

from .access import standing_of, today, visible_cases


@require_safe
def case(request: HttpRequest, number: str) -> HttpResponse:
    dialog = get_object_or_404(with_rules(visible_cases(request)), number=number)
    standing, on = standing_of(request), today()
    context = {
        "dialog": dialog,
        "today": on,
        "file": CaseFile(dialog, on),
        "next_steps": next_steps(dialog, standing, on),
        "other_steps": list(other_steps(dialog, standing)),
        "parked": dialog.is_parked(on),
        "hand_over": may_hand_over(dialog, standing),
        "may_write_notes": may_write_notes(standing, dialog),
        "may_write_easy_summary": may_write_easy_summary(standing, dialog),
        "may_read_comments": may_read_comments(standing, dialog),
        "shows_contacts": may_see_contacts(standing, dialog),
    }
    return render(request, "staff/case.html", context)
