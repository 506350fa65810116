"""Somebody arrives from the municipality's login: who it is by `sub`, what they may do by claims."""

import hmac
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import render

from committees.models import Person

from .events import note, warn
from .memberships import granted, keep_equal

SHORTEST = 150  # what each of these fields holds
NAMES = {"given_name": "first_name", "family_name": "last_name", "email": "email"}


class SocialAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False  # people are made below, or not at all

    def authenticate_by_email(self, sociallogin: SocialLogin) -> None:
        return None

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        sent, told = sociallogin.state.get("nonce", ""), str(sociallogin.claims["nonce"])
        if not sent or not hmac.compare_digest(sent, told):
            raise OAuth2Error("ID token refused: not the answer to this question")
        if not admit(sociallogin):
            raise ImmediateHttpResponse(render(request, "socialaccount/no_role.html", status=403))

    def on_authentication_error(self, request: HttpRequest, provider: Any, *args: Any, **how: Any) -> None:
        warn("municipal_login_refused", why=type(how.get("exception")).__name__)


@transaction.atomic
def admit(sociallogin: SocialLogin) -> bool:
    """Makes or updates the person, with memberships equal to the claims. False: no role for them here."""
    claims = sociallogin.claims
    roles = granted(claims)
    known = sociallogin.is_existing
    if not known and not roles:
        warn("municipal_login_without_role")
        return False
    person = Person.objects.select_for_update().get(pk=sociallogin.user.pk) if known else Person()
    _name(person, claims)
    if not known:
        person.username = _username(claims)
        person.set_unusable_password()
    person.save()
    if not known:
        sociallogin.account.user = person
        sociallogin.account.save()
        note("person_made", person)
    sociallogin.user = person
    keep_equal(person, roles)
    if not roles:
        warn("municipal_login_without_role", person)
    return bool(roles)


def _name(person: Person, claims: dict[str, Any]) -> None:
    """As the municipality writes it. Entra gives the whole name alone, unless asked for its parts."""
    first, _, last = str(claims.get("name", "")).rpartition(" ")
    found = {"given_name": first or last, "family_name": last if first else ""} | claims
    for claim, field in NAMES.items():
        setattr(person, field, str(found.get(claim) or getattr(person, field))[:SHORTEST])


def _username(claims: dict[str, Any]) -> str:
    """What the person is called over there, made unique: a name in common does not make two people one."""
    wished = str(claims.get("preferred_username") or claims["sub"]).lower()[:140]
    taken = set(Person.objects.filter(username__startswith=wished).values_list("username", flat=True))
    numbered = (f"{wished}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (wished, *numbered) if name not in taken)
