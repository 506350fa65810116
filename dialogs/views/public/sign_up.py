"""A participant asks to hear back. The answer is the same whether the address was known (I10)."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dialogs.forms.sign_up import SignUpForm
from dialogs.intake import guards
from dialogs.intake.notices import TOO_LARGE, TOO_MANY, Notice
from dialogs.models import Dialog
from dialogs.participation import limits
from dialogs.participation.signing_up import sign_up as put_on_the_list
from dialogs.publication.sign_up import case_to_hear_from, sign_up_page

from .form_page import form_page
from .missing import not_here

DONE = "tack"


@login_not_required
@csrf_exempt  # needs no cookie and forges nothing: dialogs/intake/guards.py
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest, slug: str) -> HttpResponse:
    case = case_to_hear_from(slug, timezone.localdate())
    if case is None:
        return not_here(request)
    if request.method != "POST" or not sign_up_page(case).is_open:
        return _page(request, case, SignUpForm.blank())
    refusal = guards.refusal(request)
    if refusal is TOO_LARGE:  # its body is not even read
        return _page(request, case, SignUpForm.blank(), refusal)
    form = SignUpForm(request.POST)
    if refusal:
        return _page(request, case, form.as_typed(), refusal)
    if not form.is_valid():
        return _page(request, case, form)
    if notice := form.notice():
        return _page(request, case, form.as_typed(), notice)
    return _send(request, case, form)


def _send(request: HttpRequest, case: Dialog, form: SignUpForm) -> HttpResponse:
    if not limits.allows(request, "signed_up"):
        return _page(request, case, form.as_typed(), TOO_MANY)
    email, informed_by = form.cleaned_data["email"], form.informed_by()
    mail = limits.allows(request, "receipt", email.lower())
    try:
        put_on_the_list(case, email=email, name=form.cleaned_data["name"], informed_by=informed_by, mail=mail)
    except ValidationError:  # answered a moment ago: the page says so
        return redirect("public:sign_up", case.slug)
    return redirect(f"{reverse('public:sign_up', args=[case.slug])}?{DONE}")


def _page(request: HttpRequest, case: Dialog, form: SignUpForm, notice: Notice | None = None) -> HttpResponse:
    context = {
        "page": sign_up_page(case),
        "form": form,
        "is_done": DONE in request.GET and request.method != "POST",
        "information": form.told,
    }
    return form_page(request, "public/sign_up.html", context, notice)
