from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from dialogs.models import Dialog


@login_not_required
def dialog(request: HttpRequest, slug: str) -> HttpResponse:
    published = get_object_or_404(Dialog.objects.published(), slug=slug)
    return render(request, "public/dialog.html", {"title": published.title})
