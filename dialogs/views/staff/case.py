from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .access import case_or_404


def case(request: HttpRequest, number: str) -> HttpResponse:
    return render(request, "staff/case.html", {"dialog": case_or_404(request, number)})
