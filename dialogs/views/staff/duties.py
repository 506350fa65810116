from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def duties(request: HttpRequest) -> HttpResponse:
    return render(request, "staff/duties.html")
