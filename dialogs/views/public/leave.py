from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dialogs.participation import leaving

from .missing import not_here


@csrf_exempt  # visitors get no cookie for a token; and a mail program may send this by itself (RFC 8058)
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """Reading the page erases nothing, since programs look ahead at the links of a mail. Sending it does."""
    found = leaving.behind(token)
    if found is None:
        return not_here(request)
    if request.method == "POST":
        leaving.leave(found)
        return redirect("public:leave", token)
    response = render(request, "public/leave.html", {"leaving": found})
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_store=True)
    return response
