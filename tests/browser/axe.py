from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()


#: How else the page may be shown: what the reader's own settings make of its colours.
COLOURS: dict[str, dict[str, Any]] = {
    "in the dark": {"color_scheme": "dark"},
    "in forced colours": {"forced_colors": "active"},
}


def violations(page: Page, *rules: str) -> list[str]:
    """What axe-core finds on the page as it stands. That it would find something: test_gallery.py.

    Preloading would fetch what the style sheets import once more, from the wrong address.
    """
    options: dict[str, Any] = {"preload": False} | ({"runOnly": list(rules)} if rules else {})
    found = AXE.run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


def unreadable(page: Page) -> Iterator[str]:
    """What cannot be told from its background in the colours that readers choose for themselves."""
    for how, media in COLOURS.items():
        page.emulate_media(**media)
        yield from (f"{how} {found}" for found in violations(page, "color-contrast"))
        page.emulate_media(color_scheme="light", forced_colors="none")
