"""What search engines and those who look for holes ask for first: robots.txt, sitemap.xml, security.txt."""

import datetime

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps.views import sitemap as as_sitemap
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.timezone import localdate

from dialogs.sitemap import PublicSitemap

from .caching import public_page

#: Behind the login, or of no use to anybody who searches.
CLOSED = ("/arbete/", "/admin/", "/konto/", "/logga-in/", "/sprak/")
PLAIN = "text/plain; charset=utf-8"


@login_not_required
@public_page
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read. Secret links are not named here: their pages say so themselves."""
    closed = "".join(f"Disallow: {path}\n" for path in CLOSED)
    first = f"Sitemap: {settings.SITE_URL}/sitemap.xml"
    further = (f"{first}?p={page}" for page in range(2, PublicSitemap().paginator.num_pages + 1))
    maps = "".join(f"{line}\n" for line in (first, *further))
    return HttpResponse(f"User-agent: *\n{closed}\n{maps}", content_type=PLAIN)


@login_not_required
@public_page
def sitemap(request: HttpRequest) -> HttpResponseBase:
    """A file holds some thousand pages; robots.txt names them all."""
    return as_sitemap(request, sitemaps={"": PublicSitemap}).render()


@login_not_required
@public_page
def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a hole (RFC 9116). Good until a month begins, half a year from now."""
    expires = localdate().replace(day=1) + relativedelta(months=7)
    midnight = datetime.datetime.combine(expires, datetime.time(), datetime.UTC)
    lines = {
        "Contact": settings.SECURITY_CONTACT or f"mailto:{settings.MUNICIPALITY_EMAIL}",
        "Expires": f"{midnight:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": "sv, en",
        "Canonical": f"{settings.SITE_URL}/.well-known/security.txt",
    }
    written = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return HttpResponse(written, content_type=PLAIN)
