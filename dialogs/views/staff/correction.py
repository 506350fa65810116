from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from .access import case_or_404


def correction(request: HttpRequest, number: str, noun: str) -> HttpResponse:
    return redirect("staff:step", case_or_404(request, number).number, noun)
