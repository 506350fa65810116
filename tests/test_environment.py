"""Settings come from the environment, with errors that name what is wrong."""

import os
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from sollentuna_dialog import environment
from tools.production import environment as production


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Production's environment, to take from and add to."""
    values = production(DATABASE_URL="postgres://dialog@db/dialog", REDIS_URL="redis://queue:6379/0")
    monkeypatch.setattr(os, "environ", values)
    return values


def test_a_whole_environment_is_accepted(given: dict[str, str]) -> None:
    assert environment.load().str("SITE_URL") == "https://dialog.example.org"


@pytest.mark.parametrize("name", environment.PRODUCTION_REQUIRES)
@pytest.mark.parametrize("how", ["absent", "empty"])
def test_what_is_missing_is_named(given: dict[str, str], name: str, how: str) -> None:
    if how == "absent":
        del given[name]
    else:
        given[name] = ""
    with pytest.raises(ImproperlyConfigured, match=rf"Set in the environment: {name}\."):
        environment.load()


def test_everything_that_is_missing_is_named_at_once(given: dict[str, str]) -> None:
    given.clear()
    with pytest.raises(ImproperlyConfigured, match=", ".join(environment.PRODUCTION_REQUIRES)):
        environment.load()


@pytest.mark.parametrize("name", environment.ALWAYS_REQUIRED)
def test_development_too_needs_its_engines(given: dict[str, str], name: str) -> None:
    given["DEBUG"] = "1"
    del given[name]
    with pytest.raises(ImproperlyConfigured, match=name):
        environment.load()


@pytest.mark.parametrize("debug", ["0", "", None])
def test_demo_mode_never_runs_in_production(given: dict[str, str], debug: str | None) -> None:
    given["DEMO"] = "1"
    if debug is not None:
        given["DEBUG"] = debug
    with pytest.raises(ImproperlyConfigured, match="DEMO"):
        environment.load()


def test_demo_mode_runs_in_development(given: dict[str, str]) -> None:
    given |= {"DEMO": "1", "DEBUG": "1"}
    assert environment.load().bool("DEMO")


def test_the_site_needs_tls_in_production(given: dict[str, str]) -> None:
    given["SITE_URL"] = "http://dialog.example.org"
    with pytest.raises(ImproperlyConfigured, match="https"):
        environment.load()


@pytest.mark.parametrize("name", environment.SECRETS)
def test_a_secret_may_be_a_file(given: dict[str, str], name: str, tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("åbc#1 2\n", encoding="utf-8")
    given.pop(name, None)
    given[f"{name}_FILE"] = str(file)
    assert environment.load().str(name) == "åbc#1 2"


def test_a_secret_file_that_is_not_there_is_an_error(given: dict[str, str], tmp_path: Path) -> None:
    given["SECRET_KEY_FILE"] = str(tmp_path / "gone")
    with pytest.raises(FileNotFoundError, match="gone"):
        environment.load()
