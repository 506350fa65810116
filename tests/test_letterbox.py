"""The demo's mail can be read in the browser, cannot do anything there, and is in the demo only."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tools.devstack import mail_sink
from tools.devstack.mail_sink import Sink

EVIL = '<style>p{color:red}</style><p>Hej</p><script>alert(1)</script><img src="https://elsewhere.example/x.png">'


@pytest.fixture
def box(settings: Any, tmp_path: Path) -> Iterator[Sink]:
    with mail_sink.running(tmp_path) as sink:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", sink.port, False
        settings.DEMO_MAIL = urlsplit(f"smtp://127.0.0.1:{sink.port}{tmp_path}")
        settings.ROOT_URLCONF = "tests.letterbox_urls"
        yield sink


def send(subject: str) -> None:
    message = EmailMultiAlternatives(
        subject, "Öppna http://127.0.0.1/arbete/ <b>här</b>", to=["å@example.org"]
    )
    message.attach_alternative(EVIL, "text/html")
    message.send()


def test_what_was_sent_is_read_newest_first(box: Sink, client: Client) -> None:
    assert "Ingen e-post ännu" in client.get("/brevlada/").text
    send("Första")
    send("Ändrad § 4 <script>")
    page = client.get("/brevlada/")
    assert [one.message["Subject"] for one in page.context["kept"]] == ["Ändrad § 4 <script>", "Första"]
    name = page.context["kept"][0].name
    letter = client.get(f"/brevlada/{name}/").text
    assert '<a href="http://127.0.0.1/arbete/"' in letter
    assert "&lt;b&gt;här&lt;/b&gt;" in letter
    assert "<script>" not in letter + page.text
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox"' in letter


def test_a_letter_in_its_frame_can_do_nothing(box: Sink, client: Client) -> None:
    send("Hej")
    name = client.get("/brevlada/").context["kept"][0].name
    frame = client.get(f"/brevlada/{name}/html/")
    assert frame.text.strip() == EVIL, "control: it is all there"
    allowed = dict(part.split(" ", 1) for part in frame["Content-Security-Policy"].split("; "))
    assert allowed == {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "frame-ancestors": "'self'",
        "sandbox": "allow-popups allow-popups-to-escape-sandbox",
    }
    assert frame["X-Frame-Options"] == "SAMEORIGIN"
    other = client.get("/brevlada/")["Content-Security-Policy"]
    assert "'unsafe-inline'" not in other


@pytest.mark.parametrize("name", ["finns-inte", "..", "%2e%2e", "..%2f..%2fetc%2fpasswd"])
def test_what_is_not_in_the_folder_is_not_there(box: Sink, client: Client, name: str) -> None:
    assert client.get(f"/brevlada/{name}/").status_code == 404


def test_it_is_there_in_the_demo_only(settings: Any) -> None:
    try:
        found = bool(reverse("letterbox"))
    except NoReverseMatch:
        found = False
    assert found == settings.DEMO
