"""A person's saved filters: kept, renamed, deleted. Somebody else's answers like one that never was (I17)."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dialogs.forms.saved_view import SavedViewForm
from dialogs.models import Dialog, SavedView
from dialogs.worklist import TABS, Address, WorklistFilter

from .access import person, staff_or_404, today

READ_OR_SEND = ["GET", "HEAD", "POST"]


@require_safe
def saved_views(request: HttpRequest) -> HttpResponse:
    staff_or_404(request)
    return render(request, "staff/saved_views.html", {"saved": _mine(request)})


@require_http_methods(READ_OR_SEND)
def saved_view_new(request: HttpRequest) -> HttpResponse:
    """Saves the filter that stands in the page's own address."""
    filters = WorklistFilter(request.GET, Dialog.objects.none(), staff_or_404(request), today())
    filters.form.full_clean()
    address = Address.read(request.GET, filters)
    form = SavedViewForm(request.POST or None, person=person(request))
    if request.method == "POST" and form.is_valid():
        try:
            view = SavedView.objects.keep(person(request), form.cleaned_data["name"], address.query)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The filter %(name)s is saved.") % {"name": view.name})
            return _to_the_list(view.query)
    holds = [chip.label for chip in address.chips(filters)] or [_("No filter")]
    context = {
        "heading": _("Save the filter"),
        "submit_label": _("Save the filter"),
        "form": form,
        "aside_rows": [(_("Tab"), TABS[address.tab][0]), (_("Filter"), ", ".join(holds))],
        "cancel_url": _list(address.query),
    }
    return render(request, "staff/saved_view.html", context)


@require_http_methods(READ_OR_SEND)
def saved_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Another name for it."""
    view = _mine_or_404(request, pk)
    form = SavedViewForm(request.POST or None, person=person(request), instance=view)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("The filter is now called %(name)s.") % {"name": view.name})
        return redirect("staff:saved_views")
    context = {
        "heading": _("Rename the saved filter"),
        "submit_label": _("Save the name"),
        "form": form,
        "cancel_url": reverse("staff:saved_views"),
    }
    return render(request, "staff/saved_view.html", context)


@require_http_methods(READ_OR_SEND)
def saved_view_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks first."""
    view = _mine_or_404(request, pk)
    if request.method == "POST":
        view.delete()
        messages.success(request, _("The filter %(name)s is deleted.") % {"name": view.name})
        return redirect("staff:saved_views")
    return render(request, "staff/saved_view_removal.html", {"view": view})


def _mine(request: HttpRequest) -> "list[SavedView]":
    return list(SavedView.objects.filter(person=person(request)))


def _mine_or_404(request: HttpRequest, pk: int) -> SavedView:
    staff_or_404(request)
    return get_object_or_404(SavedView, pk=pk, person=person(request))


def _list(query: str) -> str:
    return f"{reverse('staff:worklist')}?{query}"


def _to_the_list(query: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(_list(query))
