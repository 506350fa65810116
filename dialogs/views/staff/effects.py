"""What came of the dialogues, months after they were answered: the municipality's register."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from dialogs.charts import share_chart
from dialogs.effects import Asked, EffectsForm, late_ones, register, rolled_up, rows
from dialogs.overview.nothing import why_nothing

from .access import staff_or_404, today
from .worklist import page_of, without_empty


@require_safe
def effects(request: HttpRequest) -> HttpResponse:
    standing, on = staff_or_404(request), today()
    if short := without_empty(request):
        return redirect(short)
    asked = Asked.of(request.GET, on)
    series, cases = rolled_up(asked), register(asked, on)
    counted = sum(int(bar.value or 0) for bar in series.bars if asked.influence in ("", bar.key))
    page = page_of(request, cases, counted)
    context = {
        "asked": asked,
        "form": EffectsForm(request.GET),
        "chart": share_chart(series, lambda _key, part: f"{reverse('staff:effects')}?{asked.query(part)}"),
        "nothing": why_nothing("effects"),
        "query": asked.query(asked.influence),
        "page_obj": page,
        "late": late_ones(cases, on).count(),
        "rows": rows(list(page.object_list), standing, on),
    }
    return render(request, "staff/effects.html", context)
