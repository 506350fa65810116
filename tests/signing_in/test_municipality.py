"""Logging in with the municipality's account: who is believed, and what they may do afterwards."""

import datetime
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.utils import timezone

from committees.models import Membership, Person, Role
from sollentuna_dialog.signing_in.roles import read_roles
from tests.people import Town

from .conftest import PASSWORD, is_in, log_in
from .provider import ANNA, CLIENT, SECRET, Provider, make_key, running

START = "/logga-in/kommunen/"
ROLES = """{
    "dialog-handlaggare": "official:sbk",
    "dialog-sekreterare": "secretary:sbn",
    "dialog-admin": "administrator",
    "dialog-borttaget-kontor": "official:finns-inte"
}"""


@pytest.fixture(scope="module")
def only_provider() -> Iterator[Provider]:
    with running() as provider:
        yield provider


@pytest.fixture
def provider(only_provider: Provider, settings: Any) -> Provider:
    provider = only_provider
    provider.says, provider.sign, provider.is_down = dict(ANNA), provider.signed, False
    settings.OIDC_SERVER_URL = provider.address
    settings.OIDC_ROLES = read_roles(ROLES)
    app = {"provider_id": "kommunen", "name": "kommunen", "client_id": CLIENT, "secret": SECRET}
    app["settings"] = {"server_url": provider.address, "oauth_pkce_enabled": True}  # type: ignore[assignment]
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    return provider


def sent_away(client: Client, onward: str = "") -> dict[str, str]:
    """What our page asks the provider for."""
    away = client.get(START, {"next": onward} if onward else {})
    return {name: values[0] for name, values in parse_qs(urlsplit(away.url).query).items()}


def come_back(client: Client, provider: Provider, onward: str = "") -> Any:
    back = urlsplit(provider.authorize(sent_away(client, onward)))
    return client.get(f"{back.path}?{back.query}")


def anna() -> Person:
    return Person.objects.get(username="anna.berg@example.org")


def roles(person: Person) -> set[tuple[str, str]]:
    today = timezone.localdate()
    return {
        (one.role, str(one.body or "")) for one in Membership.objects.current(today).filter(person=person)
    }


def test_what_is_asked_for(client: Client, town: Town, provider: Provider) -> None:
    asked = sent_away(client)
    assert asked["client_id"] == CLIENT
    assert asked["response_type"] == "code"
    assert set(asked["scope"].split()) == {"openid", "profile", "email"}
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["nonce"]) == 32
    assert asked["redirect_uri"] == "http://testserver/logga-in/kommunen/svar/"
    doctored = client.get(START, {"scope": "everything", "auth_params": "nonce=mine", "process": "connect"})
    assert "everything" not in doctored.url
    assert "nonce=mine" not in doctored.url


def test_a_person_is_made_with_names_and_roles(client: Client, town: Town, provider: Provider) -> None:
    assert come_back(client, provider, "/arbete/arenden/").url == "/arbete/arenden/"
    assert is_in(client)
    person = anna()
    assert (person.first_name, person.last_name, person.email) == ("Anna", "Berg", ANNA["email"])
    assert not person.has_usable_password()
    assert not person.is_staff
    assert roles(person) == {("official", "Stadsbyggnadskontoret")}
    assert SocialAccount.objects.get().extra_data == {}, "nothing more is kept about them"


def test_the_same_person_comes_back_under_a_new_name(client: Client, town: Town, provider: Provider) -> None:
    come_back(client, provider)
    provider.says |= {"name": "Anna Berg Lund", "given_name": "Anna", "family_name": "Berg Lund"}
    provider.says |= {"preferred_username": "anna.lund@example.org", "email": "anna.lund@example.org"}
    come_back(Client(), provider)
    person = anna()
    assert (person.name, person.email) == ("Anna Berg Lund", "anna.lund@example.org")
    assert Person.objects.filter(email__contains="anna").count() == 1


def test_neither_address_nor_username_makes_two_people_one(
    client: Client, hanna: Person, provider: Provider
) -> None:
    provider.says |= {"email": hanna.email, "email_verified": True, "preferred_username": hanna.username}
    come_back(client, provider)
    made = SocialAccount.objects.get().user
    assert made != hanna
    assert made.username == "handlaggare-2"


