"""Writing in the method guide: the strategist what methods demand, officials too what they learned."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dialogs.forms.method_guide import NOTHING_YET, ExperienceForm, KnowledgeForm, MethodGuideForm
from dialogs.guide import writing
from dialogs.models import MethodExperience, MethodGuide
from dialogs.permissions import may_change_experience, may_change_method_guide, may_write_experiences

from .access import person, standing_of
from .keeping import Kept, keep, opened
from .methods import method_or_404
from .parking import unpark

READ_OR_SEND = ["GET", "HEAD", "POST"]


@require_http_methods(READ_OR_SEND)
def method_change(request: HttpRequest, slug: str) -> HttpResponse:
    guide = method_or_404(request, slug)
    if not may_change_method_guide(standing_of(request)):
        raise PermissionDenied(writing.NOT_STRATEGIST)
    form = MethodGuideForm(_typed(request), facts=writing.facts_of(guide), revision=guide.revision)
    kept = _kept(request, form, lambda: writing.change(guide, person(request), form.facts(), form.seen))
    if kept.saved:
        messages.success(request, _("The guide is saved."))
        return redirect("staff:method", slug)
    return _show(request, guide, kept, _("Change the guide"), _("Save the guide"))


@require_http_methods(READ_OR_SEND)
def experience_new(request: HttpRequest, slug: str) -> HttpResponse:
    guide = method_or_404(request, slug)
    if not may_write_experiences(standing_of(request)):
        raise PermissionDenied(writing.NOT_WRITERS)
    form = ExperienceForm(_typed(request), facts=NOTHING_YET, revision=0)
    kept = _kept(
        request, form, lambda: writing.tell(guide, person(request), form.facts(), form.cleaned_data["key"])
    )
    return _told(request, guide, kept) or _show(
        request, guide, kept, _("Write down an experience"), _("Save the experience")
    )


@require_http_methods(READ_OR_SEND)
def experience(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    guide, stored = _experience_or_404(request, slug, pk)
    form = ExperienceForm(_typed(request), facts=writing.facts_of(stored), revision=stored.revision)
    kept = _kept(request, form, lambda: writing.retell(stored, person(request), form.facts(), form.seen))
    return _told(request, guide, kept) or _show(
        request, guide, kept, _("Change the experience"), _("Save the experience"), stored
    )


@require_http_methods(READ_OR_SEND)
def experience_remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Asks first."""
    guide, stored = _experience_or_404(request, slug, pk)
    if request.method == "POST":
        writing.take_away(stored, person(request))
        messages.success(request, _("The experience is taken away."))
        return redirect("staff:method", slug)
    return render(request, "staff/experience_removal.html", {"guide": guide, "experience": stored})


def _experience_or_404(request: HttpRequest, slug: str, pk: int) -> tuple[MethodGuide, MethodExperience]:
    guide = method_or_404(request, slug)
    stored = get_object_or_404(guide.experiences.select_related("author", "dialog"), pk=pk)
    if not may_change_experience(standing_of(request), stored):
        raise PermissionDenied(writing.NOT_YOURS)
    return guide, stored


def _typed(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else unpark(request)


def _kept(request: HttpRequest, form: KnowledgeForm, save: Any) -> Kept:
    return keep(form, save) if request.method == "POST" else opened(form)  # type: ignore[arg-type]


def _told(request: HttpRequest, guide: MethodGuide, kept: Kept) -> HttpResponse | None:
    if not kept.saved:
        return None
    messages.success(request, _("The experience is saved."))
    return redirect(f"{reverse('staff:method', args=[guide.slug])}#erfarenheter")


def _show(
    request: HttpRequest,
    guide: MethodGuide,
    kept: Kept,
    heading: str,
    submit_label: str,
    stored: MethodExperience | None = None,
) -> HttpResponse:
    context = {
        "guide": guide,
        "heading": heading,
        "eyebrow": guide.name,
        "form": kept.form,
        "kept": kept,
        "submit_label": submit_label,
        "cancel_url": reverse("staff:method", args=[guide.slug]),
        "experience": stored,
    }
    return render(request, "staff/method_form.html", context, status=kept.answer.status)
