from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from dialogs.publication import find_dialog

from .caching import public_page
from .missing import not_here


@login_not_required
@public_page
def dialog(request: HttpRequest, slug: str) -> HttpResponse:
    """One dialogue: what it is about, where it stands, what came of it."""
    found = find_dialog(slug, timezone.localdate())
    return render(request, "public/dialog.html", {"dialog": found}) if found else not_here(request)
