from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dialogs.forms.incoming_idea import IncomingIdeaForm
from dialogs.intake import guards, limits
from dialogs.intake.following import LINK
from dialogs.intake.notices import SENT_ALREADY, STALE, TOO_FAST, TOO_LARGE, TOO_MANY, Notice
from dialogs.intake.prospect import prospect
from dialogs.intake.receiving import is_the_same
from dialogs.models import IncomingIdea
from dialogs.publication.similar import similar_dialogs
from dialogs.secret_link import token_of

from .form_page import form_page


@login_not_required
@csrf_exempt  # needs no cookie and forges nothing: dialogs/intake/guards.py
@require_http_methods(["GET", "HEAD", "POST"])
def new_idea(request: HttpRequest) -> HttpResponse:
    """Write, look it over, send. Everything typed travels with the page: nothing is kept until it is sent."""
    if request.method != "POST":
        return _write(request, IncomingIdeaForm.blank())
    refusal = guards.refusal(request)
    if refusal is TOO_LARGE:  # its body is not even read
        return _write(request, IncomingIdeaForm.blank(), refusal)
    form = IncomingIdeaForm(request.POST)
    if refusal or "edit" in request.POST:
        return _write(request, form.as_typed(), refusal)
    if form.is_stale:
        return _write(request, form.as_typed(), STALE)
    if not form.is_valid():
        return _write(request, form)
    if form.is_too_fast:
        return _write(request, form.as_typed(), TOO_FAST)
    return _send(request, form) if "send" in request.POST else _look_over(request, form)


def _send(request: HttpRequest, form: IncomingIdeaForm) -> HttpResponse:
    kept = IncomingIdea.objects.filter(key=form.ticket_key).first()
    if kept is None:
        if not limits.allows(request, "sent"):
            return _look_over(request, form, TOO_MANY)
        email = form.cleaned_data["email"]
        kept = form.send(receipt=bool(email) and limits.allows(request, "receipt", email.lower()))
    if not is_the_same(kept, form.idea()):
        return _look_over(request, form.renewed(), SENT_ALREADY)
    return redirect("public:idea", token_of(LINK, kept.pk))


def _look_over(request: HttpRequest, form: IncomingIdeaForm, notice: Notice | None = None) -> HttpResponse:
    today = timezone.localdate()
    typed = form.cleaned_data
    context = {
        "form": form,
        "typed": typed,
        "similar": similar_dialogs(typed["title"], typed["text"], today),
        "information": form.told,
        "prospect": prospect(today),
    }
    return form_page(request, "public/new_idea_check.html", context, notice)


def _write(request: HttpRequest, form: IncomingIdeaForm, notice: Notice | None = None) -> HttpResponse:
    context = {
        "form": form,
        "information": form.told,
        "prospect": prospect(timezone.localdate()),
    }
    return form_page(request, "public/new_idea.html", context, notice)
