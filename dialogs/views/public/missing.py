from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_here(request: HttpRequest) -> HttpResponse:
    """One answer for what is not published and for what does not exist: nobody can tell them apart (I17)."""
    return render(request, "public/missing.html", status=404)
