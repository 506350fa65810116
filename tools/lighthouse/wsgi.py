"""The application as it stands behind a proxy with TLS: every request came over https."""

from collections.abc import Iterable
from typing import Any

from sollentuna_dialog.wsgi import application as plain


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    answer: Iterable[bytes] = plain(environ | {"wsgi.url_scheme": "https"}, start_response)
    return answer
