"""What the pages are compared with: nothing, and a page of 20 KB with a base, loops, includes, 5 queries."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dialogs.models import Dialog

ROWS = 60


@login_not_required
def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse("hello")


@login_not_required
def page(request: HttpRequest) -> HttpResponse:
    newest = Dialog.objects.order_by("-pk")
    cases = [list(newest[start : start + ROWS // 5]) for start in range(0, ROWS, ROWS // 5)]
    return render(request, "reference/page.html", {"parts": cases})
