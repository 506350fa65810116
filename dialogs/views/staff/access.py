"""Who is asking, and which case: the first two lines of every staff view."""

import datetime
from typing import cast

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from committees.models import Person
from dialogs.models import Dialog
from dialogs.models.dialog import DialogQuerySet
from dialogs.permissions import Standing


def today() -> datetime.date:
    """The Swedish calendar date (I18)."""
    return timezone.localdate()


def person(request: HttpRequest) -> Person:
    """Who is logged in: under /arbete/ somebody always is."""
    return cast(Person, request.user)


def standing_of(request: HttpRequest) -> Standing:
    """What the person holds today, read once per request: who was removed is out at the next page."""
    if not hasattr(request, "standing"):
        request.standing = Standing.of(person(request), today())  # type: ignore[attr-defined]
    return request.standing  # type: ignore[attr-defined]


def visible_cases(request: HttpRequest) -> DialogQuerySet:
    """All cases for whoever takes part in the work, none for others."""
    cases = Dialog.objects.select_related("committee", "office", "handler")
    return cases if standing_of(request).is_staff else cases.none()


def case_or_404(request: HttpRequest, number: str) -> Dialog:
    """What one may not see answers like what does not exist (I17)."""
    return get_object_or_404(visible_cases(request), number=number)


def staff_or_404(request: HttpRequest) -> Standing:
    standing = standing_of(request)
    if not standing.is_staff:
        raise Http404
    return standing
