"""The proposal's form as a browser would send it."""

from typing import Any

from django.http import HttpResponse

from dialogs.models import Dialog, Proposal

from .pages import Desk, address

GOAL = {
    "goals-0-text": "Många hörs",
    "goals-0-indicator": "Antal svar",
    "goals-0-target": "300",
    "goals-0-measured_how": "Räknas vid varje tillfälle",
}


def page_of(response: HttpResponse) -> dict[str, Any]:
    """Everything that the page's form would send, its goals too."""
    form = response.context["form"]
    typed = {name: form[name].value() for name in form.fields}
    typed |= {f"goals-{name}": field.value() for name, field in _management(form)}
    for row in form.rows:
        typed |= {row.add_prefix(name): row[name].value() for name in row.fields}
    return {name: value for name, value in typed.items() if value is not None}


def _management(form: Any) -> Any:
    return [(name, form.rows.management_form[name]) for name in ("TOTAL_FORMS", "INITIAL_FORMS")]


def save(office: Desk, case: Dialog, noun: str = "forslag", **typed: Any) -> HttpResponse:
    return office.client.post(address(case, noun), page_of(office.get(case, noun)) | typed)


def draft_of(case: Dialog) -> Proposal:
    return Proposal.objects.get(dialog=case, event=None)


def read_through(office: Desk, case: Dialog, noun: str = "forslag") -> dict[str, Any]:
    form = office.get(case, f"{noun}/granskning").context["form"]
    return {name: form[name].value() for name in form.fields} | {"action": "submit"}
