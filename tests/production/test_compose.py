"""What the composition promises, read as the Docker client reads it."""

import re
from typing import Any

import pytest

from tools.devstack.places import ROOT

from . import compose

OURS = ("migrate", "web", "worker", "beat")
STAYING = ("web", "worker", "beat", "postgres", "redis")


@pytest.fixture(scope="module")
def services() -> dict[str, dict[str, Any]]:
    return compose.services()


def test_the_services(services: dict[str, dict[str, Any]]) -> None:
    assert set(services) == {*OURS, "postgres", "redis"}


@pytest.mark.parametrize("name", compose.SITE)
def test_nothing_of_the_site_has_a_default(name: str) -> None:
    missing = compose.config(**{other: value for other, value in compose.SITE.items() if other != name})
    assert missing.returncode != 0
    assert name in missing.stderr


@pytest.mark.parametrize("name", STAYING)
def test_each_service_that_stays_has_a_health_check_and_comes_back(
    services: dict[str, dict[str, Any]], name: str
) -> None:
    assert services[name]["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
    assert services[name]["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", OURS)
def test_our_containers_can_do_as_little_as_possible(services: dict[str, dict[str, Any]], name: str) -> None:
    service = services[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["environment"].keys().isdisjoint({"DEBUG", "DEMO"})


@pytest.mark.parametrize("name", [*OURS, "postgres", "redis"])
def test_no_secret_stands_in_the_composition(services: dict[str, dict[str, Any]], name: str) -> None:
    environment = services[name].get("environment", {})
    secret = [key for key in environment if re.search("PASSWORD|SECRET", key) and not key.endswith("_FILE")]
    assert secret == []
    assert not re.search(r"://[^/@]*:[^/@]*@", str(environment)), "an address with a password in it"
    assert services[name]["secrets"]


def test_data_outlives_containers_and_is_not_reached_from_outside(
    services: dict[str, dict[str, Any]],
) -> None:
    for name in ("postgres", "redis"):
        assert services[name]["volumes"]
        assert "ports" not in services[name]
        assert list(services[name]["networks"]) == ["inside"]
    assert "--appendonly yes" in services["redis"]["command"][-1]


def test_the_image_is_built_in_stages_and_runs_as_nobody_in_particular() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    stages = [number for number, line in enumerate(lines) if line.startswith("FROM ")]
    users = [number for number, line in enumerate(lines) if line.startswith("USER ")]
    assert len(stages) == 2
    assert users
    assert users[-1] > stages[-1]
    assert lines[users[-1]] not in ("USER root", "USER 0")
    assert any(line.startswith("HEALTHCHECK") for line in lines[stages[-1] :])


def test_the_image_holds_every_folder_of_the_application() -> None:
    """What settings and urls need at run time is copied in; a forgotten folder fails here."""
    copied = set(re.findall(r"^COPY (\w+) \1$", (ROOT / "Dockerfile").read_text(), re.M))
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "tools"}
    assert copied == packages | {"templates", "static"}
    let_in = set(re.findall(r"^!(\w+)$", (ROOT / ".dockerignore").read_text(), re.M))
    assert copied <= let_in