def test_roles_follow_the_claims_at_each_login(client: Client, town: Town, provider: Provider) -> None:
    come_back(client, provider)
    provider.says["roles"] = ["dialog-sekreterare", "dialog-admin", "något-annat"]
    come_back(Client(), provider)
    assert roles(anna()) == {("secretary", "Stadsbyggnadsnämnden"), ("administrator", "")}
    assert anna().is_staff
    ended = anna().memberships.get(role=Role.OFFICIAL)
    assert ended.valid_to == timezone.localdate()
    assert ended.ended_at

    provider.says["roles"] = "dialog-handlaggare"  # one role alone may come without a list
    come_back(Client(), provider)
    assert roles(anna()) == {("official", "Stadsbyggnadskontoret")}
    assert not anna().is_staff
    assert anna().memberships.filter(role=Role.OFFICIAL).count() == 1, "it goes on"


def test_what_is_kept_by_hand_is_left_alone(client: Client, town: Town, provider: Provider) -> None:
    come_back(client, provider)
    by_hand = anna().memberships.create(
        role=Role.ELECTED_MEMBER, committee=town.committee, valid_from=timezone.localdate()
    )
    planned = anna().memberships.create(
        role=Role.SECRETARY,
        committee=town.committee,
        valid_from=timezone.localdate() + datetime.timedelta(days=30),
    )
    provider.says["roles"] = ["dialog-sekreterare"]
    come_back(Client(), provider)
    assert roles(anna()) == {("elected_member", str(town.committee)), ("secretary", str(town.committee))}
    by_hand.refresh_from_db()
    planned.refresh_from_db()
    assert (by_hand.ended_at, planned.ended_at) == (None, None)


@pytest.mark.parametrize("given", [[], None, ["något-annat"], ["dialog-borttaget-kontor"], [{}], 7])
def test_without_a_role_nobody_gets_in_or_is_made(
    client: Client, town: Town, provider: Provider, given: Any
) -> None:
    provider.says["roles"] = given
    answer = come_back(client, provider)
    assert answer.status_code == 403
    assert "Du har ingen roll här" in answer.text
    assert not is_in(client)
    assert not Person.objects.filter(username__startswith="anna").exists()


def test_whoever_lost_the_last_role_is_out_everywhere(client: Client, town: Town, provider: Provider) -> None:
    come_back(client, provider)
    assert client.get("/arbete/arenden/").status_code == 200
    provider.says["roles"] = []
    assert come_back(Client(), provider).status_code == 403
    assert roles(anna()) == set()
    assert client.get("/arbete/arenden/").status_code == 404, "at the next request of an older session too"


def test_a_closed_account_stays_closed(client: Client, town: Town, provider: Provider) -> None:
    come_back(client, provider)
    Person.objects.filter(pk=anna().pk).update(is_active=False)
    answer = client.get(come_back(client, provider).url)
    assert "Ditt konto är avstängt" in answer.text
    assert not is_in(client)


def lies(provider: Provider) -> dict[str, Any]:
    """Each is one thing wrong with an otherwise good token."""
    stranger = make_key()
    now = int(time.time())
    return {
        "another nonce": {"says": {"nonce": "x" * 32}},
        "no nonce": {"says": {"nonce": None}},
        "another issuer": {"says": {"iss": "https://evil.example.com"}},
        "another audience": {"says": {"aud": "another-application"}},
        "for somebody else": {"says": {"aud": [CLIENT, "another"], "azp": "another"}},
        "expired": {"says": {"exp": now - 120}},
        "without an end": {"says": {"exp": None}},
        "not yet": {"says": {"nbf": now + 600}},
        "nobody": {"says": {"sub": None}},
        "unsigned": {
            "sign": lambda claims: jwt.encode(claims, None, algorithm="none", headers={"kid": "first"})
        },
        "unsigned, no key": {"sign": lambda claims: jwt.encode(claims, None, algorithm="none")},
        "a stranger's key": {
            "sign": lambda claims: jwt.encode(
                claims, stranger, algorithm="RS256", headers={"kid": provider.kid}
            )
        },
        "our secret": {
            "sign": lambda claims: jwt.encode(
                claims, SECRET, algorithm="HS256", headers={"kid": provider.kid}
            )
        },
        "nonsense": {"sign": lambda claims: "nonsense"},
        "nothing": {"sign": lambda claims: None},
    }


