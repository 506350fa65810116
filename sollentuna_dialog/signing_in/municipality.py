"""The two requests of the municipality's login: away to the provider, and back with its answer."""

from collections.abc import Callable
from typing import Any

from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from requests import RequestException

from .provider import MunicipalAdapter


def _view(kind: Any) -> Callable[[HttpRequest, str], HttpResponse]:
    @login_not_required
    @never_cache
    @require_safe
    def view(request: HttpRequest, provider_id: str) -> HttpResponse:
        if not settings.OIDC_SERVER_URL:
            raise Http404
        adapter = MunicipalAdapter(request, provider_id)
        try:
            return kind.adapter_view(adapter)(request)
        except (RequestException, OAuth2Error) as error:  # no answer, or none that makes sense
            return render_authentication_error(request, adapter.get_provider(), exception=error)

    return view


login = _view(OAuth2LoginView)
callback = _view(OAuth2CallbackView)
