"""A browser that is logged in, at two widths, and pictures small enough to keep."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

WIDTHS = {"wide": 1280, "narrow": 390}
QUALITY = 55
SHOWN = 960  # as wide as a picture is kept
#: A page longer than this is cut: the picture shows what it looks like, not all that it says.
TALLEST = 3_600
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


class Camera:
    def __init__(self, browser: Browser, host: str) -> None:
        self.browser, self.host = browser, host
        self.contexts: dict[str, BrowserContext] = {}

    def shoot(self, who: str, path: str, into: Path, name: str) -> None:
        """The page as that person sees it (nobody: a resident), once for each width."""
        page = self._context(who).new_page()
        for width_name, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": 900})
            answer = page.goto(self.host + path)
            if answer is None or answer.status >= 500:
                raise SystemExit(f"{path}: {answer and answer.status}")
            self._keep(page, into / f"{name}-{width_name}.webp")
        page.close()

    def _keep(self, page: Page, path: Path) -> None:
        picture: Image.Image = Image.open(io.BytesIO(page.screenshot(full_page=True)))
        picture = picture.crop((0, 0, picture.width, min(picture.height, TALLEST)))
        picture.thumbnail((SHOWN, TALLEST))
        picture.save(path, quality=QUALITY)

    def _context(self, who: str) -> BrowserContext:
        if who not in self.contexts:
            self.contexts[who] = self.browser.new_context(locale="sv-SE", timezone_id="Europe/Stockholm")
            if who:
                page = self.contexts[who].new_page()
                page.goto(f"{self.host}/logga-in/")
                page.fill("[name=login], [name=username]", who)
                page.fill("[name=password]", "demo")
                page.press("[name=password]", "Enter")
                page.wait_for_url("**/arbete/**")
                page.close()
        return self.contexts[who]


@contextmanager
def camera(host: str, program: str) -> Iterator[Camera]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        try:
            yield Camera(browser, host)
        finally:
            browser.close()
