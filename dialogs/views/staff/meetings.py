"""The committees and their meetings: one's own first, the coming ones before those that were held."""

from django.core.paginator import Paginator
from django.db.models import Case, Count, F, IntegerField, Max, Min, Q, QuerySet, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from committees.models import Committee
from dialogs.models import Dialog, State
from dialogs.permissions import Standing, may_plan_meetings

from .access import staff_or_404, standing_of, today

COMMITTEES_PER_PAGE = 25
MEETINGS_PER_PAGE = 25
MOST_COMING = 50


def committee_or_404(request: HttpRequest, slug: str) -> Committee:
    staff_or_404(request)
    return get_object_or_404(Committee, slug=slug)


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    standing = staff_or_404(request)
    page = Paginator(_committees(standing), COMMITTEES_PER_PAGE).get_page(request.GET.get("page"))
    counts = {row["committee"]: row for row in _open_cases([committee.pk for committee in page])}
    rows = [
        counts.get(one.pk, {}) | {"committee": one, "is_mine": one.pk in standing.committees} for one in page
    ]
    return render(request, "staff/meetings.html", {"page_obj": page, "rows": rows, "today": today()})


def _committees(standing: Standing) -> QuerySet[Committee]:
    """One's own, then those that there are, then those that were."""
    mine = Case(When(pk__in=standing.committees, then=0), default=1, output_field=IntegerField())
    return Committee.objects.annotate(
        next_on=Min("meetings__date", filter=Q(meetings__date__gte=today())),
        last_on=Max("meetings__date", filter=Q(meetings__date__lt=today())),
    ).order_by(mine, F("valid_to").desc(nulls_first=True), "name")


def _open_cases(committees: list[int]) -> QuerySet:
    return (
        Dialog.objects.open()
        .filter(committee__in=committees)
        .order_by()
        .values("committee")
        .annotate(
            open=Count("pk"),
            waiting=Count("pk", filter=Q(state__in=[State.INVESTIGATION, State.DECISION])),
            late=Count("pk", filter=Q(due_on__lt=today())),
        )
    )


@require_safe
def committee_meetings(request: HttpRequest, slug: str) -> HttpResponse:
    committee, on = committee_or_404(request, slug), today()
    held = Paginator(committee.meetings.filter(date__lt=on).order_by("-date"), MEETINGS_PER_PAGE)
    coming = Paginator(committee.meetings.filter(date__gte=on).order_by("date"), MOST_COMING)
    context = {
        "committee": committee,
        "coming": coming.get_page(request.GET.get("kommande")),
        "page_obj": held.get_page(request.GET.get("page")),
        "may_plan": may_plan_meetings(standing_of(request), committee),
        "today": on,
    }
    return render(request, "staff/committee_meetings.html", context)
