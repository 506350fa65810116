from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from dialogs.publication.documents import find_document
from dialogs.views.attachment import attachment

from .caching import public_page
from .missing import not_here


@login_not_required
@public_page
def document(request: HttpRequest, slug: str, uuid: UUID, name: str) -> HttpResponseBase:
    """A document of the fact base. Asked for anew each time, so that what is withdrawn is gone (I10)."""
    found = find_document(slug, uuid, name, timezone.localdate())
    return (attachment(found.file, found.name, found.mime) if found else None) or not_here(request)
