"""An idea that begins as a committee's own proposal: `/arbete/arenden/nytt/?omrade=7` (PROCESS R4)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from committees.models import Person
from dialogs import areas
from dialogs.forms.register import RegisterForm
from dialogs.models import Event, Idea, ProposedArea

PARAMETER = "omrade"
MOST_DIGITS = 18  # a longer number is no row's


def from_area(request: HttpRequest) -> ProposedArea | None:
    """What the address says is looked up, never believed."""
    asked = request.GET.get(PARAMETER, "")
    if not (asked.isascii() and asked.isdecimal() and len(asked) <= MOST_DIGITS):
        return None
    return ProposedArea.objects.select_related("committee", "dialog").filter(pk=asked).first()


def closed(area: ProposedArea | None) -> HttpResponse | None:
    """Where to go with an area that nothing more can be opened from: to its case, or to itself."""
    if area is None or area.is_open:
        return None
    return redirect("staff:case", area.dialog.number) if area.dialog else redirect("staff:area", area.pk)


def prefilled(area: ProposedArea | None) -> dict[str, Any]:
    if area is None:
        return {}
    return {
        "title": area.title,
        "text": area.description or area.title,
        "source": Idea.Source.POLITICIAN,
    }


def take(form: RegisterForm, by: Person, area: ProposedArea | None) -> Event:
    if area is None:
        return form.take(by)
    try:
        return areas.open_case(area, lambda: form.take(by))
    except areas.Moved as moved:
        raise ValidationError(moved.message) from moved
