from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dialogs.accessibility import statement

from .caching import public_page


@login_not_required
@public_page
def accessibility(request: HttpRequest) -> HttpResponse:
    """The tillgänglighetsredogörelse."""
    return render(request, "public/accessibility.html", {"statement": statement()})
