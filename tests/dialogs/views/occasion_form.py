"""An occasion's form as a browser would send it."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from dialogs.models import Dialog, Method, Occasion

from .pages import Desk, address


def fields_of(response: HttpResponse) -> dict[str, Any]:
    form = response.context["form"]
    shown = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in shown.items() if value is not None}


def walk(**typed: Any) -> dict[str, Any]:
    survey = Method.objects.get(name="Enkät")
    return {
        "method": survey.pk,
        "place": "Malmparken",
        "starts_at": "2016-09-03T17:30",
        "status": "planned",
    } | typed


def held(**typed: Any) -> dict[str, Any]:
    return walk(status="held", attended="0", attended_is_estimate="False") | typed


def add(office: Desk, case: Dialog, typed: dict[str, Any]) -> HttpResponse:
    new = fields_of(office.get(case, "tillfallen/nytt")) | typed
    return office.client.post(address(case, "tillfallen/nytt"), new)


def page_of(occasion: Occasion) -> str:
    return reverse("staff:occasion", args=[occasion.dialog.number, occasion.pk])


def change(office: Desk, occasion: Occasion, **typed: Any) -> HttpResponse:
    return office.client.post(page_of(occasion), fields_of(office.client.get(page_of(occasion))) | typed)
