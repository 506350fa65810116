"""A committee's secretary enters its meetings, and takes away one that nothing was decided at."""

import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from committees.models import Committee, Meeting
from dialogs.forms.meeting import MeetingForm
from dialogs.permissions import may_plan_meetings

from .access import standing_of
from .meetings import committee_or_404
from .parking import unpark


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_new(request: HttpRequest, slug: str) -> HttpResponse:
    committee = _of_mine(request, slug)
    typed = request.POST if request.method == "POST" else unpark(request)
    form = MeetingForm(typed, committee=committee)
    if request.method == "POST" and form.is_valid():
        day = date_format(form.take().date, "DATE_FORMAT")
        messages.success(request, _("The meeting on %(date)s is in the calendar.") % {"date": day})
        again = request.POST.get("next") == "another"
        return redirect("staff:meeting_new" if again else "staff:committee_meetings", slug)
    context = {
        "committee": committee,
        "heading": _("Plan a meeting"),
        "eyebrow": committee.name,
        "form": form,
        "submit_label": _("Save the meeting"),
        "cancel_url": reverse("staff:committee_meetings", args=[slug]),
        "second_name": "next",
        "second_value": "another",
        "second_label": _("Save and plan another"),
    }
    return render(request, "staff/meeting_new.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_remove(request: HttpRequest, slug: str, day: datetime.date) -> HttpResponse:
    committee = _of_mine(request, slug)
    meeting = Meeting.objects.filter(committee=committee, date=day).first()
    if meeting is None:  # the same click twice, or somebody was first: it is away, as was wanted
        return redirect("staff:committee_meetings", slug)
    if request.method == "POST":
        try:
            meeting.delete()
        except ProtectedError:
            messages.error(request, _("Something was decided at this meeting, so it stays."))
            return redirect("staff:meeting", slug, day)
        messages.success(request, _("The meeting is taken away."))
        return redirect("staff:committee_meetings", slug)
    return render(request, "staff/meeting_removal.html", {"committee": committee, "meeting": meeting})


def _of_mine(request: HttpRequest, slug: str) -> Committee:
    committee = committee_or_404(request, slug)
    if not may_plan_meetings(standing_of(request), committee):
        raise PermissionDenied(_("The committee's own secretary plans its meetings."))
    return committee
