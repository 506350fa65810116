"""Did you learn what it led to? A page behind a secret link: reading it answers nothing, sending it does."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dialogs.forms.heard_back import HeardBackForm
from dialogs.heard_back import answer, question_behind
from dialogs.heard_back.post import IN_ADDRESS
from dialogs.publication.heard_back import public_question

from .missing import not_here


@csrf_exempt  # visitors get no cookie for a token; who can make somebody send this knows the secret already
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def heard_back(request: HttpRequest, token: str) -> HttpResponse:
    """Programs that look ahead at the links of a mail only get as far as the chosen answer."""
    question = question_behind(token)
    shown = public_question(question, timezone.localdate())
    if question is None or shown is None:
        return not_here(request)
    form = HeardBackForm(initial={"svar": IN_ADDRESS.get(request.GET.get("svar", ""))})
    if request.method == "POST":
        form = HeardBackForm(request.POST)
        if form.is_valid():
            answer(question, answer=form.cleaned_data["svar"], comment=form.cleaned_data["kommentar"])
        if shown.is_answered or form.is_valid():
            return redirect("public:heard_back", token)
    context = {"question": shown, "form": form}
    response = render(request, "public/heard_back.html", context)
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_store=True)
    return response
