"""What the committees propose to hold dialogue on, by committee and year (PROCESS R4)."""

from typing import Any

import django_filters
from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from committees.models import Committee
from dialogs.models import ProposedArea
from dialogs.permissions import may_log_ideas

from .access import staff_or_404

AREAS_PER_PAGE = 50
CHOICE = {"class": "form-select"}


class AreaFilter(django_filters.FilterSet):
    namnd = django_filters.ModelChoiceFilter(
        field_name="committee",
        to_field_name="slug",
        label=_("Committee"),
        queryset=Committee.objects.all(),
        empty_label=_("All"),
        widget=forms.Select(CHOICE),
    )
    ar = django_filters.TypedChoiceFilter(
        field_name="year", label=_("Year"), coerce=int, widget=forms.Select(CHOICE)
    )

    class Meta:
        model = ProposedArea
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = ProposedArea.objects.order_by("-year").values_list("year", flat=True).distinct()
        self.form.fields["ar"].choices = [("", _("All")), *((year, year) for year in years)]


@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    standing = staff_or_404(request)
    listed = ProposedArea.objects.select_related("committee", "dialog", "proposed_by")
    filters = AreaFilter(request.GET, listed)
    page = Paginator(filters.qs, AREAS_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": filters.form,
        "page_obj": page,
        "mine": Committee.objects.filter(pk__in=standing.committees),
        "rows": [(area, area.is_open and area.committee_id in standing.committees) for area in page],
        "may_open": may_log_ideas(standing),
        "is_filtered": any(request.GET.get(name) for name in ("namnd", "ar")),
    }
    return render(request, "staff/areas.html", context)
