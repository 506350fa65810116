"""Every component of the look on one page, in demo mode only: what docs/design.md says, shown."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from . import gallery_samples as samples
from .gallery_charts import charts
from .gallery_form import SampleForm


@login_not_required
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """The component gallery, /komponenter/."""
    pages = Paginator(range(240), 20)
    context = (
        _pictures()
        | charts()
        | {
            "empty_form": SampleForm(auto_id="tom_%s"),
            "wrong_form": SampleForm({"goal": "x" * 10, "came": "-3"}, auto_id="fel_%s"),
            "page_obj": pages.get_page(request.GET.get("page")),
        }
    )
    return render(request, "gallery.html", context)


def _pictures() -> dict[str, Any]:
    return {
        "on_time": samples.on_time(),
        "late": samples.late(),
        "information": samples.information(),
        "referred": samples.referred(),
        "tags": samples.TAGS,
        "levels": samples.LEVELS,
        "record_rows": samples.RECORD_ROWS,
        "reasons": samples.REASONS,
        "comparison": samples.COMPARISON,
        "figures": samples.FIGURES,
        "duties": samples.DUTIES,
        "events": samples.EVENTS,
        "tabs": samples.TABS,
        "cases": samples.CASES,
        "colours": samples.COLOURS,
        "crumbs": [(_("Start"), "/"), (_("Cases"), "#")],
    }
