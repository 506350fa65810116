"""A configuration that could let the wrong people in, or nobody, stops the start and says why."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from committees.models import Role
from committees.models.membership import OF_A_COMMITTEE as COMMITTEES
from sollentuna_dialog.signing_in import roles
from sollentuna_dialog.signing_in.roles import Granted, read_roles
from tools.production import environment

ROOT = Path(__file__).parents[2]
OIDC = {
    "OIDC_SERVER_URL": "https://login.example.org/tenant/v2.0",
    "OIDC_CLIENT_ID": "id",
    "OIDC_CLIENT_SECRET": "secret",
    "OIDC_ROLES": '{"dialog-admin": "administrator"}',
}
SHOWN = "import django.conf; s = django.conf.settings; print(s.REQUIRE_MFA, s.LOCAL_LOGIN, s.PASSWORD_RESET)"


def start(**changes: str) -> subprocess.CompletedProcess[str]:
    values = environment(DJANGO_SETTINGS_MODULE="sollentuna_dialog.settings", **changes)
    return subprocess.run(
        [sys.executable, "-c", SHOWN], env=values, cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_production_requires_the_second_step_and_offers_both_ways() -> None:
    assert start().stdout == "True True True\n"
    assert start(**OIDC, LOCAL_LOGIN="0").stdout == "True False False\n"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"OIDC_CLIENT_SECRET": ""}, "OIDC_CLIENT_SECRET"),
        ({"OIDC_CLIENT_ID": "", "OIDC_CLIENT_SECRET": ""}, "OIDC_CLIENT_ID, OIDC_CLIENT_SECRET"),
        ({"OIDC_ROLES": ""}, "without OIDC_ROLES nobody"),
        ({"OIDC_SERVER_URL": ""}, "set OIDC_SERVER_URL too"),
        ({"OIDC_SERVER_URL": "http://login.example.org"}, "https://"),
        ({"OIDC_SERVER_URL": "", "OIDC_CLIENT_ID": "", "LOCAL_LOGIN": "0"}, "nobody could log in"),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, str], says: str) -> None:
    failed = start(**OIDC | changes)
    assert failed.returncode
    assert says in failed.stderr


@pytest.mark.parametrize(
    "text",
    [
        "inte json",
        '["administrator"]',
        '{"a": "official"}',
        '{"a": "administrator:sbk"}',
        '{"a": "mayor:sbk"}',
        '{"a": ["official:sbk", 7]}',
        '{"a": []}',
        '{"a": null}',
    ],
)
def test_a_mapping_that_is_wrong_is_quoted(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="OIDC_ROLES"):
        read_roles(text)


def test_one_claim_may_give_several_roles() -> None:
    assert read_roles('{"chef": ["official:klk", "strategist:klk"]}') == {
        "chef": (Granted("official", "klk"), Granted("strategist", "klk"))
    }


def test_the_roles_are_those_of_the_memberships() -> None:
    assert {*roles.OF_A_COMMITTEE, *roles.OF_AN_OFFICE, *roles.OF_NEITHER} == set(Role.values)
    assert set(roles.OF_A_COMMITTEE) == {str(role) for role in dict(COMMITTEES.children)["role__in"]}
