"""Table of contents."""

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

from . import gallery, health, letterbox

urlpatterns = [
    path("arbete/", include("dialogs.urls.staff")),
    path("", include("sollentuna_dialog.signing_in.urls")),
    # Exempt, so that public pages can offer English without setting a cookie for a token.
    path("sprak/", csrf_exempt(login_not_required(set_language)), name="set_language"),
    path("admin/", admin.site.urls),
    path("healthz", health.live, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("", include("dialogs.urls.public")),
]

if settings.DEMO:
    urlpatterns += [
        path("komponenter/", gallery.gallery, name="gallery"),
        path("brevlada/", letterbox.letterbox, name="letterbox"),
        path("brevlada/<slug:name>/", letterbox.letter, name="letter"),
        path("brevlada/<slug:name>/html/", letterbox.letter_html, name="letter_html"),
    ]
