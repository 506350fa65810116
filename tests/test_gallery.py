"""The component gallery shows every component, and only in the demo (docs/design.md)."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template import Template
from django.template.loader import get_template
from django.test import RequestFactory
from django.test.signals import template_rendered
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from sollentuna_dialog.gallery import gallery

PARTIALS = Path(settings.BASE_DIR) / "templates" / "_partials"
# Parts of the frame, or of another part; the gallery shows the whole they belong to.
WITHIN_OTHERS = {"styles", "nav_link", "account", "messages", "language", "demo_banner", "error_summary"}


@pytest.fixture
def drawn() -> set[str]:
    """Names of the templates that the gallery drew."""
    names: set[str] = set()

    def remember(template: Template, **_: object) -> None:
        names.add(template.name)

    template_rendered.connect(remember)
    try:
        show()
    finally:
        template_rendered.disconnect(remember)
    return names


def show() -> str:
    with translation.override("sv"):
        return gallery(RequestFactory().get("/komponenter/")).content.decode()


def test_every_partial_is_in_the_gallery(drawn):
    ours = {path.stem for path in PARTIALS.glob("*.html")} - WITHIN_OTHERS
    assert not {name for name in ours if f"_partials/{name}.html" not in drawn}


@pytest.mark.parametrize("path", sorted(PARTIALS.glob("*.html")), ids=lambda path: path.stem)
def test_every_partial_says_what_it_takes(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("{% comment %}")
    get_template(f"_partials/{path.name}")


def test_the_pages_for_what_went_wrong_need_no_request():
    for name in ("400", "403", "404", "409", "500"):
        html = get_template(f"{name}.html").render({})
        assert html.count("<h1>") == 1
        assert 'lang="' in html


def test_an_error_is_tied_to_its_field_and_listed_on_top():
    html = show()
    assert 'role="alert"' in html
    assert '<a href="#fel_goal">' in html
    assert 'aria-describedby="fel_goal_helptext fel_goal_error"' in html
    assert '<a href="#fel_answer_0">' in html  # a group of choices: to its first choice
    assert "valfritt" in html
    assert "asterisk" not in html


def test_the_gallery_is_there_in_the_demo_only():
    try:
        found = bool(reverse("gallery"))
    except NoReverseMatch:
        found = False
    assert found == settings.DEMO
