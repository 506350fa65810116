"""The method guide to be read: which methods suit a question, and all that is known of one."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from dialogs.forms.method_question import QuestionForm
from dialogs.guide.groups import NEWEST, Case, cases_for, evidence
from dialogs.guide.question import Question
from dialogs.guide.ranking import no_longer_in, proposals
from dialogs.guide.uses import cases_that_used, people_reached, uses_of
from dialogs.models import Ladder, MethodGuide, Occasion, ParticipationLevel
from dialogs.permissions import may_change_experience, may_change_method_guide, may_write_experiences

from .access import staff_or_404, standing_of

METHODS_PER_PAGE, ROWS_PER_PAGE = 30, 10


@require_safe
def methods(request: HttpRequest) -> HttpResponse:
    standing = staff_or_404(request)
    question, ladder = Question.of(request.GET), Ladder.objects.current()
    shown = evidence(question.groups)
    page = Paginator(proposals(question, ladder, shown), METHODS_PER_PAGE).get_page(request.GET.get("page"))
    cases = _cases(request, question, shown)
    context = {
        "question": question,
        "form": QuestionForm(question, list(ladder.levels.all())),
        "page_obj": page,
        "used": _used(),
        "group": question.groups[0] if question.groups else "",
        "cases": cases,
        "newest": NEWEST,
        "gone": list(no_longer_in(ladder)),
        "may_change": may_change_method_guide(standing),
    }
    return render(request, "staff/methods.html", context)


def _cases(request: HttpRequest, question: Question, shown: Any) -> Any:
    found: list[Case] = cases_for(question.groups[0], shown) if question.groups else []
    return Paginator(found, ROWS_PER_PAGE).get_page(request.GET.get("arenden"))


def _used() -> dict[str, int]:
    """In how many cases each method was used at least once."""
    held = Occasion.objects.held().order_by().values("method__name")
    return {row["method__name"]: row["cases"] for row in held.annotate(cases=Count("dialog", distinct=True))}


@require_safe
def method(request: HttpRequest, slug: str) -> HttpResponse:
    standing, guide = staff_or_404(request), method_or_404(request, slug)
    cases = Paginator(cases_that_used(guide.name), ROWS_PER_PAGE).get_page(request.GET.get("arenden"))
    told = guide.experiences.select_related("author", "dialog")
    experiences = Paginator(told, ROWS_PER_PAGE).get_page(request.GET.get("erfarenheter"))
    levels = ParticipationLevel.objects.filter(ladder=Ladder.objects.current(), methods__name=guide.name)
    context = {
        "guide": guide,
        "levels": list(levels),
        "people": people_reached(guide.name),
        "cases": cases,
        "uses": uses_of(guide.name, list(cases)),
        "experiences": experiences,
        "told": [(one, may_change_experience(standing, one)) for one in experiences],
        "changes": list(guide.changes.select_related("by")[:ROWS_PER_PAGE]),
        "may_change": may_change_method_guide(standing),
        "may_tell": may_write_experiences(standing),
    }
    return render(request, "staff/method.html", context)


def method_or_404(request: HttpRequest, slug: str) -> MethodGuide:
    """Known to whoever takes part in the work (I17)."""
    if not standing_of(request).is_staff:
        return get_object_or_404(MethodGuide.objects.none())
    return get_object_or_404(MethodGuide.objects.select_related("changed_by"), slug=slug)
