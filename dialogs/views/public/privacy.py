from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dialogs.publication.data_uses import responsible, uses
from dialogs.publication.personal_data import current_texts, earlier_texts

from .caching import public_page


@login_not_required
@public_page
def privacy(request: HttpRequest) -> HttpResponse:
    """What becomes of personal data here, and every text that was ever shown about it."""
    context = {
        "responsible": responsible(),
        "uses": uses(),
        "current": current_texts(),
        "earlier": earlier_texts(),
    }
    return render(request, "public/privacy.html", context)
