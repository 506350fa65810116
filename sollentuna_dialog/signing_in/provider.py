"""The municipality's login as allauth knows it, but stricter: a nonce, and the signature verified every time.

allauth finds the provider by this file's name and takes the place of its own "openid_connect".
"""

from typing import Any

from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import get_random_string

from .id_token import verified


class MunicipalAdapter(OpenIDConnectOAuth2Adapter):
    """Believes the ID token alone, and only after verifying it: userinfo says nothing about roles."""

    @property
    def openid_config(self) -> dict[str, Any]:
        config: dict[str, Any] = super().openid_config
        if str(config.get("issuer", "")).rstrip("/") != settings.OIDC_SERVER_URL:
            raise OAuth2Error("The provider's configuration is another issuer's")
        return config

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> SocialLogin:
        config = self.openid_config
        claims = verified(
            kwargs["response"].get("id_token"),
            keys=self._json(config["jwks_uri"]),
            issuer=config["issuer"],
            audience=app.client_id,
        )
        login: SocialLogin = self.get_provider().sociallogin_from_response(request, claims)
        login.claims = claims
        return login

    def _json(self, address: str) -> dict[str, Any]:
        from allauth.socialaccount.adapter import get_adapter

        # Read anew each time: a login a day per person, and the provider changes its keys when it likes.
        with get_adapter().get_requests_session() as session:
            response = session.get(address)
            response.raise_for_status()
            return response.json()


class MunicipalProvider(OpenIDConnectProvider):
    oauth2_adapter_class = MunicipalAdapter

    def extract_uid(self, data: dict[str, Any]) -> str:
        return str(data["sub"])

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}  # what is kept about a person stands in Person and nowhere else

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}  # see arrival.py

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        return []  # nobody is found by an address

    def redirect(
        self, request: HttpRequest, process: str, next_url: str | None = None, data: Any = None, **kwargs: Any
    ) -> HttpResponse:
        """Always a login, with our own scope and parameters: allauth would take them from the address too."""
        nonce = get_random_string(32)
        kwargs |= {"scope": self.get_scope(), "auth_params": {**self.get_auth_params(), "nonce": nonce}}
        return super().redirect(request, AuthProcess.LOGIN, next_url, data, nonce=nonce, **kwargs)


provider_classes = [MunicipalProvider]
