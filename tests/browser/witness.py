"""Somebody who watches a browser: what it asks for, and what it complains about."""

from playwright.sync_api import BrowserContext, ConsoleMessage

#: Chromium itself reports a page that was refused; the tests look at the page.
REFUSED = "Failed to load resource: the server responded with a status of 4"


class Witness:
    """Every page of the context, from now on."""

    def __init__(self, context: BrowserContext, host: str) -> None:
        self.host = host
        self.asked: list[str] = []
        self.complaints: list[str] = []
        context.on("request", lambda request: self.asked.append(request.url))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        """Whatever the page says: ours say nothing. What the policy stops is said here too."""
        if not message.text.startswith(REFUSED):
            self.complaints.append(f"{message.page.url if message.page else ''}: {message.text}")

    @property
    def strangers(self) -> list[str]:
        """What left the host."""
        return [url for url in self.asked if not url.startswith((f"{self.host}/", "data:"))]

    def is_content(self) -> None:
        assert self.asked, "nothing was watched"
        assert self.strangers == []
        assert self.complaints == []
