from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from dialogs.publication import Cards, Phase

from .caching import public_page

MOST = 6


@login_not_required
@public_page
def home(request: HttpRequest) -> HttpResponse:
    """What one can take part in now, which answers are on their way, and the latest ones."""
    on = timezone.localdate()
    return render(
        request,
        "public/home.html",
        {
            "ongoing": Cards.find(on, Phase.ONGOING)[:MOST],
            "waiting": Cards.find(on, Phase.WAITING)[:MOST],
            "answered": Cards.find(on, Phase.ANSWERED)[:MOST],
        },
    )
