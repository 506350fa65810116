"""The containers' own commands, run by hand in the order that the composition gives them."""

import contextlib
import http.client
import json
import re
import signal
from pathlib import Path

import psycopg
import pytest

from tools.devstack.engine import wait_until
from tools.devstack.places import ROOT

from .machine import Production

EXPIRED = "INSERT INTO django_session VALUES ('long-gone', '', now() - interval '1 year')"
Answer = tuple[http.client.HTTPResponse, bytes]


@pytest.fixture(scope="module")
def up(production: Production) -> Production:
    """Everything started as the composition starts it."""
    production.start("redis")
    migrated = production.run("migrate")
    assert migrated.returncode == 0, migrated.stderr
    collected = production.run("web", ["sh", "-c", collectstatic()])
    assert collected.returncode == 0, collected.stderr
    for name in ("web", "worker", "beat"):
        production.start(name)
    wait_until(lambda: production.is_healthy("web"), "The web did not become healthy")
    return production


def collectstatic() -> str:
    """The Dockerfile's own command, with its placeholders for what it does not use."""
    dockerfile = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    found = re.search(r"^RUN (.*manage\.py collectstatic.*)$", dockerfile, re.M)
    assert found
    return found[1].replace("/venv/bin/python", "python")


def get(production: Production, path: str, **headers: str) -> Answer:
    connection = http.client.HTTPConnection(production.changes["BIND"], timeout=20)
    of_proxy = {"Host": "dialog.example.org", "X-Forwarded-Proto": "https"}
    with contextlib.closing(connection):
        connection.request("GET", path, headers=of_proxy | headers)
        answer = connection.getresponse()
        return answer, answer.read()


def test_alive_and_ready_without_tls_from_inside(up: Production) -> None:
    for path in ("/healthz", "/readyz"):
        answer, body = get(up, path, **{"X-Forwarded-Proto": "http"})
        assert answer.status == 200, body


def test_everybody_else_is_sent_to_tls(up: Production) -> None:
    answer, _ = get(up, "/", **{"X-Forwarded-Proto": "http"})
    assert (answer.status, answer.getheader("Location")) == (301, "https://dialog.example.org/")


def test_another_name_is_not_served(up: Production) -> None:
    answer, _ = get(up, "/", Host="evil.example.com")
    assert answer.status == 400


def test_the_first_page_and_its_headers(up: Production) -> None:
    answer, _ = get(up, "/")
    assert answer.status == 200
    assert answer.getheader("Strict-Transport-Security") == "max-age=31536000; includeSubDomains; preload"
    policy = answer.getheader("Content-Security-Policy") or ""
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Referrer-Policy") == "same-origin"
    assert answer.getheader("Set-Cookie") is None, "no cookie on a public page"


def test_cookies_are_bound_to_this_host(up: Production) -> None:
    answer, _ = get(up, "/logga-in/")
    cookies = answer.headers.get_all("Set-Cookie")
    assert cookies
    for cookie in cookies:
        assert cookie.startswith("__Host-")
        assert {"Secure", "HttpOnly", "Path=/"} <= {part.strip() for part in cookie.split(";")}


def test_static_files_have_hashed_names_and_may_be_kept_for_ever(up: Production) -> None:
    manifest = json.loads((Path(up.changes["STATIC_ROOT"]) / "staticfiles.json").read_text())
    hashed = manifest["paths"]["admin/css/base.css"]
    assert re.fullmatch(r"admin/css/base\.[0-9a-f]{12}\.css", hashed)
    answer, body = get(up, f"/static/{hashed}")
    assert (answer.status, body[:1] != b"") == (200, True)
    assert "immutable" in (answer.getheader("Cache-Control") or "")


def test_the_worker_answers_and_does_its_work(up: Production) -> None:
    wait_until(lambda: up.is_healthy("worker"), "The worker did not become healthy")
    with psycopg.connect(up.changes["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(EXPIRED)
        sent = up.run("worker", ["celery", "-A", "sollentuna_dialog", "call", "dialogs.tasks.clear_sessions"])
        assert sent.returncode == 0, sent.stderr
        left = "SELECT count(*) FROM django_session WHERE session_key = 'long-gone'"
        wait_until(lambda: connection.execute(left).fetchone() == (0,), "The worker did not clear sessions")


def test_the_beat_runs(up: Production) -> None:
    wait_until(lambda: up.is_healthy("beat"), "The beat did not become healthy")
    assert up.running["beat"].poll() is None


def test_a_deployment_check_has_nothing_to_say(up: Production) -> None:
    checked = up.run("web", ["python", "manage.py", "check", "--deploy", "--fail-level", "WARNING"])
    assert checked.returncode == 0, checked.stderr


def test_a_lost_queue_is_told_keeps_nobody_out_and_loses_nothing(up: Production) -> None:
    """Redis is killed outright: the append-only file has what was queued."""
    up.stop("worker")
    up.run("worker", ["celery", "-A", "sollentuna_dialog", "call", "dialogs.tasks.clear_sessions"])
    wait_until(lambda: fsync_is_over(up), "Redis wrote nothing down")
    up.stop("redis", signal.SIGKILL)
    answer, body = get(up, "/readyz")
    assert (answer.status, json.loads(body)["broker"]) == (200, False)
    assert get(up, "/")[0].status == 200
    assert not up.is_healthy("worker"), "control: the health check can fail"

    up.start("redis")
    wait_until(lambda: json.loads(get(up, "/readyz")[1])["broker"], "It did not find the queue again")
    with psycopg.connect(up.changes["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(EXPIRED)
        up.start("worker")
        left = "SELECT count(*) FROM django_session WHERE session_key = 'long-gone'"
        wait_until(lambda: connection.execute(left).fetchone() == (0,), "The queued work was lost")


def fsync_is_over(production: Production) -> bool:
    """The append-only file is written each second; the task's name is in it then."""
    files = (production.paths["/data"] / "appendonlydir").glob("*.aof")
    return any(b"clear_sessions" in file.read_bytes() for file in files)


def test_all_stop_when_told_to(up: Production) -> None:
    """Runs last: each ends by itself, without force, well inside its grace period."""
    for name in ("beat", "worker", "web"):
        assert up.stop(name) == 0, up.log(name)
