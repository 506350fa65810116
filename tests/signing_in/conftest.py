"""People at the door: with the limits on."""

import datetime
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from committees.models import Person
from sollentuna_dialog.signing_in.configuration import ACCOUNT_RATE_LIMITS
from tests.people import Town

PASSWORD = "lugn-som-en-filbunke"


@pytest.fixture(autouse=True)
def _at_the_door(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.ACCOUNT_RATE_LIMITS = ACCOUNT_RATE_LIMITS


@pytest.fixture
def hanna(town: Town) -> Person:
    """The handler, with a password and an e-mail address."""
    town.handlaggare.set_password(PASSWORD)
    town.handlaggare.email = "hanna@example.org"
    town.handlaggare.save()
    return town.handlaggare


@pytest.fixture
def client() -> Client:
    return Client()


def log_in(client: Client, person: Person, password: str = PASSWORD, **more: str) -> Any:
    return client.post("/logga-in/", {"username": person.username, "password": password, **more})


def is_in(client: Client) -> bool:
    return client.get("/arbete/").status_code == 200


def code_now(secret: str) -> str:
    """What an app shows at this moment."""
    return format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))


def yesterday() -> datetime.date:
    from django.utils import timezone

    return timezone.localdate() - datetime.timedelta(days=1)
