"""HTML on standard input, PDF/UA on standard output: `python -I typesetter.py STATIC_FOLDER MEMORY`.

Knows nothing of the application, and reads no file but fonts and styles below the folder. Never the network.
"""

import resource
import sys
from pathlib import Path
from typing import Any

NO_LIBRARIES = 3


def limit(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def typeset(html: str, folder: Path) -> bytes:
    from weasyprint import HTML  # loads the system's libraries, which may be missing
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class OnlyOurs(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            """Our files, and pictures that stand in the page itself. Anything else stops the work."""
            if not (url.startswith("data:image/png;base64,") or is_ours(url, folder)):
                raise FatalURLFetchingError(f"refused: {url[:200]}")
            return super().fetch(url, headers)

    page = HTML(string=html, base_url=f"{folder.as_uri()}/", url_fetcher=OnlyOurs(allow_redirects=False))
    return bytes(page.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True))


def is_ours(url: str, folder: Path) -> bool:
    from urllib.parse import unquote, urlsplit

    parts = urlsplit(url)
    path = Path(unquote(parts.path)).resolve()
    return parts.scheme == "file" and not parts.netloc and path.is_relative_to(folder.resolve())


if __name__ == "__main__":
    limit(int(sys.argv[2]))
    try:
        import weasyprint  # noqa: F401
    except OSError as missing:
        sys.stderr.write(str(missing))
        sys.exit(NO_LIBRARIES)
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read().decode(), Path(sys.argv[1])))
