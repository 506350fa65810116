from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from .access import case_or_404


def occasions(request: HttpRequest, number: str) -> HttpResponse:
    return redirect("staff:case", case_or_404(request, number).number)


def occasion_new(request: HttpRequest, number: str) -> HttpResponse:
    return redirect("staff:case", case_or_404(request, number).number)


def occasion(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    return redirect("staff:case", case_or_404(request, number).number)
