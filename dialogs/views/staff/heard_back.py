"""What those who were asked wrote beside their answer: for those who work with the case."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dialogs.heard_back import FEWEST, counts_of
from dialogs.permissions import may_read_comments

from .access import case_or_404, standing_of

PER_PAGE = 20


@require_safe
def heard_back(request: HttpRequest, number: str) -> HttpResponse:
    """Without answer, day or order: nothing here tells who wrote what, or when."""
    dialog = case_or_404(request, number)
    if not may_read_comments(standing_of(request), dialog):
        raise PermissionDenied(_("The comments are for those who work with the case."))
    comments = dialog.heard_back_answers.exclude(comment="").order_by("pk").values_list("comment", flat=True)
    context = {
        "dialog": dialog,
        "counts": counts_of(dialog),
        "fewest": FEWEST,
        "asked": dialog.heard_back.filter(mail="sent").count(),
        "page": Paginator(comments, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "staff/heard_back.html", context)
