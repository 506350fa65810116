"""Ask the web server of this container: python -m sollentuna_dialog.probe /healthz"""

import contextlib
import http.client
import os
import sys
from urllib.parse import urlsplit


def status(path: str) -> int:
    """The answer's status, asked for under the site's own name: no other is let in."""
    port = int(os.environ.get("BIND", ":8000").rpartition(":")[2])
    name = urlsplit(os.environ["SITE_URL"]).netloc
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    with contextlib.closing(connection):
        connection.request("GET", path, headers={"Host": name})
        return connection.getresponse().status


if __name__ == "__main__":
    sys.exit(status(sys.argv[1]) != http.client.OK)
