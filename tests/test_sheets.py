"""The style sheets of all pages: none forgotten, and in production one file of each kind saying the same."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.template import Context, Template
from django.test import override_settings

from dialogs.sheets import SHEETS, files, packed

STATIC = Path(__file__).resolve().parent.parent / "static"
TAG = "{% load sheets %}{% sheets 'residents' %}"


@pytest.mark.parametrize("kind", SHEETS)
def test_each_sheet_is_there_once(kind: str) -> None:
    assert [name for name in files(kind) if not finders.find(name)] == []
    assert len(set(files(kind))) == len(files(kind))


def test_no_sheet_of_residents_is_forgotten() -> None:
    there = {f"css/public/{path.name}" for path in (STATIC / "css" / "public").glob("*.css")}
    assert there == set(files("residents"))


def test_each_is_linked_in_order_where_they_are_not_packed() -> None:
    html = Template(TAG).render(Context())
    places = [html.index(name) for name in files("residents")]
    assert places == sorted(places)


def test_packed_they_say_the_same_and_are_one(tmp_path: Path, settings: Any) -> None:
    storages = settings.STORAGES | {"staticfiles": {"BACKEND": "sollentuna_dialog.packing.PackedStorage"}}
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path):
        call_command("collectstatic", interactive=False, verbosity=0)
        html = Template(TAG).render(Context())
    assert html.count("<link") == 1
    for kind in SHEETS:
        whole = (tmp_path / packed(kind)).read_text(encoding="utf-8")
        assert "@import" not in whole
        for name in files(kind):
            last_rule = (STATIC / name).read_text(encoding="utf-8").strip().splitlines()[-1]
            assert "@import" in last_rule or last_rule in whole, name
    shared = (tmp_path / packed("shared")).read_text(encoding="utf-8")
    assert shared.index("@layer vendor {") < shared.index(".form-control") < shared.index("--brand")
    (fingerprinted,) = tmp_path.glob("css/packed-shared.*.css")
    assert "../vendor/fonts/source-sans-3-latin-wght-normal." in fingerprinted.read_text(encoding="utf-8")
