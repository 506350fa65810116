from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from dialogs.publication import Phase, newest

from .caching import public_page

MOST = 6


@login_not_required
@public_page
def home(request: HttpRequest) -> HttpResponse:
    """What one can take part in now, which answers are on their way, and the latest ones."""
    ongoing, waiting, answered = newest(
        timezone.localdate(), MOST, Phase.ONGOING, Phase.WAITING, Phase.ANSWERED
    )
    cards = {"ongoing": ongoing, "waiting": waiting, "answered": answered}
    return render(request, "public/home.html", cards)