@pytest.mark.parametrize("lie", lies(Provider()))
def test_a_token_that_is_wrong_lets_nobody_in(
    client: Client, town: Town, provider: Provider, lie: str
) -> None:
    told = lies(provider)[lie]
    provider.says |= told.get("says", {})
    provider.sign = told.get("sign", provider.signed)
    answer = come_back(client, provider)
    assert answer.status_code == 401
    assert "Inloggningen misslyckades" in answer.text
    assert not is_in(client)
    assert not SocialAccount.objects.exists()


def test_the_answer_must_be_to_a_question_of_this_browser(
    client: Client, town: Town, provider: Provider
) -> None:
    back = urlsplit(provider.authorize(sent_away(client)))
    stranger = Client()
    assert stranger.get(f"{back.path}?{back.query}").status_code == 401
    assert not is_in(stranger)
    assert client.get(f"{back.path}?{back.query.replace('state=', 'state=x')}").status_code == 401
    assert client.get(f"{back.path}?{back.query}").status_code == 302, "control"
    assert client.get(f"{back.path}?{back.query}").status_code == 401, "once"


def test_new_keys_are_fetched(client: Client, town: Town, provider: Provider) -> None:
    come_back(client, provider)
    provider.rotate()
    assert come_back(Client(), provider).status_code == 302


def test_another_issuer_behind_the_address_is_not_believed(
    client: Client, town: Town, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = provider.configuration()
    monkeypatch.setattr(provider, "configuration", lambda: told | {"issuer": "https://evil.example.com"})
    assert client.get(START).status_code == 401


def test_a_provider_that_is_down_is_said_in_words(client: Client, town: Town, provider: Provider) -> None:
    provider.is_down = True
    answer = client.get(START)
    assert answer.status_code == 401
    assert "Inloggningen misslyckades" in answer.text


def test_whoever_turns_back_is_told(client: Client, town: Town, provider: Provider) -> None:
    state = sent_away(client)["state"]
    answer = client.get(f"{START}svar/", {"error": "access_denied", "state": state}, follow=True)
    assert "Inloggningen avbröts" in answer.text


def test_the_second_step_is_theirs_not_ours(
    client: Client, town: Town, provider: Provider, settings: Any
) -> None:
    settings.REQUIRE_MFA = True
    come_back(client, provider)
    assert is_in(client)
    assert "sköts där" in client.get("/konto/").text
    for page in ("/konto/losenord/", "/konto/tva-steg/borja/"):
        assert client.get(page).status_code == 404


def test_an_earlier_login_with_password_is_left(client: Client, hanna: Person, provider: Provider) -> None:
    """No account is tied to another: whoever comes from there is who the provider says."""
    log_in(client, hanna, PASSWORD)
    come_back(client, provider)
    assert client.get("/arbete/").wsgi_request.user == anna()
    assert not SocialAccount.objects.filter(user=hanna).exists()


def test_the_way_there_is_on_the_page(client: Client, town: Town, provider: Provider) -> None:
    page = client.get("/logga-in/", {"next": "/arbete/arenden/"}).text
    assert f'href="{START}?next=%2Farbete%2Farenden%2F"' in page
    assert "Logga in med kommunens konto" in page


def test_the_log_names_nobody(
    client: Client, town: Town, provider: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="sollentuna_dialog.security")
    come_back(client, provider)
    provider.says["nonce"] = "x"
    come_back(Client(), provider)
    told = [record.message for record in caplog.records if record.name == "sollentuna_dialog.security"]
    assert f"login person={anna().pk} by=socialaccount" in told
    assert "municipal_login_refused person=- why=OAuth2Error" in told
    assert not any("Anna" in line or "@" in line for line in told)
