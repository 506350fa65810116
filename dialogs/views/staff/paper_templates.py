"""The look of the papers, for administrators: the Word template, the letterhead, and the way back to ours."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from dialogs.forms.paper_templates import LetterheadForm, WordTemplateForm
from dialogs.models import LetterheadVersion, PaperTemplate
from dialogs.papers import letterhead as papers_letterhead
from dialogs.papers import word_template

from .access import person, staff_or_404
from .papers import DOCX, attachment

PER_PAGE = 20
WHAT: dict[str, tuple[Any, Any]] = {
    "word": (PaperTemplate, gettext_lazy("The built-in template is in use again.")),
    "brevhuvud": (LetterheadVersion, gettext_lazy("The built-in letterhead is in use again.")),
}


def _refuse_others(request: HttpRequest) -> None:
    if not staff_or_404(request).is_administrator:
        raise PermissionDenied(_("Administrators look after the templates."))


@require_http_methods(["GET", "HEAD", "POST"])
def paper_templates(request: HttpRequest) -> HttpResponse:
    _refuse_others(request)
    form = WordTemplateForm()
    if request.method == "POST":
        form = WordTemplateForm(request.POST, request.FILES)
        if form.is_valid():
            form.save_as(person(request))
            messages.success(request, _("The template is tried and in use."))
            return redirect("staff:paper_templates")
    versions = PaperTemplate.objects.select_related("uploaded_by").defer("content")
    context = {
        "form": form,
        "page_obj": Paginator(versions, PER_PAGE).get_page(request.GET.get("page")),
        "letterhead": papers_letterhead.current(),
    }
    return render(request, "staff/papers/templates.html", context)


@require_safe
def built_in(request: HttpRequest) -> HttpResponse:
    _refuse_others(request)
    return attachment(word_template.built_in(), DOCX, "handling-mall.docx")


@require_safe
def version(request: HttpRequest, pk: int) -> HttpResponse:
    _refuse_others(request)
    stored = get_object_or_404(PaperTemplate, pk=pk)
    return attachment(bytes(stored.content), DOCX, f"handling-mall-{stored.pk}.docx")


@require_http_methods(["GET", "HEAD", "POST"])
def letterhead(request: HttpRequest) -> HttpResponse:
    _refuse_others(request)
    before = LetterheadVersion.objects.in_use()
    now = papers_letterhead.current()
    start = {"municipality": now.municipality, "address": now.address, "footer": now.footer}
    form = LetterheadForm(request.POST or None, request.FILES or None, initial=start)
    if request.method == "POST" and form.is_valid():
        form.save_as(person(request), before)
        messages.success(request, _("The letterhead is in use."))
        return redirect("staff:paper_templates")
    context = {
        "heading": _("Letterhead of the papers"),
        "form": form,
        "submit_label": _("Use this letterhead"),
        "letterhead": now,
    }
    return render(request, "staff/papers/letterhead.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def go_back(request: HttpRequest, what: str) -> HttpResponse:
    """Asks first. What was in use is kept and can be fetched."""
    _refuse_others(request)
    if what not in WHAT:
        raise Http404
    model, done = WHAT[what]
    if request.method == "POST":
        model.objects.back_to_the_built_in()
        messages.success(request, done)
        return redirect("staff:paper_templates")
    return render(request, "staff/papers/go_back.html", {"is_word": what == "word"})
