from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()


def violations(page: Page) -> list[str]:
    """What axe-core finds on the page as it stands. That it would find something: test_gallery.py.

    Preloading would fetch what the style sheets import once more, from the wrong address.
    """
    found = AXE.run(page, options={"preload": False}).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]
