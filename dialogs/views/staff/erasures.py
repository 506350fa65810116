"""What was erased and by which rule, and the plan: counts, and nobody's data."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dialogs.models import PrivacyAct
from dialogs.permissions import may_answer_about_personal_data, may_see_erasures
from dialogs.retention.words import KEPT, plan_in_words

from .access import staff_or_404, today

ON_A_PAGE = 50


@require_safe
def erasures(request: HttpRequest) -> HttpResponse:
    standing = staff_or_404(request)
    if not may_see_erasures(standing):
        raise PermissionDenied(_("The log of erasures is for the strategist and the administrators."))
    acts = PrivacyAct.objects.select_related("by")
    context = {
        "plan": plan_in_words(today()),
        "kept": KEPT,
        "reference": settings.RETENTION_PLAN,
        "page": Paginator(acts, ON_A_PAGE).get_page(request.GET.get("page")),
        "may_extract": may_answer_about_personal_data(standing),
    }
    return render(request, "staff/erasures.html", context)
