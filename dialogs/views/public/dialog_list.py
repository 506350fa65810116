from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from dialogs.publication import Cards, PublicCard, committees_with_dialogs

from .caching import public_page
from .dialog_filter import DialogFilter, phase_tabs

PER_PAGE = 18


@login_not_required
@public_page
def dialog_list(request: HttpRequest) -> HttpResponse:
    """All that is published: by phase and committee, searched by title."""
    form = DialogFilter(committees_with_dialogs(), request.GET)
    cards = Cards.find(timezone.localdate(), **form.criteria())
    page: Page[PublicCard] = Paginator(cards, PER_PAGE).get_page(request.GET.get("page"))
    tabs = phase_tabs(request.GET, form.criteria()["phase"])
    return render(request, "public/dialog_list.html", {"form": form, "page_obj": page, "tabs": tabs})
