"""Acts of the admin that ask first: a page that says what will happen, and a button that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path


@dataclass(frozen=True)
class Question:
    """What is asked about one object, what follows, and what the button says. `done` stands in the log."""

    asks: str
    follows: str
    button: str
    done: str


Act = Callable[[HttpRequest, Any], None]


def asks_first(
    model_admin: admin.ModelAdmin, name: str, question: Callable[[Any], Question], act: Act
) -> Any:
    """The address `<pk>/<name>/` of the model: GET asks, POST acts, and the log tells who did."""

    def view(request: HttpRequest, object_id: str) -> HttpResponse:
        found = get_object_or_404(model_admin.get_queryset(request), pk=object_id)
        if not model_admin.has_change_permission(request, found):
            raise PermissionDenied
        asked = question(found)
        if request.method == "POST" and _acted(model_admin, request, found, asked, act):
            return redirect("admin:committees_person_change", getattr(found, "person_id", found.pk))
        context = admin.site.each_context(request) | {
            "question": asked,
            "object": found,
            "opts": model_admin.opts,
        }
        return TemplateResponse(request, "admin/ask_first.html", context | {"title": asked.asks})

    options = model_admin.opts
    return path(
        f"<path:object_id>/{name}/",
        admin.site.admin_view(view),
        name=f"{options.app_label}_{options.model_name}_{name}",
    )


def _acted(model_admin: Any, request: HttpRequest, found: Any, asked: Question, act: Act) -> bool:
    try:
        with transaction.atomic():
            act(request, found)
            model_admin.log_change(request, found, asked.done)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return False
    messages.success(request, asked.done)
    return True
